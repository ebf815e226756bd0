// Pictures of the main views, for people to look at: `node tests/shots.mjs OUT [NAME…]` (a part of a name picks, as in `reader-phone`).

import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { background, ready } from "./harness.mjs";

const [out = "shots", ...wanted] = process.argv.slice(2);
await mkdir(out, { recursive: true });
const here = await background();
const probe = await here.reader();
const statement = await probe.page.locator("article[data-statement]").nth(2).getAttribute("data-statement");
const pair = await probe.page.locator('a[data-action="compare"]').first().getAttribute("href").catch(() => "");
await probe.close();

const views = {
  list: "",
  search: "?q=staakt-het-vuren&source=donald-trump",
  reader: `?statement=${statement}`,
  compare: pair,
  about: "?view=about",
  nothing: "?q=xyzzyqwfp&source=donald-trump",
};
const sizes = { "phone-360": [360, 740], "phone-390": [390, 844], "desktop-1440": [1440, 900], "desktop-1600": [1600, 1000] };

for (const [size, [width, height]] of Object.entries(sizes)) {
  for (const scheme of ["light", "dark"]) {
    const phone = width < 600;
    const { page, close, visit } = await here.reader({ width, height, scheme, context: { isMobile: phone, hasTouch: phone } });
    for (const [view, link] of Object.entries(views)) {
      const name = `${view}-${size}-${scheme}`;
      if (wanted.length && !wanted.some((part) => name.includes(part))) continue;
      await visit(link);
      await page.waitForTimeout(250);
      await page.screenshot({ path: join(out, `${name}.png`) });
      if (view === "list" && phone) {
        await page.locator('[data-action="filters"]').click();
        await page.waitForTimeout(250);
        await page.screenshot({ path: join(out, `filters-${size}-${scheme}.png`) });
        await page.reload();
        await ready(page);
      }
    }
    await close();
  }
}
await here.close();
