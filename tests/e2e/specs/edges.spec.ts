// Slides that hold as much as is accepted, of every layout and at every size: all of it is seen on any beamer. The decks
// are made by tests/deck/edges.rs, around what the reader accepts. Authoring finding 2: twelve lines of code, nine
// quotes, a check-in with a heading of two lines and so on were accepted and ran off the slide.
import { expect, test } from '../lib/test';
import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { beamerFaults, narrowFaults, smallestText } from '../lib/fits';
import { Room } from '../lib/room';
import { extremes, host } from '../lib/server.mjs';
import { Stage } from '../lib/stage';

const sites = readdirSync(extremes('.')).filter((name) => name.startsWith('edges-'));

test('there are decks at the edges', () => {
  expect(sites.length, extremes('.')).toBeGreaterThan(3);
});

for (const site of sites.map((name) => basename(name))) {
  test(`all that is accepted fits: ${site}`, async ({ page }) => {
    test.slow();
    const server = await host({ folder: extremes(site) });
    const faults: string[] = [];
    for (const [width, height] of [[1920, 1080], [1366, 768], [1024, 768]] as const) {
      await page.setViewportSize({ width, height });
      const stage = new Stage(page);
      await stage.open({ at: server.address, way: 'zaal' });
      await page.evaluate(() => document.fonts.ready);
      const slides = await stage.slides();
      // The lines are shown together once somebody stands on one of them.
      if (slides.some((id) => id.startsWith('reflection'))) {
        await stage.goTo('l-1');
        await new Room(page).tap(0.1, 0.5, 0.9);
      }
      // What others refer to is there in every deck.
      for (const id of slides.filter((id) => !/^[dl]-\d+$/.test(id))) {
        await stage.goTo(id);
        const { size, words } = await smallestText(page);
        const small = size < 28 * Math.min(width / 1920, height / 1080) - 0.1 ? [`#${id}: text of ${size} px: "${words}"`] : [];
        faults.push(...[...(await beamerFaults(page)), ...small].map((fault) => `${width}×${height} ${fault}`));
      }
    }
    expect(faults.join('\n')).toBe('');
    await server.stop();
  });
}

// A line of code of 230 letters made the page 2577 px wide there.
test('on a phone nothing lies beside the window', async ({ page }) => {
  test.slow();
  await page.setViewportSize({ width: 390, height: 844 });
  const faults: string[] = [];
  for (const site of sites) {
    const server = await host({ folder: extremes(site) });
    const stage = new Stage(page);
    await stage.open({ at: server.address, way: 'zelfstudie' });
    for (const id of (await stage.slides()).filter((id) => !/^[dl]-\d+$/.test(id))) {
      await stage.goTo(id);
      faults.push(...(await narrowFaults(page)).map((fault) => `${site} ${fault}`));
    }
    await server.stop();
  }
  expect(faults.join('\n')).toBe('');
});

// The last resort, in the smallest window that is a beamer's: what doesn't fit there can be scrolled to.
test('what overflows all the same can be scrolled to', async ({ page }) => {
  test.slow();
  await page.setViewportSize({ width: 900, height: 500 });
  const faults: string[] = [];
  let scrolled = 0;
  for (const site of sites.slice(0, 3)) {
    const server = await host({ folder: extremes(site) });
    const stage = new Stage(page);
    await stage.open({ at: server.address, way: 'zaal' });
    await page.evaluate(() => document.fonts.ready);
    for (const id of (await stage.slides()).filter((id) => !/^[dl]-\d+$/.test(id))) {
      await stage.goTo(id);
      const { scrolls, out } = await page.evaluate(() => {
        const slide = document.querySelector('main > section[data-current]')!;
        const words = [...slide.querySelectorAll('h1, h2, p, li, pre, blockquote')].filter((element) => element.checkVisibility());
        const heights = words.map((element) => element.getBoundingClientRect());
        const box = slide.getBoundingClientRect();
        const above = heights.some(({ top }) => top < box.top - 1);
        slide.scrollTop = slide.scrollHeight;
        const below = words.some((element) => element.getBoundingClientRect().bottom > box.bottom + 2);
        return { scrolls: slide.scrollTop > 0, out: above || below };
      });
      scrolled += Number(scrolls);
      if (out) faults.push(`${site} #${id}`);
    }
    await server.stop();
  }
  expect(faults).toEqual([]);
  expect(scrolled, 'slides that scroll').toBeGreaterThan(0);
});

test('there keys scroll first, and then go on; who comes back is at the top', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 500 });
  const server = await host({ folder: extremes(sites[0]!) });
  const stage = new Stage(page);
  await stage.open({ at: server.address, way: 'zaal' });
  await page.evaluate(() => document.fonts.ready);
  const slides = await stage.slides();
  let found: string | undefined;
  for (const id of slides.slice(0, -1)) {
    await stage.goTo(id);
    if (await page.evaluate((id) => { const slide = document.getElementById(id)!; return slide.scrollHeight > slide.clientHeight + 40; }, id)) {
      found = id;
      break;
    }
  }
  expect(found).toBeDefined();
  const next = slides[slides.indexOf(found!) + 1]!;
  const down = () => page.evaluate((id) => document.getElementById(id)!.scrollTop, found!);
  await stage.press('PageDown');
  await stage.shows(found!);
  expect(await down()).toBeGreaterThan(0);
  await stage.press('PageUp');
  expect(await down()).toBe(0);
  for (let n = 0; n < 20 && (await page.evaluate(() => document.querySelector('main > section[data-current]')!.id)) === found; n += 1) await stage.press('PageDown');
  await stage.shows(next);
  await page.waitForTimeout(200);
  await stage.press('p');
  await stage.shows(found!);
  expect(await down()).toBe(0);
  await server.stop();
});
