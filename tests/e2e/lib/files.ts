// What a person does with files: the panel, what is handed out, what is brought in.
import { type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';

/** A file: its text, in UTF-8 unless other bytes are given. */
export type Given = { name: string; text: string; bytes?: Buffer };

export const openFiles = async (page: Page) => {
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: 'Bestanden en verslag' }).click();
  return page.getByRole('dialog', { name: 'Bestanden en verslag' });
};

export const taken = async (page: Page, button: string): Promise<Given> => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
  return { name: download.suggestedFilename(), text: await readFile((await download.path())!, 'utf8') };
};

export const bring = (page: Page, ...files: Given[]) =>
  page.locator('input[type=file]').setInputFiles(
    files.map(({ name, text, bytes }) => ({ name, mimeType: 'application/json', buffer: bytes ?? Buffer.from(text) })),
  );

/** Of an empty document what a table called so noted, weighed and closed on the first dilemma: two tables' differ. */
export const noted = (empty: string, by: string, at: number): Given => {
  const all = JSON.parse(empty);
  const entry = (note: object) => [{ [by]: at }, [[by, at, note]]];
  const entries = {
    n: entry({ question: 0, text: `versie van ${by}`, order: 1, marks: at % 128 }),
    [`m${by}`]: entry({ question: 1, cell: 2, text: 'willekeur', order: 1, marks: 3, round: 2 }),
    'closing-0': entry({ question: 254, text: `maatwerk volgens ${by}`, order: 0 }),
    before: entry({ question: 254, text: '', order: at % 100 }),
  };
  all.dilemmas = { 'dilemma-1': { entries } };
  all.lines = { 'lijn-doen': { dots: [{ id: 0, at: 30 }], next: 1 } };
  return { name: `tafel-${by}.json`, text: JSON.stringify(all) };
};
