// On paper, in each engine that is there (WebKit: webkit.spec.ts): the report, with all notes and nothing else; and the slides.
import { expect, test } from '../lib/test';
import { KEY, notes, print, seen, whole } from '../lib/printed';
import { openFiles } from '../lib/files';
import { Stage } from '../lib/stage';
import { ROOM, enter } from '../lib/afternoon';
import { controls, joined, stands } from '../lib/paper';

test('the report is printed with every note, and without what stands around it', async ({ page }) => {
  const stage = new Stage(page);
  await page.goto('icon.svg');
  await page.evaluate(([key, text]) => localStorage.setItem(key!, text!), [KEY, notes(120)]);
  await stage.open({ way: 'zaal' });
  await openFiles(page);
  expect((await page.evaluate(seen)).beside).toBeGreaterThan(3);
  await page.evaluate(print);
  expect(await page.evaluate(seen)).toEqual(whole(120));
});

test('people stand where they were put on every slide, and nothing of the interface is there', async ({ page }) => {
  // Stage finding 5.
  await enter(page, ROOM, { way: 'zaal', slide: 'tot-ziens' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.evaluate(print);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await stands(page);
  await joined(page);
  expect(await controls(page)).toEqual([]);
  await expect(page.locator('main > section:visible')).toHaveCount(25);
});
