// A deck of 1,000 slides works as a short one does: what a slide change costs doesn't grow with the deck.
import { expect, test, type Page } from '../lib/test';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { host, large as folder } from '../lib/server.mjs';
import { Stage } from '../lib/stage';

// A trace has a snapshot of the whole page with every step.
test.use({ trace: 'off' });

let large: Awaited<ReturnType<typeof host>>;
test.beforeAll(async () => {
  expect(existsSync(join(folder, 'index.html')), `${folder} holds the site of 1,000 slides`).toBe(true);
  large = await host({ folder });
});
test.afterAll(() => large.stop());

/** What the page does for one slide change, in numbers that no slow day changes. */
async function change(page: Page, at: string, from: string, to: string) {
  const stage = new Stage(page);
  await stage.open({ at, way: 'zaal', slide: from });
  await stage.shows(from);
  await page.evaluate(() => document.fonts.ready);
  // The next slide is laid out by then, and after the change the one behind it.
  const prepared = (id: string) => expect(page.locator(`section#${id} + section[data-near]`)).toBeAttached();
  await prepared(from);
  await page.evaluate(() => {
    const seen = { records: 0, added: 0, removed: 0, slides: new Set<Element>() };
    new MutationObserver((records) => {
      for (const { target, addedNodes, removedNodes } of records) {
        const element = target instanceof Element ? target : target.parentElement;
        const slide = element?.closest('main > section');
        // Beside the slides: the dot that walks, and what is said. The clock ticks when it likes.
        if (!slide && !element?.closest('[aria-live], .strip')) continue;
        if (slide) seen.slides.add(slide);
        seen.records += 1;
        seen.added += addedNodes.length;
        seen.removed += removedNodes.length;
      }
    }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    Object.assign(window, { seen });
  });
  await stage.press('ArrowRight');
  await stage.shows(to);
  await prepared(to);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  return page.evaluate(() => {
    const { slides, ...counts } = (window as unknown as { seen: { slides: Set<Element>; records: number; added: number; removed: number } }).seen;
    return { ...counts, slides: [...slides].map((slide) => slide.id) };
  });
}

for (const [from, to] of [
  ['hoofdrolspelers', 'agenda'],
  ['aanleiding', 'definities-1'],
  ['lijn-kunnen', 'terugkoppeling'],
] as const) {
  test(`${from} to ${to}: no more is changed in the page than in the own deck`, async ({ page, baseURL }) => {
    const few = await change(page, baseURL!, from, to);
    const many = await change(page, large.address, from, to);
    expect(few.records).toBeGreaterThan(0);
    expect(few.slides.slice(0, 2)).toEqual([from, to]);
    expect(few.slides, 'these two, and those on either side of them').toHaveLength(4);
    // A minute that passes in the meantime is one record more, in either.
    expect(many).toEqual({ ...few, records: expect.any(Number) });
    expect(many.records).toBeLessThanOrEqual(few.records + 1);
  });
}

test('the whole deck can be gone through by keys, from either end', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open({ at: large.address });
  await stage.press('End');
  await stage.shows('tot-ziens');
  await stage.press('ArrowLeft', 'ArrowLeft', 'ArrowLeft');
  expect((await stage.slides()).length).toBe(1000);
  await expect(page.locator('main > section[data-current] h2')).toHaveText(/ \(997\)$/);
});

test('the overview lists all slides and leads to each', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open({ at: large.address });
  await stage.press('o');
  const tiles = page.locator('dialog[open] li a');
  await expect(tiles).toHaveCount(1000);
  const ids = await stage.slides();
  expect(await tiles.evaluateAll((links) => links.map((link) => link.getAttribute('href')!.slice(1)))).toEqual(ids);
  await tiles.nth(986).click();
  await stage.shows(ids[986]!);
});

test('the search finds slide 987 by its number and by its words', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open({ at: large.address });
  const ids = await stage.slides();
  const title = (await page.locator('main > section').nth(986).locator('h2').textContent())!;
  expect(title).toContain('(987)');
  for (const words of ['987', title]) {
    await stage.press('Home', 'g');
    const field = page.locator('dialog[open] input');
    await field.fill(words);
    await expect(page.locator('dialog[open] li a').first()).toHaveAttribute('href', `#${ids[986]}`);
    await field.press('Enter');
    await stage.shows(ids[986]!);
  }
});

test('a link to a late slide opens there', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open({ at: large.address, slide: 'terugkoppeling-deel-40' });
  await stage.shows('terugkoppeling-deel-40');
});
