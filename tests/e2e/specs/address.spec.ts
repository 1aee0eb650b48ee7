// `#<slide id>` shows that slide; the browser's history goes along.
import { expect, test } from '../lib/test';
import { Stage } from '../lib/stage';

test('the address chooses the slide, and follows it', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open({ slide: 'dilemma-2' });
  await stage.shows('dilemma-2');
  await stage.press('ArrowRight');
  await stage.shows('dilemma-3');
  await expect(page).toHaveURL(/#dilemma-3$/);
});

test('back and forward', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open({ slide: 'agenda' });
  // A slide enters the history once it was seen.
  await stage.press('ArrowRight');
  await expect(page).toHaveURL(/#check-in$/);
  await stage.press('End');
  await expect(page).toHaveURL(/#tot-ziens$/);
  await page.goBack();
  await stage.shows('check-in');
  await page.goBack();
  await stage.shows('agenda');
  await page.goForward();
  await stage.shows('check-in');
});

test('who holds a key down enters one slide into the history, not all those on the way', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open({ slide: 'agenda' });
  const before = await page.evaluate(() => history.length);
  await page.evaluate(() => {
    for (let n = 0; n < 5; n += 1) document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
  });
  await stage.shows('terugkoppeling');
  await expect(page).toHaveURL(/#terugkoppeling$/);
  await expect(page).toHaveTitle(/^Van belangrijk naar doen naar kunnen · /);
  expect(await page.evaluate(() => history.length)).toBe(before + 1);
  await page.goBack();
  await stage.shows('agenda');
});

for (const [name, hash] of [
  ['unknown', 'er-is-geen-dia-zo'],
  ['encoded', '%61genda%zz'],
  ['very long', 'x'.repeat(20_000)],
  ['markup', '<img src=x onerror=alert(1)>'],
] as const) {
  test(`an address that is ${name} leads to a slide and is mended`, async ({ page }) => {
    const stage = new Stage(page);
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await stage.open({ slide: hash });
    const ids = await stage.slides();
    const shown = await page.locator('main > section[data-current]').getAttribute('id');
    expect(ids).toContain(shown);
    await expect.poll(() => decodeURIComponent(new URL(page.url()).hash)).toBe(shown === ids[0] ? '' : `#${shown}`);
    expect(errors).toEqual([]);
  });
}

test('an encoded id of a slide is that slide', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open({ slide: '%61genda' });
  await stage.shows('agenda');
});

test('an id in capitals, as some mail programs and people write it, is that slide, and the address is mended', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open({ slide: 'DILEMMA-2' });
  await stage.shows('dilemma-2');
  await expect(page).toHaveURL(/#dilemma-2$/);
});

for (const way of ['zaal', 'zelfstudie']) {
  test(`?${way} is kept while going through the slides`, async ({ page }) => {
    const stage = new Stage(page);
    await stage.open({ way });
    await expect(page.locator('html')).toHaveAttribute('data-way', way);
    await stage.press('ArrowRight');
    await expect(page).toHaveURL(new RegExp(`\\?${way}#`));
    await page.reload();
    await stage.isReady();
    await expect(page.locator('html')).toHaveAttribute('data-way', way);
    await stage.shows((await stage.slides())[1]!);
  });
}
