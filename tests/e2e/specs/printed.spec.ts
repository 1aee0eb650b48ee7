// The report on paper, in each engine that is there (WebKit: webkit.spec.ts): all notes, and nothing else.
import { expect, test } from '../lib/test';
import { KEY, notes, print, seen, whole } from '../lib/printed';
import { openFiles } from '../lib/files';
import { Stage } from '../lib/stage';

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
