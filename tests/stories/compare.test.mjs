// Who else reported it: other tellings word by word, the same point over time, what an article lacks.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { background, counted, queryByTool, seeds, statementsByTool, type, value } from "../harness.mjs";

let here;
let statements;

before(async () => {
  here = await background();
  statements = await statementsByTool(seeds);
});
after(() => here?.close());

/** A story: a reader with a fresh profile, who in the end must have heard no complaint of the page. */
function story(name, tell) {
  test(name, async () => {
    const reader = await here.reader();
    try {
      await tell(reader);
      assert.deepEqual(reader.complaints, []);
    } finally {
      await reader.close();
    }
  });
}

const panelOf = (page) => page.locator('[data-panel="compare"]');

story("every telling of a statement stands beside it, word by word against a base one can change", async ({ page }) => {
  await type(page, '"geen deal tot er een deal is"');
  await page.locator('article [data-action="compare"]').first().click();
  const panel = panelOf(page);
  const variants = panel.locator('[data-relation="same"] [data-telling]');
  assert.ok((await variants.count()) >= 3);
  assert.equal(await panel.locator('[data-relation="same"] .base').count(), 1);
  assert.ok((await variants.locator("ins").count()) > 0, "what only the other has");
  assert.ok((await variants.locator("del").count()) > 0, "what only the base has");
  // Heard, not only seen.
  assert.match(await variants.locator("ins .sr-only").first().textContent(), /erbij/);
  const other = await variants.nth(1).getAttribute("data-telling");
  await variants.nth(1).locator('[data-action="compare"]').click();
  await page.waitForURL((url) => url.searchParams.get("statement") === other);
  assert.equal(await panel.locator('[data-relation="same"] .base').first().getAttribute("data-telling"), other);
  await page.goBack();
  await page.waitForURL((url) => url.searchParams.get("statement") !== other);
});

story("a point made again and again stands as a line in time", async ({ page, visit }) => {
  const says = (statement) => statement.parts.some((part) => part.exact.includes("onderliggende oorzaken"));
  const repeated = statements.filter((statement) => statement.source?.id === "vladimir-poetin" && says(statement));
  assert.ok(repeated.length > 1);
  await visit(`?statement=${repeated[0].id}&view=compare`);
  const line = panelOf(page).locator('[data-relation="repeat"]');
  await line.waitFor();
  const shown = await line.locator("[data-telling]").evaluateAll((all) => all.map((one) => one.dataset.telling));
  assert.ok(shown.includes(repeated[0].id));
  assert.ok(repeated.filter((statement) => shown.includes(statement.id)).length > 1);
});

story("what is told in more than one article is a filter, and a link", async ({ page, visit }) => {
  const several = value(page, "telling", "several");
  const promised = await several.promised();
  assert.ok(promised > 0 && promised < statements.length);
  await several.box.check();
  await counted(page, promised);
  await page.waitForURL(/telling=several/);
  assert.equal(queryByTool("?telling=several").length, promised);
  await visit("?telling=-several");
  await counted(page, statements.length - promised);
});

story("an article tells what others have and it has not", async ({ page, visit }) => {
  const articles = [...new Map(statements.map((statement) => [statement.article, statement.id])).values()];
  let lacking = 0;
  for (const id of articles) {
    await visit(`?statement=${id}`);
    const lacks = page.locator(".lacks").first();
    await lacks.locator("summary").click();
    await lacks.locator("h3, p").first().waitFor();
    lacking += await lacks.locator("li").count();
  }
  assert.ok(lacking > 0);
});
