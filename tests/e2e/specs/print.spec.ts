// On paper: every slide, with what was entered.
import { expect, test } from '../lib/test';
import { Stage } from '../lib/stage';

test('all slides are printed, each whole on pages of its own, with what was entered', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open({ way: 'zelfstudie', slide: 'dilemma-3' });
  await page.locator('#dilemma-3').getByRole('textbox').first().fill('op papier');
  await stage.goTo('start');
  const ids = await stage.slides();
  // The slides that were never shown are entered for the print.
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  const pages = pdf.match(/\/Type\s*\/Page[^s]/g)?.length ?? 0;
  expect(pages).toBeGreaterThanOrEqual(ids.length);
  expect(pages).toBeLessThan(3 * ids.length);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('main > section:visible')).toHaveCount(ids.length);
  await expect(page.locator('#dilemma-3 .written'), 'as text, of which nothing is cut off').toContainText('op papier');
  await expect(page.locator('#lijn-doen').getByRole('slider')).toBeAttached();
  await expect(page.locator('.strip')).toBeHidden();
  const wide = await page.evaluate(() => document.scrollingElement!.scrollWidth - innerWidth);
  expect(wide).toBeLessThanOrEqual(0);
});
