// Three tables, three laptops, no network: files, and a report in which nothing is missing.
import { another, expect, test, type Browser } from '../lib/test';
import { bring, openFiles, taken } from '../lib/files';
import { Stage } from '../lib/stage';
import { notesOf } from '../lib/notes';

/** One laptop at a table: all rounds of it, and its file. */
const table = async (browser: Browser, baseURL: string, number: number) => {
  const context = await another(browser, { baseURL });
  const page = await context.newPage();
  const stage = new Stage(page);
  const notes: string[] = [];
  await stage.open({ way: 'zaal', slide: `dilemma-${number}` });
  await page.locator(`#dilemma-${number}`).getByRole('button', { name: 'Vragen en notities' }).click();
  for (let round = 1; round <= 3; round += 1) {
    for (const part of ['Herkend', 'Baten en lasten, Baten', 'Gedaan, Lukte', 'Modellen', 'Maar wat als…?, Hier kantelt het']) {
      const note = `${part}: tafel ${number} ronde ${round} *ster*`;
      await page.getByRole('dialog').getByRole('textbox', { name: notesOf(part) }).last().fill(note);
      notes.push(note);
    }
  }
  await stage.press('Escape');
  await openFiles(page);
  const file = await taken(page, 'Bewaar alles als bestand');
  await context.close();
  return { file: { ...file, name: `tafel-${number}.json` }, notes };
};

test('an afternoon of three tables and three rounds: the report holds every note', async ({ browser, baseURL, page }) => {
  test.setTimeout(120_000);
  const tables = [];
  for (const number of [1, 2, 3]) tables.push(await table(browser, baseURL!, number));
  const stage = new Stage(page);
  await stage.open({ way: 'zaal' });
  const files = await openFiles(page);
  await bring(page, ...tables.map(({ file }) => file));
  await expect(files.locator('.files-told li')).toHaveCount(3);
  await expect(files.getByText('tafel-2.json: 15 nieuw, 0 bijgewerkt.')).toBeVisible();
  const report = await taken(page, 'Markdown');
  expect(report.name).toMatch(/^menselijke-maat-\d{4}-\d\d-\d\d-\d{4}\.md$/);
  const plain = report.text.replaceAll('\\', '');
  for (const note of tables.flatMap(({ notes }) => notes)) expect(plain).toContain(note);
  const csv = await taken(page, 'Tabel (CSV)');
  expect(csv.text.trim().split('\r\n')).toHaveLength(1 + 45);

  // Once more: nothing is doubled. Taken back, and brought back: as before.
  await bring(page, tables[0]!.file);
  await expect(files.getByText('tafel-1.json: niets nieuws.')).toBeVisible();
  const fresh = files.getByRole('group', { name: 'Nieuw binnengekomen' });
  await expect(fresh.getByRole('listitem')).toHaveCount(45);
  await files.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(fresh.getByRole('listitem')).toHaveCount(30);
  await files.getByRole('button', { name: 'Opnieuw', exact: true }).click();
  await expect(fresh.getByRole('listitem')).toHaveCount(45);
  await fresh.getByRole('button', { name: 'Gezien' }).click();
  await expect(fresh).toHaveCount(0);
  await stage.press('Escape');
  await stage.goTo('oogst');
  await expect(page.locator('#oogst .sheaf').first().locator('dd')).toHaveCount(3 + 3 + 3 + 1);
  // As much as a sheaf may hold, on a beamer: all of it is in sight, with the ways back to the lines below it.
  await stage.goTo('lijn-doen');
  await page.locator('#lijn-doen').getByRole('button', { name: 'Zet iemand erbij' }).click();
  await stage.goTo('dilemma-1');
  await page.locator('#dilemma-1').getByRole('button', { name: 'Vragen en notities' }).click();
  const sheet = page.getByRole('dialog');
  for (const [part, text] of [['Wij kiezen', 'maatwerk met een uitleg'], ['omdat', 'wie er buiten valt anders afhaakt'], ['ondanks', 'de tijd die dat kost, elke dag weer']] as const) {
    await sheet.getByRole('textbox', { name: part, exact: true }).fill(text);
  }
  for (const [name, key] of [['Waar ligt de balans?', 'Home'], ['De balans na het gesprek', 'End']] as const) {
    await sheet.getByRole('slider', { name }).focus();
    await stage.press(key);
  }
  await stage.press('Escape');
  await stage.goTo('oogst');
  await expect(page.locator('#oogst .once-more')).toBeVisible();
  await expect(page.locator('#oogst .sheaf').first()).toContainText('Wij kiezen maatwerk');
  for (const viewport of [{ width: 1920, height: 1080 }, { width: 1024, height: 768 }]) {
    await page.setViewportSize(viewport);
    const hidden = await page.locator('#oogst .sheaf').evaluateAll((all) => all.map((one) => one.scrollHeight - one.clientHeight));
    expect(hidden).toEqual([0, 0, 0]);
  }
});

test('a file that does not fit changes nothing, and says what to do', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open({ way: 'zaal' });
  const files = await openFiles(page);
  const own = await taken(page, 'Bewaar alles als bestand');
  const impossible = '"dilemmas":{"dilemma-1":{"entries":{"n":[{"x":1},[["x",1,{"question":254,"text":"x","order":0}]]]}}}';
  const line = (line: string) => own.text.replace('"version"', `"lines":{"lijn-doen":${line}},"version"`);
  const faulty: [string, string, RegExp][] = [
    ['leeg.json', '', /geen bestand van deze presentatie, of niet compleet/],
    ['plek.json', line('{"own":101}'), /bij de lijn ‘doen’ staat een plek buiten de lijn\. Vraag om een nieuw bestand\./],
    ['9999.json', line('{"reopened":[253402300799999]}'), /bij de lijn ‘doen’ staat een tijd die niet kan, voor 1970 of na 9998/],
    ['twee.json', line('{"dots":[{"id":0,"at":1},{"id":0,"at":2}]}'), /bij de lijn ‘doen’ staat iets twee keer/],
    ['getal.json', line('{"own":1e999}'), /een getal in dat niet kan: 1e999/],
    ['utf16.json', [...own.text].join('\0'), /nog eens als UTF-8/],
    ['half.json', own.text.slice(0, -5), /geen bestand van deze presentatie, of niet compleet/],
    ['tekst.json', 'geen json', /geen bestand van deze presentatie, of niet compleet/],
    ['ander.json', own.text.replace('"menselijke-maat"', '"iets-anders"'), /hoort bij een andere presentatie/],
    ['nieuwer.json', own.text.replace(/"version":\d+/, '"version":99'), /nieuwere versie/],
    ['kan-niet.json', own.text.replace('"version"', `${impossible},"version"`), /bij Dilemma 1: .* staat iets wat niet kan/],
    ['groot.json', ' '.repeat(20_000_001), /groter dan 20 MB/],
  ];
  for (const [name, text, said] of faulty) {
    await bring(page, { name, text });
    await expect(files.locator('.files-told')).toContainText(said);
    await expect(files.locator('.files-told')).toContainText(name);
    await expect(files.locator('.files-told')).toContainText('Er is niets veranderd.');
  }
  expect((await taken(page, 'Bewaar alles als bestand')).text).toBe(own.text);
});

test('a file in UTF-16, or with a byte-order mark, as Windows saves it, is read', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open({ way: 'zaal' });
  const files = await openFiles(page);
  const own = await taken(page, 'Bewaar alles als bestand');
  const note = (text: string) =>
    own.text.replace('"version"', `"dilemmas":{"dilemma-1":{"entries":{"${text}":[{"x":1},[["x",1,{"question":0,"text":"‘${text}’ 👩‍👩‍👧","order":0}]]]}}},"version"`);
  const le = (text: string) => Buffer.from('\ufeff' + text, 'utf16le');
  await bring(
    page,
    { name: 'le.json', text: '', bytes: le(note('klein')) },
    { name: 'be.json', text: '', bytes: le(note('groot')).swap16() },
    { name: 'bom.json', text: '\ufeff' + note('merk') },
  );
  for (const name of ['le', 'be', 'bom']) await expect(files.getByText(`${name}.json: 1 nieuw, 0 bijgewerkt.`)).toBeVisible();
  for (const text of ['klein', 'groot', 'merk']) await expect(files.locator('.files-fresh')).toContainText(`‘${text}’ 👩‍👩‍👧`);
});

test('times of another agenda stay in the file, and it says so', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open({ way: 'zaal' });
  const files = await openFiles(page);
  const own = await taken(page, 'Bewaar alles als bestand');
  const agenda = '"agenda":{"anchor":{"item":1,"at":5000,"offset":0},"runs":[{"item":1,"start":5000,"since":5000}],"agenda":77}';
  await bring(page, { name: 'ander.json', text: own.text.replace('"version"', `${agenda},"version"`) });
  await expect(files.locator('.files-told')).toContainText('De tijden erin horen bij een andere agenda; die blijven in het bestand.');
  await expect(files.locator('.files-rest')).toHaveCount(0);
});

test('a whole backup on a spare laptop: what is left out is said, and taken once it was asked for', async ({ page, browser, baseURL }) => {
  const stage = new Stage(page);
  await stage.open({ way: 'zaal', slide: 'lijn-doen' });
  await page.locator('#lijn-doen').getByRole('button', { name: 'Zet iemand erbij' }).click();
  await expect(page.locator('#lijn-doen .count')).toContainText('1');
  await openFiles(page);
  const backup = { ...(await taken(page, 'Bewaar alles als bestand')), name: 'reserve.json' };

  const context = await another(browser, { baseURL });
  const other = await context.newPage();
  const there = new Stage(other);
  await there.open({ way: 'zaal', slide: 'lijn-doen' });
  const files = await openFiles(other);
  const dots = other.locator('#lijn-doen [role=slider]');
  // Nothing stands here: one press takes all of it, and it can be taken back.
  await bring(other, backup);
  await expect(files.getByText('Niet overgenomen uit reserve.json: de lijnen.')).toBeVisible();
  await files.getByRole('button', { name: 'Neem ook die over' }).click();
  await expect(files.getByText('reserve.json: alles is overgenomen.')).toBeVisible();
  await expect(dots).toHaveCount(1);
  await files.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(dots).toHaveCount(0);
  // Something stands here: first it is asked.
  await there.press('Escape');
  const add = other.locator('#lijn-doen').getByRole('button', { name: 'Zet iemand erbij' });
  await add.click();
  await add.click();
  await expect(dots).toHaveCount(2);
  await openFiles(other);
  await bring(other, backup);
  await files.getByRole('button', { name: 'Neem ook die over' }).click();
  await expect(dots).toHaveCount(2);
  await files.getByRole('button', { name: 'Ja, vervang' }).click();
  await expect(dots).toHaveCount(1);
  await context.close();
});

test('two who changed the same note: both are kept, and somebody chooses', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open({ way: 'zaal', slide: 'dilemma-1' });
  const opener = page.locator('#dilemma-1').getByRole('button', { name: 'Vragen en notities' });
  await opener.click();
  const field = page.getByRole('dialog').getByRole('textbox', { name: 'Notitie bij Herkend', exact: true });
  await field.first().fill('zoals het was');
  await stage.press('Escape');
  const files = await openFiles(page);
  const { text } = await taken(page, 'Bewaar alles als bestand');
  await stage.press('Escape');
  await opener.click();
  await field.first().fill('hier gewijzigd');
  await stage.press('Escape');
  // Another browser, which had the first file, changed it too.
  const other = JSON.parse(text);
  const entries = other.dilemmas['dilemma-1'].entries;
  const register = entries[Object.keys(entries)[0]!];
  const [, at, note] = register[1][0];
  register[0]['elders'] = at + 1;
  register[1] = [['elders', at + 1, { ...note, text: 'daar gewijzigd' }]];
  await openFiles(page);
  await bring(page, { name: 'elders.json', text: JSON.stringify(other) });
  await expect(files.getByText('Eén invoer is op twee plekken gewijzigd.')).toBeVisible();
  await stage.press('Escape');
  await opener.click();
  const choice = page.getByRole('group', { name: 'Op twee plekken gewijzigd. Welke laat je zien?' });
  await expect(choice.getByRole('listitem')).toHaveCount(2);
  await choice.getByRole('listitem').filter({ hasText: 'daar gewijzigd' }).getByRole('button').click();
  await expect(choice).toHaveCount(0);
  await expect(field.first()).toHaveValue('daar gewijzigd');
  // Seen: nothing of it is new any more.
  await expect(page.locator('.note-fresh')).toHaveText('nieuw');
  await stage.press('Escape');
  await openFiles(page);
  await expect(files.locator('.files-fresh')).toHaveCount(0);
});

test('alone, a workbook goes to an empty device and everything can be wiped', async ({ page, browser, baseURL }) => {
  const stage = new Stage(page);
  await stage.open({ way: 'zelfstudie', slide: 'lijn-doen' });
  await page.locator('#lijn-doen').getByRole('slider').focus();
  await stage.press('End');
  const files = await openFiles(page);
  await expect(files).toBeVisible();
  const book = await taken(page, 'Bewaar alles als bestand');

  const context = await another(browser, { baseURL });
  const other = await context.newPage();
  const there = new Stage(other);
  await there.open({ way: 'zelfstudie', slide: 'lijn-doen' });
  await openFiles(other);
  await bring(other, book);
  await expect(other.getByText('alles staat er weer')).toBeVisible();
  await there.press('Escape');
  await expect(other.locator('#lijn-doen').getByRole('slider')).toHaveValue('100');
  await context.close();

  await files.getByRole('button', { name: 'Wis alles op dit apparaat' }).click();
  await files.getByRole('button', { name: 'Ja, wis alles' }).click();
  await stage.press('Escape');
  await expect(page.locator('#lijn-doen').getByRole('slider')).toHaveAttribute('aria-valuetext', 'nog geen plek gekozen');
  await page.reload();
  await stage.isReady();
  await expect(page.locator('#lijn-doen').getByRole('slider')).toHaveAttribute('aria-valuetext', 'nog geen plek gekozen');
});
