// The three lines: the room taps where people stand; alone, one takes a place.
import { expect, test, type Page } from '../lib/test';
import { Stage } from '../lib/stage';

const dots = (page: Page) => page.locator('section[data-current] .dot');

/** Taps the floor of the line on show, at a part of its width. */
async function tap(page: Page, part: number) {
  const floor = (await page.locator('section[data-current] .floor').boundingBox())!;
  await page.mouse.click(floor.x + floor.width * part, floor.y + floor.height * 0.2);
}

test('the room: a tap is a person, who can be dragged, moved by key, taken away and brought back', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open({ way: 'zaal', slide: 'lijn-doen' });
  await expect(page.locator('section[data-current] .count')).toHaveText('Nog niemand op de lijn');
  for (const part of [0.1, 0.5, 0.9]) await tap(page, part);
  await expect(dots(page)).toHaveCount(3);
  await expect(page.locator('section[data-current] .count')).toHaveText('3 mensen op de lijn');
  await expect(dots(page).nth(0)).toHaveAttribute('aria-valuenow', '10');

  const floor = (await page.locator('section[data-current] .floor').boundingBox())!;
  await dots(page).nth(2).hover();
  await page.mouse.down();
  await page.mouse.move(floor.x + floor.width * 0.7, floor.y + 10, { steps: 4 });
  await page.mouse.up();
  await expect(dots(page).nth(2)).toHaveAttribute('aria-valuenow', '70');
  await expect(dots(page), 'a drag adds nobody').toHaveCount(3);

  await dots(page).nth(0).focus();
  await stage.press('ArrowRight', 'PageUp', 'ArrowLeft', 'ArrowRight');
  await expect(dots(page).nth(0)).toHaveAttribute('aria-valuenow', '21');
  await stage.press('Home');
  await expect(dots(page).nth(0)).toHaveAttribute('aria-valuenow', '0');
  await stage.shows('lijn-doen');
  await expect(dots(page).nth(0)).toHaveAttribute('aria-valuetext', /^helemaal bij: Wij doen helemaal niets/);

  await stage.press('Delete');
  await expect(dots(page)).toHaveCount(2);
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(dots(page)).toHaveCount(3);
});

test('the room: everything works without a pointer', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open({ way: 'zaal', slide: 'lijn-doen' });
  await page.locator('section[data-current]').getByRole('button', { name: 'Zet iemand erbij' }).focus();
  await stage.press('Enter', 'Enter');
  await expect(dots(page)).toHaveCount(2);
  await dots(page).nth(1).focus();
  await stage.press('End');
  await expect(dots(page).nth(1)).toHaveAttribute('aria-valuenow', '100');
  await page.locator('section[data-current]').getByRole('button', { name: 'Haal deze stip weg' }).click();
  await expect(dots(page)).toHaveCount(1);
});

test('sixty people never overlap, on a beamer and on a phone', async ({ page }) => {
  const stage = new Stage(page);
  for (const [width, height] of [[1280, 720], [320, 700]] as const) {
    await page.setViewportSize({ width, height });
    await page.evaluate(() => localStorage.clear()).catch(() => {});
    await stage.open({ way: 'zaal', slide: 'lijn-belang' });
    await page.reload();
    await stage.isReady();
    const add = page.locator('section[data-current]').getByRole('button', { name: 'Zet iemand erbij' });
    for (let n = await dots(page).count(); n < 60; n++) await add.evaluate((button: HTMLElement) => button.click());
    await expect(dots(page)).toHaveCount(60);
    const nearest = await dots(page).evaluateAll((all) => {
      const spots = all.map((dot) => dot.getBoundingClientRect()).map((r) => ({ x: r.x + r.width / 2, y: r.y + r.height / 2, d: r.width }));
      let least = Infinity;
      spots.forEach((a, i) => spots.slice(i + 1).forEach((b) => (least = Math.min(least, Math.hypot(a.x - b.x, a.y - b.y) - a.d))));
      return least;
    });
    // Whole pixels are drawn: a pixel each way is rounding.
    expect(nearest, `at ${width} px`).toBeGreaterThan(-1.5);
  }
});

test('alone: unset until placed, the very middle counts, and it can be cleared', async ({ page }) => {
  const stage = new Stage(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await stage.open({ way: 'zelfstudie', slide: 'lijn-doen' });
  const line = page.getByRole('slider', { name: 'Jouw plek op de lijn' });
  await expect(line).toHaveAttribute('aria-valuetext', 'nog geen plek gekozen');
  await expect(page.locator('section[data-current] .range')).toHaveAttribute('data-unset', '');

  const box = (await line.boundingBox())!;
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await expect(line).toHaveAttribute('aria-valuetext', 'precies in het midden');
  await expect(page.locator('section[data-current] .range')).not.toHaveAttribute('data-unset');

  await page.getByRole('button', { name: 'Wis mijn plek' }).click();
  await expect(line).toHaveAttribute('aria-valuetext', 'nog geen plek gekozen');

  await line.focus();
  await stage.press('Enter');
  await expect(line).toHaveAttribute('aria-valuetext', 'precies in het midden');
  await stage.press('End');
  await expect(line).toHaveAttribute('aria-valuetext', /^helemaal bij: Mijn organisatie is al heel goed/);
  await stage.shows('lijn-doen');
});

test('the lines come together, the room apart from who is alone', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open({ way: 'zaal', slide: 'terugkoppeling' });
  await expect(page.getByText('Hier komen de drie lijnen samen')).toBeVisible();
  for (const id of ['lijn-belang', 'lijn-doen', 'lijn-kunnen']) {
    await stage.goTo(id);
    for (const part of [0.2, 0.3, 0.4, 0.5, 0.6]) await tap(page, part);
  }
  await stage.goTo('terugkoppeling');
  await expect(page.locator('.stacked-picture circle')).toHaveCount(15);
  await expect(page.locator('.stacked-picture .joined'), 'from five people on, the middles are joined').toHaveCount(2);
  await stage.open({ way: 'zelfstudie', slide: 'terugkoppeling' });
  await expect(page.getByText('Hier komen de drie lijnen samen')).toBeVisible();
});
