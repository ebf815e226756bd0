// What the stories stand on: a static host under a sub-path whose build can be swapped, Chromium, and readers with fresh profiles.

import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile, readdir } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const root = fileURLToPath(new URL("..", import.meta.url));

/** The page under test, the second build of the update story, and the folders of articles they were built from. */
export const dist = resolve(root, process.env.WEDERHOOR_DIST ?? "dist");
export const secondDist = resolve(root, process.env.WEDERHOOR_SECOND_DIST ?? "target/stories/second-build");
/** The page under test with its articles beside it. */
export const archiveDist = resolve(root, process.env.WEDERHOOR_ARCHIVE_DIST ?? "target/stories/archive");
export const seeds = join(root, "seeds");
export const secondSeeds = join(root, "tests/seeds");

const SITE = "/krant/uitspraken/";

const TYPES = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

/** A plain static host on a free port: files under a sub-path, no rewrite rules. */
export async function host(folder = dist) {
  let served = () => folder;
  const asked = [];
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://host").pathname);
    asked.push(path);
    const name = path === SITE ? "index.html" : path.startsWith(SITE) ? path.slice(SITE.length) : "..";
    const build = served(name);
    const file = normalize(join(build, name));
    try {
      if (!file.startsWith(build + sep)) throw new Error("outside");
      const body = await readFile(file);
      response.writeHead(200, {
        "content-type": TYPES[extname(file)] ?? "application/octet-stream",
        "cache-control": "max-age=600", // as a real host would: the service worker must not be fooled by it
      });
      response.end(body);
    } catch {
      response.writeHead(404, { "content-type": "text/plain" });
      response.end("nothing here\n");
    }
  });
  server.keepAliveTimeout = 1000;
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return {
    address: `http://127.0.0.1:${server.address().port}${SITE}`,
    /** Every path asked for so far. */
    asked,
    /** From now on another build is served at the same address, or only some files of it. */
    serve: (other, only) => (served = (name) => (!only || only.includes(name) ? other : folder)),
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
}

/** Chromium, as it runs on a machine without a screen or a network, also as root. */
export function browser() {
  const named = process.env.CHROMIUM;
  const found = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
  return chromium.launch({
    executablePath: named ?? found,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-dev-shm-usage",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/** A background that the stories of one file share: one host, one Chromium; every reader gets a fresh profile. */
export async function background() {
  if (!existsSync(join(dist, "index.html"))) throw new Error(`${dist} has no page: run \`cargo xtask build\` first`);
  const site = await host();
  const engine = await browser();
  return {
    site,
    reader: (options = {}) => reader(engine, options.site ?? site, options),
    close: async () => {
      await engine.close();
      await site.close();
    },
  };
}

/** A person with a browser of their own: nothing remembered, every complaint of the page noted. */
async function reader(engine, site, { width = 1280, height = 900, scheme = "light", query = "", ...rest } = {}) {
  const context = await engine.newContext({
    viewport: { width, height },
    colorScheme: scheme,
    reducedMotion: "reduce",
    locale: "nl-NL",
    acceptDownloads: true,
    ...rest.context,
  });
  context.setDefaultTimeout(8_000);
  if (rest.permissions) await context.grantPermissions(rest.permissions);
  if (rest.prepare) await context.addInitScript(rest.prepare);
  const page = await context.newPage();
  const complaints = [];
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  const visit = async (search = "") => {
    await page.goto(site.address + search);
    await ready(page).catch((error) => {
      throw new Error([`the page does not get ready: ${error.message}`, ...complaints].join("\n"));
    });
  };
  await visit(query);
  return { page, context, complaints, visit, close: () => context.close() };
}

/** Waits until the page answers input. */
export async function ready(page) {
  await page.waitForFunction(() => "ready" in document.documentElement.dataset);
}

/** Waits until the page says that it will work without a network. */
export async function offlineReady(page) {
  await page.waitForFunction(() => document.documentElement.dataset.offline === "ready");
}

/** How many statements the page says are selected. */
export async function count(page) {
  return Number(await page.locator('[role="status"][data-count]').first().getAttribute("data-count"));
}

/** Waits until the count is what `wanted` says; a number or a test of one. */
export async function counted(page, wanted) {
  const right = typeof wanted === "number" ? (n) => n === wanted : wanted;
  const deadline = Date.now() + 5_000;
  let now;
  do {
    now = await count(page);
    if (right(now)) return now;
    await page.waitForTimeout(30);
  } while (Date.now() < deadline);
  throw new Error(`the page counts ${now} statements, expected ${wanted}`);
}

/** The ids of all selected statements, in the order of the list. */
export async function ids(page) {
  const more = page.locator("button.more");
  while (await more.isVisible()) await more.click();
  return page.locator("article[data-statement]").evaluateAll((cards) => cards.map((card) => card.dataset.statement));
}

/** The search field. */
export const search = (page) => page.locator('input[type="search"][name="q"]');

/** Types into the search field and waits until the link follows. */
export async function type(page, text) {
  await search(page).fill(text);
  await page.waitForFunction((q) => (new URLSearchParams(location.search).get("q") ?? "") === q, text.trim());
}

/** One value of a facet: its checkbox, the button that excludes it, and the count the page promises beside it. */
export function value(page, facet, slug) {
  const group = page.locator(`fieldset[data-facet="${facet}"]`);
  const box = group.locator(`input[type="checkbox"][value="${slug}"]`);
  return {
    box,
    exclude: group.locator(`[data-exclude="${slug}"]`),
    promised: () => box.evaluate((input) => Number(input.closest("label").textContent.match(/(\d+)\D*$/)[1])),
  };
}

/** The most frequent values of something over some statements: [slug, statements that have it]. */
export function frequent(statements, of) {
  const groups = new Map();
  for (const statement of statements) {
    const slug = of(statement);
    if (slug) groups.set(slug, [...(groups.get(slug) ?? []), statement]);
  }
  return [...groups].sort((a, b) => b[1].length - a[1].length);
}

/** The statements that the command line tool extracts from a folder of articles. */
export async function statementsByTool(folder) {
  const files = (await readdir(folder)).filter((name) => name.endsWith(".txt")).sort();
  return tool(["extract", ...files.map((name) => join(folder, name)), "--format", "jsonl"]);
}

/** What the command line tool answers to a link. */
export function queryByTool(link) {
  return tool(["query", link, "--format", "jsonl"]);
}

function tool(words) {
  const binary = process.env.WEDERHOOR_CLI;
  const [program, first] = binary ? [binary, []] : ["cargo", ["run", "--quiet", "--package", "wederhoor-cli", "--"]];
  const printed = execFileSync(program, [...first, ...words], { cwd: root, encoding: "utf8", maxBuffer: 1 << 28 });
  return printed.split("\n").filter(Boolean).map((line) => JSON.parse(line));
}
