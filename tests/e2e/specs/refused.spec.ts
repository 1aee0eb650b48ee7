// What a browser refuses, or a person thinks better of: no error, and another way is offered.
import { expect, test, type Page } from '../lib/test';
import { openFiles } from '../lib/files';
import { hasNoSound } from '../lib/sound';
import { Stage } from '../lib/stage';

/** What goes wrong in this page unseen. */
const watch = (page: Page) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  return errors;
};

for (const [what, settles] of [
  ['waits for good', false],
  ['refuses it later', true],
] as const) {
  test(`sound that a browser ${what}: it says so, and stays off`, async ({ page }) => {
    const errors = watch(page);
    await page.addInitScript((settles) => {
      const { prototype } = AudioContext;
      Object.defineProperty(prototype, 'state', { get: () => 'suspended' });
      prototype.resume = () => (settles ? Promise.reject(new DOMException('no', 'NotAllowedError')) : new Promise(() => {}));
    }, settles);
    await hasNoSound(page);
    expect(errors).toEqual([]);
  });
}

test('full screen that is refused, at once, later, or not there: F11 is offered', async ({ page }) => {
  const errors = watch(page);
  const stage = new Stage(page);
  const said = page.locator('.notice').getByText('Volledig scherm lukt hier niet. Probeer F11.');
  for (const how of ['later', 'none'] as const) {
    await stage.open({ way: 'zaal' });
    await page.evaluate((how) => {
      const refuses = () => {
        setTimeout(() => document.dispatchEvent(new Event('fullscreenerror')));
        return Promise.reject(new TypeError('refused'));
      };
      Element.prototype.requestFullscreen = how === 'later' ? refuses : (undefined as never);
    }, how);
    await stage.press('f');
    await expect(said, how).toBeVisible();
    await page.reload();
  }
  expect(errors).toEqual([]);
});

test('a print that is cancelled leaves all as it was; where there is none, copy and file are offered', async ({ page }) => {
  const errors = watch(page);
  const stage = new Stage(page);
  await stage.open({ way: 'zaal' });
  const files = await openFiles(page);
  await page.evaluate(() => {
    window.print = () => {
      dispatchEvent(new Event('beforeprint'));
      dispatchEvent(new Event('afterprint'));
    };
  });
  const print = files.getByRole('button', { name: 'Afdrukken', exact: true });
  await print.click();
  await expect(files).toBeVisible();
  await expect(page.locator('.notice')).toHaveCount(0);
  await page.evaluate(() => {
    window.print = () => {
      throw new DOMException('switched off', 'NotAllowedError');
    };
  });
  await print.click();
  await expect(page.locator('.notice')).toContainText('Afdrukken lukt niet in deze browser. Kopieer het verslag');
  expect(errors).toEqual([]);
});
