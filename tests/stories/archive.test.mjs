// The explorer whose articles stand beside it: it answers as the one that holds them does, and says what is missing.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { archiveDist, background, counted, host, ids, offlineReady, ready, search, type } from "../harness.mjs";

let here;
let beside;
before(async () => {
  here = await background();
  beside = await host(archiveDist);
});
after(async () => {
  await beside.close();
  await here.close();
});

const reader = (options = {}) => here.reader({ ...options, site: beside });
// Of what is out of sight, too: a browser lays that out later, and until then it has no inner text.
const texts = (page) => page.locator("article[data-statement] blockquote").allTextContents();
const TEXTS = "**/texts-*.bin";

test("an archive answers exactly as the articles inside the page do", async () => {
  const [one, other] = [await here.reader(), await reader()];
  for (const query of ["", "?q=staakt-het-vu", "?q=top+-poetin&sort=oldest", "?kind=direct&until=2025-06", "?q=oorlogx"]) {
    await one.visit(query);
    await other.visit(query);
    const listed = await ids(one.page);
    // Hits of one form may stand in another order: each ranks in a way of its own.
    assert.deepEqual((await ids(other.page)).sort(), listed.sort(), query);
    const numbers = (page) => page.locator(".facet .number").allInnerTexts();
    assert.deepEqual(await numbers(other.page), await numbers(one.page), query);
  }
  await one.visit("?q=deal&sort=newest");
  await other.visit("?q=deal&sort=newest");
  await other.page.locator("mark").first().waitFor();
  await other.page.waitForFunction(() => !document.querySelector(".coming"));
  assert.deepEqual(await texts(other.page), await texts(one.page));
  assert.deepEqual(other.complaints, []);
  await one.close();
  await other.close();
});

test("texts are fetched when they come into view; one that is lost says so, and comes when asked for again", async () => {
  const { page, close } = await reader({ query: "?view=about" });
  await page.context().route(TEXTS, (route) => route.abort());
  await page.evaluate(() => caches.keys().then((names) => Promise.all(names.map((name) => caches.delete(name)))));
  await page.reload();
  await ready(page);
  const card = page.locator("article[data-statement]").first();
  await card.locator(".lost").waitFor();
  assert.ok((await card.locator(".source").innerText()).length > 0, "who says it is known all the same");
  await type(page, "deal");
  await counted(page, (n) => n > 0);
  await page.context().unroute(TEXTS);
  await page.locator(".lost button").first().click();
  await page.locator("article[data-statement] mark").first().waitFor();
  await close();
});

test("a damaged text is not shown, and not kept", async () => {
  const { page, close } = await reader({
    context: { serviceWorkers: "block" },
    prepare: () => {
      const whole = window.fetch;
      window.fetch = (address, ...rest) => {
        const damaged = () => new Response(new Uint8Array([87, 68, 72, 82, 1, 2, 3]));
        return String(address).includes("texts-") ? Promise.resolve(damaged()) : whole(address, ...rest);
      };
    },
  });
  await page.locator("article[data-statement] .lost").first().waitFor();
  const kept = await page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.includes("archive"));
    const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return keys.flat().map((request) => request.url);
  });
  assert.ok(kept.some((url) => url.endsWith("index.bin")) && !kept.some((url) => url.includes("texts-")), kept.join());
  await close();
});

test("without a network before the page starts it says so, and starts when there is one", async () => {
  const { page, close } = await reader();
  await page.evaluate(() => caches.keys().then((names) => Promise.all(names.map((name) => caches.delete(name)))));
  await page.context().route("**/index.bin", (route) => route.abort());
  await page.reload();
  await page.locator('[role="alert"]').waitFor();
  await page.context().unroute("**/index.bin");
  await page.locator(".trouble button").click();
  await ready(page);
  await counted(page, (n) => n > 0);
  await close();
});

test("everything can be kept on the device, and is read there without a network", async () => {
  const { page, context, close } = await reader({ width: 1440 });
  await offlineReady(page);
  // What is in view has come already; here that is all there is.
  const keep = page.locator('[data-action="keep"]');
  await page.locator("[data-kept]").waitFor();
  if (await keep.isVisible()) await keep.click();
  await page.locator('[data-kept="all"]').waitFor();
  await context.setOffline(true);
  await page.reload();
  await ready(page);
  await search(page).fill("deal");
  await page.locator("article[data-statement] mark").first().waitFor();
  await page.locator("article[data-statement] .actions a, article[data-statement] .actions button").first().click();
  await page.locator('[data-panel="reader"] .stretch').first().waitFor();
  await close();
});

test("a selection is taken along with its texts", async () => {
  const [one, other] = [await here.reader({ query: "?q=deal&sort=place" }), await reader({ query: "?q=deal&sort=place" })];
  const saved = async ({ page }) => {
    await page.locator(".take summary").click();
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator('[data-action="csv"]').click()]);
    const stream = await download.createReadStream();
    return (await stream.toArray()).map(String).join("");
  };
  assert.equal(await saved(other), await saved(one));
  await one.close();
  await other.close();
});
