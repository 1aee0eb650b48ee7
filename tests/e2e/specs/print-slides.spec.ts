// The slides on paper: where people stood, right from any slide and in both directions, a slide a page, and nothing of the
// interface. Stage finding 5, self-study finding 24.
import { expect, test, type Page } from '../lib/test';
import { ALONE, OWN, ROOM, enter } from '../lib/afternoon';
import { controls, cutOff, joined, pagesOf, picture, stands } from '../lib/paper';
import { Stage } from '../lib/stage';

/** The page as it is laid out for paper of this width and height, in CSS px. */
const paper = async (page: Page, [width, height]: readonly [number, number]) => {
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
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
