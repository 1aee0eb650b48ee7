// Touch: a swipe changes the slide; a tap never does, nor anything that takes touches itself.
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

// Self-study finding 6: 17 px past the end of a line the next slide came, without a dot.
test('a tap at an edge turns no slide, and beside the end of a line it means the end', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open({ way: 'zelfstudie', slide: 'aanleiding' });
  for (const x of [386, 4, 195]) await page.touchscreen.tap(x, 500);
  await stage.shows('aanleiding');
  await stage.goTo('lijn-doen');
  const slider = page.locator('#lijn-doen').getByRole('slider');
  const line = (await slider.boundingBox())!;
  await page.touchscreen.tap(388, line.y + line.height / 2);
  await expect(slider).toHaveValue('100');
  await page.touchscreen.tap(2, line.y + line.height / 2);
  await expect(slider).toHaveValue('0');
  await stage.shows('lijn-doen');
});

test('a tap beside a field only leaves the field, and a swipe above it turns nothing', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open({ way: 'zelfstudie', slide: 'dilemma-1' });
  const field = page.locator('#dilemma-1').getByRole('textbox').first();
  await field.fill('een notitie');
  const box = (await field.boundingBox())!;
  await swipe(page, '#dilemma-1 h2', [-150, 0]);
  await stage.shows('dilemma-1');
  await page.touchscreen.tap(385, box.y + 10);
  await stage.shows('dilemma-1');
  await expect(field).not.toBeFocused();
  await expect(field).toHaveValue('een notitie');
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
