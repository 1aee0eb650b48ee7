// What Lighthouse says of the built site on a phone: `cargo xtask lighthouse [--rounds N]`, of these the median by
// performance. Fails where a category is below 100, performance below 95: that one follows the machine.
import { chromium } from '@playwright/test';
import { execFile } from 'node:child_process';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium as options } from './lib/browsers.mjs';

const least = { performance: 0.95, accessibility: 1, 'best-practices': 1, seo: 1 };
const { executablePath = chromium.executablePath(), args = [] } = options();

const rounds = Number(process.env.E2E_ROUNDS ?? 3);

const ask = async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [
    join(process.env.LIGHTHOUSE, 'cli/index.js'), process.env.E2E_ADDRESS,
    '--quiet', '--output=json', '--output-path=stdout', `--only-categories=${Object.keys(least)}`,
    `--chrome-flags=--headless=new ${args.join(' ')}`,
  ], { env: { ...process.env, CHROME_PATH: executablePath }, maxBuffer: 1 << 28 });
  const report = JSON.parse(stdout);
  if (report.runtimeError) throw new Error(report.runtimeError.message);
  return report;
};

const reports = [];
while (reports.length < rounds) reports.push(await ask());
const performance = ({ categories }) => Math.round(categories.performance.score * 100);
reports.sort((a, b) => performance(a) - performance(b));
const { categories, audits, lighthouseVersion } = reports[Math.floor(rounds / 2)];
console.log(`Lighthouse ${lighthouseVersion}, on a phone (its mobile profile); performance in ${rounds} rounds: ${reports.map(performance).join(', ')}; load ${loadavg()[0].toFixed(1)}`);
for (const [name, { score, auditRefs }] of Object.entries(categories)) {
  console.log(`${String(Math.round(score * 100)).padStart(5)}  ${name}`);
  for (const { id, weight } of auditRefs) {
    const audit = audits[id];
    const short = weight > 0 && audit.score !== null && audit.score < 1;
    const hint = weight === 0 && audit.score === 0 && audit.scoreDisplayMode !== 'notApplicable';
    if (!short && !hint) continue;
    console.log(`         ${short ? Math.round(audit.score * 100) : 'hint'}  ${id}: ${audit.title} ${audit.displayValue ?? ''}`);
    for (const item of (audit.details?.items ?? []).slice(0, 5)) {
      console.log(`             ${JSON.stringify(item.node?.snippet ?? item.url ?? item.description ?? item).slice(0, 160)}`);
    }
  }
  if (score < least[name]) process.exitCode = 1;
}
for (const id of ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift', 'speed-index']) {
  console.log(`       ${id}: ${audits[id].displayValue}`);
}
