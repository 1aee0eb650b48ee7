// Touch: a swipe, or a tap at the very edge, changes the slide; nothing that takes touches itself does.
import { expect, test } from '../lib/test';
import { Stage, swipe } from '../lib/stage';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

test('swipes', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open({ way: 'zelfstudie', slide: 'aanleiding' });
  await swipe(page, '#aanleiding', [-120, 10]);
  await stage.shows('definities-1');
  await swipe(page, '#definities-1', [120, -10]);
  await stage.shows('aanleiding');
  await swipe(page, '#aanleiding', [-60, 200]);
  await stage.shows('aanleiding');
  await swipe(page, '#aanleiding', [-20, 0]);
  await stage.shows('aanleiding');
});

test('moving a dot is no swipe', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open({ way: 'zelfstudie', slide: 'lijn-doen' });
  await swipe(page, '#lijn-doen input', [-150, 0]);
  await stage.shows('lijn-doen');
});

test('taps at the edges', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open({ way: 'zelfstudie', slide: 'aanleiding' });
  await page.touchscreen.tap(386, 500);
  await stage.shows('definities-1');
  await page.touchscreen.tap(4, 500);
  await stage.shows('aanleiding');
  await page.touchscreen.tap(195, 500);
  await stage.shows('aanleiding');
});

test('the buttons', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open();
  await expect(page.getByRole('button', { name: 'Vorige' })).toBeDisabled();
  await page.getByRole('button', { name: 'Volgende' }).tap();
  await stage.shows('hoofdrolspelers');
  await page.getByRole('button', { name: 'Dia 2 van 25' }).tap();
  await page.getByRole('dialog', { name: 'Overzicht' }).getByRole('link', { name: 'Korte pauze' }).tap();
  await stage.shows('pauze');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('the very middle of an unset line, by touch', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open({ way: 'zelfstudie', slide: 'lijn-doen' });
  const line = (await page.getByRole('slider').boundingBox())!;
  await page.touchscreen.tap(line.x + line.width / 2, line.y + line.height / 2);
  await expect(page.getByRole('slider')).toHaveAttribute('aria-valuetext', 'precies in het midden');
});

test('a long word in a note keeps to the column', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open({ way: 'zelfstudie', slide: 'dilemma-1' });
  await page.getByRole('textbox').first().fill('https://voorbeeld.nl/' + 'lang'.repeat(400));
  expect(await page.evaluate(() => document.scrollingElement!.scrollWidth)).toBe(390);
});
