// Made-up articles of made-up statements, to see the page at size.   node articles.mjs STATEMENTS.jsonl FOLDER
//
// One statement a line, as the search harness makes them: {text, speaker, outlet, article, date, addressee}. Each becomes a
// paragraph that the extraction understands; statements of an article stand together.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [lines, folder] = process.argv.slice(2);
const articles = new Map();
for (const line of readFileSync(lines, "utf8").split("\n").filter(Boolean)) {
  const said = JSON.parse(line);
  if (!articles.has(said.article)) articles.set(said.article, { ...said, paragraphs: [] });
  const words = said.text.replace(/["„”“«»]/g, "").replace(/[.!?]+$/, "");
  const to = said.addressee ? ` tegen ${said.addressee}` : "";
  articles.get(said.article).paragraphs.push(`"${words}", zei ${said.speaker}${to}.`);
}
mkdirSync(folder, { recursive: true });
let about = "";
for (const [id, { outlet, date, paragraphs }] of articles) {
  const name = id.replace(/\W/g, "").padStart(6, "0");
  writeFileSync(join(folder, `${name}.txt`), `Verslag ${name}\n\n${paragraphs.join("\n\n")}\n`);
  about += `["${name}"]\noutlet = "${outlet}"\ndate = "${date}"\nlanguage = "nl"\n\n`;
}
writeFileSync(join(folder, "articles.toml"), about);
