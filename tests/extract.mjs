// Figures of extraction as WebAssembly on this machine, printed and never asserted: an article as one pastes, and a megabyte.

import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { browser, host, seeds } from "./harness.mjs";

const built = process.env.WEDERHOOR_WASM_SPEED;
if (!built) throw new Error("WEDERHOOR_WASM_SPEED names no folder: run `cargo xtask bench extract`");
const names = (await readdir(seeds)).filter((name) => name.endsWith(".txt")).sort();
const articles = await Promise.all(names.map((name) => readFile(join(seeds, name), "utf8")));

const site = await host(built);
const engine = await browser();
const page = await engine.newPage();
page.on("console", (message) => message.type() === "log" && console.log(`in Chromium, ${message.text()}`));
await page.goto(site.address); // Nothing is there; what matters is that scripts of the site may run.
await page.evaluate(
  async ({ articles, script }) => {
    globalThis.articles = articles;
    await (await import(script)).default();
  },
  { articles, script: `${site.address}wasm_speed.js` },
);
await engine.close();
await site.close();
