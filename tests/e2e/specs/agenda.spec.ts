// The afternoon's clock and the parallel rounds, at a time of our own.
import { expect, test, type Page } from '../lib/test';
import { Stage } from '../lib/stage';

const row = (page: Page, text: RegExp) => page.locator('#agenda .item').filter({ hasText: text });

test('starting, going on and stepping back: planned, expected and real times', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-11-24T15:12:00+01:00') });
  const stage = new Stage(page);
  await stage.open({ way: 'zaal', slide: 'agenda' });
  await expect(page.locator('#agenda .told')).toContainText('De middag is nog niet gestart.');
  await page.getByRole('button', { name: 'Start de middag nu' }).click();
  await expect(row(page, /Welkom/)).toHaveAttribute('aria-current', 'step');
  await expect(row(page, /Welkom/)).toContainText('werkelijk 15:12');
  await expect(row(page, /inchecken/)).toContainText('verwacht 15:17');

  await page.clock.fastForward('06:00');
  await page.getByRole('button', { name: 'Volgend onderdeel' }).click();
  await expect(row(page, /Welkom/)).toContainText('werkelijk 15:12–15:18');
  await expect(row(page, /inchecken/)).toContainText('werkelijk 15:18');
  await expect(row(page, /inchecken/)).toContainText('verwacht tot 16:03');
  await expect(page.locator('.small-clock')).toContainText('nog 45 min');
  await expect(page.locator('.small-clock')).toContainText('tot 16.03 uur');

  await page.clock.fastForward('50:00');
  await expect(page.locator('.small-clock')).toContainText('5 min over tijd');
  await expect(page.locator('#agenda .told')).toContainText('later dan gepland');

  await page.getByRole('button', { name: 'Stap terug' }).click();
  await expect(row(page, /Welkom/)).toHaveAttribute('aria-current', 'step');
  await page.getByRole('button', { name: 'Ongedaan maken' }).first().click();
  await expect(row(page, /inchecken/)).toHaveAttribute('aria-current', 'step');

  // A reload in the middle: what is left follows from when it began.
  await page.clock.fastForward(1000);
  await page.reload();
  await stage.isReady();
  await expect(row(page, /inchecken/)).toContainText('werkelijk 15:18');
  await expect(page.locator('.small-clock')).toContainText('5 min over tijd');
});

test('waited for, it says how late it is; started late by an hour, it asks how to count', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-11-24T15:17:00+01:00') });
  const stage = new Stage(page);
  await stage.open({ way: 'zaal', slide: 'agenda' });
  await expect(page.locator('#agenda .told')).toContainText('nog niet gestart. 7 min later dan gepland');
  await expect(row(page, /inchecken/)).toContainText('verwacht 15:22');
  await expect(row(page, /Pauze/)).toContainText('5 van 10 min');
  await page.clock.fastForward('53:00');
  await page.clock.runFor(1000);
  await page.getByRole('button', { name: 'Start de middag nu' }).click();
  const choice = page.locator('#agenda .choice');
  await expect(choice).toContainText('Je begon 60 min na de geplande tijd.');
  await expect(page.locator('#agenda .told')).toContainText('op tijd');
  await choice.getByRole('button', { name: 'Volgens plan' }).click();
  await expect(choice).toHaveCount(0);
  await expect(page.locator('#agenda .told')).toContainText('60 min later dan gepland');
  await page.locator('#agenda').getByRole('button', { name: 'Ongedaan maken' }).click();
  await choice.getByRole('button', { name: 'Vanaf nu' }).click();
  await expect(page.locator('#agenda .told')).toContainText('op tijd');
  await expect(choice).toHaveCount(0);
  await page.getByRole('button', { name: 'Schuif het plan' }).click();
  await page.locator('#plan_more').getByRole('button', { name: '5 min later' }).click();
  await expect(row(page, /Parallel/).locator('.item-time')).toHaveText('17:35');
});

test('a start at another hour shifts the plan as a whole', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-11-25T09:00:00+01:00') });
  const stage = new Stage(page);
  await stage.open({ way: 'zaal', slide: 'agenda' });
  await page.getByRole('button', { name: 'Start de middag nu' }).click();
  await expect(row(page, /Parallel/)).toContainText('verwacht 10:20');
  await expect(page.locator('#agenda .told')).toContainText('op tijd');
});

test('the large clock tells the time in digits and in words', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-11-24T15:10:00+01:00') });
  const stage = new Stage(page);
  await stage.open({ way: 'zaal', slide: 'agenda' });
  await page.getByRole('button', { name: 'Start de middag nu' }).click();
  await stage.press('t');
  const panel = page.getByRole('dialog', { name: 'De tijd' });
  // The seconds that a slow machine took to press go by here too.
  await expect(panel.getByRole('timer')).toHaveText(/^(5:00|4:5\d)$/);
  await page.clock.runFor(30_000);
  await expect(panel.getByRole('timer')).toHaveText(/^4:(30|[12]\d)$/);
  await expect(panel.locator('.large-left'), 'no second number beside the digits').toHaveText('tot 15.15 uur');
  await expect(panel).toContainText('Straks: Voorstellen');
  await stage.press('t');
  await expect(panel).toHaveCount(0);
});

test('three rounds: who goes where, two minutes ahead and in the switch', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-11-24T16:30:00+01:00') });
  const stage = new Stage(page);
  await stage.open({ way: 'zaal', slide: 'rondes' });
  await expect(page.locator('.timetable .badge')).toHaveText(['A', 'B', 'C', 'C', 'A', 'B', 'B', 'C', 'A']);
  await expect(page.locator('.round-clock').getByText('18:40 per ronde')).toBeVisible();
  await page.getByRole('button', { name: 'Start ronde 1' }).click();
  await expect(page.locator('.round-clock').getByRole('timer')).toHaveText('18:40');
  await page.clock.fastForward('16:30');
  await page.clock.runFor(1100);
  await expect(page.locator('.timetable tr[aria-current]')).toContainText('Ronde 1');
  await page.clock.fastForward('00:20');
  await expect(page.locator('.moves')).toContainText('Groep A → dilemma 2');
  await page.clock.fastForward('02:30');
  await expect(page.locator('.round-what')).toHaveText('Wisselen');
  await page.getByRole('button', { name: 'Start ronde 2' }).click();
  await expect(page.locator('.timetable tr[aria-current]')).toContainText('Ronde 2');
  await page.clock.fastForward('00:01');
  await page.clock.runFor(1000);
  const left = async () => {
    const [minutes, seconds] = (await page.locator('.round-clock').getByRole('timer').innerText()).split(':').map(Number);
    return minutes! * 60 + seconds!;
  };
  const before = await left();
  await page.reload();
  await stage.isReady();
  await expect(page.locator('.timetable tr[aria-current]')).toContainText('Ronde 2');
  // What is left of the round isn't what it was to be: it goes on from when it began.
  const after = await left();
  expect(after).toBeLessThanOrEqual(before);
  expect(after).toBeGreaterThanOrEqual(before - 5);
  await page.locator('#rondes').getByRole('button', { name: 'Meer…' }).click();
  await page.locator('#round_more').getByRole('button', { name: 'Een groep meer' }).click();
  await expect(page.locator('.timetable .badge'), 'who comes in the second round was not in the first').toHaveCount(11);
});
