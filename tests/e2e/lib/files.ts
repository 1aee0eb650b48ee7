// What a person does with files: the panel, what is handed out, what is brought in.
import { type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';

export type Given = { name: string; text: string };

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
    files.map(({ name, text }) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) })),
  );
