// A line in the room: the group, names, hidden and locked lines, who speaks, and the line once more at the end.
import { expect, test, type Page } from '../lib/test';
import { beamerFaults } from '../lib/fits';
import { Room } from '../lib/room';
import { Stage } from '../lib/stage';

const start = async (page: Page) => {
  await new Stage(page).open({ way: 'zaal', slide: 'lijn-doen' });
  return new Room(page);
};

test('how many are in the room is asked once, and who has no place is always told', async ({ page }) => {
  const room = await start(page);
  await room.tap(0.2, 0.8);
  const field = room.slide.getByLabel('Met hoeveel zijn jullie?');
  await field.fill('12');
  await expect(room.count, 'a number on its way is no answer').toHaveText('2 mensen op de lijn');
  for (const wrong of ['20.5', '70000', 'tien', '0']) {
    await field.fill(wrong);
    await page.keyboard.press('Enter');
    await expect(room.slide.locator('.refused')).toHaveText(`‘${wrong}’ is geen heel getal van 1 tot en met 999. Er is niets veranderd.`);
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(room.count).toHaveText('2 mensen op de lijn');
  }
  await field.fill('12');
  await page.keyboard.press('Enter');
  await expect(room.count).toHaveText('2 van 12 op de lijn, 10 zonder positie');
  await expect(field).toHaveCount(0);
  await room.inMore(async (panel) => panel.getByRole('button', { name: 'Een meer' }).click());
  await expect(room.count).toHaveText('2 van 12 op de lijn, 10 zonder positie (1 bewust)');
  await new Stage(page).goTo('lijn-belang');
  await expect(room.count).toHaveText('0 van 12 op de lijn, 12 zonder positie');
});

test('a name is text, in any direction and of any length, and is there after a reload', async ({ page }) => {
  const room = await start(page);
  await room.tap(0.3);
  const name = '<img src=x onerror=alert(1)> שלום 👩‍👩‍👧';
  const long = 'ديوان '.repeat(1700);
  await room.inMore(async (panel) => {
    await panel.getByLabel('Naam').fill(name);
    await panel.getByLabel('Organisatie').fill(long);
  });
  await room.press('Wie aan het woord?');
  await expect(room.slide.locator('.turn-who bdi')).toHaveText(`${name}, ${long.trim()}`);
  await room.slide.locator('.turn-name').click();
  await expect(page.getByRole('dialog').locator('.who bdi'), 'in full, in the panel').toHaveText(`${name}, ${long.trim()}`);
  await expect(page.getByRole('dialog').getByLabel('Naam')).toHaveValue(name);
  await page.keyboard.press('Escape');
  const faults = (await beamerFaults(page)).filter((fault) => !fault.includes(' bdi.'));
  expect(faults, 'as long as it may be, it is cut on the slide and pushes nothing away').toEqual([]);
  await page.reload();
  await new Stage(page).isReady();
  await room.press('Klaar');
  await room.dots.first().focus();
  await room.inMore(async (panel) => {
    await expect(panel.getByLabel('Naam')).toHaveValue(name);
    await expect(panel.getByLabel('Organisatie'), 'kept to the last sign').toHaveValue(long);
  });
});

test('undo takes back, redo brings back, and what came after is not written over', async ({ page }) => {
  const room = await start(page);
  await room.tap(0.1, 0.9);
  await room.press('Ongedaan maken');
  await room.press('Ongedaan maken');
  expect(await room.places()).toEqual([]);
  await room.press('Opnieuw');
  await expect(room.dots).toHaveCount(1);
  await room.tap(0.5);
  await expect(room.slide.getByRole('button', { name: 'Opnieuw' })).toBeHidden();
  expect(await room.places()).toEqual([10, 50]);
});

test('collected hidden, a tap counts and shows no place until it is revealed; locked, nothing moves', async ({ page }) => {
  const room = await start(page);
  await room.inMore(async (panel) => panel.getByRole('button', { name: 'Verzamel verborgen' }).click());
  await room.tap(0.2, 0.4);
  await expect(room.count).toHaveText('2 mensen op de lijn');
  await expect(room.dots).toHaveCount(0);
  await new Stage(page).goTo('terugkoppeling');
  await expect(page.locator('.stacked-picture circle')).toHaveCount(0);
  await new Stage(page).goTo('lijn-doen');
  await room.press('Toon de stippen');
  expect(await room.places()).toEqual([20, 40]);
  await room.inMore(async (panel) => panel.getByRole('button', { name: 'Zet vast' }).click());
  await room.tap(0.7);
  await room.dots.first().focus();
  await page.keyboard.press('PageUp');
  await page.keyboard.press('Delete');
  expect(await room.places()).toEqual([20, 40]);
  await room.press('Heropen');
  await room.inMore(async (panel) => expect(panel.getByText(/^Heropend om \d\d\.\d\d uur\.$/)).toBeVisible());
});

test('both ends, the middle, the loneliest: each once, and who passes is not asked again', async ({ page }) => {
  const room = await start(page);
  await room.tap(0.5, 0.9, 0.1, 0.52);
  await room.press('Wie aan het woord?');
  const who = () => room.slide.locator('.dot[data-speaking]').getAttribute('aria-valuenow');
  expect(await who()).toBe('10');
  await expect(room.slide.locator('.turn-who')).toContainText('Het linker eind');
  await expect(room.slide.locator('.turn-who')).toContainText('Naam, functie en organisatie');
  await room.press('Past');
  await expect(room.slide.locator('.turn-who')).toContainText('Het linker eind');
  expect(await who()).toBe('50');
  await room.press('Volgende');
  expect(await who()).toBe('90');
  await room.press('Volgende');
  expect(await who()).toBe('52');
  await room.press('Volgende');
  await expect(room.slide.locator('.turns'), 'everybody was asked').toHaveCount(0);
  await expect(room.slide.getByRole('button', { name: 'Wie aan het woord?' })).toBeHidden();
});

test('the same line at the end: who moved, how the middle did, and why', async ({ page }) => {
  const room = await start(page);
  await room.tap(0.1, 0.2, 0.3, 0.4, 0.5);
  const stage = new Stage(page);
  await stage.goTo('oogst');
  await page.locator('.once-more').getByRole('button', { name: 'doen' }).click();
  await stage.shows('lijn-doen');
  await room.dots.nth(0).focus();
  for (let n = 0; n < 6; n++) await page.keyboard.press('PageUp');
  await room.dots.nth(1).focus();
  for (let n = 0; n < 5; n++) await page.keyboard.press('PageUp');
  await expect(room.slide.locator('.again b')).toHaveText('2 schoven op: 0 naar links, 2 naar rechts. Het midden van de groep schoof naar rechts.');
  await expect(room.slide.locator('.dot[data-moved="right"]')).toHaveCount(2);
  await expect(room.slide.locator('.median'), 'the middle first, and now').toHaveCount(2);
  await room.slide.getByLabel('Waarom? In één zin').fill('Door het verhaal van tafel B.');
  expect(await room.places()).toEqual([70, 70, 30, 40, 50]);
  await room.press('Terug naar de eerste keer');
  expect(await room.places()).toEqual([10, 20, 30, 40, 50]);
});

for (const [width, height] of [[1920, 1080], [1280, 720], [1024, 768]] as const) {
  test(`whatever a line shows fits on a beamer of ${width}×${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    const room = await start(page);
    const fits = async (what: string) => expect(await beamerFaults(page), what).toEqual([]);
    await fits('empty');
    await room.tap(0.05, 0.1, 0.12, 0.2, 0.22, 0.25, 0.7, 0.75, 0.8, 0.82, 0.9, 0.97);
    await fits('with a gap');
    await room.press('Ongedaan maken');
    await fits('with undo and redo');
    await room.press('Wie aan het woord?');
    await fits('somebody speaks');
    await room.press('Klaar');
    await room.inMore(async (panel) => panel.getByRole('button', { name: 'Nog eens op de lijn' }).click());
    await room.slide.getByLabel('Waarom? In één zin').fill('Omdat.');
    await fits('once more');
    await room.inMore(async (panel) => panel.getByRole('button', { name: 'Zet vast' }).click());
    await fits('once more, and locked');
    await room.press('Heropen');
    await fits('once more, and opened again');
    await room.press('Terug naar de eerste keer');
    await room.inMore(async (panel) => panel.getByRole('button', { name: 'Verzamel verborgen' }).click());
    await fits('hidden');
    await room.inMore(async (panel) => panel.getByRole('button', { name: 'Zet vast' }).click());
    await fits('locked');
  });
}
