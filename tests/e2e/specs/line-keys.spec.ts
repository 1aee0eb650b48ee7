// A line in the room by keyboard only, and what axe says of all that it opens.
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '../lib/test';
import { Room } from '../lib/room';
import { Stage } from '../lib/stage';

/** Presses Tab (or with Shift) until the focus is on what has this name; how many times that took. */
async function tabTo(page: Page, name: RegExp, back = false) {
  for (let n = 1; n <= 40; n += 1) {
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
    const focused = await page.evaluate(() => {
      const active = document.activeElement!;
      return active.getAttribute('aria-label') ?? active.textContent ?? '';
    });
    if (name.test(focused)) return n;
  }
  throw new Error(`${name} is nowhere within forty stops`);
}

const focused = (page: Page) => page.locator(':focus');

test('placed, moved, named, taken away, taken back and brought back without a click', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open({ way: 'zaal', slide: 'lijn-doen' });
  const room = new Room(page);
  await tabTo(page, /^Zet iemand erbij$/);
  await stage.press('Enter', 'Enter', 'Enter');
  expect(await room.places()).toEqual([50, 50, 50]);
  await tabTo(page, /^Persoon 3/, true);
  const at = (value: number) => expect(focused(page)).toHaveAttribute('aria-valuenow', String(value));
  for (const [key, value] of [['ArrowRight', 51], ['ArrowUp', 52], ['ArrowLeft', 51], ['ArrowDown', 50], ['PageUp', 60], ['PageDown', 50], ['Home', 0], ['End', 100]] as const) {
    await stage.press(key);
    await at(value);
  }
  await stage.press('Shift+ArrowLeft');
  await expect(focused(page), 'the dot beside it').toHaveAttribute('aria-label', 'Persoon 2');
  await stage.press('Home', 'PageUp');
  await at(10);
  await stage.press('Shift+ArrowRight');
  await expect(focused(page)).toHaveAttribute('aria-label', 'Persoon 1');
  await stage.press('Shift+ArrowRight', 'Shift+ArrowRight');
  await expect(focused(page), 'from the last one on to the first').toHaveAttribute('aria-label', 'Persoon 2');
  expect(await room.places()).toEqual([50, 10, 100]);
  await stage.shows('lijn-doen');

  await tabTo(page, /^Meer…$/);
  await stage.press('Enter');
  await tabTo(page, /^Naam$/);
  await page.keyboard.type('Ann');
  await stage.press('Escape');
  await expect(room.dots.nth(1)).toHaveAttribute('aria-label', 'Persoon 2, Ann');

  await tabTo(page, /^Persoon 2, Ann$/, true);
  await stage.press('Delete');
  expect(await room.places()).toEqual([50, 100]);
  await tabTo(page, /^Ongedaan maken$/);
  await stage.press('Enter');
  expect(await room.places()).toEqual([50, 10, 100]);
  await tabTo(page, /^Opnieuw$/);
  await stage.press('Enter');
  expect(await room.places()).toEqual([50, 100]);
});

test('who adds with a key places with the arrows; after a click they are the deck\'s', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open({ way: 'zaal', slide: 'lijn-doen' });
  const room = new Room(page);
  const adder = room.slide.getByRole('button', { name: 'Zet iemand erbij' });
  await adder.press('Enter');
  await stage.press('ArrowRight', 'ArrowRight', 'Enter', 'ArrowLeft');
  expect(await room.places()).toEqual([52, 49]);
  await stage.shows('lijn-doen');
  await adder.click();
  await stage.press('ArrowRight');
  await expect(page.locator('#lijn-doen')).toBeHidden();
});

test('sixty dots are one stop of Tab: the tools are beside them', async ({ page }) => {
  await new Stage(page).open({ way: 'zaal', slide: 'lijn-doen' });
  const room = new Room(page);
  await room.bring(Array.from({ length: 60 }, (_, person) => (person * 37) % 101));
  await expect(room.dots).toHaveCount(60);
  await expect(room.slide.locator('.dot[tabindex="0"]')).toHaveCount(1);
  await tabTo(page, /^Persoon 1$/);
  expect(await tabTo(page, /^(Wie aan het woord\?|Met hoeveel zijn jullie\?)$/)).toBe(1);
});

test('axe finds nothing with dots, a turn, the panel and the codes open', async ({ page }) => {
  test.setTimeout(120_000);
  const stage = new Stage(page);
  await stage.open({ way: 'zaal', slide: 'lijn-doen' });
  const room = new Room(page);
  const faults: string[] = [];
  const look = async (what: string) => {
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
    for (const { id, nodes } of violations) faults.push(...nodes.map((node) => `${what}: ${id}: ${node.html.slice(0, 120)}`));
  };
  await room.bring([5, 5, 20, 40, 60, 80, 95], { dots: [5, 5, 20, 40, 60, 80, 95].map((at, id) => ({ id, at, who: { name: `Mens ${id}` } })) });
  await look('dots');
  await room.press('Wie aan het woord?');
  await look('a turn');
  await room.slide.locator('.turn-name').click();
  await look('the panel, with a name');
  await stage.press('Escape');
  await room.press('Klaar');
  await room.inMore(async (panel) => panel.getByRole('button', { name: 'Nog eens op de lijn' }).click());
  await look('once more');
  await room.press('Meer…');
  await page.getByRole('button', { name: 'Codes invoeren' }).click();
  await page.getByLabel('Code van een deelnemer').fill('ABC');
  await stage.press('Enter');
  await look('codes');
  expect(faults.join('\n')).toBe('');
});
