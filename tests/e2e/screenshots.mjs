// Every slide at three sizes, light and dark: `cargo xtask screenshots [--out DIR] [--only ID,…]`.
// The README's two pictures, in use: `cargo xtask screenshots --out docs --only readme`.
import { chromium } from '@playwright/test';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium as options } from './lib/browsers.mjs';

const address = process.env.E2E_ADDRESS;
const out = process.env.E2E_OUT;
const only = (process.env.E2E_ONLY ?? '').split(',').filter(Boolean);
const sizes = [[1920, 1080], [1024, 768], [390, 844]];

await mkdir(out, { recursive: true });
const browser = await chromium.launch(options());
let taken = 0;
for (const [width, height] of sizes) {
  for (const colorScheme of ['light', 'dark']) {
    const context = await browser.newContext({
      viewport: { width, height }, colorScheme, reducedMotion: 'reduce', locale: 'nl-NL', timezoneId: 'Europe/Amsterdam',
      serviceWorkers: 'block',
    });
    const page = await context.newPage();
    page.on('pageerror', (error) => console.error(`   ${error}`));
    page.on('console', (message) => message.type() === 'error' && console.error(`   ${message.text()}`));
    await page.goto(address);
    await page.waitForSelector('html[data-ready]');
    await page.evaluate(() => document.fonts.ready);
    const ids = await page.$$eval('main > section', (sections) => sections.map((section) => section.id));
    for (const [place, id] of ids.entries()) {
      if (only.length && !only.includes(id)) continue;
      await page.evaluate((hash) => { location.hash = hash; }, id);
      await page.waitForSelector(`#${id}[data-current]`);
      const number = String(place + 1).padStart(2, '0');
      // A phone's page may be longer than its window.
      await page.screenshot({ path: join(out, `${width}-${colorScheme}-${number}-${id}.png`), fullPage: width < 900 });
      taken += 1;
    }
    await context.close();
  }
}
if (!only.length || only.includes('readme')) {
  taken += await inUse();
}
await browser.close();
console.log(`${taken} pictures in ${out}`);

/** A room that stands on a line, and a phone on which somebody weighs a dilemma. */
async function inUse() {
  const open = async (viewport, at) => {
    const page = await (await browser.newContext({ viewport, deviceScaleFactor: 2, locale: 'nl-NL', serviceWorkers: 'block' })).newPage();
    await page.goto(address + at);
    await page.waitForSelector('html[data-ready]');
    await page.evaluate(() => document.fonts.ready);
    return page;
  };
  const room = await open({ width: 1280, height: 720 }, '?zaal#lijn-doen');
  const floor = await room.locator('#lijn-doen .floor').boundingBox();
  for (const part of [0.08, 0.2, 0.22, 0.31, 0.34, 0.36, 0.37, 0.52, 0.6, 0.61, 0.64, 0.72, 0.75, 0.88]) {
    await room.mouse.click(floor.x + floor.width * part, floor.y + 20);
  }
  await room.screenshot({ path: join(out, 'zaal.png') });
  const phone = await open({ width: 390, height: 844 }, '?zelfstudie#lijn-belang');
  await phone.getByRole('slider').focus();
  for (const key of ['End', 'PageDown', 'PageDown']) await phone.keyboard.press(key);
  await phone.locator('#lijn-belang').getByText('Bewaard op dit apparaat').waitFor();
  await phone.evaluate(() => document.activeElement.blur());
  await phone.screenshot({ path: join(out, 'zelfstudie.png') });
  return 2;
}
