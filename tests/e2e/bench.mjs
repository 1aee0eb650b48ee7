// How fast the site is with its own deck and with 1,000 slides: `cargo xtask bench [--rounds N]`.
//
// Each figure is the median of all rounds, each round in a fresh context (cold cache, no worker), the two sites in turn.
//   first paint     navigation start to first contentful paint
//   able to move    navigation start to the paint of the first slide change, the key being pressed from the start on
//   app there       navigation start to `data-ready`
//   slide change    keydown to the first paint after it; 20 presses a round
//   overview        `o` to the first paint with all its tiles
//   search          a letter in the field to the first paint after it; the words are typed letter by letter
//   500 on a line   own deck only: from a tap's pointerup, a key that moves a dot, a step of a drag, to the next paint
//   heap, wasm      JS heap after a collection, and the wasm's memory
//   nodes           DOM nodes of the page, deck's data included
//   tick            what the page's main thread did in 60 s in which the small clock stood on a slide and nobody did a
//                   thing (the browser's own TaskDuration), as a share of one core; once, not each round
//
// E2E_ONLY=tick measures that one figure alone.
import { chromium } from '@playwright/test';
import { loadavg } from 'node:os';
import { chromium as options } from './lib/browsers.mjs';

const rounds = Number(process.env.E2E_ROUNDS ?? 5);
const sites = [process.env.E2E_ADDRESS, process.env.E2E_LARGE_ADDRESS].map((address) => ({ address, seen: {} }));

/** In the page, before its own scripts: what is timed is timed there. */
const watch = () => {
  const bench = (window.bench = { memories: new Set(), times: [], waiting: 0 });
  const painted = (then) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = then;
    port2.postMessage(0);
  });
  /** Notes how long it is from each such event to the first paint after which `done` says so. */
  bench.time = (kind, done) => {
    bench.times = [];
    bench.stop?.();
    const heard = (event) => {
      bench.waiting += 1;
      const look = () => {
        if (!done()) return painted(look);
        bench.times.push(performance.now() - event.timeStamp);
        bench.waiting -= 1;
      };
      painted(look);
    };
    addEventListener(kind, heard, true);
    bench.stop = () => removeEventListener(kind, heard, true);
  };
  bench.shown = () => document.querySelector('main > section[data-current]')?.id;
  new MutationObserver((_, observer) => {
    if (!('ready' in document.documentElement.dataset)) return;
    bench.ready = performance.now();
    observer.disconnect();
  }).observe(document, { subtree: true, attributeFilter: ['data-ready'] });
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const own = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await own.apply(WebAssembly, given);
      for (const it of Object.values((made.instance ?? made).exports)) if (it instanceof WebAssembly.Memory) bench.memories.add(it);
      return made;
    };
  }
};

const browser = await chromium.launch(options());

async function visit({ address, seen }, work) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await page.addInitScript(watch);
  const note = (what, ...values) => (seen[what] ??= []).push(...values);
  await work({ page, cdp, address, note });
  await context.close();
}

const isReady = (page) => page.waitForSelector('html[data-ready]', { state: 'attached' });
const metrics = async (cdp) => Object.fromEntries((await cdp.send('Performance.getMetrics')).metrics.map(({ name, value }) => [name, value]));
const settled = (page) => page.waitForFunction(() => !window.bench.waiting);

const measures = [
  async ({ page, cdp, address, note }) => {
    await page.goto(address);
    await isReady(page);
    await page.evaluate(() => document.fonts.ready);
    const paint = () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
    note('first paint', await (await page.waitForFunction(paint)).jsonValue());
    note('app there', await page.evaluate(() => window.bench.ready));
    await cdp.send('Performance.enable');
    await cdp.send('HeapProfiler.collectGarbage');
    const { JSHeapUsedSize, Nodes } = await metrics(cdp);
    note('heap', JSHeapUsedSize / 1e6);
    note('nodes', Nodes);
    note('wasm', await page.evaluate(() => [...window.bench.memories].reduce((sum, it) => sum + it.buffer.byteLength, 0) / 1e6));
  },
  async ({ page, address, note }) => {
    await page.addInitScript(() => {
      let first;
      window.bench.time('keydown', () => {
        const shown = window.bench.shown();
        first ??= shown;
        if (shown === first) return false;
        window.bench.moved ??= performance.now();
        return true;
      });
    });
    const there = page.goto(address, { waitUntil: 'commit' });
    let moved;
    for (let tries = 0; !moved && tries < 500; tries += 1) {
      await page.keyboard.press('ArrowRight');
      moved = await page.evaluate(() => window.bench?.moved).catch(() => undefined);
    }
    await there;
    if (moved) note('able to move', moved);
  },
  async ({ page, cdp, address, note }) => {
    await page.goto(address);
    await isReady(page);
    await page.evaluate(() => document.fonts.ready);
    await cdp.send('Performance.enable');
    const before = await metrics(cdp);
    for (let press = 0; press < 20; press += 1) {
      await page.evaluate(() => {
        const was = window.bench.shown();
        window.bench.time('keydown', () => window.bench.shown() !== was);
      });
      await page.keyboard.press('ArrowRight');
      await settled(page);
      note('slide change', ...(await page.evaluate(() => window.bench.times)));
      await page.waitForTimeout(120);
    }
    const after = await metrics(cdp);
    note('style ms a change', ((after.RecalcStyleDuration - before.RecalcStyleDuration) / 20) * 1e3);
    note('layout ms a change', ((after.LayoutDuration - before.LayoutDuration) / 20) * 1e3);
    note('script ms a change', ((after.ScriptDuration - before.ScriptDuration) / 20) * 1e3);
  },
  async ({ page, address, note }) => {
    await page.goto(address);
    await isReady(page);
    await page.evaluate(() => {
      const all = document.querySelectorAll('main > section').length;
      window.bench.time('keydown', () => document.querySelectorAll('dialog[open] li').length === all);
    });
    await page.keyboard.press('o');
    await settled(page);
    note('overview', ...(await page.evaluate(() => window.bench.times)));
  },
  async ({ page, address, note }) => {
    await page.goto(address);
    await isReady(page);
    await page.keyboard.press('g');
    await page.locator('dialog[open] input').waitFor();
    await page.evaluate(() => window.bench.time('input', () => true));
    for (const letter of 'regels en maat') {
      await page.keyboard.press(letter === ' ' ? 'Space' : letter);
      await settled(page);
    }
    note('search', ...(await page.evaluate(() => window.bench.times)));
  },
  async ({ page, address, note }) => {
    if (address !== sites[0].address) return;
    // Stored beforehand, from a page without the app.
    await page.goto(new URL('icon.svg', address).href);
    const dots = Array.from({ length: 500 }, (_, id) => ({ id, at: (id * id) % 101, who: { name: `Mens ${id}` } }));
    const session = JSON.stringify({ version: 2, deck: 'menselijke-maat', lines: { 'lijn-doen': { dots, next: 500 } } });
    await page.evaluate((text) => localStorage.setItem('menselijke-maat/menselijke-maat/session', text), session);
    await page.goto(address + '?zaal#lijn-doen');
    await page.waitForFunction(() => document.querySelectorAll('#lijn-doen .dot').length === 500);
    await page.evaluate(() => document.fonts.ready);
    const floor = await page.locator('#lijn-doen .floor').boundingBox();
    const times = async (what, kind, times, work) => {
      await page.evaluate((kind) => window.bench.time(kind, () => true), kind);
      for (let n = 0; n < times; n += 1) {
        await work(n);
        await settled(page);
        await page.waitForTimeout(60);
      }
      note(what, ...(await page.evaluate(() => window.bench.times)));
    };
    await times('tap', 'pointerup', 10, (n) => page.mouse.click(floor.x + floor.width * (0.1 + n / 13), floor.y + 4));
    await page.locator('#lijn-doen .dot').nth(250).focus();
    await times('move by key', 'keydown', 10, () => page.keyboard.press('ArrowRight'));
    const dot = await page.locator('#lijn-doen .dot').last().boundingBox();
    await page.mouse.move(dot.x + dot.width / 2, dot.y + dot.height / 2);
    await page.mouse.down();
    await page.mouse.move(dot.x - 20, dot.y);
    await settled(page);
    await times('step of a drag', 'pointermove', 20, (n) => page.mouse.move(dot.x - 30 - n * 7, dot.y));
    await page.mouse.up();
  },
];

/** The share of a core that a slide costs with the small clock on it, while an item runs. */
async function tick({ page, cdp, address, note }) {
  await page.goto(new URL('?zaal#agenda', address).href);
  await isReady(page);
  await page.getByRole('button', { name: 'Start de middag nu' }).click();
  await page.evaluate(() => {
    location.hash = 'aanleiding';
  });
  await page.locator('.small-clock').waitFor();
  await page.waitForTimeout(3000);
  await cdp.send('Performance.enable');
  const before = await metrics(cdp);
  await page.waitForTimeout(60_000);
  const after = await metrics(cdp);
  note('tick', ((after.TaskDuration - before.TaskDuration) / (after.Timestamp - before.Timestamp)) * 100);
}

if (process.env.E2E_ONLY === 'tick') {
  const [own] = sites;
  await visit(own, tick);
  console.log(`Tick: ${own.seen.tick[0].toFixed(2)}% of a core (Chromium ${browser.version()}, load ${loadavg()[0].toFixed(1)})`);
  await browser.close();
  process.exit();
}

for (let round = 0; round <= rounds; round += 1) {
  // The first round warms up and is thrown away.
  for (const measure of measures) for (const site of sites) await visit(round ? site : { ...site, seen: {} }, measure);
}
await visit(sites[0], tick);
console.log(`Chromium ${browser.version()}, ${rounds} rounds, load ${loadavg()[0].toFixed(1)} (other work on this machine makes every figure worse)`);
await browser.close();

/** Linear between the two nearest, as in R's type 7. */
const quantile = (values, part) => {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * part;
  const low = sorted[Math.floor(at)];
  return low + (sorted[Math.ceil(at)] - low) * (at % 1);
};
const shown = (digits, ...parts) => (values) => (values ? parts.map((part) => quantile(values, part).toFixed(digits)).join(' / ') : '–');
const table = [
  ['first paint, ms', 'first paint', shown(0, 0.5)],
  ['able to move, ms', 'able to move', shown(0, 0.5)],
  ['app there, ms', 'app there', shown(0, 0.5)],
  ['slide change, ms: median / p95', 'slide change', shown(1, 0.5, 0.95)],
  ['of which style, ms', 'style ms a change', shown(1, 0.5)],
  ['of which layout, ms', 'layout ms a change', shown(1, 0.5)],
  ['of which script, ms', 'script ms a change', shown(1, 0.5)],
  ['overview, ms', 'overview', shown(0, 0.5)],
  ['search, ms a letter: median / p95', 'search', shown(1, 0.5, 0.95)],
  ['500 on a line, a tap, ms: median / p95', 'tap', shown(1, 0.5, 0.95)],
  ['500 on a line, a move by key, ms', 'move by key', shown(1, 0.5, 0.95)],
  ['500 on a line, a step of a drag, ms', 'step of a drag', shown(1, 0.5, 0.95)],
  ['JS heap, MB', 'heap', shown(1, 0.5)],
  ['wasm memory, MB', 'wasm', shown(1, 0.5)],
  ['DOM nodes', 'nodes', shown(0, 0.5)],
  ['tick of the small clock, % of a core', 'tick', shown(2, 0.5)],
];
console.log('| | own deck | 1,000 slides |\n| --- | --: | --: |');
for (const [name, what, form] of table) console.log(`| ${name} | ${sites.map(({ seen }) => form(seen[what])).join(' | ')} |`);
