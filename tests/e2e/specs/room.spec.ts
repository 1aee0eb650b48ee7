// Two apps: the small one for who is alone, and the one that holds what the room needs. Where the room is chosen, the
// one goes and the other comes, in the same page.
import { expect, test, type Page } from '../lib/test';
import { host } from '../lib/server.mjs';
import { Stage, kept } from '../lib/stage';

const ofRoom = (paths: string[]) => paths.filter((path) => path.includes('/room-'));

/** The room's app has taken over: only it has the clock in the strip. */
const isRoom = (page: Page) => expect(page.locator('.small-clock')).toBeVisible();

const keepsRoom = (page: Page) =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return keys.flat().filter(({ url }) => url.includes('/room-')).length;
  });

test('who is alone is never sent the room', async ({ page }) => {
  const server = await host();
  const stage = new Stage(page);
  await stage.open({ at: server.address, way: 'zelfstudie' });
  await kept(stage);
  await stage.press('s', 't');
  await expect(page.locator('dialog')).toHaveCount(0);
  await stage.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(page.getByRole('button', { name: /scherm van de spreker|Tijd/ })).toHaveCount(0);
  expect(ofRoom(server.asked)).toEqual([]);
  expect(await keepsRoom(page)).toBe(0);
  await server.stop();
});

test('the room chosen on the first slide: no reload, full screen and place kept, and what was entered is there', async ({ page }) => {
  const server = await host({ cache: 'max-age=600' });
  const stage = new Stage(page);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  await stage.open({ at: server.address, way: 'zelfstudie', slide: 'lijn-doen' });
  await page.locator('#lijn-doen').getByRole('slider').focus();
  await stage.press('End');
  await stage.open({ at: server.address });
  await page.evaluate(() => (document.documentElement.dataset.same = ''));
  await page.getByRole('link', { name: 'In de zaal' }).click();
  await stage.shows((await stage.slides())[1]!);
  await isRoom(page);
  await expect(page.locator('html[data-same][data-ready]')).toBeAttached();
  expect(new URL(page.url()).search).toBe('?zaal');

  // One app listens, not two: a key is one slide.
  await stage.press('ArrowRight');
  await stage.shows((await stage.slides())[2]!);
  await page.goBack();
  await stage.shows((await stage.slides())[1]!);
  // Alone again: the app of the room holds that too.
  await page.goBack();
  await page.getByRole('link', { name: /Zelf/ }).click();
  await stage.goTo('lijn-doen');
  await expect(page.locator('#lijn-doen').getByRole('slider')).toHaveValue('100');
  // Script, wasm, style.
  expect(ofRoom(server.asked)).toHaveLength(3);
  expect(faults).toEqual([]);
  await server.stop();
});

test('keys between the two apps are not lost', async ({ page }) => {
  const held: (() => void)[] = [];
  await page.route(/room-.*wasm/, async (route) => {
    await new Promise<void>((go) => held.push(go));
    await route.continue();
  });
  const stage = new Stage(page);
  await stage.open();
  await page.getByRole('link', { name: 'In de zaal' }).click();
  const slides = await stage.slides();
  await stage.press('ArrowRight', 'ArrowRight');
  await stage.shows(slides[3]!);
  await expect.poll(() => held.length).toBe(1);
  held[0]!();
  await isRoom(page);
  await stage.shows(slides[3]!);
  await stage.press('ArrowLeft');
  await stage.shows(slides[2]!);
});

test('who came without a way in is told of the room where it matters', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open({ slide: 'lijn-doen' });
  await expect(page.locator('#lijn-doen').getByRole('slider')).toBeVisible();
  await page.locator('#lijn-doen').getByRole('link', { name: 'In de zaal' }).click();
  await isRoom(page);
  await stage.shows('lijn-doen');
  await expect(page.locator('#lijn-doen .floor')).toBeVisible();
});

test('where it can\'t be had the room says what to do; once it was there it is kept', async ({ page }) => {
  let away = true;
  const server = await host({ fault: (name) => (away && name.startsWith('room-') ? { status: 503, body: '' } : undefined) });
  const stage = new Stage(page);
  await stage.open({ at: server.address });
  await page.getByRole('link', { name: 'In de zaal' }).click();
  await expect(page.locator('.notice', { hasText: 'Dit deel kan nu niet laden' })).toBeVisible();
  await stage.press('ArrowRight');
  await stage.shows((await stage.slides())[2]!);

  // Chosen again in the same page, once it can be had.
  away = false;
  await page.getByRole('button', { name: 'Begrepen' }).click();
  await stage.press('Home');
  await page.getByRole('link', { name: 'In de zaal' }).click();
  await isRoom(page);
  await expect(page.locator('#boot')).toBeHidden();

  await stage.open({ at: server.address, way: 'zaal' });
  await isRoom(page);
  await expect.poll(() => keepsRoom(page)).toBe(3);
  await server.stop();
  await page.reload();
  await isRoom(page);
});

test('who is alone lacks no style: no rule of the room finds anything there', async ({ page }) => {
  const stage = new Stage(page);
  /** The rules of the room's sheet that choose an element which is in the page now; and how many there are. */
  const found = () =>
    page.evaluate(async () => {
      const { roomStyle } = document.querySelector<HTMLElement>('script[data-room-style]')!.dataset;
      const sheet = await new CSSStyleSheet().replace(await (await fetch(roomStyle!)).text());
      const hits: string[] = [];
      let all = 0;
      const walk = (rules: CSSRuleList, parent: string) => {
        for (const rule of rules) {
          let own = parent;
          if (rule instanceof CSSStyleRule) {
            const chosen = rule.selectorText.replace(/::[a-z-]+/g, '');
            const nested = parent && !chosen.includes('&') ? `& :is(${chosen})` : chosen;
            own = nested.replaceAll('&', `:is(${parent})`);
            all += 1;
            if (rule.style.length && document.querySelector(own)) hits.push(own);
          }
          if ('cssRules' in rule) walk(rule.cssRules as CSSRuleList, own);
        }
      };
      walk(sheet.cssRules, '');
      return { hits, all };
    });
  for (const way of ['zelfstudie', '']) {
    await stage.open({ way, slide: 'dilemma-1' });
    if (await page.locator('#dilemma-1 .opener').isVisible()) await page.locator('#dilemma-1 .opener').click();
    const { hits, all } = await found();
    expect(all).toBeGreaterThan(100);
    expect(hits, 'the questions').toEqual([]);
    for (const keys of [['Escape', '?'], ['Escape', 'o'], ['Escape', 'g'], ['Escape', 'r']]) {
      await stage.press(...keys);
      await page.waitForTimeout(200);
      expect((await found()).hits, keys.join()).toEqual([]);
    }
  }
});

test('where only its style can\'t be had the room isn\'t taken up half', async ({ page }) => {
  let away = true;
  const server = await host({ fault: (name) => (away && /^room-.*css$/.test(name) ? { status: 503, body: '' } : undefined) });
  const stage = new Stage(page);
  await stage.open({ at: server.address });
  await page.getByRole('link', { name: 'In de zaal' }).click();
  await expect(page.locator('.notice', { hasText: 'Dit deel kan nu niet laden' })).toBeVisible();
  away = false;
  await page.getByRole('button', { name: 'Begrepen' }).click();
  await stage.press('Home');
  await page.getByRole('link', { name: 'In de zaal' }).click();
  await isRoom(page);
  await stage.goTo('lijn-doen');
  // It is styled, and by a sheet only.
  await expect(page.locator('#lijn-doen .floor')).toHaveCSS('cursor', 'copy');
  await server.stop();
});

test('an app that has made way runs no timer of its own any more', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  const stage = new Stage(page);
  await stage.open({ way: 'zelfstudie', slide: 'dilemma-1' });
  const field = page.locator('#dilemma-1').getByRole('textbox').first();
  await field.fill('weg ermee');
  await field.fill('');
  await page.evaluate(async () => {
    (document.activeElement as HTMLElement).blur();
    dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight' }));
    // Before what waits for 50 ms, and for 300.
    await new Promise((then) => setTimeout(then, 10));
    dispatchEvent(new Event('app-leave'));
  });
  await page.waitForTimeout(800);
  expect(errors).toEqual([]);
});
