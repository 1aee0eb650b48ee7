// The presenter's own window, beside the beamer, on one computer.
import { expect, test } from '@playwright/test';
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
