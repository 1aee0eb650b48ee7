// One program for everybody: whoever loaded the page once, in whatever mode, has all of it without a network.
import { expect, test, type Page } from '../lib/test';
import { host } from '../lib/server.mjs';
import { Stage, kept } from '../lib/stage';
import { bring, openFiles, taken } from '../lib/files';

/** The presenter's clock stands in the strip. */
const isRoom = (page: Page) => expect(page.locator('.small-clock')).toBeVisible();

test('who studies alone is offered nothing that only a presenter needs', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open({ way: 'zelfstudie' });
  await stage.press('s', 't');
  await expect(page.locator('dialog')).toHaveCount(0);
  await stage.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(page.getByRole('button', { name: /presentator|De tijd/ })).toHaveCount(0);
});

test('the room chosen on the first slide: no reload, the place is kept, and what was entered is there', async ({ page }) => {
  const stage = new Stage(page);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  await stage.open({ way: 'zelfstudie', slide: 'lijn-doen' });
  await page.locator('#lijn-doen').getByRole('slider').focus();
  await stage.press('End');
  await stage.open();
  await page.evaluate(() => (document.documentElement.dataset.same = ''));
  await page.getByRole('link', { name: 'In de zaal' }).click();
  await stage.shows((await stage.slides())[1]!);
  await isRoom(page);
  await expect(page.locator('html[data-same][data-ready]')).toBeAttached();
  expect(new URL(page.url()).search).toBe('?zaal');
  await stage.press('ArrowRight');
  await stage.shows((await stage.slides())[2]!);
  await page.goBack();
  await stage.shows((await stage.slides())[1]!);
  await page.goBack();
  await page.getByRole('link', { name: /Zelf/ }).click();
  await stage.goTo('lijn-doen');
  await expect(page.locator('#lijn-doen').getByRole('slider')).toHaveValue('100');
  expect(faults).toEqual([]);
});

test('who came without a way in is told of the room where it matters', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open({ slide: 'lijn-doen' });
  await expect(page.locator('#lijn-doen').getByRole('slider')).toBeVisible();
  await page.locator('#lijn-doen').getByRole('link', { name: 'In de zaal' }).click();
  await isRoom(page);
  await stage.shows('lijn-doen');
  await expect(page.locator('#lijn-doen .floor')).toBeVisible();
});

// Self-study finding 3: the report, the file and the wipe were refused in a train.
for (const first of ['zelfstudie', 'zaal', '']) {
  test(`loaded once ${first ? `as ?${first}` : 'without a mode'}, then no network: all of it works`, async ({ page }) => {
    const server = await host();
    const stage = new Stage(page);
    await stage.open({ at: server.address, way: first });
    await kept(stage);
    await server.stop();
    await page.reload();
    await stage.isReady();

    // The room, and its second window.
    await stage.open({ at: server.address, way: 'zaal', slide: 'lijn-doen' });
    const floor = (await page.locator('#lijn-doen .floor').boundingBox())!;
    await page.mouse.click(floor.x + floor.width / 4, floor.y + 20);
    await expect(page.locator('#lijn-doen .dot')).toHaveCount(1);
    const [popup] = await Promise.all([page.waitForEvent('popup'), stage.press('s')]);
    await new Stage(popup).isReady();
    await expect(popup.getByRole('complementary', { name: 'Venster voor de presentator' })).toBeVisible();
    await popup.close();

    // Alone: a note, the report, the file out and in, print, and the wipe.
    await stage.open({ at: server.address, way: 'zelfstudie', slide: 'dilemma-1' });
    await page.locator('#dilemma-1').getByRole('textbox').first().fill('in de trein geschreven');
    await openFiles(page);
    await expect(page.locator('.report')).toContainText('in de trein geschreven');
    const file = await taken(page, 'Bewaar alles als bestand');
    expect(file.text).toContain('in de trein geschreven');
    const printed = page.evaluate(() => new Promise<void>((done) => (window.print = () => done())));
    await page.getByRole('button', { name: 'Afdrukken' }).click();
    await printed;
    await page.getByRole('button', { name: 'Wis alles' }).click();
    await page.waitForTimeout(600); // Not the second half of a double click.
    await page.getByRole('button', { name: 'Ja, wis alles' }).click();
    await expect(page.locator('.report')).not.toContainText('in de trein geschreven');
    await bring(page, file);
    await expect(page.locator('.report')).toContainText('in de trein geschreven');
  });
}
