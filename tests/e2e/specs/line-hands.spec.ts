// What hands do on a line in the room, and what must not come of it: nothing hidden is told, nothing locked is opened, no
// tap is lost, nobody has to type a name twice, and one who moves wakes no other.
import { expect, test, type Page } from '../lib/test';
import { Room } from '../lib/room';
import { Stage } from '../lib/stage';

const start = async (page: Page, slide = 'lijn-doen') => {
  await new Stage(page).open({ way: 'zaal', slide });
  return new Room(page);
};

test('hidden: going along the dots tells no place, shows no dot, and offers no end', async ({ page }) => {
  const room = await start(page);
  await room.tap(0.1, 0.3, 0.9);
  await room.inMore(async (panel) => {
    await panel.getByRole('button', { name: 'Verzamel verborgen' }).click();
    for (const name of ['Vorige stip', 'Volgende stip']) await expect(panel.getByRole('button', { name })).toBeHidden();
    await expect(panel.getByRole('button', { name: 'Nog eens op de lijn' })).toBeDisabled();
    await expect(panel).not.toContainText(/dicht bij|helemaal bij|in het midden/);
    await expect(panel, 'nor of the dot that was chosen before').toContainText('De stippen zijn verborgen.');
  });
  await expect(room.dots, 'of those that stood there before, none').toHaveCount(0);
  await room.tap(0.6);
  await room.inMore(async (panel) => {
    await panel.getByLabel('Naam').fill('Ann');
    await expect(panel, 'who it is may be said, where is not').not.toContainText(/dicht bij|helemaal bij|in het midden/);
    for (const name of ['Schuif naar links', 'Schuif naar rechts']) await expect(panel.getByRole('button', { name })).toBeDisabled();
  });
  await expect(room.slide.getByRole('button', { name: 'Wie aan het woord?' })).toHaveCount(0);
  await room.press('Toon de stippen');
  expect(await room.places()).toEqual([10, 30, 90, 60]);
});

test('locked: neither undo nor a drag opens it, the end has a lock of its own, and each reopening is shown', async ({ page }) => {
  const room = await start(page);
  await room.tap(0.2, 0.6);
  const lock = () => room.inMore(async (panel) => panel.getByRole('button', { name: 'Zet vast' }).click());
  const drag = async (by: number) => {
    const dot = (await room.dots.first().boundingBox())!;
    await page.mouse.move(dot.x + dot.width / 2, dot.y + dot.height / 2);
    await page.mouse.down();
    await page.mouse.move(dot.x + by, dot.y + 4, { steps: 4 });
    await page.mouse.up();
  };
  await lock();
  await expect(room.slide.getByRole('button', { name: 'Ongedaan maken' })).toBeHidden();
  await expect(room.slide.getByRole('button', { name: 'Opnieuw' })).toBeHidden();
  await drag(200);
  expect(await room.places()).toEqual([20, 60]);
  await room.inMore(async (panel) => panel.getByRole('button', { name: 'Nog eens op de lijn' }).click());
  await drag(200);
  const moved = await room.places();
  expect(moved[0]).toBeGreaterThan(30);
  await lock();
  await expect(room.slide.getByText('Deze lijn staat vast.')).toBeVisible();
  await drag(-100);
  expect(await room.places()).toEqual(moved);
  await room.press('Heropen');
  await expect(room.slide.locator('.reopened')).toHaveText(/^Heropend om \d\d\.\d\d uur\.$/);
  await room.press('Terug naar de eerste keer');
  await expect(room.slide.getByText('Deze lijn staat vast.'), 'the first places still are').toBeVisible();
  expect(await room.places()).toEqual([20, 60]);
});

test('a press that ends beside the floor places nobody, and the next tap counts', async ({ page }) => {
  const room = await start(page);
  const floor = (await room.slide.locator('.floor').boundingBox())!;
  await page.mouse.move(floor.x + floor.width * 0.5, floor.y + 20);
  await page.mouse.down();
  await page.mouse.move(floor.x + floor.width * 0.5, floor.y + floor.height + 60, { steps: 3 });
  await page.mouse.up();
  expect(await room.places()).toEqual([]);
  await room.tap(0.3);
  expect(await room.places()).toEqual([30]);
  // The end of a press may never be heard of: then the next one is a new one.
  await room.slide.locator('.floor').dispatchEvent('pointerdown', { button: 0, clientX: floor.x + 10, clientY: floor.y + 10, pointerId: 77 });
  await room.tap(0.7);
  expect(await room.places()).toEqual([30, 70]);
});

test('who has a name on another line is named here by a tap, and joined', async ({ page }) => {
  const room = await start(page, 'lijn-belang');
  await room.tap(0.2, 0.8);
  await room.inMore(async (panel) => {
    await panel.getByLabel('Naam').fill('Ann');
    await panel.getByLabel('Organisatie').fill('Gemeente');
  });
  await new Stage(page).goTo('lijn-doen');
  await room.tap(0.4);
  await room.inMore(async (panel) => {
    await panel.getByRole('button', { name: 'Ann', exact: true }).click();
    await expect(panel.getByLabel('Naam')).toHaveValue('Ann');
    await expect(panel.getByLabel('Organisatie')).toHaveValue('Gemeente');
    await expect(panel.getByRole('button', { name: 'Ann', exact: true }), 'she stands here now').toHaveCount(0);
  });
  await new Stage(page).goTo('terugkoppeling');
  await expect(page.locator('.stacked-picture .person')).toHaveCount(1);
});

/** How many elements of the slide's line are touched while `done` is done. */
async function touched(page: Page, done: () => Promise<void>) {
  await page.evaluate(() => {
    const seen = new Set<Node>();
    const observer = new MutationObserver((records) => records.forEach(({ target }) => seen.add(target)));
    observer.observe(document.querySelector('section[data-current] .floor')!, { subtree: true, attributes: true, childList: true, characterData: true });
    Object.assign(window, { seen, observer });
  });
  await done();
  await page.evaluate(() => new Promise((then) => requestAnimationFrame(() => requestAnimationFrame(then))));
  return page.evaluate(() => {
    const { seen, observer } = window as unknown as { seen: Set<Node>; observer: MutationObserver };
    observer.disconnect();
    return seen.size;
  });
}

test('of five hundred, one who is dragged or moved wakes no other', async ({ page }) => {
  const room = await start(page);
  await room.bring(Array.from({ length: 500 }, (_, person) => person % 101));
  await expect(room.dots).toHaveCount(500);
  // One of the first to come: the places of those who came after depend on theirs, and wait until they are let go.
  const dot = (await room.dots.nth(50).boundingBox())!;
  const [x, y] = [dot.x + dot.width / 2, dot.y + dot.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 30, y, { steps: 3 });
  expect(await touched(page, () => page.mouse.move(x + 90, y, { steps: 6 })), 'six steps of a drag').toBe(1);
  await page.mouse.up();
  // The last one, on whom nobody's place depends.
  await room.dots.last().focus();
  expect(await touched(page, () => page.keyboard.press('ArrowRight')), 'a key: the dot, and the marks of the middle').toBeLessThanOrEqual(4);
  const floor = (await room.slide.locator('.floor').boundingBox())!;
  const tap = () => page.mouse.click(floor.x + floor.width * 0.5, floor.y + 4);
  expect(await touched(page, tap), 'a tap: the floor, the marks, who was chosen, who came').toBeLessThanOrEqual(6);
});
