// Finding, filtering, sharing and reading: what a reader does on an ordinary visit.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import {
  background, count, counted, frequent, ids, queryByTool, ready, search, seeds, statementsByTool, type, value,
} from "../harness.mjs";

let here;
let statements;
let sources;

before(async () => {
  here = await background();
  statements = await statementsByTool(seeds);
  sources = frequent(statements, (statement) => statement.source?.id);
});
after(() => here?.close());

/** A story: a reader with a fresh profile, who in the end must have heard no complaint of the page. */
function story(name, tell, options = {}) {
  test(name, async () => {
    const reader = await here.reader(options);
    try {
      await tell(reader);
      assert.deepEqual(reader.complaints, []);
    } finally {
      await reader.close();
    }
  });
}

story("a first visit shows every statement that the command line tool finds", async ({ page }) => {
  assert.equal(await count(page), statements.length);
  assert.deepEqual((await ids(page)).sort(), statements.map((statement) => statement.id).sort());
  const first = statements[0];
  const card = page.locator(`article[data-statement="${first.id}"]`);
  assert.ok(first.article.startsWith(await card.getAttribute("data-article")));
  assert.equal(await card.getAttribute("data-kind"), first.kind);
  for (const part of first.parts) {
    assert.ok((await card.textContent()).includes(part.exact.trim()), `the card of ${first.id} shows its words`);
  }
});

story("nothing is asked of any other host, and nothing is missing", async ({ page, context }) => {
  const elsewhere = [];
  const missing = [];
  context.on("request", (request) => {
    if (!request.url().startsWith(here.site.address) && !request.url().startsWith("data:")) elsewhere.push(request.url());
  });
  context.on("response", (response) => {
    if (response.status() >= 400) missing.push(response.url());
  });
  await page.reload();
  await ready(page);
  await type(page, "vrede");
  await page.waitForTimeout(300);
  assert.deepEqual(elsewhere, []);
  assert.deepEqual(missing, []);
});

story("searching answers as one types, exactly as the command line tool does", async ({ page }) => {
  await type(page, "staakt-het-vuren");
  const expected = queryByTool("?q=staakt-het-vuren").map((statement) => statement.id);
  assert.ok(expected.length > 0 && expected.length < statements.length);
  await counted(page, expected.length);
  assert.deepEqual((await ids(page)).sort(), expected.sort());
  assert.ok((await page.locator("article[data-statement] mark").count()) > 0, "the words that match are marked");
});

story("a phrase and an exclusion narrow a search", async ({ page }) => {
  for (const text of ['"staakt-het-vuren"', "oorlog -trump", "vred"]) {
    await type(page, text);
    await counted(page, queryByTool(`?q=${encodeURIComponent(text)}`).length);
  }
});

story("two values of a facet add up; one excluded is taken away; counts promise what comes", async ({ page }) => {
  const [[one, ofOne], [other, ofOther]] = sources;
  const first = value(page, "source", one);
  const second = value(page, "source", other);

  assert.equal(await first.promised(), ofOne.length);
  await first.box.check();
  await counted(page, ofOne.length);
  assert.ok((await page.locator("article[data-statement]").evaluateAll((all) => all.map((a) => a.dataset.source))).every((s) => s === one));

  assert.equal(await second.promised(), ofOther.length, "the other values still say what they would add");
  await second.box.check();
  await counted(page, ofOne.length + ofOther.length);

  await first.box.uncheck();
  await second.box.uncheck();
  await first.exclude.click();
  await counted(page, statements.length - ofOne.length);
  assert.equal(await first.exclude.getAttribute("aria-pressed"), "true");
  assert.match(new URL(page.url()).search, new RegExp(`source=-${one}`));
});

story("facets narrow each other, and every choice is a chip that can be taken away", async ({ page }) => {
  const [[source, said]] = sources;
  const [[kind, ofKind]] = frequent(said, (statement) => statement.kind);
  await value(page, "source", source).box.check();
  await value(page, "kind", kind).box.check();
  await counted(page, ofKind.length);
  assert.equal(await page.locator("button[data-chip]").count(), 2);
  await page.locator("button[data-chip]").first().click();
  await counted(page, (n) => n > ofKind.length);
  await type(page, "oorlog");
  await page.locator('[data-action="clear"]').click();
  await counted(page, statements.length);
  assert.equal(await search(page).inputValue(), "");
  assert.equal(new URL(page.url()).search, "");
});

story("a link opened in a fresh profile shows exactly the same", async ({ page }) => {
  const [[source]] = sources;
  await value(page, "source", source).box.check();
  await type(page, "oekraïne");
  const shown = await ids(page);
  assert.ok(shown.length > 0);
  const colleague = await here.reader({ query: new URL(page.url()).search });
  try {
    assert.deepEqual(await ids(colleague.page), shown);
    assert.equal(await search(colleague.page).inputValue(), "oekraïne");
    assert.ok(await value(colleague.page, "source", source).box.isChecked());
    assert.equal(await colleague.page.locator("[data-notice]").count(), 0);
  } finally {
    await colleague.close();
  }
});

story("Back undoes exactly one choice, and typing is not a choice per letter", async ({ page }) => {
  const [[source, said]] = sources;
  const [[kind, ofKind]] = frequent(said, (statement) => statement.kind);
  await value(page, "source", source).box.check();
  await counted(page, said.length);
  await value(page, "kind", kind).box.check();
  await counted(page, ofKind.length);
  await search(page).pressSequentially("vrede");
  await page.waitForFunction(() => location.search.includes("q=vrede"));
  await page.goBack();
  await counted(page, said.length);
  assert.equal(await search(page).inputValue(), "");
  await page.goBack();
  await counted(page, statements.length);
  await page.goForward();
  await counted(page, said.length);
  assert.ok(await value(page, "source", source).box.isChecked());
});

story("a statement's link opens its article with the statement lit and in view", async ({ page, visit }) => {
  const last = statements.filter((statement) => statement.kind === "direct").at(-1);
  await visit(`?statement=${last.id}`);
  const lit = page.locator('[data-panel="reader"] [aria-current="true"]');
  await lit.first().waitFor();
  const words = (await lit.allTextContents()).join(" ");
  assert.ok(words.includes(last.parts[0].exact.slice(0, 40).trim()), `${words} has the words of ${last.id}`);
  await page.waitForTimeout(300);
  const inView = await lit.first().evaluate((element) => {
    const [line] = element.getClientRects();
    const hit = document.elementFromPoint(line.left + line.width / 2, line.top + line.height / 2);
    return line.top >= 0 && line.bottom <= innerHeight && element.contains(hit);
  });
  assert.ok(inView, "the lit statement is in view and not covered");
});

story("the reader opens from a card, walks to the next statement, and closes", async ({ page }) => {
  const card = page.locator("article[data-statement]").first();
  const id = await card.getAttribute("data-statement");
  await card.locator('[data-action="open"]').click();
  await page.waitForFunction((id) => new URLSearchParams(location.search).get("statement") === id, id);
  await page.locator('[data-panel="reader"] [data-action="next"]').click();
  await page.waitForFunction((id) => ![null, id].includes(new URLSearchParams(location.search).get("statement")), id);
  await page.locator('[data-panel="reader"] [data-action="close"]').click();
  await page.locator('[data-panel="reader"]').waitFor({ state: "detached" });
});

story("what Trump told Fox News about a ceasefire is found, read and sent on", async ({ page }) => {
  await value(page, "source", "donald-trump").box.check();
  await search(page).pressSequentially("fox");
  await page.locator('[data-suggestion="channel"]').first().click();
  const found = await counted(page, (n) => n > 0 && n < 20);
  assert.equal(await search(page).inputValue(), "", "the word became a filter");
  await page.locator('article[data-statement] [data-action="open"]').first().click();
  await page.locator('[data-panel="reader"] [aria-current="true"]').first().waitFor();
  const colleague = await here.reader({ query: new URL(page.url()).search });
  try {
    assert.equal(await count(colleague.page), found);
    await colleague.page.locator('[data-panel="reader"] [aria-current="true"]').first().waitFor();
  } finally {
    await colleague.close();
  }
});

story("the same statement elsewhere stands beside it", async ({ page }) => {
  await page.locator('[data-action="compare"]').first().click();
  const panel = page.locator('[data-panel="compare"]');
  await panel.waitFor();
  assert.ok((await panel.locator("[data-telling]").count()) >= 2);
  await page.goBack();
  await panel.waitFor({ state: "detached" });
});

story("a malformed link shows what it can, with a notice", async ({ page, visit, complaints }) => {
  const [[source, said]] = sources;
  await visit(`?source=${source}&source=nobody,-&kind=%E0%A4%A&from=2025-13-45&nonsense=1&statement=none`);
  await page.locator("[data-notice]").first().waitFor();
  await counted(page, said.length);
  await visit(`?q=${"a".repeat(10_000)}`);
  await counted(page, 0);
  await visit("?q=%22%25%27%3Cb%3E%%%&&&==&view=<script>");
  assert.ok((await count(page)) >= 0);
  assert.deepEqual(complaints, []);
});

story("when nothing is found, the page names the filter to drop and what that gives", async ({ page }) => {
  const [[source, said]] = sources;
  await value(page, "source", source).box.check();
  await type(page, "xyzzyqwfp");
  await counted(page, 0);
  const ways = page.locator("[data-relief]");
  await ways.first().waitFor();
  const promised = await ways.evaluateAll((buttons) => buttons.map((button) => Number(button.dataset.relief)));
  assert.ok(promised.includes(said.length));
  await ways.nth(promised.indexOf(said.length)).click();
  await counted(page, said.length);
});

story("the selection is taken along as CSV and as JSON", async ({ page }) => {
  const [[source, said]] = sources;
  await value(page, "source", source).box.check();
  await counted(page, said.length);
  const take = async (action) => {
    if (!(await page.locator(`[data-action="${action}"]`).isVisible())) await page.locator("details.take summary").click();
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator(`[data-action="${action}"]`).click()]);
    assert.ok(download.suggestedFilename().endsWith(`.${action}`));
    return readFile(await download.path(), "utf8");
  };
  const json = JSON.parse(await take("json"));
  assert.deepEqual(json.statements.map((statement) => statement.id).sort(), said.map((statement) => statement.id).sort());
  const csv = await take("csv");
  for (const { id } of said) assert.ok(csv.includes(id), `the CSV has ${id}`);
  assert.ok(!csv.includes(statements.find((statement) => statement.source?.id !== source).id));
});

story("a quotation is copied with its source, its article and its link", async ({ page }) => {
  const told = statements.find((statement) => statement.kind === "direct" && statement.source && statement.parts.length === 1);
  await page.goto(`${here.site.address}?article=${told.article}&source=${told.source.id}&kind=direct`);
  await ready(page);
  await page.locator(`article[data-statement="${told.id}"] [data-action="copy"]`).click();
  let copied = "";
  for (let tries = 0; tries < 20 && !copied; tries++) {
    await page.waitForTimeout(50);
    copied = await page.evaluate(() => navigator.clipboard.readText());
  }
  for (const part of [told.parts[0].exact.trim(), told.source.name, `statement=${told.id}`]) {
    assert.ok(copied.includes(part), `${JSON.stringify(copied)} has ${part}`);
  }
}, { permissions: ["clipboard-read", "clipboard-write"] });

story("the language and the theme can be changed, and the theme is remembered", async ({ page }) => {
  const html = page.locator("html");
  assert.equal(await html.getAttribute("lang"), "nl");
  await page.locator('[data-action="lang"]').click();
  await page.waitForFunction(() => document.documentElement.lang === "en" && location.search.includes("lang=en"));
  await page.locator('[data-action="theme"]').click();
  await page.waitForFunction(() => document.documentElement.dataset.theme === "dark");
  await page.reload();
  await ready(page);
  assert.equal(await html.getAttribute("data-theme"), "dark");
  assert.equal(await html.getAttribute("lang"), "en");
  await counted(page, statements.length);
});

story("a word that stands nowhere finds what it is a part of, or a slip away from, and says so", async ({ page }) => {
  await type(page, "sancteis");
  const said = page.locator("[data-instead]");
  await said.waitFor();
  assert.match(await said.textContent(), /sancteis.*sancties/);
  assert.ok((await count(page)) > 0);
  await type(page, "sancties");
  await said.waitFor({ state: "detached" });
});
