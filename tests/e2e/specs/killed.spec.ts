// The whole browser is killed while somebody types: at most the last second is gone, and nothing that was said to be kept
// (self-study finding 2). Three kills here; `cargo xtask kills` does all twenty and prints them.
import { expect, test } from '../lib/test';
import { killed, type Killed } from '../lib/killed';

/** How long somebody types before the browser is killed, in seconds. */
const SHORT = [5, 12, 30];
const ALL = [3, 4, 5, 6, 7, 8, 10, 12, 15, 18, 22, 26, 30, 35, 42, 50, 60, 70, 85, 100];

const all = process.env.E2E_KILLS === 'all';
const times = all ? ALL : SHORT;

test(`killed ${times.length} times while somebody types: nothing but the last second is gone`, async ({}, info) => {
  test.setTimeout(20 * 60_000);
  const kills: Killed[] = [];
  const waiting = [...times].reverse();
  // They mostly wait: several at once, and not all, so that none waits for the others.
  const next = async () => {
    for (let seconds = waiting.pop(); seconds; seconds = waiting.pop()) {
      kills.push(await killed(info.project.use.baseURL!, seconds));
    }
  };
  await Promise.all(Array.from({ length: 3 }, next));
  kills.sort((one, other) => one.seconds - other.seconds);
  if (all) {
    console.log('| typed for (s) | lost (ms) | said to be kept, and gone (letters) |\n| --- | --- | --- |');
    for (const { seconds, lost, broken } of kills) console.log(`| ${seconds} | ${Math.round(lost)} | ${broken} |`);
  }
  expect(kills.filter(({ broken }) => broken > 0)).toEqual([]);
  expect(kills.filter(({ lost }) => lost > 1000)).toEqual([]);
});
