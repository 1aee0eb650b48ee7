// Playwright's `test`, at ten in the morning of the day: whatever the hour at which somebody runs the tests, no item of
// the agenda is due. A test about time sets a clock of its own on top of it.
import { test as base, type Browser, type BrowserContext } from '@playwright/test';

export { expect, type Browser, type Locator, type Page } from '@playwright/test';

const MORNING = Date.parse('2026-11-24T10:00:00+01:00');

/** From now on, the pages of this context live at ten in the morning, all by the same clock, which goes on. */
async function inTheMorning(context: BrowserContext) {
  await context.addInitScript((skew) => {
    const now = Date.now;
    Date.now = () => now() + skew;
  }, MORNING - Date.now());
  return context;
}

/** Another person's browser, at the same hour. */
export const another = async (browser: Browser, options: Parameters<Browser['newContext']>[0] = {}) =>
  inTheMorning(await browser.newContext({ locale: 'nl-NL', timezoneId: 'Europe/Amsterdam', ...options }));

export const test = base.extend({
  context: async ({ context }, use) => use(await inTheMorning(context)),
});
