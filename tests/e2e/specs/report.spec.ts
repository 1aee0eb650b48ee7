// The report as it is handed in: on the clipboard, on paper.
import { expect, test, type Page } from '../lib/test';
import { bring, openFiles, taken } from '../lib/files';
import { Stage } from '../lib/stage';
import { notesOf } from '../lib/notes';

/** A document with so many notes on the first dilemma, made from one that this page wrote. */
const many = async (page: Page, count: number) => {
  const { text } = await taken(page, 'Bewaar alles als bestand');
  const all = JSON.parse(text);
  const entries: Record<string, unknown> = {};
  for (let at = 0; at < count; at += 1) {
    const note = { cell: at % 4, question: 1, text: `notitie nummer ${at} van velen`, order: at };
    entries[`${String(at).padStart(9, '0')}-x-1.0`] = [{ x: at + 1 }, [['x', at + 1, note]]];
  }
  all.dilemmas = { ...all.dilemmas, 'dilemma-1': { entries } };
  return { name: 'velen.json', text: JSON.stringify(all) };
};

test('copied with its markup for Word and as plain text for all else; where that is refused it is selected', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const stage = new Stage(page);
  await stage.open({ way: 'zaal' });
  const files = await openFiles(page);
  await bring(page, await many(page, 3));
  await files.getByRole('button', { name: 'Kopieer' }).click();
  await expect(files.getByText('Gekopieerd: plak het in Word of in een mail.')).toBeVisible();
  const [html, plain] = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const text = async (kind: string) => (await item!.getType(kind)).text();
    return [await text('text/html'), await text('text/plain')];
  });
  expect(html).toContain('<h1>Verslag van De menselijke maat</h1>');
  expect(html).toMatch(/<li>[^<]*notitie nummer 2 van velen<\/li>/);
  expect(plain).toContain('# Verslag van De menselijke maat');
  expect(plain).toContain('notitie nummer 2 van velen');

  await page.evaluate(() => {
    navigator.clipboard.write = () => Promise.reject(new Error('refused'));
  });
  await files.getByRole('button', { name: 'Kopieer' }).click();
  await expect(files.getByText('Kopiëren mag hier niet.')).toBeVisible();
  expect(await page.evaluate(() => getSelection()!.toString())).toContain('notitie nummer 2 van velen');
});

test('printed: the report and nothing else, over as many pages as it takes, the last note on the last of them', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open({ way: 'zaal' });
  const files = await openFiles(page);
  const pages = async () => {
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    return pdf.match(/\/Type\s*\/Page\b(?!s)/g)!.length;
  };
  const short = await pages();
  await bring(page, await many(page, 400));
  await expect(files.getByText('400 nieuw')).toBeVisible();
  // 400 lines of some 7 mm each, on pages of less than 300 mm.
  const long = await pages();
  expect(long).toBeGreaterThan(short + 5);

  await page.emulateMedia({ media: 'print' });
  const last = files.locator('.report').getByText('notitie nummer 399 van velen');
  await expect(last).toBeVisible();
  await expect(files.getByRole('button', { name: 'Kopieer' })).toBeHidden();
  await expect(page.locator('main')).toBeHidden();
  // In the flow of the page, which is as high as the report: nothing scrolls within, nothing is cut off.
  const { below, whole } = await files.locator('.report').evaluate((report) => {
    const { bottom } = report.getBoundingClientRect();
    let cut = false;
    for (let above: Element | null = report; above; above = above.parentElement) {
      cut ||= above.scrollHeight > above.clientHeight + 1 && getComputedStyle(above).overflowY !== 'visible' && above !== document.documentElement;
    }
    return { below: document.documentElement.scrollHeight - bottom, whole: !cut };
  });
  expect(whole).toBe(true);
  expect(below).toBeLessThan(120);
});

test('10,000 notes: brought in, scrolled, one typed and taken back, and then all of them, with no more drawn than are asked for', async ({ page }) => {
  test.setTimeout(120_000);
  const stage = new Stage(page);
  await stage.open({ way: 'zaal', slide: 'dilemma-1' });
  const files = await openFiles(page);
  await bring(page, await many(page, 10_000));
  await expect(files.getByText('velen.json: 10000 nieuw, 0 bijgewerkt.')).toBeVisible({ timeout: 30_000 });
  await expect(files.locator('.files-fresh li')).toHaveCount(50);
  await expect(files.getByText('En nog 9950.')).toBeVisible();
  await stage.press('Escape');
  await page.locator('#dilemma-1').getByRole('button', { name: 'Vragen en notities' }).click();
  const dialog = page.getByRole('dialog');
  const fields = dialog.getByRole('textbox', { name: notesOf('Baten en lasten, Baten') });
  // A hundred a part, and the next one: two parts are called so.
  await expect(fields).toHaveCount(202);
  await dialog.getByRole('button', { name: 'Toon er meer (nog 2400)' }).first().click();
  await expect(fields).toHaveCount(1202, { timeout: 30_000 });
  await fields.nth(1000).scrollIntoViewIfNeeded();
  await expect(fields.nth(1000)).toBeInViewport();
  const touched = await page.evaluate(() => {
    const seen = { changes: 0 };
    new MutationObserver((all) => (seen.changes += all.length)).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    (globalThis as unknown as { seen: typeof seen }).seen = seen;
    return seen.changes;
  });
  expect(touched).toBe(0);
  await fields.first().fill('gewijzigd');
  await expect(dialog.getByText('Bewaard op dit apparaat')).toBeVisible({ timeout: 30_000 });
  // One note and what is said of saving: nothing else of the thousands is touched.
  expect(await page.evaluate(() => (globalThis as unknown as { seen: { changes: number } }).seen.changes)).toBeLessThan(60);
  await dialog.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(fields.first()).toHaveValue('notitie nummer 0 van velen');
  await stage.press('Escape');
  await openFiles(page);
  await files.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(files.locator('.files-fresh')).toHaveCount(0, { timeout: 30_000 });
  await expect(files.locator('.report')).not.toContainText('notitie nummer');
});
