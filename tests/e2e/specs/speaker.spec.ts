// The presenter's own window, beside the beamer, on one computer.
import { expect, test } from '../lib/test';
import { Stage } from '../lib/stage';

test('S opens it, and the two follow each other', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open({ way: 'zaal', slide: 'agenda' });
  const [popup] = await Promise.all([page.waitForEvent('popup'), stage.press('s')]);
  const speaker = new Stage(popup);
  await speaker.isReady();
  const notes = popup.getByRole('complementary', { name: 'Venster voor de presentator' });
  await expect(notes.getByRole('heading', { name: 'Agenda voor vanmiddag' })).toBeVisible();
  await expect(notes).toContainText('Straks: Check-in');
  await expect(popup.locator('main')).toBeHidden();

  await popup.keyboard.press('ArrowRight');
  await stage.shows('check-in');
  await stage.press('End');
  await expect(notes.getByRole('heading', { name: 'Tot ziens bij PvKO' })).toBeVisible();
  await expect(notes).toContainText('Dit is de laatste dia.');

  // What lies over the slides lies over the beamer; the notes stay.
  await popup.keyboard.press('b');
  await expect(page.locator('dialog.black')).toBeVisible();
  await expect(popup.locator('dialog')).toHaveCount(0);
  await expect(notes).toContainText('Zwart scherm');
  await popup.keyboard.press('b');
  await expect(page.locator('dialog')).toHaveCount(0);
  await popup.keyboard.press('t');
  await expect(page.getByRole('dialog', { name: 'De tijd' })).toBeVisible();
  await popup.keyboard.press('ArrowLeft');
  await expect(page.locator('dialog')).toHaveCount(0);
  await stage.shows('oogst');
  await popup.keyboard.press('ArrowRight');

  await popup.close();
  await stage.press('ArrowLeft');
  await stage.shows('oogst');
});

test('the rounds are run from there, on any slide, and what the beamer did is taken back there', async ({ page }) => {
  await page.context().clock.install({ time: new Date('2026-11-24T16:30:00+01:00') });
  const stage = new Stage(page);
  await stage.open({ way: 'zaal', slide: 'rondes' });
  const [popup] = await Promise.all([page.waitForEvent('popup'), stage.press('s')]);
  await new Stage(popup).isReady();
  const notes = popup.getByRole('complementary', { name: 'Venster voor de presentator' });
  const press = (name: string) => notes.getByRole('button', { name, exact: true }).click();
  const beamer = page.locator('#rondes');
  await press('Start ronde 1');
  await expect(beamer.locator('.round-digits')).toHaveText(/^18:[34]\d$/);
  await expect(notes.getByRole('timer')).toHaveText(/^18:[34]\d$/);
  await popup.keyboard.press('Home');
  await stage.shows('start');
  await press('Pauze voor een vraag');
  await expect(notes).toContainText('even stil: een vraag');
  await press('Verder na de vraag');
  await press('Meer…');
  await popup.locator('#round_more').getByRole('button', { name: '2 min langer' }).click();
  await popup.keyboard.press('Escape');
  await expect(notes.getByRole('timer')).toHaveText(/^20:[0-4]\d$/);
  await press('Rond deze ronde af');
  await expect(notes.locator('.moves li').first()).toHaveText('Groep A → dilemma 2');
  await press('Ongedaan maken');
  await expect(notes.getByRole('button', { name: 'Rond deze ronde af' })).toBeVisible();
  await press('Volgend onderdeel');
  await expect(notes).toContainText('De rondes zijn hiermee afgerond.');
  await expect(notes.getByRole('button', { name: 'Rond deze ronde af' })).toHaveCount(0);
  await press('Stap terug');
  await expect(notes.getByRole('button', { name: 'Rond deze ronde af' })).toBeVisible();

  // On a line: what was tapped on the beamer.
  await stage.goTo('lijn-doen');
  const floor = (await page.locator('#lijn-doen .floor').boundingBox())!;
  await page.mouse.click(floor.x + floor.width / 2, floor.y + 20);
  const line = notes.locator('.speaker-group').filter({ hasText: '1 persoon op de lijn' });
  await page.clock.runFor(1000);
  await line.getByRole('button', { name: 'Ongedaan maken' }).click();
  await popup.clock.runFor(1000);
  await expect(page.locator('#lijn-doen .dot')).toHaveCount(0);
});

test('who is alone is left alone', async ({ context }) => {
  const [room, alone] = [new Stage(await context.newPage()), new Stage(await context.newPage())];
  await alone.open({ way: 'zelfstudie', slide: 'aanleiding' });
  await room.open({ way: 'zaal', slide: 'agenda' });
  await room.press('ArrowRight');
  await room.shows('check-in');
  await alone.shows('aanleiding');
});

test('a blocked window is said, and nothing stops', async ({ page }) => {
  await page.addInitScript(() => {
    window.open = () => null;
  });
  const stage = new Stage(page);
  await stage.open({ way: 'zaal', slide: 'agenda' });
  await stage.press('s');
  await expect(page.getByText('De browser hield het tweede venster tegen.')).toBeVisible();
  await page.getByRole('button', { name: 'Begrepen' }).click();
  await stage.press('ArrowRight');
  await stage.shows('check-in');
});
