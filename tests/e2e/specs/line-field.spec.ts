// The room that a line has on a page, and sixty people in it wherever they stand.
import { expect, test } from '../lib/test';
import { readFileSync } from 'node:fs';
import { beamerFaults } from '../lib/fits';
import { Room } from '../lib/room';
import { Stage } from '../lib/stage';

const fields: Record<string, [number, number, number, number][]> = JSON.parse(readFileSync(new URL('../../line/fields.json', import.meta.url), 'utf8'));

const places = (of: (person: number) => number) => Array.from({ length: 60 }, (_, person) => of(person));
const crowds = {
  random: places((person) => (person * person * 7 + person * 31) % 101),
  'all at 0': places(() => 0),
  'all at 50': places(() => 50),
  'at 0 and 1': places((person) => person % 2),
};

/** Where the dots are drawn: how far apart the nearest two are beyond their size, how large, how far off in percent. */
const drawn = (room: Room) =>
  room.slide.locator('.floor').evaluate((floor) => {
    const { left, width, top, bottom } = floor.getBoundingClientRect();
    const dots = [...floor.querySelectorAll('.dot')].map((dot) => {
      const box = dot.getBoundingClientRect();
      const x = box.x + box.width / 2;
      return { x, y: box.y + box.height / 2, size: box.width, off: Math.abs(((x - left) / width) * 100 - Number(dot.getAttribute('aria-valuenow'))), out: Math.max(top - box.top, box.bottom - bottom) };
    });
    let apart = Infinity;
    dots.forEach((a, at) => dots.slice(at + 1).forEach((b) => (apart = Math.min(apart, Math.hypot(a.x - b.x, a.y - b.y) - a.size))));
    const most = (of: 'off' | 'out') => Math.max(...dots.map((dot) => dot[of]));
    return { apart, size: Math.min(...dots.map((dot) => dot.size)), off: most('off'), out: most('out'), pixel: 100 / width };
  });

for (const [kind, rows] of Object.entries(fields)) {
  for (const [width, height, floorWidth, floorHeight] of rows) {
    test(`${width}×${height}: the field that native tests take for this page is its own, and sixty stand in it`, async ({ page }) => {
      test.setTimeout(120_000);
      await page.setViewportSize({ width, height });
      const stage = new Stage(page);
      const room = new Room(page);
      await stage.open({ way: 'zaal', slide: 'lijn-doen' });
      for (const [name, at] of Object.entries(crowds)) {
        await room.bring(at);
        await expect(room.dots).toHaveCount(60);
        const size = await room.slide.locator('.floor').evaluate((floor) => [floor.clientWidth, floor.clientHeight]);
        expect(size).toEqual([floorWidth, floorHeight]);
        const seen = await drawn(room);
        // Whole pixels are drawn: a pixel each way is rounding.
        expect(seen.apart, name).toBeGreaterThan(-1.5);
        // A browser lays out in 64ths of a pixel.
        expect(seen.size, name).toBeGreaterThanOrEqual(8 - 1 / 32);
        expect(seen.out, `${name}: nobody reaches over the floor`).toBeLessThanOrEqual(1);
        if (kind === 'beamers') {
          expect(seen.off, name).toBeLessThanOrEqual(0.5 + seen.pixel);
          expect(await beamerFaults(page), name).toEqual([]);
        }
        await room.inMore(async (panel) => panel.getByRole('button', { name: 'Nog eens op de lijn' }).click());
        const again = await room.slide.locator('.floor').evaluate((floor) => [floor.clientWidth, floor.clientHeight]);
        expect(again, 'the same once more').toEqual([floorWidth, floorHeight]);
      }
    });
  }
}

test('a floor that holds five hundred on a phone grows, and draws over nothing', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await new Stage(page).open({ way: 'zaal', slide: 'lijn-doen' });
  const room = new Room(page);
  // On spots so far apart that nobody fits between two of them: a lane holds no more than these.
  await room.bring(Array.from({ length: 500 }, (_, person) => (person % 21) * 5));
  await expect(room.dots).toHaveCount(500);
  const { out, apart } = await drawn(room);
  expect(out).toBeLessThanOrEqual(1);
  expect(apart).toBeGreaterThan(-1.5);
});
