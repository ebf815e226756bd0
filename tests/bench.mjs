// Figures of the page on this machine, printed and never asserted: first load to ready, and a keystroke to new results.

import { background, count, search } from "./harness.mjs";

const here = await background();
const figures = (times) => {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (part) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))].toFixed(1);
  return `median ${at(0.5)} ms, 95th percentile ${at(0.95)} ms, ${sorted.length} times`;
};

// Called in the page before anything of it runs.
const watch = () => {
  new MutationObserver(() => {
    window.readyAt ??= performance.now();
  }).observe(document, { attributes: true, attributeFilter: ["data-ready"], subtree: true });
};
const loads = [];
for (let run = 0; run < 10; run++) {
  const { page, close } = await here.reader({ prepare: watch });
  loads.push(await page.evaluate(() => window.readyAt));
  await close();
}
console.log(`first load to data-ready: ${figures(loads)}`);

const { page, close } = await here.reader();
await page.evaluate(() => {
  const results = document.querySelector('[role="status"][data-count]');
  const field = document.querySelector('input[type="search"][name="q"]');
  window.keystrokes = [];
  window.frames = [];
  let typed = 0;
  field.addEventListener("input", () => (typed = performance.now()), { capture: true });
  new MutationObserver(() => {
    if (!typed) return;
    const start = typed;
    typed = 0;
    window.keystrokes.push(performance.now() - start);
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => window.frames.push(performance.now() - start);
      channel.port2.postMessage(0);
    });
  }).observe(results, { attributes: true, attributeFilter: ["data-count"] });
});
for (const words of ["staakt-het-vuren", "sancties", "oekraïne", "grondgebied ruil", '"vrede"', "trump poetin"]) {
  await search(page).pressSequentially(words, { delay: 40 });
  await page.waitForTimeout(100);
  await search(page).fill("");
  await page.waitForTimeout(100);
}
const { keystrokes, frames } = await page.evaluate(() => ({ keystrokes: window.keystrokes, frames: window.frames }));
console.log(`keystroke to new results in the page, ${await count(page)} statements: ${figures(keystrokes)}`);
console.log(`keystroke to the end of the frame that shows them: ${figures(frames)}`);
await close();
await here.close();
