// A mock afternoon: three tables, three laptops, three rounds really started, files, a conflict, and a report in which
// nothing is missing.
import { another, expect, test, type Browser, type Locator, type Page } from '../lib/test';
import { bring, openFiles, taken } from '../lib/files';
import { Stage } from '../lib/stage';
import { notesOf } from '../lib/notes';

const PARTS = ['Herkend', 'Baten en lasten, Baten', 'Baten en lasten, Lasten', 'Gedaan, Lukte', 'Gedaan, Mislukte', 'Modellen', 'Maar wat als…?, Hier kantelt het'];

type Written = { text: string; round: number; table: number };

const openSheet = async (page: Page, table: number) => {
  await new Stage(page).goTo(`dilemma-${table}`);
  await page.locator(`#dilemma-${table}`).getByRole('button', { name: 'Vragen en notities' }).click();
  return page.getByRole('dialog');
};

/** The laptop of a table, which stays there while groups come and go. */
class Laptop {
  readonly written: Written[] = [];
  constructor(readonly page: Page, readonly table: number) {}

  static async open(browser: Browser, baseURL: string, table: number) {
    const context = await another(browser, { baseURL });
    const laptop = new Laptop(await context.newPage(), table);
    await new Stage(laptop.page).open({ way: 'zaal', slide: 'rondes' });
    return laptop;
  }

  async balance(name: string, key: string) {
    const sheet = await openSheet(this.page, this.table);
    await sheet.getByRole('slider', { name }).focus();
    await this.page.keyboard.press(key);
    await this.page.keyboard.press('Escape');
  }

  /** A round from its start on the slide to its end, and one note more while the groups change places. */
  async round(round: number) {
    const { page, table } = this;
    const stage = new Stage(page);
    await stage.goTo('rondes');
    const rounds = page.locator('#rondes');
    await rounds.getByRole('button', { name: `Start ronde ${round}` }).click();
    await expect(rounds.getByText(`Ronde ${round} van 3`).first()).toBeVisible();
    const sheet = await openSheet(page, table);
    await expect(sheet.getByText(/^Nu vraag 1 van 4 ·/)).toBeVisible();
    for (const part of PARTS) await this.note(sheet, part, round);
    await sheet.getByRole('button', { name: 'Meer over deze notitie' }).first().click();
    if (round === 1) await sheet.getByRole('button', { name: 'feit', exact: true }).click();
    await stage.press('Escape');
    await stage.goTo('rondes');
    await rounds.getByRole('button', { name: 'Rond deze ronde af' }).click();
    if (round < 3) await this.note(await openSheet(page, table), 'Herkend', round, ' bij het wisselen');
    await stage.press('Escape');
  }

  async note(sheet: ReturnType<Page['locator']>, part: string, round: number, when = '') {
    const text = `tafel ${this.table}, ${part.toLowerCase()}${when} #${this.written.length} *ster*!`;
    await sheet.getByRole('textbox', { name: notesOf(part) }).last().fill(text);
    this.written.push({ text, round, table: this.table });
  }

  async close(part: string, text: string) {
    const sheet = await openSheet(this.page, this.table);
    await sheet.getByRole('textbox', { name: part, exact: true }).fill(text);
    await this.page.keyboard.press('Escape');
  }

  async file(name = `tafel-${this.table}.json`) {
    await openFiles(this.page);
    const file = await taken(this.page, 'Bewaar alles als bestand');
    await this.page.keyboard.press('Escape');
    return { ...file, name };
  }
}

/** How far what was just scrolled to moves in the frames after it, px: by what is laid out above it only then. */
const driftAfterScroll = (what: Locator) =>
  what.evaluate(async (element) => {
    element.scrollIntoView({ block: 'center' });
    const { y } = element.getBoundingClientRect();
    let most = 0;
    for (let frame = 0; frame < 10; frame += 1) {
      await new Promise(requestAnimationFrame);
      most = Math.max(most, Math.abs(element.getBoundingClientRect().y - y));
    }
    return most;
  });

test('a mock afternoon: every note of three tables and three rounds, with its round, in Markdown, table, file and print', async ({ browser, baseURL, page }) => {
  test.setTimeout(240_000);
  const laptops = [];
  for (const table of [1, 2, 3]) laptops.push(await Laptop.open(browser, baseURL!, table));
  for (const laptop of laptops) {
    await laptop.balance('Waar ligt de balans?', 'Home');
    for (const round of [1, 2, 3]) await laptop.round(round);
    await laptop.balance('De balans na het gesprek', 'End');
    await laptop.close('Wij kiezen', `slot van tafel ${laptop.table}`);
  }
  const written = laptops.flatMap((laptop) => laptop.written);
  expect(written).toHaveLength(3 * (3 * PARTS.length + 2));

  // The second table has the first one's file and changes its sentence, as the first one does: two forms of one thing.
  const [first, second] = laptops as [Laptop, Laptop];
  await openFiles(second.page);
  await bring(second.page, await first.file());
  await expect(second.page.getByText(/tafel-1\.json: \d+ nieuw/)).toBeVisible();
  await second.page.keyboard.press('Escape');
  await first.close('Wij kiezen', 'slot volgens de eerste');
  const sheet = await openSheet(second.page, 1);
  await sheet.getByRole('textbox', { name: 'Wij kiezen', exact: true }).fill('slot volgens de tweede');
  await second.page.keyboard.press('Escape');

  const files = [await laptops[2]!.file(), await second.file(), await first.file()];
  const stage = new Stage(page);
  await stage.open({ way: 'zaal' });
  const panel = await openFiles(page);
  await bring(page, ...files);
  await expect(panel.locator('.files-told li')).toHaveCount(3);
  await expect(panel.getByText('Eén invoer is op twee plekken gewijzigd.')).toBeVisible();

  // Before anybody has chosen both sides stand in the report.
  const before = await taken(page, 'Markdown');
  for (const side of ['eerste', 'tweede']) expect(before.text).toContain(`slot volgens de ${side} (op twee plekken gewijzigd)`);
  await stage.press('Escape');
  const choice = (await openSheet(page, 1)).getByRole('group', { name: 'Op twee plekken ingevuld. Welke laat je zien?' });
  const ofSecond = choice.getByRole('button', { name: 'Deze: slot volgens de tweede' });
  expect(await driftAfterScroll(ofSecond), 'what was scrolled to stays under the finger').toBe(0);
  await ofSecond.click();
  await expect(choice).toHaveCount(0);
  // Of the first dilemma one note is picked: the harvest shows it.
  await page.getByRole('dialog').getByRole('button', { name: 'Meer over deze notitie' }).nth(1).click();
  await page.getByRole('dialog').getByRole('button', { name: 'In de oogst' }).click();
  await stage.press('Escape');

  await openFiles(page);
  const report = await taken(page, 'Markdown');
  const plain = report.text.replaceAll('\\', '');
  const lines = plain.split('\n');
  for (const { text, round } of written) {
    const line = lines.find((line) => line.startsWith('- ') && line.includes(text) && line.includes(`ronde ${round}`));
    expect(line, `${text}, ronde ${round}`).toBeDefined();
  }
  expect(plain.match(/feit, ronde 1\)/g)!.length).toBeGreaterThanOrEqual(3);
  expect(plain).toContain('Wij kiezen slot volgens de tweede.');
  expect(plain).not.toContain('slot volgens de eerste');
  expect(plain.match(/De balans ging van helemaal bij .* naar helemaal bij /g)!.length).toBe(6);
  expect(report.text, 'what needs no sign before it has none').not.toContain('\\!');

  const rows = (await taken(page, 'Tabel (CSV)')).text.trim().split('\r\n');
  for (const { text, round } of written) {
    const row = rows.find((row) => row.includes(`"${text}"`));
    expect(row, text).toBeDefined();
    expect(row!.endsWith(`;"${round}"`), `${row}, ronde ${round}`).toBe(true);
  }
  // Beside the notes: their heading, and for each table two balances and one part of the sentence.
  expect(rows).toHaveLength(1 + written.length + 3 * 3);

  const whole = JSON.parse((await taken(page, 'Bewaar alles als bestand')).text);
  type Entry = [unknown, [string, number, { text: string; round?: number }][]];
  const notes = Object.values(whole.dilemmas as Record<string, { entries: Record<string, Entry> }>)
    .flatMap(({ entries }) => Object.values(entries))
    .flatMap(([, versions]) => versions.map(([, , note]) => note));
  for (const { text, round } of written) expect(notes.filter((note) => note.text === text && note.round === round), text).toHaveLength(1);

  await page.emulateMedia({ media: 'print' });
  const items = await panel.locator('.report li').allInnerTexts();
  for (const { text, round } of written) {
    expect(items.some((item) => item.includes(text) && item.includes(`ronde ${round}`)), text).toBe(true);
  }
  await page.emulateMedia({ media: null });
  await stage.press('Escape');
  await stage.goTo('oogst');
  await expect(page.locator('#oogst .sheaf')).toHaveCount(3);
  await expect(page.locator('#oogst .sheaf').first()).toContainText('Wij kiezen slot volgens de tweede.');
});
