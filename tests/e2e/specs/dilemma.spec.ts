// The dilemmas: notes with the questions, the balance, and the harvest that fills itself.
import { expect, test } from '@playwright/test';
import { Stage } from '../lib/stage';

test('in the room the questions lie over the slide, and the harvest shows what was noted', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open({ way: 'zaal', slide: 'oogst' });
  await expect(page.locator('#oogst').getByText('Nog niets genoteerd.')).toHaveCount(3);
  await stage.goTo('dilemma-2');
  const opener = page.locator('#dilemma-2').getByRole('button', { name: 'Vragen en notities' });
  await opener.click();
  const dialog = page.getByRole('dialog', { name: /Dilemma 2/ });
  await expect(dialog.getByRole('textbox')).toHaveCount(4);
  const markup = '<img src=x onerror="document.title=1"> 👩‍👩‍👧 שלום';
  await dialog.getByRole('textbox').first().fill(markup);
  await dialog.getByRole('textbox').nth(3).pressSequentially('Bureaucratie b . g o t');
  await stage.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(opener, 'the focus is back where it was').toBeFocused();
  await expect(opener).toContainText('2 van 4 vragen ingevuld');
  await stage.shows('dilemma-2');

  await stage.goTo('oogst');
  const sheaf = page.locator('#oogst .sheaf').nth(1);
  await expect(sheaf.locator('dd').first()).toHaveText(markup);
  await expect(sheaf.locator('dd').nth(1)).toHaveText('Bureaucratie b . g o t');
  await expect(page.locator('#oogst img'), 'what was typed is text').toHaveCount(0);
});

test('alone, the questions stand on the slide; everything is there again after a reload', async ({ page }) => {
  const stage = new Stage(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await stage.open({ way: 'zelfstudie', slide: 'dilemma-1' });
  const card = page.locator('#dilemma-1');
  await card.getByRole('textbox').nth(1).fill('Wie het vraagt, krijgt het.');
  const balance = card.getByRole('slider', { name: 'Waar ligt de balans?' });
  await expect(balance).toHaveAttribute('aria-valuetext', 'nog niet gewogen');
  await balance.focus();
  await stage.press('Home');
  await expect(balance).toHaveAttribute('aria-valuetext', /^helemaal bij: Verschil maken/);
  await expect(card.getByText(/^Bewaard op dit apparaat, \d\d\.\d\d uur$/)).toBeVisible();
  await page.reload();
  await stage.isReady();
  await stage.shows('dilemma-1');
  await expect(card.getByRole('textbox').nth(1)).toHaveValue('Wie het vraagt, krijgt het.');
  await expect(balance).toHaveValue('0');
  await card.getByRole('button', { name: 'Wis de balans' }).click();
  await expect(balance).toHaveAttribute('aria-valuetext', 'nog niet gewogen');
});
