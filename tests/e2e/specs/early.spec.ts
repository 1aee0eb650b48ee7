// Before the app is there, the slides are; when it comes, it takes over where one is.
import { expect, test, type Page } from '../lib/test';
import { Stage, swipe } from '../lib/stage';

/** Holds back files; gives what lets them go. */
const hold = async (page: Page, files: string) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(files, async (route) => {
    await held;
    await route.continue();
  });
  return () => release();
};

/** How far everything has jumped so far, as Chromium reckons; what follows a key is a jump too here. */
const shifts = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((done) => {
        let sum = 0;
        const add = (entries: PerformanceEntry[]) => entries.forEach((entry) => (sum += (entry as PerformanceEntry & { value: number }).value));
        const observer = new PerformanceObserver((list) => add(list.getEntries()));
        observer.observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => (add(observer.takeRecords()), done(sum)), 300);
      }),
  );

test('the first picture goes before the app', async ({ page }) => {
  const stage = new Stage(page);
  await page.goto('./');
  await stage.isReady();
  const at = await page.evaluate(() => {
    const began = (end: string) => performance.getEntriesByType('resource').find(({ name }) => name.endsWith(end))!.startTime;
    return { painted: performance.getEntriesByName('first-contentful-paint')[0]!.startTime, wasm: began('.wasm') };
  });
  // Where nothing is painted within a second of the start, nothing waits for it any longer.
  expect(at.wasm).toBeGreaterThanOrEqual(Math.min(at.painted, 1000));
});

test('keys work while the wasm is held back, and the place is kept', async ({ page }) => {
  const release = await hold(page, '**/*.wasm');
  const stage = new Stage(page);
  await page.goto('./?zaal');
  await stage.shows('start');
  await stage.press('ArrowRight', 'PageDown', ' ', 'Shift+Space');
  await stage.shows('agenda');
  await stage.press('End', 'ArrowRight', 'Home', 'ArrowLeft', 'ArrowDown');
  await stage.shows('hoofdrolspelers');
  await expect(page.locator('html[data-ready]')).toHaveCount(0);
  const before = await page.locator('#hoofdrolspelers h2').boundingBox();
  release();
  await stage.isReady();
  await stage.shows('hoofdrolspelers');
  expect(await page.locator('#hoofdrolspelers h2').boundingBox(), 'nothing jumps').toEqual(before);
  await stage.press('ArrowRight');
  await stage.shows('agenda');
  await expect(page).toHaveURL(/\?zaal#agenda$/);
});

test.describe('five seconds without the app', () => {
  test.use({ hasTouch: true });

  test('keys, swipes and links move, and nothing jumps when it comes', async ({ page }) => {
    const release = await hold(page, '**/*.wasm');
    const stage = new Stage(page);
    await page.goto('./?zelfstudie');
    const opened = Date.now();
    await stage.press('ArrowRight');
    await stage.shows('hoofdrolspelers');
    await swipe(page, '#hoofdrolspelers', [-120, 10]);
    await stage.shows('agenda');
    await swipe(page, '#agenda', [-60, 200]);
    await stage.shows('agenda');
    await page.locator('#agenda a[href="#pauze"]').click();
    await stage.shows('pauze');
    // A link has the focus now: arrows go on from there all the same.
    await stage.press('ArrowLeft', 'ArrowRight', 'ArrowRight');
    const place = await page.locator('main > section[data-current]').getAttribute('id');
    await page.evaluate(() => document.fonts.ready);
    await page.waitForTimeout(Math.max(0, opened + 5000 - Date.now()));
    await expect(page.locator('html[data-ready]')).toHaveCount(0);
    const before = await shifts(page);
    release();
    await stage.isReady();
    await stage.shows(place!);
    expect((await shifts(page)) - before).toBe(0);
    await expect.poll(() => page.url()).toContain('?zelfstudie#' + place);
  });
});

/** Where every text on the slide on show begins, that can be seen. */
const texts = (page: Page) =>
  page.locator('main > section[data-current]').evaluate((slide) => {
    const places: Record<string, string> = {};
    const walk = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
    for (let text = walk.nextNode(); text; text = walk.nextNode()) {
      if (!text.textContent!.trim() || !text.parentElement!.checkVisibility({ visibilityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const { x, y } = range.getBoundingClientRect();
      let name = text.textContent!.trim();
      while (name in places) name += ' again';
      places[name] = `${Math.round(x)}, ${Math.round(y)}`;
    }
    return places;
  });

/** Where the strip's dot is, and which of its buttons can be used. */
const strip = async (page: Page) => ({
  dot: await page.locator('.progress circle').evaluate((dot) => Math.round(dot.getBoundingClientRect().x)),
  done: await page.locator('.progress-done').evaluate((line) => Math.round(line.getBoundingClientRect().width)),
  back: await page.getByRole('button', { name: 'Vorige', exact: true }).isEnabled(),
  on: await page.getByRole('button', { name: 'Volgende', exact: true }).isEnabled(),
});

for (const [way, viewport, ids] of [
  ['?zaal', { width: 1280, height: 720 }, ['agenda', 'lijn-doen', 'lijn-belang', 'terugkoppeling', 'dilemma-1', 'rondes', 'oogst']],
  ['?zaal', { width: 1920, height: 1080 }, ['agenda', 'lijn-belang', 'tot-ziens']],
  ['?zaal', { width: 390, height: 844 }, ['agenda', 'lijn-belang']],
  ['?zelfstudie', { width: 390, height: 844 }, ['agenda', 'lijn-doen', 'terugkoppeling', 'dilemma-1', 'rondes', 'oogst']],
] as const) {
  test.describe(`a link to a slide, ${way} at ${viewport.width}`, () => {
    // The worker would hand out an app that it has kept.
    test.use({ viewport, serviceWorkers: 'block' });

    for (const id of ids) {
      test(`${id}: nothing moves when the app comes`, async ({ page }) => {
        const release = await hold(page, '**/*.wasm');
        await page.goto(`./${way}#${id}`, { waitUntil: 'commit' });
        await new Stage(page).shows(id);
        await page.evaluate(() => document.fonts.ready);
        await expect(page.locator('html[data-ready]')).toHaveCount(0);
        const before = { shifts: await shifts(page), ...(await texts(page)), ...(await strip(page)) };
        release();
        await new Stage(page).isReady();
        await page.waitForTimeout(100);
        const after: Record<string, unknown> = { shifts: await shifts(page), ...(await texts(page)), ...(await strip(page)) };
        expect(Object.keys(before).length).toBeGreaterThan(4);
        // What is new is no jump.
        for (const [text, place] of Object.entries(before)) expect(after[text], text).toEqual(place);
      });
    }
  });
}

for (const viewport of [{ width: 1280, height: 720 }, { width: 390, height: 844 }]) {
  test(`the font comes late: hardly anything moves at ${viewport.width}`, async ({ page }) => {
    await page.setViewportSize(viewport);
    for (const id of ['start', 'agenda', 'definities-1', 'dilemma-2']) {
      await page.unrouteAll();
      const release = await hold(page, '**/*.woff2');
      await page.goto('about:blank');
      await page.goto(`./${viewport.width < 900 ? '?zelfstudie' : '?zaal'}#${id}`, { waitUntil: 'commit' });
      const stage = new Stage(page);
      await stage.isReady();
      const before = await shifts(page);
      release();
      await page.evaluate(() => document.fonts.ready);
      expect((await shifts(page)) - before, id).toBeLessThan(0.1);
    }
  });
}

test('a key that only the app has a use for waits for it', async ({ page }) => {
  const release = await hold(page, '**/*.wasm');
  const stage = new Stage(page);
  await page.goto('./?zaal');
  await stage.shows('start');
  await stage.press('ArrowRight', 'o');
  release();
  await stage.isReady();
  await expect(page.locator('dialog.overview[open]')).toBeVisible();
  await stage.shows('hoofdrolspelers');
});

test('no key is lost or counted twice while it takes over', async ({ page }) => {
  const release = await hold(page, '**/*.wasm');
  const stage = new Stage(page);
  await page.goto('./?zaal');
  await stage.shows('start');
  const ids = await stage.slides();
  // Two on and one back, over and over: a key that is missed or met twice shifts all that follow.
  const pattern = ['ArrowRight', 'ArrowRight', 'ArrowLeft'];
  let place = 0;
  let sent = 0;
  const press = async () => {
    const key = pattern[sent % 3]!;
    sent += 1;
    place = Math.min(ids.length - 1, place + (key === 'ArrowRight' ? 1 : -1));
    await stage.press(key);
  };
  await press();
  release();
  const isReady = () => page.evaluate(() => 'ready' in document.documentElement.dataset);
  while (!(await isReady()) && sent < 60) await press();
  expect(await isReady(), 'it came while keys were pressed').toBe(true);
  for (let more = 0; more < 4; more += 1) await press();
  await stage.shows(ids[place]!);
});

test('every slide looks the same before the last sheet is there and after', async ({ page }) => {
  const release = [await hold(page, '**/*.wasm'), await hold(page, '**/style-*.css')];
  const stage = new Stage(page);
  await page.goto('./?zaal', { waitUntil: 'commit' });
  await stage.shows('start');
  await page.evaluate(() => document.fonts.ready);
  const look = () =>
    page.locator('main > section').evaluateAll((sections) =>
      sections.map((section) => {
        for (const each of sections) each.toggleAttribute('data-current', each === section);
        // What isn't seen (a panel that is closed) has no looks.
        const seen = [section, ...section.querySelectorAll('*')].filter((element) => element.checkVisibility());
        return seen.map((element) => {
          const { x, y, width, height } = element.getBoundingClientRect();
          const { color, backgroundColor, font, borderTopColor, display, fill, stroke } = getComputedStyle(element);
          return [element.tagName, element.getAttribute('class'), x, y, width, height, color, backgroundColor, font, borderTopColor, display, fill, stroke].join(' ');
        });
      }),
    );
  const before = await look();
  release[1]!();
  await page.waitForFunction(() => document.querySelector<HTMLLinkElement>('link[rel=stylesheet]')?.sheet);
  expect(await look()).toEqual(before);
  release[0]!();
  await stage.isReady();
});

for (const way of ['zaal', 'spreker', 'zelfstudie']) {
  test(`?${way}: where the app can't start all slides are there, the one of the address is in sight, and keys go on`, async ({ page }) => {
    await page.route('**/*.wasm', (route) => route.fulfill({ status: 404, body: '' }));
    await page.goto(`./?${way}#dilemma-2`);
    await expect(page.locator('#boot')).toContainText('konden niet laden');
    const sections = page.locator('main > section');
    for (const section of await sections.all()) await expect(section).toBeVisible();
    const top = (id: string) => page.locator('#' + id).evaluate((slide) => Math.abs(slide.getBoundingClientRect().top));
    await expect.poll(() => top('dilemma-2')).toBeLessThan(2);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => top('dilemma-3')).toBeLessThan(2);
  });
}

test('a place on a line before the app is there is seen at once, and kept', async ({ page }) => {
  const release = await hold(page, '**/*.wasm');
  const stage = new Stage(page);
  await page.goto('./?zelfstudie#lijn-doen');
  const line = page.locator('section[data-current] .range');
  const tap = async (at: number) => {
    const { x, y, width, height } = (await line.locator('input').boundingBox())!;
    await page.mouse.click(x + at * width, y + height / 2);
  };
  await stage.shows('lijn-doen');
  await expect(line).toHaveAttribute('data-unset');
  await tap(0.3);
  await expect(line).not.toHaveAttribute('data-unset');
  await expect(line.getByText('nog geen plek'), 'nothing says that there is none').toBeHidden();
  const place = await line.locator('input').inputValue();
  expect(Number(place)).toBeLessThan(40);
  // The very middle changes no value.
  const on = page.getByRole('button', { name: 'Volgende' });
  await on.click();
  await stage.shows('lijn-belang');
  await tap(0.5);
  await on.click();
  await stage.shows('lijn-kunnen');
  await expect(page.locator('html[data-ready]')).toHaveCount(0);
  release();
  await stage.isReady();
  const kept = async () => {
    for (const [id, value] of [['lijn-doen', place], ['lijn-belang', '50'], ['lijn-kunnen', undefined]] as const) {
      await stage.goTo(id);
      await expect(line.getByRole('button', { name: 'Wis mijn plek' })).toHaveCount(value ? 1 : 0);
      if (value) await expect(line.locator('input')).toHaveValue(value);
    }
  };
  await kept();
  await page.waitForTimeout(1200);
  await page.reload();
  await stage.isReady();
  await kept();
});

test('who uses the keyboard stays where they are when the app comes', async ({ page }) => {
  const release = await hold(page, '**/*.wasm');
  const stage = new Stage(page);
  await page.goto('./?zelfstudie#dilemma-1');
  await stage.shows('dilemma-1');
  const line = page.locator('#dilemma-1 .range input');
  while (!(await line.evaluate((input) => input === document.activeElement))) await stage.press('Tab');
  await stage.press('ArrowRight', 'ArrowRight');
  await expect(page.locator('html[data-ready]')).toHaveCount(0);
  release();
  await stage.isReady();
  await expect(line).toBeFocused();
  await stage.press('ArrowRight');
  await expect(line).toHaveValue('53');
});

test('a button of the strip and a link keep the focus when the app comes', async ({ page }) => {
  for (const name of ['Menu', 'Wrap up']) {
    await page.unrouteAll();
    const release = await hold(page, '**/*.wasm');
    const stage = new Stage(page);
    await page.goto('about:blank');
    await page.goto('./?zelfstudie#agenda');
    await stage.shows('agenda');
    const here = name === 'Menu' ? page.locator('.strip').getByRole('button', { name }) : page.locator('#agenda').getByRole('link', { name });
    while (!(await here.evaluate((element) => element === document.activeElement))) await stage.press('Tab');
    release();
    await stage.isReady();
    await expect(here, name).toBeFocused();
  }
});

test('in the room the line and its poles are seen before the app is there, and nothing of one reader', async ({ page }) => {
  const release = await hold(page, '**/*.wasm');
  const stage = new Stage(page);
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto('./?zaal#lijn-doen');
  await stage.shows('lijn-doen');
  const slide = page.locator('#lijn-doen');
  for (const pole of await slide.locator('.poles p').all()) await expect(pole).toBeVisible();
  await expect(slide.locator('.range')).toHaveCount(1);
  await expect(slide.getByRole('slider')).toHaveCount(0);
  await expect(slide.getByText('nog geen plek')).toBeHidden();
  await expect(slide.getByText('Geef je dit aan een groep')).toBeHidden();
  release();
  await stage.isReady();
  await expect(slide.locator('.floor')).toBeVisible();
});

test('the strip moves on and counts before the app is there', async ({ page }) => {
  const release = await hold(page, '**/*.wasm');
  const stage = new Stage(page);
  await page.goto('./?zelfstudie');
  const on = page.getByRole('button', { name: 'Volgende' });
  for (const _ of [1, 2, 3]) await on.click();
  await page.getByRole('button', { name: 'Vorige' }).click();
  await stage.shows('agenda');
  const number = page.locator('.number [aria-hidden]');
  await expect(number).toHaveText(/^3 \/ /);
  release();
  await stage.isReady();
  await expect(number).toHaveText(/^3 \/ /);
});

test('every key that moves slides does so before the app too', async ({ page }) => {
  const release = await hold(page, '**/*.wasm');
  const stage = new Stage(page);
  await page.goto('./?zaal');
  const slides = await stage.slides();
  await stage.press('Enter', 'n', 'N', ' ');
  await stage.shows(slides[4]!);
  await stage.press('Backspace', 'p');
  await stage.shows(slides[2]!);
  release();
  await stage.isReady();
  await stage.shows(slides[2]!);
});
