// What a click leaves behind: the keys to the deck, and nothing to its own double. Stage findings 2 and 14.
import { expect, test } from '../lib/test';
import { Stage } from '../lib/stage';
import { Room } from '../lib/room';

test('after a click on a button of the agenda Space, Enter and the clicker move slides', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open({ way: 'zaal', slide: 'agenda' });
  await page.locator('#agenda').getByRole('button', { name: 'Start de middag nu' }).click();
  const slides = await stage.slides();
  const at = slides.indexOf('agenda');
  const running = page.locator('#agenda [aria-current]');
  const item = await running.textContent();
  for (const [step, key] of [' ', 'Enter', 'PageDown'].entries()) {
    await stage.press(key);
    await stage.shows(slides[at + 1 + step]!);
  }
  await stage.press('Backspace', 'p', 'Shift+ ');
  await stage.shows('agenda');
  expect(await running.textContent()).toBe(item);
});

test('the same in the presenter’s window, and in a panel over the slides', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open({ way: 'spreker', slide: 'agenda' });
  const notes = page.getByRole('complementary', { name: 'Venster voor de presentator' });
  await notes.getByRole('button', { name: 'Start de middag nu' }).click();
  const next = notes.getByRole('heading', { level: 2 });
  await stage.press(' ');
  await expect(next).toHaveText('Check-in');
  await expect(notes.getByRole('button', { name: 'Volgend onderdeel' }).first()).toBeVisible();
  await stage.open({ way: 'zaal', slide: 'agenda' });
  await stage.press('t');
  const toggle = page.getByRole('dialog').locator('.toggle').first();
  await toggle.click();
  const pressed = await toggle.getAttribute('aria-pressed');
  await stage.press(' ');
  await stage.shows('check-in');
  await stage.press('t');
  await expect(toggle).toHaveAttribute('aria-pressed', pressed!);
});

test('the keyboard’s own button keeps its keys', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open({ way: 'zaal', slide: 'agenda' });
  await page.locator('#agenda').getByRole('button', { name: 'Start de middag nu' }).focus();
  await stage.press('Enter');
  await expect(page.locator('#agenda').getByRole('button', { name: 'Volgend onderdeel' })).toBeVisible();
  await stage.shows('agenda');
});

test('a double click on a button is one press, also where another takes its place', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open({ way: 'zaal', slide: 'agenda' });
  const agenda = page.locator('#agenda');
  await agenda.getByRole('button', { name: 'Start de middag nu' }).dblclick();
  const first = await agenda.locator('[aria-current]').textContent();
  await page.waitForTimeout(600);
  expect(await agenda.locator('[aria-current]').textContent()).toBe(first);

  await stage.goTo('rondes');
  await page.locator('#rondes').getByRole('button', { name: 'Start ronde 1' }).dblclick();
  await expect(page.locator('#rondes').getByRole('timer')).toBeVisible();
  await page.locator('#rondes').getByRole('button', { name: 'Pauze voor een vraag' }).dblclick();
  await expect(page.locator('#rondes')).toContainText('even stil');
});

test('a double click that shows the dots starts nobody’s turn', async ({ page }) => {
  const stage = new Stage(page);
  const room = new Room(page);
  await stage.open({ way: 'zaal', slide: 'lijn-doen' });
  await room.tap(0.1, 0.5, 0.9);
  await room.inMore((panel) => panel.getByRole('button', { name: 'Verzamel verborgen' }).click());
  await room.slide.getByRole('button', { name: 'Toon de stippen' }).dblclick();
  await expect(room.dots).toHaveCount(3);
  await expect(room.slide.getByRole('timer')).toHaveCount(0);
  await expect(room.slide.getByRole('button', { name: 'Wie aan het woord?' })).toBeVisible();
});

test('Enter that is held down presses a button once', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open({ way: 'zaal', slide: 'agenda' });
  const button = page.locator('#agenda').getByRole('button', { name: 'Start de middag nu' });
  await button.focus();
  await page.keyboard.down('Enter');
  for (let n = 0; n < 5; n += 1) await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  const rows = page.locator('#agenda [aria-current]');
  await expect(rows).toContainText('Welkom');
});

test('no click at an edge turns a slide, and one at the end of the line is a person there', async ({ page }) => {
  const stage = new Stage(page);
  const room = new Room(page);
  await page.setViewportSize({ width: 1920, height: 1080 });
  await stage.open({ way: 'zaal', slide: 'aanleiding' });
  for (const x of [3, 60, 1860, 1917]) await page.mouse.click(x, 500);
  await stage.shows('aanleiding');
  await stage.goTo('lijn-doen');
  const floor = (await room.slide.locator('.floor').boundingBox())!;
  const middle = floor.y + floor.height / 2;
  // Stage finding 4: the line runs from 104 to 1816, and its two ends are the first people one taps.
  await page.mouse.click(95, middle);
  await page.mouse.click(1825, middle);
  await stage.shows('lijn-doen');
  expect(await room.places()).toEqual([0, 100]);
});
