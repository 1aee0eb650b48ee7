// Every slide at three sizes, light and dark: `cargo xtask screenshots [--out DIR] [--only ID,…]`.
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
await browser.close();
console.log(`${taken} pictures in ${out}`);
