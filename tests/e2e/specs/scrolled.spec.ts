// A finger that scrolls over a line sets nothing. Self-study finding 1: a native range takes its value where the finger
// goes down, and keeps it when the browser scrolls: unset → 77, 77 → 8, 8 → 52 in three scrolls.
import { expect, test, type Locator, type Page } from '../lib/test';
import { Stage } from '../lib/stage';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

/** A finger as the browser itself hears it: it decides what is a scroll, and cancels. */
const finger = async (page: Page, from: [number, number], steps: [number, number][], end: 'touchEnd' | 'touchCancel' = 'touchEnd') => {
  const devtools = await page.context().newCDPSession(page);
  const send = (type: string, points: [number, number][]) =>
    devtools.send('Input.dispatchTouchEvent', { type: type as 'touchStart', touchPoints: points.map(([x, y]) => ({ x, y })) });
  await send('touchStart', [from]);
  let [x, y] = from;
  for (const [right, down] of steps) {
    [x, y] = [x + right, y + down];
    await send('touchMove', [[x, y]]);
    await page.waitForTimeout(16);
  }
  await send(end, []);
  await devtools.detach();
};
const times = (n: number, step: [number, number]) => Array.from({ length: n }, () => step);

/** Scrolls with a finger on the line, at a third of it, upwards. */
const scrollOver = async (page: Page, line: Locator, down = -12) => {
  await line.scrollIntoViewIfNeeded();
  await line.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const box = (await line.boundingBox())!;
  const before = await page.evaluate(() => scrollY);
  await finger(page, [box.x + box.width / 3, box.y + box.height / 2], times(12, [1, down]));
  await page.waitForTimeout(250);
  return (await page.evaluate(() => scrollY)) - before;
};

test('every line and both balances: a scroll sets nothing, and what stood there stands', async ({ page }) => {
  const stage = new Stage(page);
  for (const slide of ['lijn-doen', 'lijn-belang', 'lijn-kunnen', 'dilemma-1', 'dilemma-2', 'dilemma-3']) {
    await stage.open({ way: 'zelfstudie', slide });
    // Room to scroll also where the slide is short.
    await page.evaluate(() => document.querySelector('main')!.style.setProperty('padding-block', '900px'));
    const line = page.locator(`#${slide}`).getByRole('slider').first();
    await expect(line).toHaveAttribute('aria-valuetext', /nog/i);
    const unset = await line.getAttribute('aria-valuetext');
    expect(Math.abs(await scrollOver(page, line)), slide).toBeGreaterThan(20);
    await expect(line).toHaveAttribute('aria-valuetext', unset!);
    await line.focus();
    await page.keyboard.press('Home');
    await expect(line).toHaveValue('0');
    const placed = await line.getAttribute('aria-valuetext');
    expect(Math.abs(await scrollOver(page, line, 12))).toBeGreaterThan(20);
    await expect(line).toHaveValue('0');
    await expect(line).toHaveAttribute('aria-valuetext', placed!);
  }
});

test('the second place, and all lines in the reading view', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open({ way: 'zelfstudie', slide: 'lijn-doen' });
  await page.locator('#lijn-doen').getByRole('slider').focus();
  await page.keyboard.press('End');
  await stage.goTo('oogst');
  await page.locator('#oogst').getByRole('button', { name: 'doen' }).click();
  const later = page.locator('#lijn-doen').getByRole('slider').nth(1);
  await expect(later).toBeVisible();
  await page.evaluate(() => document.querySelector('main')!.style.setProperty('padding-block', '900px'));
  const unset = await later.getAttribute('aria-valuetext');
  expect(Math.abs(await scrollOver(page, later))).toBeGreaterThan(20);
  await expect(later).toHaveAttribute('aria-valuetext', unset!);

  await stage.press('r');
  for (const line of await page.getByRole('slider').all()) {
    const was = [await line.inputValue(), await line.getAttribute('aria-valuetext')];
    await scrollOver(page, line);
    expect([await line.inputValue(), await line.getAttribute('aria-valuetext')]).toEqual(was);
  }
});

test('before the app is there a scroll sets nothing either, and a tap does', async ({ page }) => {
  let go = () => {};
  const held = new Promise<void>((resolve) => (go = resolve));
  await page.route(/\.wasm/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('./?zelfstudie#lijn-doen');
  const line = page.locator('#lijn-doen').getByRole('slider');
  await page.evaluate(() => document.querySelector('main')!.style.setProperty('padding-block', '900px'));
  await scrollOver(page, line);
  await expect(page.locator('#lijn-doen .range[data-placed]')).toHaveCount(0);
  // Sideways is the line's too, and turns no slide; taken over by the browser it sets nothing.
  const there = (await line.boundingBox())!;
  await finger(page, [there.x + 60, there.y + there.height / 2], times(12, [10, 0]), 'touchCancel');
  await finger(page, [there.x + 60, there.y + there.height / 2], times(12, [10, 0]));
  await expect(page.locator('main > section[data-current]')).toHaveId('lijn-doen');
  await expect(page.locator('#lijn-doen .range[data-placed]')).toHaveCount(1);
  const box = (await line.boundingBox())!;
  await page.touchscreen.tap(box.x + box.width * 0.75, box.y + box.height / 2);
  await expect(page.locator('#lijn-doen .range[data-placed]')).toHaveCount(1);
  const value = await line.inputValue();
  expect(Math.abs(Number(value) - 76)).toBeLessThan(3);
  go();
  await expect(page.locator('html[data-ready]')).toBeAttached();
  await expect(line).toHaveValue(value);
});

test('a tap and a sideways drag choose; one that is cancelled, or joined by a second finger, puts back what stood', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open({ way: 'zelfstudie', slide: 'lijn-doen' });
  const line = page.locator('#lijn-doen').getByRole('slider');
  const box = (await line.boundingBox())!;
  const at = (part: number): [number, number] => [box.x + box.width * part, box.y + box.height / 2];
  await finger(page, at(0.5), times(10, [10, 0]), 'touchCancel');
  await expect(line).toHaveAttribute('aria-valuetext', /nog/i);
  await expect(page.locator('#lijn-doen .range[data-unset]')).toHaveCount(1);
  await finger(page, at(0.5), times(10, [10, 1]));
  const dragged = Number(await line.inputValue());
  expect(dragged).toBeGreaterThan(70);
  await finger(page, at(0.2), times(3, [0, 0]));
  const tapped = Number(await line.inputValue());
  expect(Math.abs(tapped - 17)).toBeLessThan(4);
  const devtools = await page.context().newCDPSession(page);
  const [x, y] = at(0.9);
  await devtools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y, id: 1 }] });
  await devtools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y, id: 1 }, { x: x - 80, y: y + 60, id: 2 }] });
  await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await expect(line).toHaveValue(String(tapped));
});
