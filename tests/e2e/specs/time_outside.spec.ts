// The clock and the browser around it: timers, the two clocks, the screen, the sound, what was saved.
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '../lib/test';
import { hasNoSound } from '../lib/sound';
import { Stage } from '../lib/stage';

declare global {
  interface Window {
    timers: number;
    skew: number;
    locks: number;
    lock?: EventTarget;
    silenced: number;
    tones: number[];
    mutations: number;
  }
}

/** Counts the timers that the page sets from now on. */
async function countTimers(page: Page) {
  await page.addInitScript(() => {
    window.timers = 0;
    for (const name of ['setTimeout', 'setInterval'] as const) {
      const real = window[name].bind(window) as (...given: unknown[]) => number;
      (window as unknown as Record<string, unknown>)[name] = (...given: unknown[]) => {
        window.timers += 1;
        return real(...given);
      };
    }
  });
}

/** How many timers are set in some seconds in which nobody does anything. */
async function timersWhile(page: Page) {
  await page.waitForTimeout(1500);
  await page.evaluate(() => {
    window.timers = 0;
  });
  await page.waitForTimeout(4000);
  return page.evaluate(() => window.timers);
}

test('nothing ticks in a window that shows no time', async ({ page }) => {
  await countTimers(page);
  const stage = new Stage(page);
  await stage.open({ way: 'zelfstudie', slide: 'aanleiding' });
  expect(await timersWhile(page), 'alone').toBe(0);

  await stage.open({ way: 'zaal', slide: 'aanleiding' });
  const ticks = await timersWhile(page);
  expect(ticks, 'the small clock ticks once a second').toBeGreaterThanOrEqual(3);
  expect(ticks).toBeLessThanOrEqual(6);

  await stage.press('t');
  await page.getByRole('button', { name: 'Kleine klok op elke dia' }).click();
  expect(await timersWhile(page), 'the panel shows it').toBeGreaterThanOrEqual(3);
  await stage.press('t');
  await expect(page.locator('.small-clock')).toHaveCount(0);
  expect(await timersWhile(page), 'hidden').toBe(0);
  // The agenda tells the time by itself.
  await stage.goTo('agenda');
  expect(await timersWhile(page), 'the agenda').toBeGreaterThanOrEqual(3);
});

test('the small clock is hidden in this window, and stays so', async ({ page, context }) => {
  const stage = new Stage(page);
  await stage.open({ way: 'zaal', slide: 'aanleiding' });
  await stage.press('t');
  const wanted = page.getByRole('button', { name: 'Kleine klok op elke dia' });
  await expect(wanted).toHaveAttribute('aria-pressed', 'true');
  await wanted.click();
  await expect(wanted).toHaveAttribute('aria-pressed', 'false');
  await page.reload();
  await stage.isReady();
  await expect(page.locator('.small-clock')).toHaveCount(0);
  const other = new Stage(await context.newPage());
  await other.open({ way: 'zaal', slide: 'aanleiding' });
  await expect(other.page.locator('.small-clock')).toBeVisible();
});

test('a tick changes no more of the page than the time that it shows', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open({ way: 'zaal', slide: 'agenda' });
  await page.getByRole('button', { name: 'Start de middag nu' }).click();
  await stage.goTo('aanleiding');
  await page.waitForTimeout(1000);
  await page.evaluate(() => {
    window.mutations = 0;
    const count = (all: MutationRecord[]) => {
      window.mutations += all.length;
    };
    new MutationObserver(count).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  await page.waitForTimeout(5000);
  // The dot of the agenda and minutes that end in between; not every text each second.
  expect(await page.evaluate(() => window.mutations)).toBeLessThanOrEqual(25);
});

/** A wall clock that can be set against the monotonic one. */
async function settable(page: Page) {
  await page.addInitScript(() => {
    window.skew = Number(sessionStorage.getItem('skew') ?? 0);
    const real = Date.now;
    Date.now = () => real() + window.skew;
  });
  const stage = new Stage(page);
  await stage.open({ way: 'zaal', slide: 'agenda' });
  return stage;
}

const setBy = (page: Page, minutes: number) =>
  page.evaluate((by) => {
    window.skew += by * 60_000;
    sessionStorage.setItem('skew', String(window.skew));
  }, minutes);

for (const [by, words] of [
  [10, '10 minuten vooruit'],
  [-10, '10 minuten terug'],
] as const) {
  test(`a clock that was set by ${by} minutes: it asks, and moves the times along or leaves them`, async ({ page }) => {
    await settable(page);
    await page.getByRole('button', { name: 'Start de middag nu' }).click();
    await expect(page.locator('.small-clock')).toContainText('nog 5 min');
    await setBy(page, by);
    const notice = page.locator('.notice').filter({ hasText: words });
    await expect(notice).toBeVisible();
    // A reload doesn't answer it.
    await page.reload();
    await expect(notice).toBeVisible();
    await notice.getByRole('button', { name: 'Ja, schuif de tijden mee' }).click();
    await expect(notice).toHaveCount(0);
    await expect(page.locator('.small-clock')).toContainText('nog 5 min');

    await setBy(page, by);
    await page.getByRole('button', { name: 'Nee, laat zo' }).click();
    await expect(page.locator('.notice')).toHaveCount(0);
    await expect(page.locator('.small-clock')).toContainText(by > 0 ? 'over tijd' : 'nog 5 min');
  });
}

test('nothing is asked of a clock that is set while nothing runs, or set back at once', async ({ page }) => {
  await settable(page);
  await setBy(page, 10);
  await page.waitForTimeout(2500);
  await expect(page.locator('.notice')).toHaveCount(0);
  await page.getByRole('button', { name: 'Start de middag nu' }).click();
  await setBy(page, 10);
  await expect(page.locator('.notice')).toBeVisible();
  await setBy(page, -10);
  await expect(page.locator('.notice')).toHaveCount(0);
});

// A page in a browser without a head is never hidden, whatever lies over it: what it is told is ours, and the system's
// part, that a hidden page loses its lock and is refused another, is played here as the specification has it.
test('the screen is kept on while a clock runs, and asked for again on return and when the system took it', async ({ page }) => {
  await page.addInitScript(() => {
    window.locks = 0;
    class Lock extends EventTarget {
      async release() {
        window.locks -= 100;
        this.dispatchEvent(new Event('release'));
      }
    }
    const request = async () => {
      if (document.hidden) throw new DOMException('hidden', 'NotAllowedError');
      window.locks += 1;
      window.lock = new Lock();
      return window.lock;
    };
    Object.defineProperty(navigator, 'wakeLock', { value: { request } });
  });
  const stage = new Stage(page);
  const locks = () => page.evaluate(() => window.locks);
  await stage.open({ way: 'zaal', slide: 'agenda' });
  expect(await locks()).toBe(0);
  await page.getByRole('button', { name: 'Start de middag nu' }).click();
  await expect.poll(locks).toBe(1);
  const seen = (hidden: boolean) =>
    page.evaluate((hidden) => {
      Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
      if (hidden) window.lock!.dispatchEvent(new Event('release'));
      document.dispatchEvent(new Event('visibilitychange'));
    }, hidden);
  await seen(true);
  await page.waitForTimeout(300);
  expect(await locks(), 'nobody looks').toBe(1);
  await seen(false);
  await expect.poll(locks).toBe(2);
  // The system takes it while somebody looks: a battery that runs low.
  await page.evaluate(() => window.lock!.dispatchEvent(new Event('release')));
  await expect.poll(locks).toBe(3);
  await page.getByRole('button', { name: 'Stap terug' }).click();
  await expect.poll(locks).toBe(-97);
  await page.waitForTimeout(300);
  expect(await locks(), 'what is let go is not asked for again').toBe(-97);
});

test('a wake lock that is refused, or that there is none of, breaks nothing', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  for (const refused of [true, false]) {
    await page.addInitScript((refused) => {
      const value = refused ? { request: () => Promise.reject(new DOMException('no', 'NotAllowedError')) } : undefined;
      Object.defineProperty(navigator, 'wakeLock', { value, configurable: true });
    }, refused);
    const stage = new Stage(page);
    await stage.open({ way: 'zaal', slide: 'agenda' });
    await page.getByRole('button', { name: /Start de middag nu|Volgend onderdeel/ }).click();
    await expect(page.locator('.small-clock')).toContainText('nog');
  }
  expect(errors).toEqual([]);
});

test('a chime sounds only after somebody asked for it: at two minutes and at the end', async ({ page }) => {
  await page.addInitScript(() => {
    window.tones = [];
    const start = OscillatorNode.prototype.start;
    OscillatorNode.prototype.start = function (at) {
      window.tones.push((at ?? 0) - this.context.currentTime);
      start.call(this, at);
    };
    window.silenced = 0;
    const close = AudioContext.prototype.close;
    AudioContext.prototype.close = function () {
      window.silenced += 1;
      return close.call(this);
    };
  });
  const stage = new Stage(page);
  const tones = () => page.evaluate(() => window.tones);
  await stage.open({ way: 'zaal', slide: 'agenda' });
  await page.getByRole('button', { name: 'Start de middag nu' }).click();
  await expect(page.locator('.small-clock')).toContainText('nog 5 min');
  expect(await tones()).toEqual([]);
  await stage.press('t');
  const sound = page.getByRole('button', { name: 'Geluid bij 2 minuten en aan het eind' });
  await sound.click();
  await expect(sound).toHaveAttribute('aria-pressed', 'true');
  // Two tones at once, to hear it; two at two minutes and two at the end, put on the audio clock beforehand.
  await expect.poll(async () => (await tones()).length).toBeGreaterThanOrEqual(6);
  const planned = (await tones()).slice(-4).map((at) => Math.round(at / 60));
  expect(planned).toEqual([3, 3, 5, 5]);
  expect(await page.evaluate(() => window.silenced)).toBe(0);
  await sound.click();
  await expect(sound).toHaveAttribute('aria-pressed', 'false');
  // What was planned goes with the audio clock that it lay on, and nothing is planned anew.
  await expect.poll(() => page.evaluate(() => window.silenced)).toBe(1);
  const all = (await tones()).length;
  await page.waitForTimeout(2500);
  expect((await tones()).length).toBe(all);
});

for (const [what, none] of [
  ['there is none', true],
  ['the browser refuses it', false],
] as const) {
  test(`where ${what}, sound says so and stays off`, async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.addInitScript((none) => {
      const refuses = class {
        constructor() {
          throw new DOMException('no', 'NotAllowedError');
        }
      };
      Object.defineProperty(window, 'AudioContext', { value: none ? undefined : refuses, configurable: true });
    }, none);
    await hasNoSound(page);
    expect(errors).toEqual([]);
  });
}

for (const [what, inserted] of [
  ['of an item that there is not', false],
  ['of another agenda with as many', true],
] as const) {
  test(`saved times that do not fit the agenda any more, ${what}, are put aside, and all else stays`, async ({ page }) => {
    const stage = new Stage(page);
    await stage.open({ way: 'zaal', slide: 'agenda' });
    const key = 'menselijke-maat/menselijke-maat/session';
    await page.getByRole('button', { name: 'Start de middag nu' }).click();
    await stage.goTo('lijn-doen');
    await page.locator('#lijn-doen .floor').click();
    await expect.poll(() => page.evaluate((key) => localStorage.getItem(key), key)).toContain('lijn-doen');
    await page.evaluate(([key, inserted]) => {
      const saved = JSON.parse(localStorage.getItem(key) ?? '');
      if (inserted) saved.agenda.agenda += 1;
      else saved.agenda.runs[0].item = 30;
      // Written as another tab would, so that this one doesn't write over it when it goes.
      sessionStorage.setItem('made', JSON.stringify(saved));
    }, [key, inserted] as const);
    await page.addInitScript((key) => {
      const made = sessionStorage.getItem('made');
      if (made) localStorage.setItem(key, made);
      sessionStorage.removeItem('made');
    }, key);
    await page.reload();
    await stage.isReady();
    await expect(page.locator('.notice')).toContainText('De bewaarde tijden passen niet meer bij deze agenda.');
    await expect(page.locator('#lijn-doen .count')).toHaveText('1 persoon op de lijn');
    const aside = await page.evaluate(() => Object.entries(localStorage).filter(([key]) => key.includes('/aside/')));
    expect(aside).toHaveLength(1);
    expect(aside[0][1]).toContain(inserted ? '"item":0' : '"item":30');
    await stage.goTo('agenda');
    await expect(page.locator('#agenda .told')).toContainText('De middag is nog niet gestart.');
  });
}

test('hidden for an hour it sets no timer, and is right at once on return', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-11-24T15:15:00+01:00') });
  const stage = new Stage(page);
  await stage.open({ way: 'zaal', slide: 'agenda' });
  await page.locator('#agenda .item').filter({ hasText: 'inchecken' }).getByRole('button', { name: /^Meer voor/ }).click();
  await page.getByRole('button', { name: 'Start dit onderdeel nu' }).click();
  await expect(page.locator('.small-clock')).toContainText('nog 45 min');
  const seen = (hidden: boolean) =>
    page.evaluate((hidden) => {
      Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, hidden);
  await seen(true);
  await page.clock.fastForward('01:00:00');
  await expect(page.locator('.small-clock')).toContainText('nog 45 min');
  await seen(false);
  await expect(page.locator('.small-clock')).toContainText('15 min over tijd');
  await expect(page.locator('.notice')).toHaveCount(0);
});

test('what is started in one window runs in the other', async ({ page, context }) => {
  const stage = new Stage(page);
  await stage.open({ way: 'zaal', slide: 'agenda' });
  const speaker = new Stage(await context.newPage());
  await speaker.open({ way: 'spreker', slide: 'agenda' });
  await speaker.page.getByRole('button', { name: 'Start de middag nu' }).click();
  await expect(page.locator('#agenda .item').first()).toHaveAttribute('aria-current', 'step');
  await speaker.page.getByText('Alle onderdelen').click();
  await speaker.page.locator('.item-more').nth(4).click();
  await speaker.page.getByRole('button', { name: 'Sla dit onderdeel over' }).click();
  await expect(page.locator('#agenda .item').nth(4)).toHaveAttribute('data-state', 'skipped');
});

for (const [width, height, colorScheme] of [
  [1920, 1080, 'light'],
  [1024, 768, 'dark'],
  [320, 600, 'light'],
] as const) {
  test(`the large clock and the small panels can be used by everybody at ${width}×${height}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height });
    await page.clock.install({ time: new Date('2026-11-24T15:10:00+01:00') });
    const stage = new Stage(page);
    await stage.open({ way: 'zaal', slide: 'agenda' });
    await page.getByRole('button', { name: 'Start de middag nu' }).click();
    await page.clock.fastForward('07:00');
    await page.clock.runFor(1000);
    // The one h1 is the first slide's, which isn't on show.
    const faults = async () => (await new AxeBuilder({ page }).disableRules('page-has-heading-one').analyze()).violations.map((fault) => fault.id);
    await page.locator('.item-more').first().click();
    expect(await faults()).toEqual([]);
    const small = await page.locator('.more:popover-open button').evaluateAll((all) =>
      all.map((button) => button.getBoundingClientRect().height).filter((height) => height < 44),
    );
    expect(small).toEqual([]);
    await page.keyboard.press('Escape');
    await stage.press('t');
    expect(await faults()).toEqual([]);
    const wide = await page.locator('.panel.time').evaluate((panel) => panel.scrollWidth - panel.clientWidth);
    expect(wide).toBeLessThanOrEqual(0);
    if (width >= 900) {
      expect(await page.locator('.panel.time').evaluate((panel) => panel.scrollHeight - panel.clientHeight)).toBeLessThanOrEqual(0);
    }
    if (width === 1920) {
      const sizes = await page.locator('.panel.time :is(p, span, button, h2)').evaluateAll((all) =>
        all.filter((it) => it.checkVisibility() && it.textContent).map((it) => parseFloat(getComputedStyle(it).fontSize)),
      );
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(28);
    }
  });
}
