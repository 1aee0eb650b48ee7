// The presenter's own window at every usual size: nothing lies over anything else, and nothing runs out of it. Stage finding 9.
import { expect, test, type Page } from '../lib/test';
import { speakerFaults } from '../lib/fits';
import { Stage } from '../lib/stage';

const SIZES = [[1024, 700], [1024, 768], [1100, 760], [1280, 720], [1366, 768], [1440, 900], [1920, 1080], [800, 600]] as const;

/** At the top and, where it scrolls, at its end too. */
const faults = async (page: Page, what: string) => {
  const all = await speakerFaults(page);
  return all.map((fault) => `${what}: ${fault}`);
};

for (const [width, height] of SIZES) {
  test(`every slide, with all items opened and without, at ${width}×${height}`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width, height });
    // Before the afternoon, a while late.
    await page.clock.install({ time: new Date('2026-11-24T15:25:00+01:00') });
    const stage = new Stage(page);
    await stage.open({ way: 'spreker', slide: 'start' });
    await page.evaluate(() => document.fonts.ready);
    const all: string[] = [];
    const over = async (what: string) => {
      for (const id of await stage.slides()) {
        await stage.goTo(id);
        all.push(...(await faults(page, `${what}, ${id}`)));
      }
    };
    await over('closed');
    await page.getByText('Alle onderdelen').click();
    await over('opened');
    const speaker = page.locator('.speaker');
    await speaker.getByRole('button', { name: 'Start de middag nu' }).click();
    await page.clock.runFor(1000);
    await over('begun');
    expect(all.join('\n')).toBe('');
  });

  test(`the rounds before, during and after, at ${width}×${height}`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width, height });
    await page.clock.install({ time: new Date('2026-11-24T16:30:00+01:00') });
    const stage = new Stage(page);
    await stage.open({ way: 'spreker', slide: 'rondes' });
    await page.evaluate(() => document.fonts.ready);
    const speaker = page.locator('.speaker');
    const press = async (name: string) => {
      await speaker.getByRole('button', { name, exact: true }).click();
      await page.clock.runFor(1000);
    };
    const all: string[] = [];
    const look = async (what: string) => {
      for (const open of [false, true]) {
        await speaker.locator('details').evaluate((details, open) => ((details as HTMLDetailsElement).open = open), open);
        all.push(...(await faults(page, `${what}${open ? ', opened' : ''}`)));
      }
    };
    await look('before');
    for (const round of [1, 2, 3]) {
      await press(`Start ronde ${round}`);
      await look(`round ${round}`);
      await page.clock.fastForward(17 * 60_000);
      await page.clock.runFor(1000);
      await look(`the end of round ${round}`);
      await press('Pauze voor een vraag');
      await look(`a question in round ${round}`);
      await press('Verder na de vraag');
      await press('Rond deze ronde af');
      await look(`after round ${round}`);
    }
    expect(all.join('\n')).toBe('');
  });
}
