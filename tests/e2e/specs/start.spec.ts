// What the page promises before and after the app has taken over.
import { expect, test } from '../lib/test';
import { Stage } from '../lib/stage';

test('the app takes over and one slide is on show', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  const stage = new Stage(page);
  await stage.open();
  const ids = await stage.slides();
  expect(ids.length).toBeGreaterThan(20);
  expect(new Set(ids).size).toBe(ids.length);
  await stage.shows(ids[0]!);
  await expect(page.locator('html')).toHaveAttribute('lang', /^nl/);
  await expect(page.locator('#boot')).toBeHidden();
  expect(errors).toEqual([]);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('every slide can be read, and links between them work', async ({ page, browserName }) => {
    test.skip(browserName === 'firefox', 'over WebDriver BiDi Firefox runs scripts all the same');
    await page.goto('./#tot-ziens');
    const sections = page.locator('main > section');
    const all = await sections.count();
    expect(all).toBeGreaterThan(20);
    for (let place = 0; place < all; place += 1) {
      await expect(sections.nth(place)).toBeVisible();
      await expect(sections.nth(place).locator('h1, h2').first()).toBeVisible();
    }
    await expect(page.locator('#tot-ziens')).toBeInViewport();
    await expect(page.locator('#boot')).toBeHidden();
  });

  test('no slide lies over another, and nothing is offered that takes the app', async ({ page, browserName }) => {
    test.skip(browserName === 'firefox', 'over WebDriver BiDi Firefox runs scripts all the same');
    await page.goto('./');
    for (const section of await page.locator('main > section').all()) {
      const over = await section.evaluate((slide) => slide.scrollHeight - slide.clientHeight);
      expect(over, (await section.getAttribute('id'))!).toBeLessThanOrEqual(1);
    }
    await expect(page.locator('.strip, main button').filter({ visible: true })).toHaveCount(0);
  });
});

test('the one file is offered on the last slide, once the app is there too', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open();
  await stage.press('End');
  await expect(page.locator('main > section[data-current] .download a[download]')).toBeVisible();
});
