// Nothing is asked of anybody else, and nothing at all once the site is here.
import { expect, test } from '../lib/test';
import { Stage } from '../lib/stage';

test('no request to another host, and none after loading', async ({ page, baseURL }) => {
  const asked: string[] = [];
  // The worker fetches the same files once more to keep them: that belongs to loading.
  page.context().on('request', (request) => asked.push(request.url()));
  const stage = new Stage(page);
  await stage.open();
  await stage.isKept();
  // Until nothing is asked for a second. (`networkidle` may wait for a worker's request for good.)
  for (let before = -1; before !== asked.length; await page.waitForTimeout(1000)) before = asked.length;
  for (const url of asked) expect(url.startsWith(baseURL!) || url.startsWith('data:'), url).toBe(true);
  expect(asked.length).toBeGreaterThan(3);

  const loaded = asked.length;
  for (const id of await stage.slides()) {
    await stage.goTo(id);
  }
  await stage.press('o', 'Escape', 't', 'Escape', '?', 'Escape', 'g', 'Escape');
  await page.waitForTimeout(1500);
  expect(asked.slice(loaded)).toEqual([]);
});
