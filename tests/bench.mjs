// Figures of the page on this machine, printed and never asserted: first load to ready, a keystroke to new results, how long
// interactions hold up the page, how it scrolls, and what it keeps in memory.

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

const interactions = () => {
  window.interactions = new Map();
  const note = (list) => {
    for (const { interactionId, duration } of list.getEntries()) {
      if (interactionId) interactions.set(interactionId, Math.max(duration, interactions.get(interactionId) ?? 0));
    }
  };
  new PerformanceObserver(note).observe({ type: "event", durationThreshold: 16, buffered: true });
};
const { page, close } = await here.reader({ prepare: interactions });
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
for (const facet of ["outlet", "source", "topic"]) {
  const box = page.locator(`fieldset[data-facet="${facet}"] input[type="checkbox"]:enabled`).first();
  await box.click();
  await page.waitForTimeout(200);
  await box.click();
  await page.waitForTimeout(200);
}
const slow = await page.evaluate(() => [...window.interactions.values()]);
// Those shorter than 16 ms are not told; the rest in steps of 8 ms. INP is the longest of fewer than 50.
console.log(`interactions of 16 ms or more, to the paint after them: ${slow.length ? figures(slow) : "none"}; INP ${Math.max(0, ...slow)} ms`);
const frameTimes = await page.evaluate(async () => {
  const times = [];
  const main = document.querySelector("main");
  let before = performance.now();
  for (const end = before + 4000; before < end; ) {
    main.scrollTop += 120;
    await new Promise(requestAnimationFrame);
    times.push(performance.now() - before);
    before = performance.now();
  }
  return times;
});
const cards = await page.locator("article[data-statement]").count();
console.log(`frames while scrolling, ${cards} statements drawn in the end: ${figures(frameTimes)}`);
const memory = await page.evaluate(() => performance.memory?.usedJSHeapSize ?? 0);
console.log(`heap of the page without WebAssembly: ${(memory / 1e6).toFixed(1)} MB`);
await close();
await here.close();
