import { defineConfig, type PlaywrightTestConfig } from '@playwright/test';
import { chromium, firefox } from './lib/browsers.mjs';

// `cargo xtask test` serves the built site and says where. By hand: `cargo xtask serve` beside `npx playwright test`.
const address = process.env.E2E_ADDRESS ?? 'http://127.0.0.1:8080/';

const projects: PlaywrightTestConfig['projects'] = [
  { name: 'chromium', testIgnore: /webkit\.spec\.ts/, use: { browserName: 'chromium', launchOptions: chromium() } },
];
// What is not about one engine runs in a second one too, where there is one.
if (firefox()) {
  projects.push({
    name: 'firefox',
    testMatch: /(start|keys|address|network|one_file|policy|agenda|time|aloud|printed)\.spec\.ts/,
    use: { browserName: 'firefox', channel: 'moz-firefox', launchOptions: firefox() },
  });
}

// A third by a client of our own: see lib/webkit.mjs. Where it isn't there, its tests say so and are skipped.
projects.push({ name: 'webkit', testMatch: /webkit\.spec\.ts/, timeout: 120_000 });

export default defineConfig({
  testDir: './specs',
  outputDir: './results/files',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: './results/report.json' }]],
  use: {
    baseURL: address,
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    viewport: { width: 1280, height: 720 },
    trace: 'retain-on-failure',
  },
  projects,
});
