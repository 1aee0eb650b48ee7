// The short code: read aloud by who went alone, typed in by who leads the afternoon, with the keyboard only.
import { another, expect, test, type Page } from '../lib/test';
import { Room } from '../lib/room';
import { Stage } from '../lib/stage';

const LINES = ['lijn-doen', 'lijn-belang', 'lijn-kunnen'];

/** Goes alone through the lines, takes these places by key, and gives back the code. */
async function codeOf(page: Page, keys: string[][]) {
  const stage = new Stage(page);
  await stage.open({ way: 'zelfstudie', slide: LINES[0] });
  for (const [place, id] of LINES.entries()) {
    await stage.goTo(id);
    await page.locator('section[data-current]').getByRole('slider').focus();
    for (const key of keys[place]) await page.keyboard.press(key);
  }
  await stage.goTo('terugkoppeling');
  return (await page.locator('.own-code .code').textContent())!;
}

test('a code goes from a phone to the presenter by voice, without a mouse', async ({ page, browser }) => {
  const phone = await (await another(browser, { viewport: { width: 390, height: 844 } })).newPage();
  const code = await codeOf(phone, [['Home', 'PageUp'], ['End'], ['End', 'PageDown']]);
  expect(code).toMatch(/^[0-9A-Z]{3} [0-9A-Z]{2}$/);
  await expect(phone.locator('.pattern')).toContainText('Je ziet dat het belangrijk wordt gevonden');
  await phone.context().close();

  const stage = new Stage(page);
  await stage.open({ way: 'zaal', slide: 'terugkoppeling' });
  await page.getByRole('button', { name: 'Codes invoeren' }).focus();
  await page.keyboard.press('Enter');
  const field = page.getByLabel('Code van een deelnemer');
  const told = page.locator('.code-told');
  await expect(field).toBeFocused();

  await page.keyboard.type('ABC');
  await page.keyboard.press('Enter');
  await expect(told).toHaveText('Een code heeft 5 tekens. Er is niets veranderd.');
  const wrong = code.replace(/.$/, (sign) => (sign === '7' ? '8' : '7'));
  await field.fill(wrong);
  await page.keyboard.press('Enter');
  await expect(told).toHaveText('Deze code klopt niet, of hoort bij een andere middag. Er is niets veranderd.');
  await expect(page.locator('.code-list li')).toHaveCount(0);

  await field.fill(code.toLowerCase());
  for (let n = 0; n < 5; n++) await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await expect(told).toHaveText(`${code} staat op de lijnen.`);
  await expect(field).toHaveValue('');
  await expect(field).toBeFocused();
  await page.keyboard.type(code);
  await page.keyboard.down('Enter');
  // Held, a key comes again and again; it confirms nothing.
  for (let n = 0; n < 5; n++) await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await expect(told).toHaveText(`${code} staat er al. Is dit iemand anders op dezelfde plekken?`);
  await expect(page.locator('.code-list li')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.locator('.code-list li')).toHaveText([code, `${code}-2`]);

  await page.keyboard.press('Escape');
  await expect(page.locator('.stacked-picture circle')).toHaveCount(6);
  await expect(page.locator('.stacked-picture .person'), 'each is joined across the lines').toHaveCount(4);
  await stage.goTo('lijn-doen');
  expect(await new Room(page).places()).toEqual([10, 10]);
});
