// All of it in one file, as from a stick: opened by a double click, with no server anywhere.
import { expect, test, type Page } from '../lib/test';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { host, site } from '../lib/server.mjs';
import { Stage } from '../lib/stage';

const NAME = 'menselijke-maat.html';
const file = pathToFileURL(`${site}/${NAME}`).href;

/** What this page says of itself that is amiss, and what it asks for. */
const watch = (page: Page) => {
  const asked: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  return { asked, errors };
};

test('the app takes over, and asks for nothing', async ({ page }) => {
  const { asked, errors } = watch(page);
  const stage = new Stage(page);
  await stage.open({ at: file });
  await stage.shows('start');
  expect(await page.evaluate(() => document.fonts.load('1rem "Atkinson Hyperlegible Next"').then((faces) => faces.length))).toBe(1);
  await stage.press('ArrowRight', 'ArrowRight');
  await stage.shows('agenda');
  await stage.press('o', 'Escape', 't', 'Escape', '?', 'Escape', 'End');
  await stage.shows('tot-ziens');
  await page.waitForTimeout(500);
  expect(asked.filter((url) => url.split(/[?#]/)[0] !== file && !url.startsWith('data:'))).toEqual([]);
  expect(await page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => !name.startsWith('data:')).length)).toBe(0);
  expect(errors).toEqual([]);
});

test('lines and notes are kept, there as well', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open({ at: file, way: 'zelfstudie', slide: 'lijn-doen' });
  await page.locator('#lijn-doen').getByRole('slider').focus();
  await stage.press('End');
  await expect(page.locator('#lijn-doen').getByText('Bewaard op dit apparaat')).toBeVisible();
  await page.reload();
  await stage.isReady();
  await stage.shows('lijn-doen');
  await expect(page.locator('#lijn-doen').getByRole('slider')).toHaveValue('100');
});

test('the second window opens, and the two follow each other', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open({ at: file, way: 'zaal', slide: 'agenda' });
  const [popup] = await Promise.all([page.waitForEvent('popup'), stage.press('s')]);
  await new Stage(popup).isReady();
  await expect(popup.getByRole('heading', { name: 'Agenda voor vanmiddag' })).toBeVisible();
  await popup.keyboard.press('ArrowRight');
  await stage.shows('check-in');
  await stage.press('End');
  await expect(popup.getByRole('heading', { name: 'Tot ziens bij PvKO' })).toBeVisible();
});

test('a file that was changed says so, and all slides can be read', async ({ page, browserName }, about) => {
  test.skip(browserName === 'firefox', 'nothing in it that Chromium does not show');
  const changed = about.outputPath(NAME);
  const text = await readFile(`${site}/${NAME}`, 'utf8');
  const other = text.replace('<script type="module">', '<script type="module">globalThis.changed=1;');
  expect(other).not.toBe(text);
  await writeFile(changed, other);
  await page.goto(pathToFileURL(changed).href);
  await expect(page.locator('#boot')).toContainText('konden niet laden');
  expect(await page.evaluate(() => 'changed' in globalThis)).toBe(false);
  await expect(page.locator('#agenda')).toBeVisible();
});

test.describe('offered by the site', () => {
  const link = (page: Page) => page.locator('main > section:last-child .download a');
  /** The last slide, with the app held back: the offer is the page's own. */
  const open = async (page: Page, address: string) => {
    await page.route('**/*.wasm', () => {});
    await page.goto(address + '#tot-ziens');
  };

  test('is fetched whole, and the worker does not keep it', async ({ page, browserName }) => {
    const server = await host();
    await open(page, server.address);
    await new Stage(page).isKept();
    expect(server.asked).not.toContain('/' + NAME);
    const { size } = await stat(`${site}/${NAME}`);
    await expect(link(page)).toHaveText(`Alles in één bestand (${(size / 1e6).toFixed(1).replace('.', ',')} MB)`);
    // Over WebDriver BiDi no download is told of, though the file is written.
    const download = browserName === 'chromium' ? page.waitForEvent('download') : undefined;
    await link(page).click();
    if (download) {
      const got = await download;
      expect(got.suggestedFilename()).toBe(NAME);
      expect((await readFile(await got.path())).equals(await readFile(`${site}/${NAME}`))).toBe(true);
    } else {
      await expect.poll(() => server.asked.includes('/' + NAME)).toBe(true);
    }
    await expect(page.locator('.download [role=status]')).toBeEmpty();
    await server.stop();
  });

  const faults: [string, (body: Buffer) => { status?: number; body: Buffer | string }][] = [
    ['is missing', () => ({ status: 404, body: 'niets' })],
    ['is half there', (body) => ({ body: body.subarray(0, body.length / 2) })],
    ['is another page', () => ({ body: '<!doctype html></html>' })],
  ];
  for (const [what, answer] of faults) {
    test(`says so where it ${what}`, async ({ page }) => {
      const server = await host({ fault: (name: string, body: Buffer) => (name === NAME ? answer(body) : undefined) });
      await open(page, server.address);
      await link(page).click();
      await expect(page.locator('.download [role=status]')).toContainText('nu niet op te halen');
      await server.stop();
    });
  }

  test('says so without a network', async ({ page }) => {
    const server = await host();
    await open(page, server.address);
    await new Stage(page).isKept();
    await server.stop();
    await link(page).click();
    await expect(page.locator('.download [role=status]')).toContainText('als je internet hebt');
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the link is an ordinary one, and the file says that it is the file', async ({ page, browserName }) => {
    test.skip(browserName === 'firefox', 'over WebDriver BiDi Firefox runs scripts all the same');
    await page.goto('./#tot-ziens');
    await expect(page.locator('.download a')).toHaveAttribute('href', './' + NAME);
    await expect(page.locator('.download a')).toHaveAttribute('download', NAME);
    await page.goto(file);
    await expect(page.locator('.download')).toContainText('Dit is alles in één bestand');
    await expect(page.locator('.download a')).toHaveCount(0);
  });
});
