// The slides beside the one on show are laid out beforehand, so that a change has next to nothing to do; nobody meets them.
import { expect, test, type Browser, type Page } from '../lib/test';
import { Stage } from '../lib/stage';

// Playwright's own snapshots would lay out the page.
test.use({ trace: 'off' });

/** Until the slides on both sides of this one are laid out, and no other one is. */
async function isPrepared(page: Page, id: string) {
  const near = page.locator('main > section[data-near]');
  await expect(near).toHaveCount(3);
  await expect(near.nth(1)).toHaveAttribute('id', id);
}

/** How often the browser styles and lays out anything for the picture after this key, and how many elements it styles. */
async function work(page: Page, browser: Browser, key: string) {
  await browser.startTracing(page, { categories: ['devtools.timeline'] });
  await page.keyboard.press(key);
  await page.waitForTimeout(200);
  const { traceEvents } = JSON.parse(String(await browser.stopTracing())) as { traceEvents: Event[] };
  const styled = traceEvents.filter(({ name }) => name === 'UpdateLayoutTree').map(({ args }) => args.elementCount ?? 0);
  return { styled: styled.reduce((sum, count) => sum + count, 0), layouts: traceEvents.filter(({ name }) => name === 'Layout').length };
}

type Event = { name: string; args: { elementCount?: number } };

// In counts, and with the page's clock at rest until the picture is there: no machine is slow enough to alter them.
for (const way of ['zaal', '']) {
  test(`${way || 'no way chosen'}: a change styles a handful of elements, lays out next to nothing, and the strip follows`, async ({ page, browser }) => {
    const stage = new Stage(page);
    await page.clock.install();
    await stage.open({ way });
    await page.evaluate(() => document.fonts.ready);
    const ids = await stage.slides();
    await stage.press('ArrowRight');
    for (const [place, id] of ids.slice(1, -2).entries()) {
      await isPrepared(page, id);
      await page.clock.pauseAt(await page.evaluate(() => Date.now() + 200));
      const forth = await work(page, browser, 'ArrowRight');
      expect(forth.styled, id).toBeGreaterThan(0);
      expect(forth.styled, id).toBeLessThanOrEqual(4);
      expect(forth.layouts, id).toBeLessThanOrEqual(Number(way === 'zaal'));
      await expect(page.locator('.number')).toContainText(`${place + 2} / `);
      await page.clock.runFor(100);
      await expect(page.locator('.number')).toContainText(`${place + 3} / `);
      await page.clock.resume();
    }
  });
}

/** The slides that somebody can meet by Tab, with a finger, or with a screen reader. */
const met = (page: Page) =>
  page.locator('main > section').evaluateAll((all) =>
    all.filter((section) => !(section as HTMLElement).inert && section.checkVisibility()).map((section) => section.id),
  );

test('nobody meets a slide before it is on show, or after', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open({ slide: 'hoofdrolspelers', way: 'zelfstudie' });
  await isPrepared(page, 'hoofdrolspelers');
  expect(await met(page)).toEqual(['hoofdrolspelers']);
  // Forth, and back again to where one was: of two slides first the one and then the other is out of reach.
  for (const [key, id] of [
    ['ArrowRight', 'agenda'],
    ['ArrowLeft', 'hoofdrolspelers'],
    ['ArrowLeft', 'start'],
    ['End', 'tot-ziens'],
  ] as const) {
    await stage.press(key);
    await stage.shows(id);
    await expect(page.locator(`#${id}_title`)).toBeFocused();
    expect(await met(page)).toEqual([id]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  }
  await stage.press('Home', 'ArrowRight', 'ArrowRight');
  await isPrepared(page, 'agenda');
  const seen = new Set<string>();
  for (let stop = 0; stop < 40; stop += 1) {
    await stage.press('Tab');
    seen.add(await page.evaluate(() => document.activeElement?.closest('main > section, footer')?.id ?? ''));
  }
  expect([...seen].filter((id) => id && id !== 'agenda')).toEqual([]);
});

test('read below each other, every slide can be met', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open({ slide: 'agenda' });
  await isPrepared(page, 'agenda');
  await stage.press('r');
  await expect(page.locator('html[data-reading]')).toBeAttached();
  const ids = await stage.slides();
  expect(await met(page)).toEqual(ids);
  const heights = await page.locator('main > section').evaluateAll((all) => all.map((section) => section.getBoundingClientRect().height));
  expect(Math.min(...heights)).toBeGreaterThan(50);
  await stage.press('r');
  await stage.shows('agenda');
  // And the next change has only to paint again.
  await isPrepared(page, 'agenda');
});

test('where the app has stopped, every slide can be met', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open({ slide: 'agenda' });
  await isPrepared(page, 'agenda');
  await page.evaluate(() => void setTimeout(() => { throw new WebAssembly.RuntimeError('unreachable'); }));
  await expect(page.locator('#boot')).toBeVisible();
  expect(await met(page)).toEqual(await stage.slides());
});

test('what lies over a slide goes with it', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open({ slide: 'agenda', way: 'zaal' });
  await page.locator('.item-more').first().click();
  await expect(page.locator('.more:popover-open')).toBeVisible();
  await stage.press('PageDown');
  await stage.shows('check-in');
  await expect(page.locator(':popover-open')).toHaveCount(0);
  await expect(page.locator('#check-in_title')).toBeFocused();
});
