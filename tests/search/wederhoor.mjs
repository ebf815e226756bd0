// The engine in the shape that the search benchmark asks for. `cargo xtask bench search` puts it beside the files it imports.
// Gathering happens in a WebAssembly memory of its own, so that the one that answers holds the index and nothing else.

import { code, glue } from "./code.mjs";

export const note = "all operations; its own facets";

const FACETS = ["speaker", "topics", "outlet", "kind", "addressee"];
const day = (iso) => Math.round(Date.parse(`${iso}T00:00:00Z`) / 864e5);

// A fresh instance each time: what one used goes when it goes.
const start = async () => {
  const bindings = new Function(`${glue}; return wasm_bindgen`)();
  const { memory } = await bindings({ module_or_path: Uint8Array.from(atob(code), (c) => c.charCodeAt(0)) });
  return { ...bindings, memory };
};

const lines = (op) => {
  let asked = "";
  for (const { w, m } of op.must ?? []) asked += `${m}${w}\n`;
  for (const words of op.phrase ?? []) asked += `"${words.join(" ")}\n`;
  for (const word of op.not ?? []) asked += `-${word}\n`;
  for (const facet in op.facets) if (op.facets[facet].length) asked += `@${facet}\t${op.facets[facet].join("\t")}\n`;
  if (op.from) asked += `<${day(op.from)}\n`;
  if (op.to) asked += `>${day(op.to)}\n`;
  return asked;
};

const gather = async (docs) => {
  const { Gather } = await start();
  const gathered = new Gather();
  for (const d of docs) {
    const values = FACETS.map((facet) => [d[facet] ?? []].flat().join("\t")).join("\n");
    gathered.add(d.text, values, day(d.date));
  }
  return gathered.finish();
};

// The memory of gathering is given back before that of searching is measured.
const released = async () => {
  globalThis.gc?.();
  await new Promise((done) => setTimeout(done, 50));
  globalThis.gc?.();
};

export async function build({ docs }) {
  const index = await gather(docs);
  await released();
  const { memory, Search } = await start();
  const search = Search.open(index);
  const names = search.values().trimEnd().split("\n").map((line) => line.split("\t"));
  const facets = () => {
    const found = Object.fromEntries(FACETS.map((facet) => [facet, {}]));
    const counts = new Uint32Array(memory.buffer, search.counts(), names.length);
    names.forEach(([facet, value], i) => counts[i] && (found[facet][value] = counts[i]));
    return found;
  };
  const query = (op) => {
    const total = search.select(lines(op));
    return { total, top: Array.from(new Uint32Array(memory.buffer, search.best(), search.best_length())), facetsLate: facets };
  };
  const load = (bytes) => Search.open(bytes);
  return { query, serialize: () => search.bytes(), load, memory: () => memory.buffer.byteLength };
}
