// A second balance: the first place hollow, the one now filled, with a word for each, and a shift that is told. Stage finding 8.
import { expect, test, type Page } from '../lib/test';
import { ROOM, enter, sheet } from '../lib/afternoon';
import { beamerFaults } from '../lib/fits';

for (const [width, height] of [[1920, 1080], [1366, 768], [1280, 720], [1024, 768]] as const) {
  test(`nothing lies under the strip at ${width}×${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    const stage = await enter(page, ROOM, { way: 'zaal', slide: 'dilemma-1' });
    for (const id of ['dilemma-1', 'dilemma-2', 'dilemma-3']) {
      await stage.goTo(id);
      await expect(page.locator(`#${id} .balance-moved`)).toBeVisible();
      expect(await beamerFaults(page)).toEqual([]);
    }
  });
}

test('a move within the same words is told, and so is none', async ({ page }) => {
  const stage = await enter(page, ROOM, { way: 'zaal', slide: 'dilemma-1' });
  const moved = (id: string) => page.locator(`#${id} .balance-moved`);
  await expect(moved('dilemma-1')).toHaveText('eerstnuDe balans bleef iets dichter bij Verschil maken, en schoof iets op naar Gelijk behandelen.');
  await stage.goTo('dilemma-2');
  await expect(moved('dilemma-2')).toHaveText('eerstnuDe balans ging van dicht bij Aandacht voor ieder mens naar dicht bij Haalbaar voor iedereen.');
  await stage.goTo('dilemma-3');
  await expect(moved('dilemma-3')).toHaveText('De balans bleef iets dichter bij Voor iedereen gelijk.');
});

/** How far a picture of the page is from the colour of people at this place, 0 to 255. */
const off = async (page: Page, x: number, y: number) => {
  const shot = (await page.screenshot({ clip: { x: Math.round(x) - 1, y: Math.round(y) - 1, width: 3, height: 3 } })).toString('base64');
  return page.evaluate(async (shot) => {
    // The page's policy lets images in as data only.
    const image = new Image();
    image.src = `data:image/png;base64,${shot}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    const pen = canvas.getContext('2d')!;
    pen.drawImage(image, 0, 0);
    const [r, g, b] = pen.getImageData(1, 1, 1, 1).data;
    return Math.max(Math.abs(r! - 0x96), Math.abs(g! - 0x32), Math.abs(b! - 0x0f));
  }, shot);
};

test('the first place is hollow and the one now is filled: on the slide, and on the sheet', async ({ page }) => {
  await enter(page, { ...ROOM, dilemmas: { 'dilemma-1': sheet(20, 70) } }, { way: 'zaal', slide: 'dilemma-1' });
  const places = async (line: ReturnType<Page['locator']>) => {
    const box = (await line.locator('input').boundingBox())!;
    // As a range has its thumb: within its ends.
    const dot = 32;
    const at = (percent: number) => box.x + dot / 2 + ((box.width - dot) * percent) / 100;
    return [await off(page, at(20), box.y + box.height / 2), await off(page, at(70), box.y + box.height / 2)] as const;
  };
  const [first, now] = await places(page.locator('#dilemma-1 .balance .weighed'));
  expect(first, 'hollow').toBeGreaterThan(60);
  expect(now, 'filled').toBeLessThan(10);
  await page.locator('#dilemma-1').getByRole('button', { name: 'Vragen en notities' }).click();
  const after = page.getByRole('dialog').locator('.weighed').last();
  await after.scrollIntoViewIfNeeded();
  const [ring, dot] = await places(after);
  expect(ring, 'hollow, on the sheet').toBeGreaterThan(60);
  expect(dot, 'filled, on the sheet').toBeLessThan(10);
});

test('on a line once more everybody who moved left a hollow place behind', async ({ page }) => {
  const line = structuredClone(ROOM.lines['lijn-doen']!) as { dots: { at: number; again?: number }[] };
  line.dots.forEach((dot, person) => (dot.again = person % 2 ? undefined : Math.min(100, dot.at + 10)));
  await enter(page, { ...ROOM, lines: { 'lijn-doen': { ...line, again: { on: true } } } }, { way: 'zaal', slide: 'lijn-doen' });
  const rings = await page.locator('#lijn-doen .dot[data-moved]').evaluateAll((dots) =>
    dots.map((dot) => {
      const ring = getComputedStyle(dot, '::after');
      const floor = dot.closest('.floor')!.getBoundingClientRect();
      const box = dot.getBoundingClientRect();
      const left = parseFloat(ring.left) + box.x;
      return { hollow: ring.backgroundColor === 'rgba(0, 0, 0, 0)' && parseFloat(ring.borderTopWidth) >= 2, at: Math.round(((left - floor.x) / floor.width) * 100), now: Number(dot.getAttribute('aria-valuenow')) };
    }),
  );
  expect(rings.length).toBe(13);
  for (const { hollow, at, now } of rings) {
    expect(hollow).toBe(true);
    expect(now - at).toBeGreaterThan(0);
    expect(now - at).toBeLessThanOrEqual(10);
  }
  await expect(page.locator('#lijn-doen .again .moved-legend')).toHaveText('eerstnu');
});
