// Decks that hold as much as may be built, and as little: all of it is seen on a beamer, and reached on a phone.
import { expect, test, type Page } from '../lib/test';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beamerFaults, narrowFaults, smallestText } from '../lib/fits';
import { Room } from '../lib/room';
import { extremes, host } from '../lib/server.mjs';
import { Stage } from '../lib/stage';

const sizes = [[1920, 1080], [1024, 768], [390, 844]] as const;

/** What is amiss with the slide on show at this size. */
const faults = async (page: Page, what: string): Promise<string[]> => {
  const { width, height } = page.viewportSize()!;
  const all = await (width < 900 ? narrowFaults(page) : beamerFaults(page));
  const { size, words } = await smallestText(page);
  const least = width < 900 ? 0 : 28 * Math.min(width / 1920, height / 1080) - 0.1;
  if (size < least) all.push(`text of ${size} px: "${words}"`);
  return all.map((fault) => `${what}: ${fault}`);
};

/** Every part of the panel on show can be scrolled to, downwards only. */
const panelScrolls = (page: Page) =>
  page.locator('dialog[open]').evaluate((panel) => {
    panel.scrollTop = panel.scrollHeight;
    const fields = [...panel.querySelectorAll('textarea, input, button')].filter((field) => field.checkVisibility());
    const { bottom } = fields.at(-1)!.getBoundingClientRect();
    return { fields: fields.length > 24, seen: bottom <= innerHeight, sideways: panel.scrollWidth > panel.clientWidth };
  });

for (const [width, height] of sizes) {
  test(`as much as may be, at ${width}×${height}`, async ({ page }) => {
    expect(existsSync(join(extremes('extremes'), 'index.html')), extremes('extremes')).toBe(true);
    const server = await host({ folder: extremes('extremes') });
    await page.setViewportSize({ width, height });
    const [stage, room] = [new Stage(page), new Room(page)];
    await stage.open({ at: server.address, way: 'zaal' });
    await page.evaluate(() => document.fonts.ready);
    const all: string[] = [];
    // One dilemma is like the other.
    for (const id of (await stage.slides()).filter((id) => !/dilemma-([2-9]|1\d)/.test(id))) {
      await stage.goTo(id);
      all.push(...(await faults(page, id)));
    }
    await stage.goTo('lijn-1');
    await room.tap(0.1, 0.3, 0.5, 0.7, 0.75, 0.8, 0.9);
    all.push(...(await faults(page, 'with people')));
    await room.press('Wie aan het woord?');
    all.push(...(await faults(page, 'with somebody who speaks')));
    await stage.goTo('agenda');
    await room.press('Start de middag nu');
    all.push(...(await faults(page, 'begun')));
    await stage.goTo('rondes');
    await room.press('Start ronde 1');
    all.push(...(await faults(page, 'in a round')));
    expect(all.join('\n')).toBe('');
    await stage.goTo('dilemma-1');
    await room.slide.getByRole('button', { name: 'Vragen en notities' }).click();
    expect(await panelScrolls(page)).toEqual({ fields: true, seen: true, sideways: false });
    await server.stop();
  });

  for (const [site, what] of [
    ['one', 'one slide, with an agenda of one item'],
    // As many as stand beneath each other.
    ['twelve', 'an agenda of twelve items'],
  ] as const) {
    test(`${what}, at ${width}×${height}`, async ({ page }) => {
      const server = await host({ folder: extremes(site) });
      await page.setViewportSize({ width, height });
      const [stage, room] = [new Stage(page), new Room(page)];
      await stage.open({ at: server.address, way: 'zaal' });
      await stage.shows('agenda');
      await page.evaluate(() => document.fonts.ready);
      const all = await faults(page, 'before');
      await room.press('Start de middag nu');
      // At ten, an hour late.
      if (site === 'twelve') await expect(page.locator('#agenda .choice')).toBeVisible();
      all.push(...(await faults(page, 'begun')));
      expect(all.join('\n')).toBe('');
      await stage.press('ArrowRight', 'End', 'Home');
      await stage.shows('agenda');
      await server.stop();
    });
  }
}
