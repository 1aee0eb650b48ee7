// A new version of the site, and what can go wrong on its way.
import { expect, test, type Page } from '../lib/test';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { host, site } from '../lib/server.mjs';
import { Stage, kept } from '../lib/stage';

/** A host whose site becomes another version once told so: another page, and the worker's list that goes with it. */
const deploying = async (more: (name: string, body: Buffer) => { status?: number; body: Buffer | string } | undefined = () => undefined) => {
  let version = '';
  const hash = (text: string) => 'sha256-' + createHash('sha256').update(text).digest('base64');
  const old = await readFile(`${site}/index.html`, 'utf8');
  const server = await host({
    fault: (name: string, body: Buffer) => {
      if (!version) return undefined;
      const faulty = more(name, body);
      if (faulty) return faulty;
      const other = old.replace('</head>', `<meta name="version" content="${version}"></head>`);
      if (name === 'index.html') return { body: other };
      if (name !== 'sw.js') return undefined;
      return { body: body.toString().replace(hash(old), hash(other)).replace(/(CACHE = PREFIX \+ ')/, `$1${version}`) };
    },
  });
  return { ...server, deploy: (name: string) => (version = name) };
};

/** A second visit: the page comes from the worker, which then can't be replaced behind its back. */
const visitTwice = async (stage: Stage, at: string) => {
  await stage.open({ at });
  const before = await kept(stage);
  await stage.page.reload();
  await stage.isReady();
  return before;
};

/** Asks for a new version, as the browser does now and then, and waits until that has come to an end. */
const look = (page: Page) =>
  page.evaluate(async () => {
    const registration = (await navigator.serviceWorker.getRegistration())!;
    const found = new Promise<ServiceWorker>((done) =>
      registration.addEventListener('updatefound', () => done(registration.installing!), { once: true }),
    );
    await registration.update().catch(() => {});
    const worker = registration.installing ?? registration.waiting ?? (await found);
    while (worker.state === 'installing') await new Promise((done) => worker.addEventListener('statechange', done, { once: true }));
    return worker.state;
  });

const caching = (page: Page) => page.evaluate(() => caches.keys());
const version = (page: Page) => page.locator('meta[name=version]');
const notice = (page: Page) => page.locator('.notice', { hasText: 'nieuwe versie' });

test('a new version waits until it is chosen, and only then are old files gone', async ({ page }) => {
  const server = await deploying();
  const stage = new Stage(page);
  await visitTwice(stage, server.address);
  server.deploy('twee');
  expect(await look(page)).toBe('installed');
  await expect(page.locator('html[data-update]')).toBeAttached();
  await expect(version(page)).toHaveCount(0);
  await expect(notice(page)).toBeVisible();
  expect(await caching(page)).toHaveLength(2);

  await notice(page).getByRole('button').click();
  await expect(version(page)).toHaveCount(1);
  await stage.isReady();
  await expect.poll(() => caching(page)).toHaveLength(1);
  await server.stop();
});

test('chosen on a first visit, which no worker was in charge of, it comes as well', async ({ page }) => {
  const server = await deploying();
  const stage = new Stage(page);
  await stage.open({ at: server.address });
  await kept(stage);
  server.deploy('twee');
  expect(await look(page)).toMatch(/installed|activat/);
  // Nothing holds the new worker back: it is in charge before anybody chooses it.
  await page.evaluate(async () => {
    const { waiting, active } = (await navigator.serviceWorker.getRegistration())!;
    const worker = (waiting ?? active)!;
    while (worker.state !== 'activated') await new Promise((done) => worker.addEventListener('statechange', done, { once: true }));
  });
  await notice(page).getByRole('button').click();
  await expect(version(page)).toHaveCount(1);
  await stage.isReady();
  await server.stop();
});

test('ignored, it waits: every visit is the whole old version, without the server too', async ({ page }) => {
  const server = await deploying();
  const stage = new Stage(page);
  await visitTwice(stage, server.address);
  server.deploy('twee');
  expect(await look(page)).toBe('installed');
  for (let visit = 0; visit < 2; visit += 1) {
    await page.reload();
    await stage.isReady();
    await expect(notice(page)).toBeVisible();
    await expect(version(page)).toHaveCount(0);
  }
  await server.stop();
  await page.reload();
  await stage.isReady();
  await expect(version(page)).toHaveCount(0);
});

test('two tabs: only the one in which it was chosen is reloaded; the other goes on, and is new when it comes back', async ({ page, context }) => {
  const server = await deploying();
  const other = await context.newPage();
  const [here, there] = [new Stage(page), new Stage(other)];
  await visitTwice(here, server.address);
  await there.open({ at: server.address, way: 'zelfstudie', slide: 'lijn-doen' });
  server.deploy('twee');
  expect(await look(page)).toBe('installed');
  await expect(notice(other)).toBeVisible();
  await notice(page).getByRole('button').click();
  await expect(version(page)).toHaveCount(1);
  await here.isReady();

  await expect(version(other)).toHaveCount(0);
  await there.shows('lijn-doen');
  await other.locator('#lijn-doen').getByRole('slider').focus();
  await there.press('End');
  await expect(other.locator('#lijn-doen').getByText('Bewaard op dit apparaat')).toBeVisible();
  await server.stop();
  await other.reload();
  await there.isReady();
  await expect(version(other)).toHaveCount(1);
  await expect(other.locator('#lijn-doen').getByRole('slider')).toHaveValue('100');
});

test('the app of an old version is gone from the host: trying again takes up the version that waits', async ({ page }) => {
  let gone = false;
  const server = await deploying((name) => (gone && name.endsWith('.wasm') ? { status: 404, body: 'weg' } : undefined));
  const stage = new Stage(page);
  await visitTwice(stage, server.address);
  server.deploy('twee');
  expect(await look(page)).toBe('installed');
  // Somebody wiped what was kept of the old version.
  await page.evaluate(async () => {
    const [old] = await caches.keys();
    const cache = await caches.open(old!);
    for (const request of await cache.keys()) if (request.url.endsWith('.wasm')) await cache.delete(request);
  });
  gone = true;
  await page.goto(server.address + '?zaal#agenda');
  await expect(page.locator('#boot')).toContainText('konden niet laden');
  gone = false;
  await page.getByRole('button', { name: 'Opnieuw proberen' }).click();
  await expect(version(page)).toHaveCount(1);
  await stage.isReady();
  await stage.shows('agenda');
});

const broken: [string, (name: string, body: Buffer) => { status?: number; body: Buffer | string } | undefined][] = [
  ['is missing', (name) => (name.endsWith('.wasm') ? { status: 404, body: 'niets' } : undefined)],
  ['is cut off', (name, body) => (name.endsWith('.wasm') ? { body: body.subarray(0, 5000) } : undefined)],
  ['is of another version', (name, body) => (name === 'manifest.webmanifest' ? { body: body + ' ' } : undefined)],
];
for (const [what, fault] of broken) {
  test(`in mid-update a file ${what}: the old version stays whole, and the next try may do`, async ({ page }) => {
    let half = true;
    const server = await deploying((name, body) => (half ? fault(name, body) : undefined));
    const stage = new Stage(page);
    const before = await visitTwice(stage, server.address);
    server.deploy('twee');
    expect(await look(page)).toBe('redundant');
    expect(await caching(page)).toEqual(before.names);
    await expect(notice(page)).toHaveCount(0);
    half = false;
    expect(await look(page)).toBe('installed');
    await expect(notice(page)).toBeVisible();
    half = true;
    await server.stop();
    await page.reload();
    await stage.isReady();
    await expect(version(page)).toHaveCount(0);
  });
}

test('no room for a new version beside the old one: the old one stays whole', async ({ page, context }) => {
  const server = await deploying();
  const stage = new Stage(page);
  const before = await visitTwice(stage, server.address);
  const devtools = await context.newCDPSession(page);
  const origin = new URL(server.address).origin;
  const { usage } = (await devtools.send('Storage.getUsageAndQuota', { origin })) as { usage: number };
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + 50_000 });
  server.deploy('twee');
  expect(await look(page)).toBe('redundant');
  expect(await caching(page)).toEqual(before.names);
  await server.stop();
  await page.reload();
  await stage.isReady();
  await expect(version(page)).toHaveCount(0);
});
