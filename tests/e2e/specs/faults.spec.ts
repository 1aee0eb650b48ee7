// The app can't start: the slides stay readable, and the page says what is the matter.
import { expect, test, type Page } from '../lib/test';
import { readFileSync } from 'node:fs';
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

test('loading hangs: after some seconds a text says so, and one goes on from slide to slide', async ({ page }) => {
  const server = await host({ fault: (name) => (wasm.test(name) ? 'hang' : undefined) });
  await page.goto(server.address + '#agenda', { waitUntil: 'commit' });
  const stage = new Stage(page);
  await stage.shows('agenda');
  await expect(page.locator('#boot')).toBeHidden();
  await expect(page.locator('#boot')).toBeVisible({ timeout: 12_000 });
  await expect(page.locator('#boot')).toContainText('langer');
  await stage.shows('agenda');
  await stage.press('ArrowRight');
  await stage.shows('check-in');
  await server.stop();
});

for (const fault of ['hangs', 'is missing', 'was changed'] as const) {
  test(`the style of what lies over the slides ${fault}: the app starts`, async ({ page }) => {
    const answer = { hangs: 'hang', 'is missing': { status: 404, body: '' }, 'was changed': { kind: 'text/css', body: 'a{}' } } as const;
    const server = await host({ fault: (name) => (/^style-.*css$/.test(name) ? answer[fault] : undefined) });
    await page.goto(server.address + '?zelfstudie#lijn-doen', { waitUntil: 'commit' });
    const stage = new Stage(page);
    await stage.isReady();
    await stage.press('ArrowRight');
    await stage.shows('lijn-belang');
    await server.stop();
  });
}

test('a link to a slide never shows the first one, however late the rest of the page comes', async ({ page }) => {
  await page.addInitScript(() => {
    const seen = new Set<string>();
    const look = () => {
      for (const slide of document.querySelectorAll('main > section')) if (slide.checkVisibility({ visibilityProperty: true }) && slide.getBoundingClientRect().width) seen.add(slide.id);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    Object.assign(window, { seen });
  });
  // The page in two pieces, half a second apart.
  const server = await host({ slow: (name) => (name === 'index.html' ? 500 : 0) });
  await page.goto(server.address + '#dilemma-2');
  await new Stage(page).shows('dilemma-2');
  expect(await page.evaluate(() => [...(window as unknown as { seen: Set<string> }).seen])).toEqual(['dilemma-2']);
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

/** Ends the app as a panic does: an error of the module's own kind, from a task. */
const trap = (page: Page) =>
  page.evaluate(() => {
    // (module (func (export "f") unreachable))
    const bytes = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 102, 0, 0, 10, 5, 1, 3, 0, 0, 11]);
    void WebAssembly.instantiate(bytes).then(({ instance }) => setTimeout(instance.exports.f as () => void));
  });

const ends: [string, (page: Page) => Promise<void>][] = [
  ['a trap', trap],
  [
    'a stack that overflows',
    (page) =>
      page.evaluate(() => {
        const deep = (): number => 1 + deep();
        setTimeout(deep);
      }),
  ],
  ['a handler called within itself', (page) => page.evaluate(() => void setTimeout(() => { throw new Error('closure invoked recursively or after being dropped'); }))],
];
for (const [name, end] of ends) {
  test(`${name} while it runs: the slides stay, what was entered is a file, and nothing more is written`, async ({ page }) => {
    const stage = new Stage(page);
    await stage.open({ way: 'zelfstudie', slide: 'lijn-doen' });
    await page.getByRole('slider').focus();
    await stage.press('End');
    await expect(page.locator('#lijn-doen').getByText('Bewaard op dit apparaat')).toBeVisible();
    await end(page);
    await expect(page.getByText('Er ging iets mis.')).toBeVisible();
    await expect(page.locator('#aanleiding')).toBeVisible();
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Neem mee wat bewaard is' }).click()]);
    expect(readFileSync((await file.path())!, 'utf8')).toContain('"own":100');
    // The app may still hear keys; what it makes of them isn't to be relied on.
    await page.locator('#lijn-doen').getByRole('slider').focus();
    await stage.press('Home');
    await page.waitForTimeout(1000);
    await page.getByRole('button', { name: 'Opnieuw proberen' }).click();
    await stage.isReady();
    await expect(page.locator('#lijn-doen').getByRole('slider')).toHaveValue('100');
  });
}

test('it stops at every start: the third is a safe one, and what was entered is put aside', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open({ way: 'zelfstudie', slide: 'lijn-doen' });
  await page.getByRole('slider').focus();
  await stage.press('End');
  await expect(page.locator('#lijn-doen').getByText('Bewaard op dit apparaat')).toBeVisible();
  for (let time = 0; time < 2; time += 1) {
    await trap(page);
    await page.getByRole('button', { name: 'Opnieuw proberen' }).click();
    await stage.isReady();
  }
  await expect(page.getByText('kunnen we niet lezen')).toBeVisible();
  await expect(page.locator('#lijn-doen').getByRole('slider')).not.toHaveValue('100');
  const aside = await page.evaluate(() => Object.entries(localStorage).find(([key]) => key.includes('/aside/'))?.[1]);
  expect(aside).toContain('"own":100');
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Neem het oude mee als bestand' }).click()]);
  expect(readFileSync((await file.path())!, 'utf8')).toBe(aside);
});
