// The app can't start: the slides stay readable, and the page says what is the matter.
import { expect, test, type Page } from '@playwright/test';
import { host } from '../lib/server.mjs';
import { Stage } from '../lib/stage';

const wasm = /\.wasm$/;
const script = /^app-.*\.js$/;

const readable = async (page: Page) => {
  const sections = page.locator('main > section');
  const all = await sections.count();
  expect(all).toBeGreaterThan(20);
  for (let place = 0; place < all; place += 1) await expect(sections.nth(place).locator('h1, h2').first()).toBeVisible();
};

type Answer = { status?: number; kind?: string; body?: Buffer | string } | 'hang' | undefined;

const cases: [string, (name: string, body: Buffer) => Answer][] = [
  ['the wasm is missing', (name) => (wasm.test(name) ? { status: 404, body: 'niets' } : undefined)],
  ['the wasm is cut off', (name, body) => (wasm.test(name) ? { body: body.subarray(0, 5000) } : undefined)],
  ['a page stands where the wasm was', (name) => (wasm.test(name) ? { kind: 'text/html', body: '<!doctype html>' } : undefined)],
  ['the script is missing', (name) => (script.test(name) ? { status: 404, body: 'niets' } : undefined)],
  [
    'the script was changed on the way',
    (name, body) => (script.test(name) ? { body: body + '\n;globalThis.changed = true' } : undefined),
  ],
  [
    'the wasm was changed on the way',
    (name, body) => {
      if (!wasm.test(name)) return undefined;
      // An empty custom section at the end: as valid as before, but not what was built.
      return { body: Buffer.concat([body, Buffer.from([0, 2, 1, 0x78])]) };
    },
  ],
];

for (const [name, fault] of cases) {
  test(`${name}: a message, and slides to read`, async ({ page }) => {
    const server = await host({ fault });
    await page.goto(server.address + '#agenda');
    await expect(page.locator('#boot')).toBeVisible();
    await expect(page.locator('#boot')).toContainText('konden niet laden');
    await expect(page.locator('html[data-ready]')).toHaveCount(0);
    expect(await page.evaluate(() => 'changed' in globalThis)).toBe(false);
    await readable(page);
    await server.stop();
  });
}

test('a retry works once the fault is gone', async ({ page }) => {
  let broken = true;
  const server = await host({ fault: (name) => (broken && wasm.test(name) ? { status: 404, body: '' } : undefined) });
  await page.goto(server.address + '#agenda');
  await expect(page.locator('#boot')).toBeVisible();
  broken = false;
  await page.locator('#boot button').click();
  const stage = new Stage(page);
  await stage.isReady();
  await stage.shows('agenda');
  await server.stop();
});

test('loading hangs: after some seconds a text says so, and the slide of the address is there from the start', async ({ page }) => {
  const server = await host({ fault: (name) => (wasm.test(name) ? 'hang' : undefined) });
  await page.goto(server.address + '#agenda', { waitUntil: 'commit' });
  await expect(page.locator('main > section[data-current]')).toHaveAttribute('id', 'agenda');
  await expect(page.locator('#agenda')).toBeVisible();
  await expect(page.locator('#boot')).toBeHidden();
  await expect(page.locator('#boot')).toBeVisible({ timeout: 12_000 });
  await expect(page.locator('#boot')).toContainText('langer');
  await readable(page);
  await server.stop();
});

test('a browser without WebAssembly is told so', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'WebAssembly');
  });
  await page.goto('./');
  await expect(page.locator('#boot')).toContainText('WebAssembly');
  await expect(page.locator('#boot button')).toBeHidden();
  await readable(page);
});

test('a wrong media type for the wasm works', async ({ page }) => {
  const server = await host({ fault: (name, body) => (wasm.test(name) ? { kind: 'application/octet-stream', body } : undefined) });
  await new Stage(page).open({ at: server.address });
  await server.stop();
});

test('a folder without its slash works, on a host that redirects and on one that does not', async ({ page }) => {
  for (const redirect of [true, false]) {
    const server = await host({ base: '/een/map/', redirect });
    const stage = new Stage(page);
    await stage.open({ at: server.address.slice(0, -1), way: 'zaal', slide: 'agenda' });
    await stage.shows('agenda');
    await server.stop();
  }
});

test('a trap while it runs: the slides stay, and so does what was entered', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open({ way: 'zelfstudie', slide: 'lijn-doen' });
  await page.getByRole('slider').focus();
  await stage.press('End');
  await expect(page.locator('#lijn-doen').getByText('Bewaard op dit apparaat')).toBeVisible();
  // As a panic in an event handler arrives: an error of the module's own kind, from a task.
  await page.evaluate(() => {
    // (module (func (export "f") unreachable))
    const bytes = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 102, 0, 0, 10, 5, 1, 3, 0, 0, 11]);
    void WebAssembly.instantiate(bytes).then(({ instance }) => setTimeout(instance.exports.f as () => void));
  });
  await expect(page.getByText('Er ging iets mis.')).toBeVisible();
  await expect(page.locator('#aanleiding')).toBeVisible();
  await page.getByRole('button', { name: 'Opnieuw proberen' }).click();
  await stage.isReady();
  await expect(page.locator('#lijn-doen').getByRole('slider')).toHaveValue('100');
});
