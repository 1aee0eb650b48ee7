// Before the app is there, the slides are; when it comes, it takes over where one is.
import { expect, test } from '@playwright/test';
import { Stage } from '../lib/stage';

test('the keys work while the wasm is held back, and the place is kept', async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/*.wasm', async (route) => {
    await held;
    await route.continue();
  });
  const stage = new Stage(page);
  await page.goto('./?zaal');
  await stage.shows('start');
  await stage.press('ArrowRight', 'PageDown', ' ', 'Shift+Space');
  await stage.shows('agenda');
  await stage.press('End', 'ArrowRight', 'Home', 'ArrowLeft', 'ArrowDown');
  await stage.shows('hoofdrolspelers');
  await expect(page.locator('html[data-ready]')).toHaveCount(0);
  const before = await page.locator('#hoofdrolspelers h2').boundingBox();
  release();
  await stage.isReady();
  await stage.shows('hoofdrolspelers');
  expect(await page.locator('#hoofdrolspelers h2').boundingBox(), 'nothing jumps').toEqual(before);
  await stage.press('ArrowRight');
  await stage.shows('agenda');
  expect(page.url()).toContain('?zaal#agenda');
});
