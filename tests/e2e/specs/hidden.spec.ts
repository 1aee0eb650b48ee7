// Places collected hidden: nothing on the beamer tells where somebody was tapped, not for a frame. Stage finding 3: every
// tap showed its dot for more than a second.
import { expect, test } from '../lib/test';
import { Stage } from '../lib/stage';
import { Room } from '../lib/room';

test('a tap draws nothing, by pointer or by keys, and no element says where it fell', async ({ page }) => {
  const stage = new Stage(page);
  const room = new Room(page);
  await stage.open({ way: 'zaal', slide: 'lijn-doen' });
  await room.inMore((panel) => panel.getByRole('button', { name: 'Verzamel verborgen' }).click());
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    const look = () => {
      for (const dot of document.querySelectorAll('#lijn-doen .dot')) seen.push(dot.outerHTML);
      requestAnimationFrame(look);
    };
    new MutationObserver(look).observe(document.querySelector('#lijn-doen')!, { subtree: true, childList: true });
    look();
  });
  await expect(room.slide.locator('.floor')).toHaveCSS('cursor', 'none');
  const before = await page.locator('#lijn-doen .floor').screenshot();
  await room.tap(0.15, 0.85);
  await room.slide.getByRole('button', { name: 'Zet iemand erbij' }).focus();
  await stage.press('Enter', 'ArrowLeft', 'ArrowLeft');
  await expect(room.count).toContainText('3');
  await page.mouse.move(5, 5);
  expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual([]);
  expect(before.equals(await page.locator('#lijn-doen .floor').screenshot())).toBe(true);
  // Nor what is read aloud or in the panel of the dot that was placed last.
  expect(await page.locator('body').innerText()).not.toMatch(/dicht bij|midden/);
  await room.press('Toon de stippen');
  await expect(room.dots).toHaveCount(3);
});

test('the presenter taps in their own window', async ({ page }) => {
  const stage = new Stage(page);
  const room = new Room(page);
  await stage.open({ way: 'zaal', slide: 'lijn-doen' });
  const [popup] = await Promise.all([page.waitForEvent('popup'), stage.press('s')]);
  await new Stage(popup).isReady();
  const notes = popup.getByRole('complementary', { name: 'Venster voor de presentator' });
  await notes.getByRole('button', { name: 'Verzamel verborgen' }).click();
  await expect(room.slide.locator('.floor')).toHaveAttribute('data-phase', 'hidden');
  const floor = (await notes.locator('.floor').boundingBox())!;
  for (const part of [0.1, 0.6, 0.9]) await popup.mouse.click(floor.x + floor.width * part, floor.y + floor.height / 2);
  await expect(room.count).toContainText('3');
  await expect(page.locator('.dot')).toHaveCount(0);
  await popup.waitForTimeout(600);
  await notes.getByRole('button', { name: 'Toon de stippen' }).click();
  await expect(room.dots).toHaveCount(3);
  expect((await room.places()).map((at) => Math.round(at / 10))).toEqual([1, 6, 9]);
});
