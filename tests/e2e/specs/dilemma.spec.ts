// The dilemmas: notes with the questions, the balance before and after, and the harvest that fills itself.
import { expect, test, type Page } from '../lib/test';
import { Stage } from '../lib/stage';
import { notesOf } from '../lib/notes';

test('whoever takes back all of it by keys keeps the focus, and goes on from there', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open({ way: 'zaal', slide: 'dilemma-1' });
  await page.locator('#dilemma-1').getByRole('button', { name: 'Vragen en notities' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Notitie bij Herkend', exact: true }).last().fill('een');
  const undo = dialog.getByRole('button', { name: 'Ongedaan maken' });
  await undo.focus();
  await stage.press('Enter');
  await expect(dialog.getByRole('textbox', { name: 'Notitie bij Herkend', exact: true })).toHaveCount(1);
  await expect(undo).toHaveAttribute('aria-disabled', 'true');
  await expect(undo).toBeFocused();
  await stage.press('Enter', 'Shift+Tab');
  await expect(undo).toBeHidden();
  expect(await page.evaluate(() => document.activeElement!.closest('dialog') !== null)).toBe(true);
  await stage.press('Escape');

  await stage.goTo('lijn-doen');
  const line = page.locator('#lijn-doen');
  await line.getByRole('button', { name: 'Zet iemand erbij' }).press('Enter');
  const back = line.getByRole('button', { name: 'Ongedaan maken' });
  await back.press('Enter');
  await expect(line.locator('.dot')).toHaveCount(0);
  await expect(back).toBeFocused();
  await stage.press('Tab');
  await expect(line.getByRole('button', { name: 'Opnieuw' })).toBeFocused();
  await stage.press('Enter');
  await expect(line.locator('.dot')).toHaveCount(1);
});

/** The field for the next note in the part with this name. */
const next = (of: ReturnType<Page['locator']>, part: string) => of.getByRole('textbox', { name: notesOf(part) }).last();

test('a table works a dilemma out by keyboard alone: Enter for the next, moved, removed, undone, there after a reload', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open({ way: 'zaal', slide: 'oogst' });
  await expect(page.locator('#oogst').getByText('Nog niets genoteerd.')).toHaveCount(3);
  await stage.goTo('dilemma-2');
  const opener = page.locator('#dilemma-2').getByRole('button', { name: 'Vragen en notities' });
  await opener.focus();
  await stage.press('Enter');
  const dialog = page.getByRole('dialog', { name: /Dilemma 2/ });
  const list = dialog.getByRole('textbox', { name: 'Notitie bij Herkend', exact: true });
  const values = () => list.evaluateAll((all) => all.map((field) => (field as HTMLTextAreaElement).value));
  const markup = '<img src=x onerror="document.title=1"> 👩‍👩‍👧 שלום';
  await list.last().focus();
  await page.keyboard.type('eerste');
  await stage.press('Enter');
  await page.keyboard.type('tweede');
  await stage.press('Enter');
  await page.keyboard.insertText(markup);
  await expect.poll(values).toEqual(['eerste', 'tweede', markup, '']);
  await stage.press('Alt+ArrowUp');
  await expect.poll(values).toEqual(['eerste', markup, 'tweede', '']);
  await dialog.getByRole('button', { name: 'Meer over deze notitie' }).first().press('Enter');
  await dialog.getByRole('button', { name: 'tegengeluid' }).press('Enter');
  await expect(dialog.locator('.chip')).toHaveText('tegengeluid');
  await dialog.getByRole('button', { name: 'Verwijder' }).press('Enter');
  await expect.poll(values).toEqual([markup, 'tweede', '']);
  await dialog.getByRole('button', { name: 'Ongedaan maken' }).press('Enter');
  await expect.poll(values).toEqual(['eerste', markup, 'tweede', '']);

  await next(dialog, 'Baten en lasten, Baten').first().focus();
  await page.keyboard.type('iedereen weet waar hij aan toe is');
  await next(dialog, 'Gedaan, Mislukte').focus();
  await page.keyboard.type('een formulier voor alles');
  await expect(dialog.getByText('Bewaard op dit apparaat')).toBeVisible();
  await stage.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(opener, 'the focus is back where it was').toBeFocused();
  await expect(opener).toContainText('3 van 4 vragen ingevuld');

  await page.reload();
  await stage.isReady();
  await stage.goTo('oogst');
  const sheaf = page.locator('#oogst .sheaf').nth(1);
  await expect(sheaf.locator('dd')).toHaveText([/^tegengeluid: eerste/, markup, 'tweede', 'Mislukte: een formulier voor alles']);
  await expect(page.locator('#oogst img'), 'what was typed is text').toHaveCount(0);
});

test('what looks like a citizen is told gently, and nothing is stopped', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open({ way: 'zaal', slide: 'dilemma-1' });
  await page.locator('#dilemma-1').getByRole('button', { name: 'Vragen en notities' }).click();
  const dialog = page.getByRole('dialog');
  await next(dialog, 'Herkend').fill('Mevrouw de Vries, 111222333');
  await expect(dialog.locator('.note-warning')).toContainText('een naam en een burgerservicenummer');
  await next(dialog, 'Herkend').fill('Een andere');
  await expect(dialog.locator('.note-warning')).toHaveCount(1);
});

test('so it is for who is alone, also in the closing sentence', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open({ way: 'zelfstudie', slide: 'dilemma-3' });
  const card = page.locator('#dilemma-3');
  const warning = card.locator('.note-warning');
  await card.getByRole('textbox').first().fill('mevrouw De Vries, 111222333');
  await expect(warning).toContainText('een naam en een burgerservicenummer');
  await expect(card.getByRole('textbox').first(), 'nothing is stopped').toHaveValue('mevrouw De Vries, 111222333');
  for (const [note, told] of [
    ['Anna Jansen kwam langs', 'een naam'],
    ['3511 AB', 'een adres'],
    ['geboren op 12-05-1980', 'een geboortedatum'],
    ['bel 06-12345678', 'een telefoonnummer'],
    ['mail jan@example.nl', 'een mailadres'],
  ] as const) {
    await card.getByRole('textbox').first().fill(note);
    await expect(warning).toContainText(`Dit lijkt op ${told}.`);
  }
  await card.getByRole('textbox').first().fill('De regel laat 60 minuten toe');
  await expect(warning).toHaveCount(0);
  for (let step = 0; step < 5; step += 1) await card.getByRole('button', { name: 'Volgende stap' }).click();
  await card.getByRole('textbox', { name: 'omdat', exact: true }).fill('mevrouw De Vries het vroeg');
  await expect(warning).toContainText('een naam');
});

test('alone, one step at a time on the slide; everything is there again after a reload', async ({ page }) => {
  const stage = new Stage(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await stage.open({ way: 'zelfstudie', slide: 'dilemma-1' });
  const card = page.locator('#dilemma-1');
  await next(card, 'Herkend').fill('Wie het vraagt, krijgt het.');
  const balance = card.getByRole('slider', { name: 'Waar ligt de balans?' });
  await expect(balance).toHaveAttribute('aria-valuetext', 'nog niet gewogen');
  await balance.focus();
  await stage.press('Home');
  await expect(balance).toHaveAttribute('aria-valuetext', /^helemaal bij: Verschil maken/);
  await card.getByRole('button', { name: 'Volgende stap' }).click();
  await expect(card.getByText('Stap 2 van 6')).toBeVisible();
  await expect(card.getByRole('heading', { name: '2 Baten en lasten' }), 'the question, and it is read').toBeFocused();
  await expect(card.getByRole('heading', { name: '2 Baten en lasten' })).toBeInViewport();
  await next(card, 'Baten en lasten, Lasten').first().fill('willekeur');
  for (let step = 0; step < 4; step += 1) await card.getByRole('button', { name: 'Volgende stap' }).click();
  await card.getByRole('textbox', { name: 'Ik kies' }).fill('maatwerk');
  await card.getByRole('slider', { name: 'Waar ligt de balans nu?' }).focus();
  await stage.press('End');
  await expect(card.getByText(/Je balans ging van helemaal bij Verschil maken naar helemaal bij Gelijk behandelen/)).toBeVisible();
  await expect(card.getByText(/^Bewaard op dit apparaat, \d\d\.\d\d uur$/)).toBeVisible();
  await page.reload();
  await stage.isReady();
  await stage.shows('dilemma-1');
  await expect(card.getByText('Stap 6 van 6'), 'where they wrote last').toBeVisible();
  await expect(card.getByRole('textbox', { name: 'Ik kies' })).toHaveValue('maatwerk');
  for (let step = 0; step < 5; step += 1) await card.getByRole('button', { name: 'Vorige stap' }).click();
  await expect(next(card, 'Herkend')).toHaveValue('');
  await expect(card.getByRole('textbox', { name: 'Notitie bij Herkend' }).first()).toHaveValue('Wie het vraagt, krijgt het.');
  await stage.goTo('oogst');
  await expect(page.locator('#oogst .sentence')).toHaveText('Ik kies maatwerk.');
});
