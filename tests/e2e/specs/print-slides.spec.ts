// The slides on paper: where people stood, right from any slide and in both directions, a slide a page, and nothing of the
// interface. Stage finding 5, self-study finding 24.
import { expect, test, type Page } from '../lib/test';
import { ALONE, LINES, OWN, PLACES, ROOM, enter } from '../lib/afternoon';
import { controls, cutOff, floors, pagesOf, picture } from '../lib/paper';
import { print } from '../lib/printed';
import { Stage } from '../lib/stage';

const median = (places: number[]) => {
  const sorted = places.toSorted((a, b) => a - b);
  return (sorted[sorted.length / 2 - 1]! + sorted[sorted.length / 2]!) / 2;
};

/** The page as it is laid out for paper of this width and height, in CSS px. */
const paper = async (page: Page, [width, height]: readonly [number, number]) => {
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
};

/** Everybody stands where they were put. */
const stands = async (page: Page) => {
  const all = await floors(page);
  expect(all.map(({ slide }) => slide)).toEqual([...LINES]);
  for (const floor of all) {
    const of = PLACES[floor.slide as (typeof LINES)[number]];
    expect(floor.n, floor.slide).toBe(26);
    expect(floor.places, floor.slide).toEqual(of);
    expect(floor.off, `${floor.slide}: how far from their places, in percent`).toBeLessThanOrEqual(0.5);
    expect(floor.out, `${floor.slide}: over the floor's edge`).toBeLessThanOrEqual(1);
    expect(floor.apart, `${floor.slide}: over each other`).toBeGreaterThan(-1);
    expect(Math.abs(floor.median! - median(of)), `${floor.slide}: the median`).toBeLessThanOrEqual(0.5);
    expect(floor.size, `${floor.slide}: to be seen`).toBeGreaterThan(0.01 * floor.width);
  }
};

/** And so they do in the picture of the lines together. */
const joined = async (page: Page) => {
  const drawn = await picture(page);
  // In the order in which the deck joins them.
  const lines = [PLACES['lijn-belang'], PLACES['lijn-doen'], PLACES['lijn-kunnen']];
  lines.forEach((places, at) => {
    const sorted = places.toSorted((a, b) => a - b);
    expect(drawn.lines[at], `line ${at}`).toHaveLength(26);
    const off = Math.max(...sorted.map((place, person) => Math.abs(place - drawn.lines[at]![person]!)));
    expect(off, `line ${at}: how far from their places, in percent`).toBeLessThanOrEqual(0.5);
  });
  expect(drawn.apart, 'over each other').toBeGreaterThan(-1);
  expect(drawn.out, 'off the picture').toBeLessThanOrEqual(1);
  expect(drawn.people, 'everybody is joined').toBe(52);
  expect(drawn.loose, 'what joins them ends on them').toBeLessThanOrEqual(1.5);
  expect(drawn.group).toHaveLength(2);
  drawn.group.forEach((pair, at) =>
    pair.forEach((end, which) => {
      expect(Math.abs(end.at - median(lines[at + which]!)), 'the median on a line').toBeLessThanOrEqual(0.5);
      expect(end.off, 'and on the line itself').toBeLessThanOrEqual(1.5);
    }),
  );
};

const PAPERS = { portrait: [794, 1123], landscape: [1123, 794], own: [1280, 720] } as const;

for (const [screen, size] of Object.entries({ beamer: [1920, 1080], old: [1024, 768], phone: [390, 844] } as const)) {
  for (const from of ['tot-ziens', 'lijn-doen', 'start']) {
    test(`26 people on each line are printed where they stand, from ${from} on a ${screen}`, async ({ page }) => {
      await page.setViewportSize({ width: size[0], height: size[1] });
      await enter(page, ROOM, { way: 'zaal', slide: from });
      for (const [name, size] of Object.entries(PAPERS)) {
        await paper(page, size);
        await test.step(name, async () => {
          await stands(page);
          await joined(page);
          expect(await controls(page), name).toEqual([]);
          expect(await cutOff(page), name).toEqual([]);
        });
      }
      // Back on the screen nothing of it is left.
      await page.emulateMedia({ media: 'screen' });
      await expect(page.locator('html[data-printed], .written')).toHaveCount(0);
      await new Stage(page).shows(from);
    });
  }
}

for (const way of ['zaal', 'zelfstudie', 'spreker']) {
  test(`a slide is a page in the form of a slide, whatever paper was asked for (${way})`, async ({ page }) => {
    const stage = await enter(page, way === 'zelfstudie' ? ALONE : ROOM, { way, slide: 'tot-ziens' });
    const slides = await stage.slides();
    for (const asked of [{ preferCSSPageSize: true }, { format: 'A4' }, { format: 'A4', landscape: true }] as const) {
      const { number, sizes } = pagesOf(await page.pdf({ printBackground: true, ...asked }));
      expect(sizes).toHaveLength(number);
      // What was written with the three dilemmas stands behind each: a page, which doesn't run over.
      expect(number, JSON.stringify(asked)).toBe(slides.length + 3);
      for (const { width, height } of sizes) {
        expect(width, JSON.stringify(asked)).toBeGreaterThan(height);
        if ('preferCSSPageSize' in asked) expect(width / height).toBeCloseTo(16 / 9, 2);
      }
    }
  });
}

test('with nothing entered there are as many pages as slides', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open({ way: 'zelfstudie', slide: 'start' });
  const slides = await stage.slides();
  expect(pagesOf(await page.pdf({ format: 'A4' })).number).toBe(slides.length);
  await stage.press('r');
  expect(pagesOf(await page.pdf({ format: 'A4' })).number, 'also from the reading view').toBe(slides.length);
});

test('who was alone finds their places, their balances and every note on paper', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await enter(page, ALONE, { way: 'zelfstudie', slide: 'dilemma-2' });
  for (const [name, size] of Object.entries(PAPERS)) {
    await paper(page, size);
    expect(await controls(page), name).toEqual([]);
    expect(await cutOff(page), name).toEqual([]);
    const drawn = await picture(page);
    const places = [OWN['lijn-belang'], OWN['lijn-doen'], OWN['lijn-kunnen']];
    places.forEach((place, at) => expect(Math.abs(drawn.lines[at]![0]! - place), name).toBeLessThanOrEqual(0.5));
    // Not only of the step that was open.
    for (const dilemma of ['dilemma-1', 'dilemma-2', 'dilemma-3']) {
      for (const text of ['Bij ons mag de balie', 'drie keer terug', 'gezien en gehoord', 'slapeloze nacht', 'lastige gevallen', 'half jaar kende', 'Lipsky', 'tien gevallen te bespreken']) {
        await expect(page.locator(`#${dilemma} .written`), `${name}, ${dilemma}`).toContainText(text);
      }
    }
    for (const [id, at] of Object.entries(OWN)) await expect(page.locator(`#${id} input[type="range"]`)).toHaveValue(String(at));
  }
});

test('in every engine: people stand right where the rules of print are those of the screen', async ({ page }) => {
  await enter(page, ROOM, { way: 'zaal', slide: 'tot-ziens' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.evaluate(print);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await stands(page);
  await joined(page);
  expect(await controls(page)).toEqual([]);
  await expect(page.locator('main > section:visible')).toHaveCount(25);
});
