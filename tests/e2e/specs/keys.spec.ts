// Keys as in reveal.js and PowerPoint, so that a clicker works.
import { expect, test } from '../lib/test';
import { Stage } from '../lib/stage';

test('forwards and back', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open();
  const [first, second] = await stage.slides();
  for (const [next, previous] of [
    ['ArrowRight', 'ArrowLeft'],
    ['ArrowDown', 'ArrowUp'],
    ['PageDown', 'PageUp'],
    ['Space', 'Shift+Space'],
  ] as const) {
    await stage.press(next);
    await stage.shows(second!);
    await stage.press(previous);
    await stage.shows(first!);
  }
});

test('to the ends, and not beyond them', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open();
  const ids = await stage.slides();
  await stage.press('End');
  await stage.shows(ids.at(-1)!);
  await stage.press('ArrowRight');
  await stage.shows(ids.at(-1)!);
  await stage.press('Home');
  await stage.shows(ids[0]!);
  await stage.press('ArrowLeft');
  await stage.shows(ids[0]!);
});

test('modifiers are left to the browser', async ({ page, browserName }) => {
  test.skip(browserName === 'firefox', 'Firefox goes back in its history on Alt+ArrowLeft, as it should');
  const stage = new Stage(page);
  await stage.open({ slide: 'agenda' });
  await stage.press('Control+ArrowRight', 'Meta+End');
  await stage.shows('agenda');
});

test('no key acts while somebody types', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open({ slide: 'agenda' });
  await stage.press('g');
  const field = page.locator('dialog[open] input');
  await expect(field).toBeFocused();
  await page.keyboard.type('b o');
  await expect(field).toHaveValue('b o');
  await stage.press('Escape');
  await expect(page.locator('dialog[open]')).toHaveCount(0);
  await stage.shows('agenda');
});

test('the focus follows the slide, to its heading', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open({ way: 'zaal' });
  await stage.press('ArrowRight');
  await expect(page.locator('#hoofdrolspelers h2')).toBeFocused();
  await stage.goTo('aanleiding');
  await expect(page.locator('#aanleiding h2')).toBeFocused();
});

test('a clicker goes on after a pointer has moved a person or a balance', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open({ way: 'zaal', slide: 'lijn-doen' });
  const floor = (await page.locator('#lijn-doen .floor').boundingBox())!;
  for (let tap = 0; tap < 3; tap++) await page.mouse.click(floor.x + floor.width / 2, floor.y + floor.height / 2);
  await expect(page.locator('#lijn-doen .dot'), 'a tap where somebody stands is one more').toHaveCount(3);
  await stage.press('PageDown');
  await stage.shows('lijn-belang');
  await stage.goTo('dilemma-1');
  const line = (await page.locator('#dilemma-1 input').boundingBox())!;
  await page.mouse.click(line.x + line.width * 0.7, line.y + line.height / 2);
  await stage.press('PageDown');
  await stage.shows('dilemma-2');
});

test('back and forward through the way in', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open();
  await page.getByRole('link', { name: /Zelfstudie/ }).click();
  await stage.shows('hoofdrolspelers');
  await page.goBack();
  await stage.shows('start');
  await page.goForward();
  await stage.shows('hoofdrolspelers');
  await expect(page).toHaveURL(/\?zelfstudie#hoofdrolspelers$/);
});

test('after a panel that a key opened Space is the next slide again', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open({ way: 'zaal', slide: 'aanleiding' });
  for (const key of ['o', 'g', 't', '?']) {
    await stage.press(key);
    await expect(page.getByRole('dialog')).toBeVisible();
    await stage.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
  await stage.press(' ');
  await stage.shows('definities-1');
});
