// What was entered: kept in this browser, and honest about it where it can't be.
import { expect, test } from '@playwright/test';
import { Stage } from '../lib/stage';

const KEY = 'menselijke-maat/menselijke-maat/session';

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
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('no', 'SecurityError');
      },
    });
  });
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
  const stage = new Stage(page);
  await stage.open({ way: 'zelfstudie', slide: 'lijn-doen' });
  await page.evaluate(() => {
    let piece = 'x'.repeat(1 << 20);
    for (let n = 0; piece; n++) {
      try {
        localStorage.setItem(`filler-${n}`, piece);
      } catch {
        piece = piece.slice(piece.length > 1 ? piece.length / 2 : 1);
      }
    }
  });
  await page.getByRole('slider').focus();
  await stage.press('End');
  await expect(page.getByText('Niet bewaard: de opslag van deze browser is vol.')).toBeVisible();
  await expect(page.getByRole('slider')).toHaveValue('100');
  await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('filler-')).forEach((key) => localStorage.removeItem(key)));
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
