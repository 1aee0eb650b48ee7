// A browser of one's own, with a profile of its own, that is killed as a whole while somebody types.
import { chromium as engine, type Page } from '@playwright/test';
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from './browsers.mjs';

export type Killed = {
  seconds: number;
  /** How long before the kill the first of the letters was typed that are gone, in ms; 0 where none is. */
  lost: number;
  /** How many letters were gone of what the page had said to be kept. */
  broken: number;
};

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Starts a browser with this profile. */
async function start(profile: string) {
  const { executablePath = engine.executablePath(), args = [] } = chromium() as { executablePath?: string; args?: string[] };
  await rm(join(profile, 'DevToolsActivePort'), { force: true });
  // A group of its own, so that all its processes go at once.
  const child = spawn(
    executablePath,
    [...args, '--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, '--no-default-browser-check', '--lang=nl-NL', 'about:blank'],
    { detached: true, stdio: 'ignore' },
  );
  const gone = new Promise<void>((done) => child.on('exit', () => done()));
  const kill = async () => {
    process.kill(-child.pid!, 'SIGKILL');
    await gone;
  };
  for (let time = 0; time < 300; time += 1) {
    const port = (await readFile(join(profile, 'DevToolsActivePort'), 'utf8').catch(() => '')).split('\n')[0];
    if (port) {
      const browser = await engine.connectOverCDP(`http://127.0.0.1:${port}`);
      return { browser, context: browser.contexts()[0]!, kill };
    }
    await pause(100);
  }
  await kill();
  throw new Error('the browser tells no port');
}

async function field(page: Page, address: string) {
  await page.goto(`${address}?zelfstudie#dilemma-3`);
  await page.locator('html[data-ready]').waitFor();
  return page.locator('#dilemma-3').getByRole('textbox').first();
}

/** Types for so many seconds, number after number, and kills the browser in the middle of it. */
export async function killed(address: string, seconds: number): Promise<Killed> {
  const profile = await mkdtemp(join(tmpdir(), 'killed-'));
  try {
    // What was typed, and when each letter was; and the longest text of which the page said that it is kept.
    let text = '';
    const typed: number[] = [];
    let said = '';
    let end = 0;
    {
      const { context, kill } = await start(profile);
      const page = await context.newPage();
      await page.exposeBinding('said', (_, text: string) => void (said = text));
      const note = await field(page, address);
      await note.focus();
      await page.evaluate(() => {
        const tell = () => {
          const kept = [...document.querySelectorAll('#dilemma-3 .saved')].some((saved) => saved.textContent!.startsWith('Bewaard'));
          const note = document.querySelector<HTMLTextAreaElement>('#dilemma-3 textarea')!;
          if (kept && note.value) (window as unknown as { said(text: string): void }).said(note.value);
        };
        new MutationObserver(tell).observe(document.querySelector('#dilemma-3')!, { subtree: true, childList: true, characterData: true });
      });
      end = Date.now() + seconds * 1000;
      for (let n = 0; Date.now() < end; n += 1) {
        for (const letter of `${n} `) {
          await page.keyboard.press(letter === ' ' ? 'Space' : letter);
          text += letter;
          typed.push(Date.now());
        }
        await pause(Math.min(80, Math.max(0, end - Date.now())));
      }
      end = Date.now();
      await kill();
    }
    const { browser, context, kill } = await start(profile);
    const found = await (await field(await context.newPage(), address)).inputValue();
    await browser.close().catch(() => {});
    await kill().catch(() => {});
    if (!text.startsWith(found)) throw new Error(`found what nobody typed: ${found}`);
    const first = typed[found.length];
    const lost = first === undefined ? 0 : end - first;
    return { seconds, lost, broken: found.startsWith(said) ? 0 : said.length - found.length };
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
