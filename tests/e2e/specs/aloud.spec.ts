// What is said aloud of what runs, where nothing shows the time, and what the clock costs there.
import { expect, test, type Page } from '../lib/test';
import { Stage } from '../lib/stage';

declare global {
  interface Window {
    said: string[];
    waits: number[];
  }
}

/** The afternoon's second item runs since a quarter past three; the small clock is hidden, and another slide is on show. */
async function unseen(page: Page) {
  await page.clock.install({ time: new Date('2026-11-24T15:15:00+01:00') });
  const stage = new Stage(page);
  await stage.open({ way: 'zaal', slide: 'agenda' });
  await stage.press('t');
  await page.getByRole('button', { name: 'Kleine klok op elke dia' }).click();
  await stage.press('t');
  await page.locator('#agenda .item').filter({ hasText: 'inchecken' }).getByRole('button', { name: /^Meer voor/ }).click();
  await stage.goTo('agenda');
  await page.evaluate(() => {
    window.said = [];
    const region = document.querySelector('footer .said')!;
    new MutationObserver(() => window.said.push(region.textContent ?? '')).observe(region, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
  await page.getByRole('button', { name: 'Start dit onderdeel nu' }).click();
  await stage.goTo('aanleiding');
  await expect(page.locator('.small-clock')).toHaveCount(0);
  return stage;
}

/** All that is heard, one after the other. */
const heard = (page: Page) => page.evaluate(() => window.said.filter((said, at) => said !== window.said[at - 1]));

test('over an item four things are said, though nothing shows the time: start, half, two minutes, end', async ({ page }) => {
  await unseen(page);
  const all = [/^Nu: Voorstellen/, /^Je bent op de helft\.$/, /^Nog 2 minuten\.$/, /^De tijd is om\.$/];
  const expected = async (count: number) => {
    await expect.poll(async () => (await heard(page)).length).toBe(count);
    for (const [at, said] of (await heard(page)).entries()) expect(said).toMatch(all[at]!);
  };
  await expected(1);
  await page.clock.runFor('22:00');
  await expected(1);
  await page.clock.runFor('01:00');
  await expected(2);
  await page.clock.runFor('20:05');
  await expected(3);
  await page.clock.runFor('02:05');
  await expected(4);
  await page.clock.runFor('10:00');
  await expected(4);
});

test('a black screen is silent of ticks, and says aloud what is to be said', async ({ page }) => {
  const stage = await unseen(page);
  await stage.press('b');
  await page.clock.runFor('23:00');
  await expect.poll(() => heard(page)).toContainEqual('Je bent op de helft.');
});

test('one timer waits for what is to be said next, and none ticks', async ({ page }) => {
  await page.addInitScript(() => {
    const real = window.setTimeout.bind(window) as (...given: unknown[]) => number;
    window.waits = [];
    Object.assign(window, {
      setTimeout: (run: unknown, wait = 0, ...given: unknown[]) => {
        window.waits.push(Number(wait));
        return real(run, wait, ...given);
      },
    });
  });
  const stage = new Stage(page);
  await stage.open({ way: 'zaal', slide: 'agenda' });
  await stage.press('t');
  await page.getByRole('button', { name: 'Kleine klok op elke dia' }).click();
  await stage.press('t');
  await page.getByRole('button', { name: 'Start de middag nu' }).click();
  await page.evaluate(() => {
    window.waits = [];
  });
  await stage.goTo('aanleiding');
  await page.waitForTimeout(4000);
  const waits = await page.evaluate(() => window.waits);
  // Half of five minutes from the start; entering a slide and saving wait shortly, once.
  expect(waits.filter((wait) => wait > 100_000)).toHaveLength(1);
  expect(waits.filter((wait) => wait > 600 && wait <= 1000)).toEqual([]);
  expect(waits.length).toBeLessThanOrEqual(5);
});
