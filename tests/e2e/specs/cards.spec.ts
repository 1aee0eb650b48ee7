// The cards at a table: what is typed, moved, taken back and picked.
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '../lib/test';
import { bring, noted, openFiles, taken } from '../lib/files';
import { Stage } from '../lib/stage';
import { notesOf } from '../lib/notes';

const sheet = async (page: Page) => {
  const stage = new Stage(page);
  await stage.open({ way: 'zaal', slide: 'dilemma-1' });
  await page.locator('#dilemma-1').getByRole('button', { name: 'Vragen en notities' }).click();
  const dialog = page.getByRole('dialog');
  const fields = (part: string) => dialog.getByRole('textbox', { name: notesOf(part) });
  const values = (part: string) => fields(part).evaluateAll((all) => all.map((field) => (field as HTMLTextAreaElement).value));
  return { stage, dialog, fields, values };
};

test('a note is taken back from its first key, a part of the sentence by itself, and both brought back', async ({ page }) => {
  const { dialog, fields, values } = await sheet(page);
  await fields('Herkend').last().click();
  await page.keyboard.type('eerste');
  for (const [name, text] of [['Wij kiezen', 'maatwerk'], ['omdat', 'het kan']] as const) {
    await dialog.getByRole('textbox', { name, exact: true }).click();
    await page.keyboard.type(text);
  }
  const undo = dialog.getByRole('button', { name: 'Ongedaan maken' });
  const redo = dialog.getByRole('button', { name: 'Opnieuw', exact: true });
  await undo.click();
  await expect(dialog.getByRole('textbox', { name: 'omdat', exact: true })).toHaveValue('');
  await expect(dialog.getByRole('textbox', { name: 'Wij kiezen', exact: true })).toHaveValue('maatwerk');
  await undo.click();
  await undo.click();
  await expect.poll(() => values('Herkend')).toEqual(['']);
  // What has nothing to do any more says so, and keeps the focus.
  await expect(undo).toBeDisabled();
  for (let step = 0; step < 3; step += 1) await redo.click();
  await expect.poll(() => values('Herkend')).toEqual(['eerste', '']);
  await expect(dialog.getByRole('textbox', { name: 'omdat', exact: true })).toHaveValue('het kan');
  await expect(redo).toBeDisabled();
});

test('a note that is moved by keys keeps the focus, and each move is one step', async ({ page }) => {
  const { stage, dialog, fields, values } = await sheet(page);
  await fields('Herkend').last().click();
  for (const text of ['a', 'b', 'c']) {
    await page.keyboard.type(text);
    await stage.press('Enter');
  }
  await fields('Herkend').first().click();
  for (const want of [['b', 'a', 'c', ''], ['b', 'c', 'a', '']]) {
    await stage.press('Alt+ArrowDown');
    await expect.poll(() => values('Herkend')).toEqual(want);
    await expect.poll(() => page.evaluate(() => (document.activeElement as HTMLTextAreaElement).value)).toBe('a');
  }
  await dialog.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect.poll(() => values('Herkend')).toEqual(['b', 'a', 'c', '']);
});

test('picked for the harvest: three, a fourth is told, the open question is any note, and a variation may tip over later', async ({ page }) => {
  const { stage, dialog, fields } = await sheet(page);
  await fields('Herkend').last().click();
  for (const text of ['een', 'twee', 'drie', 'vier', 'vijf']) {
    await page.keyboard.type(text);
    await stage.press('Enter');
  }
  const note = (text: string) => dialog.locator('.note').filter({ has: page.locator(`textarea`) }).nth(['een', 'twee', 'drie', 'vier', 'vijf'].indexOf(text));
  const opened = async (text: string) => {
    await note(text).getByRole('button', { name: 'Meer over deze notitie' }).click();
    return note(text);
  };
  for (const text of ['twee', 'drie', 'vier', 'vijf']) {
    const one = await opened(text);
    await one.getByRole('button', { name: 'In de oogst' }).click();
    await expect(one.getByText('Er zijn er al drie gekozen')).toHaveCount(text === 'vijf' ? 1 : 0);
  }
  await (await opened('een')).getByRole('button', { name: 'open vraag' }).click();

  await fields('Maar wat als…?, Blijft overeind').last().fill('een dag later');
  const variation = dialog.locator('.note').filter({ has: page.getByRole('textbox', { name: 'Notitie bij Maar wat als…?, Blijft overeind', exact: true }) }).first();
  await variation.getByRole('button', { name: 'Meer over deze notitie' }).click();
  await variation.getByRole('button', { name: 'Hier kantelt het' }).click();
  await expect(fields('Maar wat als…?, Hier kantelt het').first()).toHaveValue('een dag later');

  await stage.press('Escape');
  await stage.goTo('oogst');
  const sheaf = page.locator('#oogst .sheaf').first();
  await expect(sheaf.locator('dd')).toHaveText(['twee', 'drie', 'vier', 'een']);
  await expect(sheaf.locator('dd.open')).toHaveText('een');
});

test('the balance before and after are two dots on one line, and a name in the closing sentence is told of', async ({ page }) => {
  const { stage, dialog } = await sheet(page);
  for (const [name, key] of [['Waar ligt de balans?', 'Home'], ['De balans na het gesprek', 'End']] as const) {
    await dialog.getByRole('slider', { name }).focus();
    await stage.press(key);
  }
  await dialog.getByRole('textbox', { name: 'omdat', exact: true }).fill('Anna de Vries het vroeg');
  await expect(dialog.locator('.closing .note-warning')).toContainText('een naam');
  await stage.press('Escape');
  const line = page.locator('#dilemma-1 .balance .weighed');
  const [track, after] = await Promise.all([line.locator('input').boundingBox(), line.locator('.balance-after').boundingBox()]);
  expect(Math.abs(after!.x + after!.width - (track!.x + track!.width))).toBeLessThan(2);
  expect(Math.abs(after!.y + after!.height / 2 - (track!.y + track!.height / 2))).toBeLessThan(3);
});

test('two tables that differ: axe finds nothing at the files and on the card, the slide fits, and all can be kept', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const stage = new Stage(page);
  const faults = async () => {
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 120)}`)).join('\n');
  };
  await stage.open({ way: 'zaal', slide: 'dilemma-1' });
  const files = await openFiles(page);
  const { text } = await taken(page, 'Bewaar alles als bestand');
  await bring(page, noted(text, 'a', 110), noted(text, 'b', 290));
  await expect(files.getByText('3 dingen zijn op twee plekken gewijzigd.')).toBeVisible();
  await expect(files.locator('.files-rest')).toHaveCount(2);
  expect(await faults()).toBe('');
  await stage.press('Escape');
  const cut = await page.locator('#dilemma-1').evaluate((slide) => {
    const strip = document.querySelector('.strip')!.getBoundingClientRect().top;
    return [...slide.querySelectorAll('.live *')].filter((part) => part.getBoundingClientRect().bottom > strip + 1).length;
  });
  expect(cut).toBe(0);
  await page.locator('#dilemma-1').getByRole('button', { name: 'Vragen en notities' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.locator('.note-choice')).toHaveCount(3);
  expect(await faults()).toBe('');
  await dialog.getByRole('button', { name: 'Houd alles' }).first().click();
  await expect(dialog.locator('.note-choice')).toHaveCount(2);
  const herkend = dialog.getByRole('textbox', { name: 'Notitie bij Herkend', exact: true });
  await expect(herkend).toHaveCount(3);
  await expect(herkend.nth(0)).toHaveValue('versie van a');
  await expect(herkend.nth(1)).toHaveValue('versie van b');
  await dialog.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(dialog.locator('.note-choice')).toHaveCount(3);
});

test('a note that is emptied goes once it is left, and takes neither the keyboard\'s place nor a click with it', async ({ page }) => {
  const { dialog, fields, values } = await sheet(page);
  await fields('Herkend').last().click();
  for (const text of ['een', 'twee', 'drie']) {
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }
  await fields('Herkend').first().fill('');
  await page.keyboard.press('Tab');
  await expect.poll(() => values('Herkend')).toEqual(['twee', 'drie', '']);
  await expect(fields('Herkend').first(), 'the next one has it').toBeFocused();
  await fields('Herkend').first().fill('');
  await dialog.getByRole('button', { name: 'Meer over deze notitie' }).nth(1).click();
  await expect.poll(() => values('Herkend')).toEqual(['drie', '']);
  await expect(dialog.getByRole('button', { name: 'Verwijder' })).toBeVisible();
  await dialog.getByRole('button', { name: 'In de oogst' }).click();
  await dialog.getByRole('button', { name: 'Meer over deze notitie' }).click();
  await expect(dialog.getByText('In de oogst'), 'said where its hands are folded too').toBeVisible();
});
