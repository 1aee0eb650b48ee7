// Two windows of one computer under quick presses. Stage finding 1: a late echo of one slide overwrote the next, and two
// messages chased each other for ever: 41,781 changes for 300 presses, and 51 MB.
import { expect, test, type Page } from '../lib/test';
import { Stage } from '../lib/stage';

/** Counts in the page: the slides that were shown, and the messages that this window wrote. */
const count = (page: Page) =>
  page.evaluate(() => {
    const counted = { changes: 0, messages: 0 };
    Object.assign(window, { counted });
    const shown = () => document.querySelector('main > section[data-current]')?.id;
    let before = shown();
    new MutationObserver(() => {
      const now = shown();
      if (now && now !== before) counted.changes += 1;
      before = now ?? before;
    }).observe(document.querySelector('main')!, { subtree: true, attributeFilter: ['data-current'] });
    const set = Storage.prototype.setItem;
    Storage.prototype.setItem = function (key, value) {
      if (/\/(show|slide)$/.test(key)) counted.messages += 1;
      set.call(this, key, value);
    };
  });
const counted = (page: Page) => page.evaluate(() => (window as unknown as { counted: { changes: number; messages: number } }).counted);
const shown = (page: Page) => page.evaluate(() => document.querySelector('main > section[data-current]')!.id);
const heap = async (page: Page) => {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = (await devtools.send('Runtime.getHeapUsage')) as { usedSize: number };
  await devtools.detach();
  return usedSize;
};

test('300 quick presses in both windows on a slow computer: as many changes as presses, and one slide in the end', async ({ page }) => {
  test.setTimeout(180_000);
  const beamer = new Stage(page);
  await beamer.open({ way: 'zaal', slide: 'aanleiding' });
  const [popup] = await Promise.all([page.waitForEvent('popup'), beamer.press('s')]);
  await new Stage(popup).isReady();
  for (const window of [page, popup]) {
    await count(window);
    const devtools = await window.context().newCDPSession(window);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  }
  const press = (window: Page, key: string) => window.evaluate((key) => void dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })), key);
  const before = await heap(page);
  // The same presses every time: one to six at a time, now in one window, now in the other.
  let seed = 20261130;
  const chance = (most: number) => (seed = (seed * 48271) % 2147483647) % most;
  const presses = [0, 0];
  const slides = await beamer.slides();
  while (presses[0]! + presses[1]! < 300) {
    const which = chance(2);
    // Away from the ends of the deck, where a press changes nothing.
    const key = slides.indexOf(await shown([page, popup][which]!)) < slides.length / 2 ? 'ArrowRight' : 'ArrowLeft';
    for (let left = 1 + chance(6); left > 0 && presses[0]! + presses[1]! < 300; left -= 1) {
      await press([page, popup][which]!, key);
      presses[which]! += 1;
      await page.waitForTimeout(chance(151));
    }
  }
  await expect.poll(async () => (await shown(page)) === (await shown(popup))).toBe(true);
  const still = [await counted(page), await counted(popup)];
  await page.waitForTimeout(1500);
  const [one, other] = [await counted(page), await counted(popup)];
  console.log(JSON.stringify({ presses, one, other }));
  expect([one, other], 'nothing moves by itself').toEqual(still);
  expect(await shown(page)).toBe(await shown(popup));
  // Each press is told once, by the window in which it was made, and nobody tells what they heard.
  expect([one.messages, other.messages]).toEqual(presses);
  // A window changes by its own presses and by the other's: never more often than that.
  for (const { changes } of [one, other]) expect(changes).toBeLessThanOrEqual(presses[0]! + presses[1]!);
  expect(one.changes).toBeGreaterThanOrEqual(presses[0]!);
  expect(other.changes).toBeGreaterThanOrEqual(presses[1]!);
  expect((await heap(page)) / before, 'memory').toBeLessThan(1.25);
});

test('a window that is opened later is heard by one that is far ahead', async ({ page }) => {
  const beamer = new Stage(page);
  await beamer.open({ way: 'zaal', slide: 'aanleiding' });
  await beamer.press(...'nnnpppnnnppp');
  const [popup] = await Promise.all([page.waitForEvent('popup'), beamer.press('s')]);
  await new Stage(popup).isReady();
  await popup.keyboard.press('ArrowRight');
  await beamer.shows('definities-1');
  await popup.reload();
  await new Stage(popup).isReady();
  await popup.keyboard.press('ArrowRight');
  await beamer.shows('definities-2');
});
