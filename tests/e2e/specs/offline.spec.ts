// With the server stopped: the surest way to be offline.
import { expect, test } from '../lib/test';
import { host } from '../lib/server.mjs';
import { Stage, kept } from '../lib/stage';

for (const base of ['/', '/een/map/']) {
  test(`in ${base} everything is there after one visit, reload included`, async ({ page }) => {
    const server = await host({ base });
    const stage = new Stage(page);
    await stage.open({ at: server.address });
    const { files } = await kept(stage);
    expect(files).toBeGreaterThan(7);
    await server.stop();
    await page.reload();
    await stage.isReady();
    await stage.press('ArrowRight');
    await stage.shows((await stage.slides())[1]!);
    expect(await page.evaluate(() => document.fonts.load('1rem "Atkinson Hyperlegible Next"').then((faces) => faces.length))).toBe(1);

    await stage.open({ at: server.address, way: 'zelfstudie&van=mail', slide: 'agenda' });
    await stage.shows('agenda');
    await stage.open({ at: server.address + 'index.html', slide: 'agenda' });
    await stage.shows('agenda');
    // Another address within the site's folder leads home.
    await stage.open({ at: server.address + 'weg/of/nooit-geweest' });
    expect(new URL(page.url()).pathname).toBe(base);
  });
}

test('what the page has loaded is not fetched a second time to keep it', async ({ page }) => {
  const server = await host({ cache: 'max-age=600' });
  const stage = new Stage(page);
  await stage.open({ at: server.address });
  const { files } = await kept(stage);
  expect(files).toBeGreaterThan(7);
  // The browser asks for the worker itself as it likes.
  const asked = server.asked.filter((path) => path !== '/sw.js');
  expect(asked.sort()).toEqual([...new Set(asked)]);
  await server.stop();
});

test('a file that is not what was built: nothing is kept, and the site works', async ({ page }) => {
  const server = await host({
    fault: (name, body) => (name === 'icon.svg' ? { body: Buffer.concat([body, Buffer.from(' ')]) } : undefined),
  });
  const stage = new Stage(page);
  await stage.open({ at: server.address });
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    const worker = registration?.installing;
    if (worker) await new Promise<void>((done) => worker.addEventListener('statechange', () => worker.state === 'redundant' && done()));
  });
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  await server.stop();
});

test('a cache that was wiped is filled again', async ({ page }) => {
  const server = await host();
  const stage = new Stage(page);
  await stage.open({ at: server.address });
  const before = await kept(stage);
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
  await page.reload();
  await stage.isReady();
  await expect
    .poll(() => page.evaluate(async () => {
      const [name] = await caches.keys();
      return name ? (await (await caches.open(name)).keys()).length : 0;
    }))
    .toBe(before.files);
  await server.stop();
  await page.reload();
  await stage.isReady();
});

test('no room to keep it: nothing is kept, nothing is said, and it works', async ({ page, context }) => {
  const server = await host();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: new URL(server.address).origin, quotaSize: 100_000 });
  const stage = new Stage(page);
  await stage.open({ at: server.address });
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.getRegistration().then((registration) => registration === undefined))).toBe(true);
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  await expect(page.locator('.notice')).toHaveCount(0);
  await stage.press('ArrowRight');
  await stage.shows((await stage.slides())[1]!);
  await server.stop();
});
