// For everyone: by keyboard alone, for assistive software, on the smallest screen, in both themes.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { background, counted, ready, search, seeds, statementsByTool } from "../harness.mjs";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let here;
let views;

before(async () => {
  here = await background();
  const [{ id }] = await statementsByTool(seeds);
  const probe = await here.reader();
  const pair = await probe.page.locator('a[data-action="compare"]').first().getAttribute("href");
  await probe.close();
  views = {
    list: "",
    "filtered list": "?q=vrede&source=donald-trump&kind=-act",
    "nothing found": "?q=xyzzyqwfp&source=donald-trump",
    "malformed link": "?nonsense=1&source=nobody",
    reader: `?statement=${id}`,
    compare: pair,
    about: "?view=about",
  };
});
after(() => here?.close());

const focused = (page, what) => page.waitForFunction((what) => document.activeElement?.closest(what) !== null, what);
const focusedStatement = (page) => page.evaluate(() => document.activeElement?.closest("article[data-statement]")?.dataset.statement);

test("everything works from the keyboard alone", async () => {
  const { page, close, complaints } = await here.reader();
  const press = (key) => page.keyboard.press(key);
  try {
    await press("/");
    await focused(page, 'input[name="q"]');
    await page.keyboard.type("vrede");
    await counted(page, (n) => n > 1 && n < 100);
    await press("Tab");
    await page.evaluate(() => document.activeElement.blur());

    await press("j");
    const first = await focusedStatement(page);
    assert.ok(first, "j goes to the first statement");
    await press("j");
    const second = await focusedStatement(page);
    assert.notEqual(second, first);
    await press("k");
    assert.equal(await focusedStatement(page), first);
    await press("ArrowDown");
    assert.equal(await focusedStatement(page), second);

    await press("Enter");
    await page.locator('[data-panel="reader"] [aria-current="true"]').first().waitFor();
    assert.equal(new URL(page.url()).searchParams.get("statement"), second);
    await press("n");
    await page.waitForFunction((id) => new URLSearchParams(location.search).get("statement") !== id, second);
    await press("Escape");
    await page.locator('[data-panel="reader"]').waitFor({ state: "detached" });
    await focused(page, "article[data-statement], main");

    await press("?");
    const keys = page.locator("dialog[open]");
    await keys.waitFor();
    assert.match(await keys.innerText(), /\bj\b/);
    await press("Escape");
    await keys.waitFor({ state: "hidden" });

    await press("/");
    await press("Escape");
    await page.waitForFunction(() => !location.search.includes("q="));
    assert.equal(await search(page).inputValue(), "");
    assert.deepEqual(complaints, []);
  } finally {
    await close();
  }
});

test("the tab key reaches every control in order, and focus is always visible", async () => {
  const { page, close } = await here.reader();
  try {
    const seen = [];
    for (let step = 0; step < 25; step++) {
      await page.keyboard.press("Tab");
      seen.push(
        await page.evaluate(() => {
          const element = document.activeElement;
          const style = getComputedStyle(element);
          const box = element.getBoundingClientRect();
          const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
          return { what: element.outerHTML.slice(0, 80), visible: box.width > 0 && box.height > 0, outlined: outlined || style.boxShadow !== "none" };
        }),
      );
    }
    for (const { what, visible, outlined } of seen) assert.ok(visible && outlined, `focus is visible on ${what}`);
    assert.ok(new Set(seen.map(({ what }) => what)).size > 15, "the focus moves on");
  } finally {
    await close();
  }
});

for (const [scheme, width, height] of [["light", 1440, 900], ["dark", 1440, 900], ["light", 390, 844], ["dark", 390, 844]]) {
  test(`axe-core finds nothing on the main views, ${scheme}, ${width} px wide`, async () => {
    const { page, close, visit } = await here.reader({ scheme, width, height });
    const found = [];
    try {
      for (const [name, link] of Object.entries(views)) {
        await visit(link);
        await page.evaluate(axe);
        const { violations } = await page.evaluate(() =>
          window.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }),
        );
        for (const { id, nodes } of violations) {
          const where = nodes.slice(0, 3).map((node) => `${node.target.join(" ")} ${node.any[0]?.message ?? ""}`);
          found.push(`${name}: ${id}: ${where.join(" | ")}`);
        }
      }
      assert.deepEqual(found, []);
    } finally {
      await close();
    }
  });
}

test("at 320 px nothing scrolls sideways, and controls are large enough to touch", async () => {
  const context = { hasTouch: true, isMobile: true };
  const { page, close, visit } = await here.reader({ width: 320, height: 640, context });
  try {
    for (const [name, link] of Object.entries(views)) {
      await visit(link);
      const [wide, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      assert.ok(wide <= room && room === 320, `“${name}” is ${wide} px wide in ${room}`);
    }
    await visit("");
    await page.locator('[data-action="filters"]').click();
    const small = await page.locator("button:visible, summary:visible, fieldset label:visible").evaluateAll((controls) =>
      controls.filter((control) => control.getBoundingClientRect().height < 43.5).map((control) => control.outerHTML.slice(0, 90)),
    );
    assert.deepEqual(small, []);
  } finally {
    await close();
  }
});

test("on a phone the filters are a sheet that says how much it finds, and the reader leads back", async () => {
  const { page, close } = await here.reader({ width: 360, height: 740, context: { hasTouch: true, isMobile: true } });
  try {
    await page.locator('[data-action="filters"]').click();
    const box = page.locator('fieldset[data-facet="kind"] input[value="direct"]');
    await box.check();
    const found = await counted(page, (n) => n > 0);
    const closing = page.locator('[data-action="close-filters"]');
    assert.match(await closing.innerText(), new RegExp(`\\b${found}\\b`));
    await closing.click();
    await page.locator('article[data-statement] [data-action="open"]').first().click();
    const reader = page.locator('[data-panel="reader"]');
    await reader.locator('[aria-current="true"]').first().waitFor();
    const { x, width } = await reader.boundingBox();
    assert.ok(x <= 1 && width >= 358, "the reader fills the screen");
    await page.goBack();
    await reader.waitFor({ state: "detached" });
    await ready(page);
    await counted(page, found);
  } finally {
    await close();
  }
});
