// The time in the presenter's hands, at a time of our own.
import { expect, test, type Page } from '../lib/test';
import { Stage } from '../lib/stage';

const row = (page: Page, text: RegExp) => page.locator('#agenda .item').filter({ hasText: text });
const told = (page: Page) => page.locator('#agenda .told');

/** What the row's small panel offers. */
async function choose(page: Page, text: RegExp, act: string) {
  await row(page, text).getByRole('button', { name: /^Meer voor/ }).click();
  await page.locator('#item_more').getByRole('button', { name: act, exact: true }).click();
}

/** The afternoon in the room, at this time; `started`: the first item is started at ten past three. */
async function afternoon(page: Page, time = '15:10:00') {
  await page.clock.install({ time: new Date(`2026-11-24T${time}+01:00`) });
  const stage = new Stage(page);
  await stage.open({ way: 'zaal', slide: 'agenda' });
  return stage;
}

/** On to the check-in at a quarter past three, and to the minute on which it is seven minutes over. */
async function sevenMinutesOver(page: Page) {
  const stage = await afternoon(page);
  await page.getByRole('button', { name: 'Start de middag nu' }).click();
  await page.clock.fastForward('05:00');
  await page.getByRole('button', { name: 'Volgend onderdeel' }).click();
  await page.clock.fastForward('52:00');
  await page.clock.runFor(1000);
  return stage;
}

test('each row has a small panel: start it, skip it and put it back, again, half a minute earlier', async ({ page }) => {
  await afternoon(page);
  await choose(page, /Parallel/, 'Sla dit onderdeel over');
  await expect(row(page, /Parallel/)).toHaveAttribute('data-state', 'skipped');
  await expect(page.locator('#item_more')).toBeHidden();
  await choose(page, /Parallel/, 'Zet dit onderdeel terug');
  await expect(row(page, /Parallel/)).not.toHaveAttribute('data-state', 'skipped');

  await choose(page, /inchecken/, 'Start dit onderdeel nu');
  await expect(row(page, /inchecken/)).toContainText('werkelijk 15:10');
  await page.clock.fastForward('10:00');
  await row(page, /inchecken/).getByRole('button', { name: /^Meer voor/ }).click();
  const earlier = page.getByRole('button', { name: 'Een halve minuut eerder begonnen' });
  await earlier.click();
  await earlier.click();
  await expect(row(page, /inchecken/)).toContainText('werkelijk 15:09');
  await page.getByRole('button', { name: 'Een halve minuut later begonnen' }).click();
  await page.keyboard.press('Escape');
  await expect(page.locator('#item_more')).toBeHidden();
  await choose(page, /inchecken/, 'Begin dit onderdeel opnieuw');
  await expect(page.locator('.small-clock')).toContainText('nog 45 min');
  await choose(page, /inchecken/, 'Rond dit onderdeel nu af');
  await expect(row(page, /inchecken/)).toHaveAttribute('data-state', 'past');
  // Each of them can be taken back.
  const undo = page.locator('#agenda').getByRole('button', { name: 'Ongedaan maken' });
  await undo.click();
  await expect(row(page, /inchecken/)).toHaveAttribute('data-state', 'running');
  for (let n = 0; n < 7; n += 1) await undo.click();
  // Nothing is left to take back. A pointer leaves the keys to the deck; by keys the button would rest and keep the focus.
  await expect(undo).toBeHidden();
  await expect(told(page)).toContainText('De middag is nog niet gestart.');
});

test('what was left out beforehand is not what the afternoon starts with', async ({ page }) => {
  await afternoon(page);
  await choose(page, /Welkom/, 'Sla dit onderdeel over');
  await page.getByRole('button', { name: 'Start de middag nu' }).click();
  await expect(row(page, /inchecken/)).toHaveAttribute('aria-current', 'step');
  await expect(row(page, /Welkom/)).toHaveAttribute('data-state', 'skipped');
});

test('a repeat is stepped back from, and its item is not lost', async ({ page }) => {
  await afternoon(page);
  await page.getByRole('button', { name: 'Start de middag nu' }).click();
  await page.clock.fastForward('03:00');
  await choose(page, /Welkom/, 'Begin dit onderdeel opnieuw');
  await expect(page.locator('.small-clock')).toContainText('nog 5 min');
  await page.getByRole('button', { name: 'Stap terug' }).click();
  await expect(row(page, /Welkom/)).toHaveAttribute('aria-current', 'step');
  await expect(page.locator('.small-clock')).toContainText('nog 2 min');
});

test('the panel of a row tells all that is known of it', async ({ page }) => {
  await sevenMinutesOver(page);
  const known = page.locator('#item_more .hint');
  await row(page, /Pauze/).getByRole('button', { name: /^Meer voor/ }).click();
  await expect(known).toHaveText('gepland 16:20–16:30 · verwacht 16:27–16:32 · 7 min later dan gepland · 5 van 10 min');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Pauze voor een vraag' }).click();
  await page.clock.fastForward('03:00');
  await page.clock.runFor(1000);
  await page.getByRole('button', { name: 'Verder na de vraag' }).click();
  await choose(page, /inchecken/, 'Begin dit onderdeel opnieuw');
  await row(page, /inchecken/).getByRole('button', { name: /^Meer voor/ }).click();
  await expect(known).toContainText('opnieuw begonnen');
});

test('the panel of a row is reached and left by the keyboard', async ({ page }) => {
  await afternoon(page);
  await row(page, /Welkom/).getByRole('button', { name: /^Meer voor/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#item_more')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Start dit onderdeel nu' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(row(page, /Welkom/)).toHaveAttribute('aria-current', 'step');
  await expect(page.locator('#item_more')).toBeHidden();
});

for (const [width, height] of [[1920, 1080], [1024, 768], [390, 844]] as const) {
  test(`a small panel lies within the window and beside its row at ${width}×${height}, and a cross closes it`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await sevenMinutesOver(page);
    const box = async (of: ReturnType<Page['locator']>) => (await of.boundingBox())!;
    const inside = async (panel: ReturnType<Page['locator']>) => {
      const { x, y, width: wide, height: high } = await box(panel);
      expect([x >= 0, y >= 0, x + wide <= width, y + high <= height]).toEqual([true, true, true, true]);
    };
    for (const which of [/Welkom/, /inchecken/, /Napraten/]) {
      const button = row(page, which).getByRole('button', { name: /^Meer voor/ });
      await button.click();
      const panel = page.locator('#item_more');
      await expect(panel.getByRole('heading')).toHaveText(which);
      await inside(panel);
      const [of, at] = [await box(row(page, which)), await box(panel)];
      // On a phone it lies at the foot.
      if (width > 900) expect(at.y >= of.y + of.height - 1 || at.y + at.height <= of.y + 1, `${which}`).toBe(true);
      await panel.getByRole('button', { name: 'Sluiten' }).click();
      await expect(panel).toBeHidden();
    }
    for (const [name, id] of [['Schuif het plan', '#plan_more'], ['Verdeel de uitloop', '#spread_more']] as const) {
      await page.getByRole('button', { name }).click();
      await inside(page.locator(id));
      await page.keyboard.press('Escape');
    }
  });
}

test('the whole plan is shifted and put back', async ({ page }) => {
  await afternoon(page);
  await page.getByRole('button', { name: 'Schuif het plan' }).click();
  const later = page.locator('#plan_more').getByRole('button', { name: '5 min later' });
  await later.click();
  await later.click();
  await expect(row(page, /Parallel/).locator('.item-time')).toHaveText('16:40');
  await page.locator('#plan_more').getByRole('button', { name: '5 min eerder' }).click();
  await expect(row(page, /Parallel/).locator('.item-time')).toHaveText('16:35');
  await page.keyboard.press('Escape');
  for (let n = 0; n < 3; n += 1) await page.locator('#agenda').getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(row(page, /Parallel/).locator('.item-time')).toHaveText('Ca 16:30');
});

test('the delay is spread: old and new are seen before anything is done', async ({ page }) => {
  await sevenMinutesOver(page);
  await expect(told(page)).toHaveText('7 min later dan gepland · Napraten met een borrel 17.47 uur');
  const spread = page.getByRole('button', { name: 'Verdeel de uitloop' });
  const offer = page.locator('#spread_more');
  await spread.click();
  await expect(offer.locator('li').filter({ hasText: 'Parallel' })).toContainText(/18:40 → 1(8:00|7:5\d) per\sronde/);
  await expect(offer.locator('li').filter({ hasText: 'Parallel' })).toContainText('duurt 60 → 58 min');
  await expect(offer.locator('li').filter({ hasText: 'Wrap up' })).toContainText('begint 17:32 → 17:30');
  await offer.getByRole('button', { name: 'Laat zo' }).click();
  await expect(row(page, /Wrap up/)).toContainText('verwacht 17:32');
  await spread.click();
  await offer.getByRole('button', { name: 'Doe dit' }).click();
  await expect(row(page, /Wrap up/)).toContainText('verwacht 17:30');
  await expect(spread).toHaveCount(0);
  await page.locator('#agenda').getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(row(page, /Wrap up/)).toContainText('verwacht 17:32');
  await expect(spread).toBeVisible();
});

test('a question holds the clock, and what is expected moves along', async ({ page }) => {
  const stage = await afternoon(page);
  await page.getByRole('button', { name: 'Start de middag nu' }).click();
  await page.clock.fastForward('01:00');
  await page.getByRole('button', { name: 'Pauze voor een vraag' }).click();
  await page.clock.fastForward('03:00');
  await page.clock.runFor(1000);
  await expect(page.locator('.small-clock')).toContainText('nog 4 min');
  await expect(page.locator('.small-clock')).toContainText('even stil: een vraag');
  await expect(row(page, /inchecken/)).toContainText('verwacht 15:18');
  await stage.press('t');
  const panel = page.getByRole('dialog', { name: 'De tijd' });
  await expect(panel.getByText('even stil: een vraag')).toBeVisible();
  await panel.getByRole('button', { name: 'Verder na de vraag' }).click();
  await page.clock.fastForward('01:00');
  await page.clock.runFor(1000);
  await expect(panel.getByRole('timer')).toHaveText(/^2:5\d$/);
});

test('what is left is told in words and by form: a fifth, a twentieth, nothing', async ({ page }) => {
  const stage = await afternoon(page);
  await page.getByRole('button', { name: 'Start de middag nu' }).click();
  await stage.press('t');
  const large = page.locator('.large');
  await expect(large).toHaveAttribute('data-level', 'calm');
  await expect(large.locator('.large-urge')).toBeHidden();
  for (const [further, level, words] of [
    ['04:05', 'warning', 'begin af te ronden'],
    ['00:41', 'danger', 'rond nu af'],
    ['00:20', 'over', 'De tijd is om.'],
  ]) {
    await page.clock.fastForward(further);
    await page.clock.runFor(1000);
    await expect(large).toHaveAttribute('data-level', level);
    await expect(large.locator('.large-urge')).toHaveText(words);
    await expect(page.locator('.small-clock')).toContainText(words);
    await expect(page.locator('.small-clock')).toHaveAttribute('data-level', level);
  }
});

test('beforehand it says whether the rounds are feasible', async ({ page }) => {
  const stage = await afternoon(page, '14:00:00');
  await stage.press('t');
  const check = page.locator('.feasible');
  await expect(check).toContainText('18:40 per ronde, 4:40 per vraag');
  await expect(check).toContainText('Groepen van 8: ieder 2:20 aan het woord');
  await expect(check).toContainText('Dat past.');
  for (let n = 0; n < 2; n += 1) await check.getByRole('button', { name: 'Iemand minder' }).click();
  await expect(check).toContainText('Groepen van 7 of 8');
  for (let n = 0; n < 20; n += 1) await check.getByRole('button', { name: 'Iemand minder' }).click();
  await expect(check).toContainText('Er zijn meer groepen dan mensen.');
  await stage.press('Escape');
  await page.getByRole('button', { name: 'Start de middag nu' }).click();
  await stage.press('t');
  await expect(check).toHaveCount(0);
});
