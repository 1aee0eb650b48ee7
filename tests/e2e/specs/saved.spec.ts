// What was entered: kept in this browser, and honest about it where it can't be.
import { expect, test } from '../lib/test';
import { readFileSync } from 'node:fs';
import { clear, faults, fill, KEY, noLocalStorage } from '../lib/disk';
import { Stage } from '../lib/stage';

test('a note typed just before the page is left is not lost', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open({ way: 'zelfstudie', slide: 'dilemma-3' });
  await page.locator('#dilemma-3').getByRole('textbox').first().fill('op de valreep');
  await page.reload();
  await stage.isReady();
  await expect(page.locator('#dilemma-3').getByRole('textbox').first()).toHaveValue('op de valreep');
});

test('what cannot be read is put aside untouched', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open();
  await page.evaluate((key) => localStorage.setItem(key, '{"version":1,"deck":"menselijke-maat","lines":'), KEY);
  await stage.open({ way: 'zelfstudie', slide: 'lijn-doen' });
  await page.reload();
  await stage.isReady();
  await expect(page.getByText('Wat hier eerder bewaard was, kunnen we niet lezen.')).toBeVisible();
  const aside = await page.evaluate(() => Object.entries(localStorage).find(([key]) => key.includes('/aside/'))?.[1]);
  expect(aside).toBe('{"version":1,"deck":"menselijke-maat","lines":');
  await page.getByRole('slider').focus();
  await stage.press('End');
  await expect.poll(() => page.evaluate((key) => localStorage.getItem(key), KEY)).toContain('"own":100');
});

test('what a newer version wrote is never written over', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open();
  const newer = '{"version":99,"deck":"menselijke-maat","future":true}';
  await page.evaluate(([key, text]) => localStorage.setItem(key!, text!), [KEY, newer]);
  await page.reload();
  await stage.open({ way: 'zelfstudie', slide: 'lijn-doen' });
  await expect(page.getByText('komt uit een nieuwere versie')).toBeVisible();
  await page.getByRole('slider').focus();
  await stage.press('End');
  await expect(page.getByRole('slider')).toHaveValue('100');
  await page.reload();
  expect(await page.evaluate((key) => localStorage.getItem(key), KEY)).toBe(newer);
});

test('without storage everything works, and says so', async ({ page }) => {
  await page.addInitScript(noLocalStorage);
  await page.addInitScript(faults.forbidden);
  const stage = new Stage(page);
  await stage.open({ way: 'zelfstudie', slide: 'lijn-doen' });
  await expect(page.getByText('Deze browser bewaart niets voor deze pagina.')).toBeVisible();
  await page.getByRole('slider').focus();
  await stage.press('End');
  await expect(page.getByRole('slider')).toHaveValue('100');
  await page.getByRole('button', { name: 'Begrepen' }).click();
  await expect(page.getByText('Deze browser bewaart niets voor deze pagina.')).toHaveCount(0);
  await stage.open({ way: 'zaal' });
  await stage.press('s');
  await expect(page.getByText('kunnen elkaar niet volgen')).toBeVisible();
});

test('when it is full it says so, and saves again once there is room', async ({ page }) => {
  await page.addInitScript(faults.absent);
  const stage = new Stage(page);
  await stage.open({ way: 'zelfstudie', slide: 'lijn-doen' });
  await fill(page);
  await page.getByRole('slider').focus();
  await stage.press('End');
  await expect(page.getByText('Niet bewaard: de opslag van deze browser is vol.')).toBeVisible();
  await expect(page.getByRole('slider')).toHaveValue('100');
  await clear(page);
  await stage.press('Home');
  await expect.poll(() => page.evaluate((key) => localStorage.getItem(key), KEY)).toContain('"own":0');
});

test('two windows on one computer follow each other', async ({ context }) => {
  const [one, other] = [new Stage(await context.newPage()), new Stage(await context.newPage())];
  await one.open({ way: 'zaal', slide: 'lijn-doen' });
  await other.open({ way: 'zaal', slide: 'lijn-doen' });
  await one.page.locator('section[data-current]').getByRole('button', { name: 'Zet iemand erbij' }).click();
  await expect(other.page.locator('section[data-current] .dot')).toHaveCount(1);
  await other.page.locator('section[data-current]').getByRole('button', { name: 'Zet iemand erbij' }).click();
  await expect(one.page.locator('section[data-current] .dot')).toHaveCount(2);
});

test('steady typing is written while it goes on', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open({ way: 'zelfstudie', slide: 'dilemma-3' });
  const field = page.locator('#dilemma-3').getByRole('textbox').first();
  await field.focus();
  const typing = page.keyboard.type('zonder een rustpauze ertussen', { delay: 100 });
  await expect.poll(() => page.evaluate((key) => localStorage.getItem(key) ?? '', KEY), { timeout: 2000, intervals: [100] }).toContain('zonder');
  expect((await field.inputValue()).length, 'somebody is still typing').toBeLessThan(29);
  await typing;
});

test('two windows that change something at the same moment: nothing of either is lost', async ({ context }) => {
  const [one, other] = [new Stage(await context.newPage()), new Stage(await context.newPage())];
  await one.open({ way: 'zelfstudie', slide: 'lijn-doen' });
  await other.open({ way: 'zelfstudie', slide: 'lijn-belang' });
  // Both are busy until the same moment, so that both write in it before either hears of the other: about every other time.
  const moment = await one.page.evaluate(() => Date.now() + 1000);
  const end = (stage: Stage) =>
    stage.page.locator('section[data-current]').getByRole('slider').evaluate((slider: HTMLInputElement, moment) => {
      slider.value = '100';
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      return new Promise<void>((done) => {
        setTimeout(() => {
          while (Date.now() < moment);
          done();
        }, 20);
      });
    }, moment);
  await Promise.all([end(one), end(other)]);
  for (const stage of [one, other]) {
    for (const id of ['lijn-doen', 'lijn-belang']) {
      await stage.goTo(id);
      await expect(stage.page.locator(`#${id}`).getByRole('slider')).toHaveValue('100');
    }
  }
  await expect.poll(() => one.page.evaluate((key) => localStorage.getItem(key)!.match(/"own":100/g)?.length, KEY)).toBe(2);
});

test('a newer version writes in another window: this one stops writing and says so', async ({ context }) => {
  const stage = new Stage(await context.newPage());
  const other = await context.newPage();
  await stage.open({ way: 'zelfstudie', slide: 'lijn-doen' });
  await other.goto('./manifest.webmanifest');
  const newer = '{"version":99,"deck":"menselijke-maat","future":true}';
  await other.evaluate(([key, text]) => localStorage.setItem(key!, text!), [KEY, newer]);
  await expect(stage.page.getByText('komt uit een nieuwere versie')).toBeVisible();
  await stage.page.getByRole('slider').focus();
  await stage.press('End');
  await stage.page.waitForTimeout(1000);
  expect(await stage.page.evaluate((key) => localStorage.getItem(key), KEY)).toBe(newer);
  const [file] = await Promise.all([stage.page.waitForEvent('download'), stage.page.getByRole('button', { name: 'Neem mee als bestand' }).click()]);
  expect(readFileSync((await file.path())!, 'utf8')).toContain('"own":100');
});

test('an older document is migrated, and kept once as it was', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open();
  const old = '{"lines":{"lijn-doen":{"own":73}},"dilemmas":{"dilemma-3":{"notes":{"0":"van vroeger"}}},"version":1,"deck":"menselijke-maat"}';
  await page.evaluate(([key, text]) => localStorage.setItem(key!, text!), [KEY, old]);
  await page.reload();
  await stage.open({ way: 'zelfstudie', slide: 'dilemma-3' });
  await page.reload();
  await stage.isReady();
  await expect(page.locator('#dilemma-3').getByRole('textbox').first()).toHaveValue('van vroeger');
  const asides = await page.evaluate(() => Object.entries(localStorage).filter(([key]) => key.includes('/aside/')).map(([, text]) => text));
  expect(asides).toEqual([old]);
});

test('emptied while the page is open: what was entered is written again; of other decks nothing is touched', async ({ context }) => {
  const stage = new Stage(await context.newPage());
  await stage.open({ way: 'zelfstudie', slide: 'lijn-doen' });
  await stage.page.evaluate(() => localStorage.setItem('menselijke-maat/ander/session', 'van een ander'));
  await stage.page.getByRole('slider').focus();
  await stage.press('End');
  const kept = () => stage.page.evaluate((key) => localStorage.getItem(key), KEY);
  await expect.poll(kept).toContain('"own":100');
  expect(await stage.page.evaluate(() => localStorage.getItem('menselijke-maat/ander/session'))).toBe('van een ander');
  const other = await context.newPage();
  await other.goto('./manifest.webmanifest');
  await other.evaluate(() => localStorage.clear());
  await expect.poll(kept).toContain('"own":100');
});

test('what is read back is not what was written: a warning', async ({ page }) => {
  await page.addInitScript((key) => {
    const get = Storage.prototype.getItem;
    Storage.prototype.getItem = function (name) {
      const text = get.call(this, name);
      return name === key && text ? text.slice(0, -1) : text;
    };
    const result = Object.getOwnPropertyDescriptor(IDBRequest.prototype, 'result')!.get!;
    Object.defineProperty(IDBRequest.prototype, 'result', {
      get() {
        const text = result.call(this);
        return typeof text === 'string' ? text.slice(0, -1) : text;
      },
    });
  }, KEY);
  const stage = new Stage(page);
  await stage.open({ way: 'zelfstudie', slide: 'lijn-doen' });
  await page.getByRole('slider').focus();
  await stage.press('End');
  await expect(page.getByText('Deze browser bewaart niet wat je invult.')).toBeVisible();
  await expect(page.getByRole('slider')).toHaveValue('100');
});

test('without storage what was entered comes along into the room', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', { get: () => null });
  });
  await page.addInitScript(faults.forbidden);
  const stage = new Stage(page);
  await stage.open({ slide: 'lijn-doen' });
  await page.locator('#lijn-doen').getByRole('slider').focus();
  await stage.press('End');
  await page.locator('#lijn-doen').getByRole('link', { name: 'In de zaal' }).click();
  await expect(page.locator('#lijn-doen .floor')).toBeVisible();
  await page.goBack();
  await expect(page.locator('#lijn-doen').getByRole('slider')).toHaveValue('100');
  await expect(page.locator('html')).not.toHaveAttribute('data-entered');
});

test('back from the page cache: what another window wrote meanwhile is there', async ({ context }) => {
  const stage = new Stage(await context.newPage());
  await stage.open({ way: 'zelfstudie', slide: 'lijn-doen' });
  const doc = '{"lines":{"lijn-doen":{"own":64}},"version":2,"deck":"menselijke-maat"}';
  // As it is on return: the storage has changed, no event told it, and the page is shown.
  await stage.page.evaluate(
    ([key, text]) => {
      localStorage.setItem(key!, text!);
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    },
    [KEY, doc],
  );
  await expect(stage.page.getByRole('slider')).toHaveValue('64');
});
