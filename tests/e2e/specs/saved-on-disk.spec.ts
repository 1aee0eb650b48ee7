// What is said to be kept is on disk, in the browser's database; `localStorage` tells other windows, stands in where there
// is no database, and is all that old versions know (self-study finding 2).
import { expect, test, type Page } from '../lib/test';
import { readFileSync } from 'node:fs';
import { clear, faults, fill, inDatabase, inLocalStorage, KEY, leave, noLocalStorage, putInDatabase } from '../lib/disk';
import { openFiles } from '../lib/files';
import { Stage } from '../lib/stage';

const KEPT = 'Bewaard op dit apparaat';
const WRITING = 'Bewaren…';

const note = (page: Page) => page.locator('#dilemma-3').getByRole('textbox').first();
const notes = (page: Page) => page.locator('#dilemma-3').getByRole('textbox');
/** What stands in them, in no order. */
const texts = (page: Page) =>
  notes(page).evaluateAll((all) => all.map((field) => (field as HTMLTextAreaElement).value).filter(Boolean).sort());
const saved = (page: Page) => page.locator('section[data-current] .saved').first();

/** Opens the third dilemma and types. */
async function typed(page: Page, text: string) {
  const stage = new Stage(page);
  await stage.open({ way: 'zelfstudie', slide: 'dilemma-3' });
  await note(page).fill(text);
  return stage;
}

/** Opens the third dilemma. */
async function opened(page: Page) {
  const stage = new Stage(page);
  await page.goto('about:blank');
  await stage.open({ way: 'zelfstudie', slide: 'dilemma-3' });
  return stage;
}

/** A document as an old version writes it, which knows of no database. */
const old = (text: string) =>
  JSON.stringify({ version: 2, deck: 'menselijke-maat', dilemmas: { 'dilemma-3': { entries: { oud: entry(text) } } } });
const entry = (text: string) => [{ x: 1 }, [['x', 1, { question: 0, text, order: 9 }]]];

const fingerprint = (text: string) => {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash;
};

/** The same document, signed as an old version does: behind the one that it follows. */
const following = (before: string, text: string) => `${text.slice(0, -1)},"follows":${fingerprint(before)}}`;

test('what was entered stands in both places, and "Bewaard" waits for the disk', async ({ context, page }) => {
  await opened(page);
  const other = await context.newPage();
  await other.goto('./icon.svg');
  // Whoever writes there now keeps this window waiting, as a slow disk does.
  await other.evaluate(
    () =>
      new Promise<void>((held) => {
        const request = indexedDB.open('menselijke-maat');
        request.onsuccess = () => {
          const documents = request.result.transaction('documents', 'readwrite').objectStore('documents');
          const again = () => {
            if (!('enough' in window)) documents.get('x').onsuccess = again;
          };
          again();
          held();
        };
      }),
  );
  await note(page).fill('op weg');
  await expect.poll(() => inLocalStorage(page)).toContain('op weg');
  await page.waitForTimeout(500);
  await expect(saved(page)).toHaveText(WRITING);
  await other.evaluate(() => Object.assign(window, { enough: true }));
  await expect(saved(page)).toContainText(KEPT);
  expect(await inDatabase(page)).toBe(await inLocalStorage(page));
});

test('a killed browser has less in localStorage than in the database: the newer one holds, and both are in step', async ({ page }) => {
  await typed(page, 'eerst');
  await expect(saved(page)).toContainText(KEPT);
  const first = await inLocalStorage(page);
  // More documents than a window remembers.
  for (let n = 0; n < 8; n += 1) {
    await note(page).fill(`later ${n}`);
    await expect.poll(() => inDatabase(page)).toContain(`later ${n}`);
  }
  for (const local of [first, undefined]) {
    await leave(page);
    await page.evaluate(([key, text]) => (text ? localStorage.setItem(key!, text) : localStorage.removeItem(key!)), [KEY, local]);
    await opened(page);
    await expect(note(page)).toHaveValue('later 7');
    expect(await inLocalStorage(page)).toContain('later 7');
    expect(await inLocalStorage(page)).not.toContain('eerst');
  }
  const asides = await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('/aside/')));
  expect(asides).toEqual([]);
});

test('what was written as the page went is newer than the database', async ({ page }) => {
  await typed(page, 'eerst');
  await expect(saved(page)).toContainText(KEPT);
  const first = (await inDatabase(page))!;
  await note(page).fill('op de valreep');
  await expect(saved(page)).toContainText(KEPT);
  await leave(page);
  await putInDatabase(page, first);
  await opened(page);
  await expect(note(page)).toHaveValue('op de valreep');
  await expect.poll(() => inDatabase(page)).toContain('op de valreep');
});

test('a document of an old version in localStorage is taken over', async ({ page }) => {
  await page.goto('./icon.svg');
  await page.evaluate(([key, text]) => localStorage.setItem(key!, text!), [KEY, old('van vroeger')]);
  await opened(page);
  await expect(note(page)).toHaveValue('van vroeger');
  await expect.poll(() => inDatabase(page)).toContain('van vroeger');
  await leave(page);
  await page.evaluate(() => localStorage.clear());
  await opened(page);
  await expect(note(page)).toHaveValue('van vroeger');
});

test('an old version writes in another tab, while this one is open and after it: nothing of either is lost', async ({ page, context }) => {
  await typed(page, 'van het nieuwe');
  await expect(saved(page)).toContainText(KEPT);
  const mine = await inLocalStorage(page);
  const other = await context.newPage();
  await other.goto('./icon.svg');
  const write = (text: string) => other.evaluate(([key, text]) => localStorage.setItem(key!, text!), [KEY, text]);
  /** What the old version makes of what it read: it knows neither revisions nor a database. */
  const add = (before: string, id: string, text: string) => {
    const { follows, revisions, ...document } = JSON.parse(before);
    document.dilemmas['dilemma-3'].entries[id] = entry(text);
    return following(before, JSON.stringify(document));
  };
  const one = add(mine, 'b', 'terwijl');
  await write(one);
  await expect.poll(() => texts(page)).toEqual(['terwijl', 'van het nieuwe']);
  await expect.poll(() => inDatabase(page), 'this window writes what the old one has no database for').toContain('terwijl');
  await leave(page);
  const two = add(one, 'c', 'daarna');
  await write(two);
  await write(add(two, 'd', 'en nog iets'));
  await opened(page);
  await expect.poll(() => texts(page)).toEqual(['daarna', 'en nog iets', 'terwijl', 'van het nieuwe']);
  await expect.poll(() => inDatabase(page)).toContain('en nog iets');
  await expect.poll(() => inLocalStorage(page)).toContain('van het nieuwe');
});

test('both hold what the other one does not know: they are brought together, once', async ({ page }) => {
  await typed(page, 'in de database');
  await expect(saved(page)).toContainText(KEPT);
  await leave(page);
  await page.evaluate(([key, text]) => localStorage.setItem(key!, text!), [KEY, old('in het oude')]);
  for (let time = 0; time < 2; time += 1) {
    await opened(page);
    await expect.poll(() => texts(page)).toEqual(['in de database', 'in het oude']);
    for (const place of [inDatabase, inLocalStorage]) {
      await expect.poll(() => place(page)).toContain('in het oude');
      await expect.poll(() => place(page)).toContain('in de database');
    }
    await leave(page);
  }
});

test('what another window wrote into the database alone is not written over', async ({ page }) => {
  await typed(page, 'hier');
  await expect(saved(page)).toContainText(KEPT);
  await putInDatabase(page, old('alleen daar'));
  await page.locator('#dilemma-3').getByRole('slider').first().press('End');
  await expect.poll(() => texts(page)).toContain('alleen daar');
  await expect.poll(() => inDatabase(page)).toContain('hier');
  expect(await inDatabase(page)).toContain('alleen daar');
});

test('a newer version wrote into the database: it is not written over', async ({ page }) => {
  const newer = '{"version":99,"deck":"menselijke-maat","future":true}';
  await typed(page, 'hier');
  await expect(saved(page)).toContainText(KEPT);
  await putInDatabase(page, newer);
  await note(page).fill('hier en verder');
  await expect(page.getByText('komt uit een nieuwere versie')).toBeVisible();
  await leave(page);
  await opened(page);
  await expect(page.getByText('komt uit een nieuwere versie')).toBeVisible();
  expect(await inDatabase(page)).toBe(newer);
});

for (const [fault, script] of Object.entries(faults)) {
  test(`the database is ${fault}: what was entered stays, and is told to be kept once it surely is`, async ({ page }) => {
    await page.addInitScript(script);
    await page.clock.install();
    const stage = await typed(page, 'zonder database');
    await expect.poll(() => inLocalStorage(page)).toContain('zonder database');
    await expect(saved(page)).toHaveText(WRITING);
    await page.clock.fastForward(30_000);
    await expect(saved(page)).toHaveText(WRITING);
    await page.clock.fastForward(40_000);
    await expect(saved(page)).toContainText(KEPT);
    await expect(page.locator('.notice')).toHaveCount(0);
    await note(page).fill('op de valreep');
    await page.reload();
    await stage.isReady();
    await expect(note(page)).toHaveValue('op de valreep');
  });
}

test('the database answers late: what was entered meanwhile stays, and what stands there comes', async ({ page }) => {
  await typed(page, 'van eerder');
  await expect(saved(page)).toContainText(KEPT);
  await leave(page);
  await page.evaluate(() => localStorage.clear());
  await page.addInitScript(() => {
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (name) {
      const late = new EventTarget() as IDBOpenDBRequest & { result: unknown };
      setTimeout(() => {
        const request = open.call(this, name);
        request.onsuccess = (event) => {
          Object.defineProperty(late, 'result', { value: request.result });
          late.onsuccess!(event);
        };
      }, 3000);
      return late;
    };
  });
  await opened(page);
  const slider = page.locator('#dilemma-3').getByRole('slider').first();
  await slider.press('End');
  await expect.poll(() => inLocalStorage(page), 'it is kept before the database answers').toContain('100');
  await expect(note(page)).toHaveValue('');
  await expect.poll(() => texts(page)).toContain('van eerder');
  await expect(slider).toHaveValue('100');
  await expect(saved(page)).toContainText(KEPT);
  expect(await inDatabase(page)).toContain('van eerder');
});

test('without localStorage the database keeps it, and only the windows are told to be apart', async ({ page }) => {
  await page.addInitScript(noLocalStorage);
  const stage = await typed(page, 'alleen de database');
  await expect(saved(page)).toContainText(KEPT);
  await page.reload();
  await stage.isReady();
  await expect(note(page)).toHaveValue('alleen de database');
  await expect(page.locator('.notice')).toHaveCount(0);
  await stage.open({ way: 'zaal' });
  await stage.press('s');
  await expect(page.getByText('kunnen elkaar niet volgen')).toBeVisible();
});

test('localStorage is full: the database keeps it; where both are full it says so', async ({ page }) => {
  const stage = await typed(page, 'past nog');
  await fill(page);
  await note(page).fill(`past alleen in de database ${'x'.repeat(1000)}`);
  await expect(saved(page)).toContainText(KEPT);
  await page.reload();
  await stage.isReady();
  await expect(note(page)).toHaveValue(/past alleen in de database/);
  await page.addInitScript(faults.full);
  await page.reload();
  await stage.isReady();
  await note(page).fill(`past nergens ${'x'.repeat(2000)}`);
  await expect(page.getByText('Niet bewaard: de opslag van deze browser is vol.')).toBeVisible();
  await page.evaluate(() => Object.assign(window, { roomy: true }));
  await clear(page);
  await note(page).fill('past weer');
  await expect(page.getByText('Niet bewaard')).toHaveCount(0);
  await expect(saved(page)).toContainText(KEPT);
  expect(await inDatabase(page)).toContain('past weer');
});

test('the database is taken away while the page is open: what was entered is written again', async ({ page, context }) => {
  await typed(page, 'blijft');
  await expect(saved(page)).toContainText(KEPT);
  const other = await context.newPage();
  await other.goto('./icon.svg');
  await other.evaluate(
    () =>
      new Promise((done) => {
        indexedDB.deleteDatabase('menselijke-maat').onsuccess = done;
      }),
  );
  expect(await inDatabase(other)).toBeUndefined();
  await note(page).fill('blijft, en meer');
  await expect.poll(() => inDatabase(page)).toContain('blijft, en meer');
});

test('all is wiped in both places, with what was put aside', async ({ page }) => {
  const stage = await typed(page, 'geheim');
  await expect(saved(page)).toContainText(KEPT);
  await page.evaluate((key) => localStorage.setItem(`${key}/aside/1`, 'geheim van vroeger'), KEY);
  await stage.open({ way: 'zaal' });
  const files = await openFiles(page);
  await files.getByRole('button', { name: 'Wis alles op dit apparaat' }).click();
  await files.getByRole('button', { name: 'Ja, wis alles' }).click();
  await expect.poll(() => inDatabase(page)).not.toContain('geheim');
  expect(await page.evaluate(() => JSON.stringify(Object.entries(localStorage)))).not.toContain('geheim');
  await leave(page);
  await opened(page);
  await expect(note(page)).toHaveValue('');
});

test('the browser is asked once not to clear it, by who is alone, and nobody waits for the answer', async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(window, { asked: 0 });
    StorageManager.prototype.persist = () => {
      (window as unknown as { asked: number }).asked += 1;
      return new Promise(() => {});
    };
  });
  const asked = () => page.evaluate(() => (window as unknown as { asked: number }).asked);
  await opened(page);
  expect(await asked()).toBe(0);
  for (const text of ['een', 'twee']) {
    await note(page).fill(text);
    await expect(saved(page)).toContainText(KEPT);
    await expect.poll(() => inDatabase(page)).toContain(text);
  }
  expect(await asked()).toBe(1);
});

/** An end of the app that bypasses everything: see `press/boot/start.js`. */
const stop = (page: Page) =>
  page.evaluate(() => void setTimeout(() => { throw new Error('closure invoked recursively or after being dropped'); }));
const handedOut = async (page: Page) => {
  const files = page.getByRole('link', { name: 'Neem mee wat bewaard is' });
  await expect(files.first()).toBeVisible();
  const texts: string[] = [];
  for (const link of await files.all()) {
    const [file] = await Promise.all([page.waitForEvent('download'), link.click()]);
    texts.push(readFileSync((await file.path())!, 'utf8'));
  }
  return texts;
};

test('an app that stopped hands out what the database holds, once', async ({ page }) => {
  await typed(page, 'bewaard');
  await expect(saved(page)).toContainText(KEPT);
  const kept = await inDatabase(page);
  await stop(page);
  expect(await handedOut(page)).toEqual([kept]);
});

test.describe('without a worker, which has the app', () => {
  test.use({ serviceWorkers: 'block' });

  test('an app that stopped at the start after a kill hands out what the database holds first', async ({ page }) => {
    await typed(page, 'laatste');
    await expect(saved(page)).toContainText(KEPT);
    const kept = await inDatabase(page);
    await leave(page);
    const local = old('eerder');
    await page.evaluate(([key, text]) => localStorage.setItem(key!, text!), [KEY, local]);
    await page.route('**/*.wasm', (route) => route.abort());
    await page.goto('./?zelfstudie');
    await stop(page);
    expect(await handedOut(page)).toEqual([kept, local]);
  });
});

for (const fault of ['absent', 'hanging'] as const) {
  test(`an app that stopped where the database is ${fault} hands out what localStorage holds`, async ({ page }) => {
    await page.addInitScript(faults[fault]);
    await typed(page, 'alleen daar');
    await expect.poll(() => inLocalStorage(page)).toContain('alleen daar');
    const local = await inLocalStorage(page);
    await stop(page);
    expect(await handedOut(page)).toEqual([local]);
  });
}
