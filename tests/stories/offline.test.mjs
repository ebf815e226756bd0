// Without a network, from one version to the next, and with articles that mean harm.

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  background, browser, count, counted, dist, host, ids, offlineReady, ready, search, secondDist, secondSeeds, seeds, statementsByTool, type,
} from "../harness.mjs";

/** A story with a host of its own, since it swaps builds or goes away. */
function story(name, first, tell) {
  test(name, async () => {
    const here = await background();
    const site = await host(first);
    const reader = await here.reader({ site });
    try {
      await tell({ ...reader, site });
      assert.deepEqual(reader.complaints.filter((complaint) => !/ERR_INTERNET_DISCONNECTED|ERR_CONNECTION/.test(complaint)), []);
    } finally {
      await reader.close();
      await site.close();
      await here.close();
    }
  });
}

story("after one visit the page loads, searches and opens links without a network", dist, async ({ page, context, site }) => {
  await offlineReady(page);
  const [{ id }] = await statementsByTool(seeds);
  const total = await count(page);
  await context.setOffline(true);
  await site.close();
  await page.reload();
  await ready(page);
  assert.equal(await count(page), total);
  await type(page, "vrede");
  await counted(page, (n) => n > 0 && n < total);
  // A link that was never opened on this machine, in a tab of its own.
  const other = await context.newPage();
  await other.goto(`${site.address}?statement=${id}&lang=en`);
  await ready(other);
  await other.locator('[data-panel="reader"] [aria-current="true"]').first().waitFor();
  await other.goto(`${site.address}index.html?q=vrede`);
  await ready(other);
});

story("a new version is offered, not forced, and nothing typed is lost", dist, async ({ page, context, site }) => {
  await offlineReady(page);
  await page.reload(); // from here on the stored version answers
  await ready(page);
  const total = await count(page);
  await type(page, "vrede");
  const link = page.url();

  site.serve(secondDist);
  await page.evaluate(async () => void (await navigator.serviceWorker.getRegistration())?.update());
  const offer = page.locator('[data-action="update"]');
  await offer.waitFor();
  assert.equal(await search(page).inputValue(), "vrede", "the offer leaves the page as it is");
  assert.equal(page.url(), link);

  // Whoever does not accept keeps the version they have, in new tabs too.
  const tab = await context.newPage();
  await tab.goto(site.address);
  await ready(tab);
  assert.equal(await count(tab), total);
  await tab.close();

  await offer.click();
  const fresh = (await statementsByTool(secondSeeds)).length;
  await page.waitForURL(link);
  await page.waitForFunction((old) => performance.timeOrigin > old, Date.now() - 60_000);
  await ready(page);
  assert.equal(await search(page).inputValue(), "vrede", "what was typed is still there");
  await page.locator('[data-action="clear"]').first().click();
  await counted(page, fresh);
  await context.setOffline(true);
  await page.reload();
  await ready(page);
  await counted(page, fresh);
  assert.equal((await page.evaluate(() => caches.keys())).length, 1, "the old version is gone from the device");
});

story("a deployment that is only half there changes nothing", dist, async ({ page, site, context }) => {
  await offlineReady(page);
  await page.reload();
  await ready(page);
  const total = await count(page);
  const version = () => page.evaluate(async () => (await caches.keys()).join());
  const before = await version();
  // The new worker, but the old files: their hashes do not fit.
  site.serve(secondDist, ["sw.js"]);
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    const gone = new Promise((done) => {
      registration.addEventListener("updatefound", () => {
        const worker = registration.installing;
        worker.addEventListener("statechange", () => worker.state === "redundant" && done());
      });
    });
    await registration.update();
    await gone;
  });
  assert.equal(await version(), before);
  await context.setOffline(true);
  await page.reload();
  await ready(page);
  assert.equal(await count(page), total);
});

story("markup and scripts in an article stay text", secondDist, async ({ page, complaints }) => {
  const told = await statementsByTool(secondSeeds);
  assert.equal(await count(page), told.length);
  const nasty = told.find((statement) => statement.parts.some((part) => part.exact.includes("<script>")));
  assert.ok(nasty, "the extraction finds the statement with a tag in it");
  const card = page.locator(`article[data-statement="${nasty.id}"]`);
  assert.ok((await card.textContent()).includes("</article></p><script>"), "the tags are shown as they stand");
  await card.locator('[data-action="open"]').click();
  const article = page.locator('[data-panel="reader"]');
  await article.waitFor();
  for (const text of ["<script>window.pwned = 3</script>", "<img src=x onerror=", "javascript:window.pwned", "&lt;onzin&gt;"]) {
    assert.ok((await article.textContent()).includes(text), `the article shows ${text}`);
  }
  assert.equal(await page.locator("body script, body iframe, body img, a[href^='javascript']").count(), 0);
  await type(page, "<script>");
  await ids(page);
  await page.waitForTimeout(200);
  assert.equal(await page.evaluate(() => window.pwned), undefined);
  assert.deepEqual(complaints, []);
});

test("without JavaScript or WebAssembly the page says what it needs", async () => {
  const site = await host(dist);
  const engine = await browser();
  try {
    const plain = await engine.newContext({ javaScriptEnabled: false });
    const silent = await plain.newPage();
    await silent.goto(site.address);
    assert.match(await silent.locator("body").innerText(), /JavaScript en WebAssembly nodig/);

    const old = await engine.newContext();
    await old.addInitScript(() => delete window.WebAssembly);
    const page = await old.newPage();
    await page.goto(site.address);
    await page.locator('[role="alert"]').first().waitFor();
    assert.match(await page.locator("body").innerText(), /heeft WebAssembly nodig/);

    const broken = await engine.newContext();
    const cut = await broken.newPage();
    await cut.route(/\.wasm$/, (route) => route.abort());
    await cut.goto(site.address);
    await cut.locator('[role="alert"]').first().waitFor();
    assert.match(await cut.locator("body").innerText(), /niet helemaal geladen/);
  } finally {
    await engine.close();
    await site.close();
  }
});
