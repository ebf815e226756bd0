// Draws the PNG icons from public/icon.svg: `node tests/icons.mjs`. Run it after changing the mark and commit what it writes.

import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { crc32, deflateSync } from "node:zlib";
import { browser } from "./harness.mjs";

const place = (name) => fileURLToPath(new URL(`../public/${name}`, import.meta.url));
const mark = await readFile(place("icon.svg"), "utf8");
const square = mark.replace(' rx="88"', "");

const engine = await browser();
const page = await engine.newPage();
for (const [name, size, svg] of [
  ["icon-192.png", 192, mark],
  ["apple-touch-icon.png", 180, square],
]) {
  const pixels = await page.evaluate(draw, [svg, size]);
  await writeFile(place(name), png(pixels, size));
}
await engine.close();

async function draw([svg, size]) {
  const image = new Image(size, size);
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = Object.assign(document.createElement("canvas"), { width: size, height: size });
  const context = canvas.getContext("2d");
  context.drawImage(image, 0, 0, size, size);
  return [...context.getImageData(0, 0, size, size).data];
}

/** A PNG with a palette: the page loads the icons too, and a mark in two inks needs no true colour. */
function png(pixels, size) {
  const colours = new Map();
  const rows = Buffer.alloc((size + 1) * size);
  for (let at = 0; at < size * size; at++) {
    // Eight steps of each channel are enough for smooth edges; opaque colours of the mark itself stay exact.
    const colour = pixels.slice(4 * at, 4 * at + 4);
    const key = colour.map((part) => part >> 5).join();
    if (!colours.has(key)) colours.set(key, new Map());
    const exact = colours.get(key);
    exact.set(colour.join(), (exact.get(colour.join()) ?? 0) + 1);
    rows[at + 1 + Math.floor(at / size)] = [...colours.keys()].indexOf(key);
  }
  if (colours.size > 256) throw new Error(`${colours.size} colours do not fit a palette`);
  const palette = [...colours.values()].map((exact) => [...exact].sort((a, b) => b[1] - a[1])[0][0].split(",").map(Number));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    chunk("IHDR", header),
    chunk("PLTE", Buffer.from(palette.flatMap((colour) => colour.slice(0, 3)))),
    chunk("tRNS", Buffer.from(palette.map((colour) => colour[3]))),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, "ascii"), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}
