// The parallel rounds in the presenter's hands.
import { expect, test, type Page } from '../lib/test';
import { beamerFaults, narrowFaults, smallestText } from '../lib/fits';
import { Stage } from '../lib/stage';

/** The rounds' slide in the room, at half past four. */
async function rounds(page: Page, at = '16:30:00') {
  await page.clock.install({ time: new Date(`2026-11-24T${at}+01:00`) });
  const stage = new Stage(page);
  await stage.open({ way: 'zaal', slide: 'rondes' });
  const slide = page.locator('#rondes');
  const press = (name: string) => slide.getByRole('button', { name, exact: true }).click();
  const more = async (name: string) => {
    await press('Meer…');
    await page.locator('#round_more').getByRole('button', { name, exact: true }).click();
  };
  return { stage, slide, press, more };
}

test('the last round is let go: it says which group missed what, and it can be undone', async ({ page }) => {
  const { slide, press } = await rounds(page);
  for (const round of [1, 2]) {
    await press(`Start ronde ${round}`);
    await press('Rond deze ronde af');
  }
  await expect(slide.locator('.switch-to')).toHaveText(['Groep A → dilemma 3', 'Groep B → dilemma 1', 'Groep C → dilemma 2']);
  await press('De rest vervalt');
  await expect(slide.locator('.missed li')).toHaveText(['Groep A miste dilemma 3', 'Groep B miste dilemma 1', 'Groep C miste dilemma 2']);
  await press('Ongedaan maken');
  await expect(slide.locator('.missed li')).toHaveCount(0);
  await press('De rest vervalt');
  await press('Begin opnieuw');
  await expect(slide.locator('.timetable tbody tr'), 'the number of rounds is the deck’s again').toHaveCount(3);
});

test('the last round is broken off and doesn’t count: so it says, until it counts after all', async ({ page }) => {
  const { slide, press, more } = await rounds(page);
  for (const round of [1, 2]) {
    await press(`Start ronde ${round}`);
    await press('Rond deze ronde af');
  }
  await press('Start ronde 3');
  await more('Ronde 3 telt niet mee');
  await expect(slide.locator('.missed li').first()).toHaveText('Groep A miste dilemma 3');
  await expect(slide.locator('.timetable tbody tr').last()).toContainText('telt niet mee');
  await more('Ronde 3 telt toch mee');
  await expect(slide.locator('.missed li')).toHaveCount(0);
});

test('two groups change tables by keyboard while a round runs, and a group comes late', async ({ page }) => {
  const { stage, slide, press } = await rounds(page);
  await press('Start ronde 1');
  const row = slide.locator('.timetable tbody tr').first();
  await expect(row.locator('td')).toHaveText(['A', 'B', 'C']);
  await slide.getByRole('button', { name: 'Meer…' }).focus();
  await stage.press('Enter');
  const panel = page.locator('#round_more');
  for (const group of ['A → 1', 'C → 3']) {
    await panel.getByRole('button', { name: group }).focus();
    await stage.press('Enter');
    await expect(panel.getByRole('button', { name: group })).toHaveAttribute('aria-pressed', 'true');
  }
  await panel.getByRole('button', { name: 'Wissel', exact: true }).focus();
  await stage.press('Enter');
  await expect(panel).toBeHidden();
  await expect(row.locator('td')).toHaveText(['C', 'B', 'A']);
  await press('Meer…');
  await panel.getByRole('button', { name: 'Een groep meer' }).click();
  await stage.press('Escape');
  await expect(row.locator('.badge')).toHaveCount(4);
  await expect(row.locator('td').nth(1), 'nobody else moved').toContainText('B');
  await press('Ongedaan maken');
  await press('Ongedaan maken');
  await expect(row.locator('td')).toHaveText(['A', 'B', 'C']);
});

test('the first round starts its item of the agenda; a double click starts it once', async ({ page }) => {
  const { stage, slide } = await rounds(page, '16:22:00');
  await slide.getByRole('button', { name: 'Start ronde 1' }).dblclick();
  await expect(slide.getByRole('button', { name: 'Rond deze ronde af' })).toBeVisible();
  await stage.goTo('agenda');
  const row = page.locator('#agenda .item').filter({ hasText: 'Parallel' });
  await expect(row).toHaveAttribute('data-state', 'running');
  await expect(row).toContainText('16:22');
  await stage.goTo('rondes');
  await slide.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(slide.getByRole('button', { name: 'Start ronde 1' }), 'both are undone as one').toBeVisible();
  await stage.goTo('agenda');
  await expect(row).not.toHaveAttribute('data-state', 'running');
});

test('the agenda goes on while a round runs: the round is over with it, and a step back or undo brings both back', async ({ page }) => {
  const { stage, slide, press } = await rounds(page);
  await press('Start ronde 1');
  const clock = page.locator('.small-clock');
  const agenda = page.locator('#agenda');
  const on = () => agenda.getByRole('button', { name: 'Volgend onderdeel' }).click();
  const row = (text: string) => agenda.locator('.item').filter({ hasText: text });
  for (const back of ['Stap terug', 'Ongedaan maken']) {
    await stage.goTo('agenda');
    await expect(clock).toContainText('nog 19 min');
    await on();
    await expect(row('Wrap up')).toHaveAttribute('data-state', 'running');
    await expect(clock, 'it tells of what runs now').not.toContainText('nog 19 min');
    await expect(page.locator('footer .said')).toHaveText('De rondes zijn afgerond. Nu: Wrap up');
    await expect(agenda.locator('.choice')).toContainText('De rondes zijn hiermee afgerond.');
    await stage.goTo('rondes');
    await expect(slide.locator('.missed li')).toHaveCount(3);
    await stage.goTo('agenda');
    await agenda.getByRole('button', { name: back, exact: true }).click();
    await expect(row('Parallel')).toHaveAttribute('data-state', 'running');
    await expect(agenda.locator('.choice')).toHaveCount(0);
    await stage.goTo('rondes');
    await expect(slide.getByRole('button', { name: 'Rond deze ronde af' })).toBeVisible();
  }
});

test('a round began earlier and lasts longer', async ({ page }) => {
  const { slide, press } = await rounds(page);
  await press('Start ronde 1');
  await press('Meer…');
  const panel = page.locator('#round_more');
  await panel.getByRole('button', { name: 'Een halve minuut eerder begonnen' }).click();
  await panel.getByRole('button', { name: '2 min langer' }).click();
  await page.keyboard.press('Escape');
  await expect(slide.locator('.round-digits')).toHaveText(/^20:(10|09|08)$/);
});

for (const [width, height] of [[1920, 1080], [1024, 768]] as const) {
  test(`what is seldom needed of the rounds leaves the timetable in sight at ${width}×${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    const { slide, press } = await rounds(page);
    await press('Start ronde 1');
    await press('Meer…');
    const panel = (await page.locator('#round_more').boundingBox())!;
    const table = (await slide.locator('.timetable').boundingBox())!;
    expect(panel.x).toBeGreaterThanOrEqual(table.x + table.width - 1);
    expect(panel.y).toBeGreaterThanOrEqual(0);
    expect(await page.locator('#round_more').evaluate((more) => more.scrollHeight - more.clientHeight)).toBe(0);
  });
}

test('two minutes ahead the other slides say who goes where, and the next group finds three lines', async ({ page }) => {
  const { stage, slide, press } = await rounds(page);
  await press('Start ronde 1');
  await stage.goTo('dilemma-2');
  await page.locator('#dilemma-2').getByRole('button', { name: 'Vragen en notities' }).click();
  const dialog = page.getByRole('dialog');
  const field = dialog.getByRole('textbox', { name: 'Notitie bij Herkend', exact: true });
  for (const [place, note] of ['balie belt terug', 'brief bleef liggen', 'drie keer opnieuw', 'vierde'].entries()) {
    await field.nth(place).fill(note);
    await stage.press('Enter');
  }
  await expect(dialog.locator('.before-us')).toHaveCount(0);
  await stage.press('Escape');
  await page.clock.fastForward('17:00');
  await page.clock.runFor(1000);
  await expect(page.locator('.ahead')).toHaveText('Straks wisselen: A → 2 · B → 3 · C → 1');
  await stage.goTo('rondes');
  await expect(page.locator('.ahead')).toHaveCount(0);
  await expect(slide.locator('.moves li')).toHaveText(['Groep A → dilemma 2', 'Groep B → dilemma 3', 'Groep C → dilemma 1']);
  await page.clock.fastForward('02:00');
  await page.clock.runFor(1000);
  await expect(slide.locator('.switch .carried li')).toHaveText(['balie belt terug', 'brief bleef liggen', 'drie keer opnieuw']);
  await expect(slide.getByRole('button', { name: 'Pauze voor een vraag' })).toHaveCount(0);
  await press('Start ronde 2');
  await stage.goTo('dilemma-2');
  await page.locator('#dilemma-2').getByRole('button', { name: 'Vragen en notities' }).click();
  await expect(dialog.locator('.before-us li')).toHaveCount(3);
});

/** What the slide of the rounds can look like, each from a start of its own. */
const looks: Record<string, (page: Page) => Promise<void>> = {
  running: async (page) => {
    const { press } = await rounds(page);
    await press('Start ronde 1');
    await page.clock.fastForward('17:30');
    await page.clock.runFor(1000);
  },
  paused: async (page) => {
    const { press } = await rounds(page);
    await press('Start ronde 1');
    await press('Pauze voor een vraag');
  },
  switching: async (page) => {
    const { stage, press } = await rounds(page);
    await press('Start ronde 1');
    for (const id of ['dilemma-1', 'dilemma-2', 'dilemma-3']) {
      await stage.goTo(id);
      await page.locator(`#${id}`).getByRole('button', { name: 'Vragen en notities' }).click();
      const field = page.getByRole('dialog').getByRole('textbox', { name: 'Notitie bij Herkend', exact: true });
      for (const place of [0, 1, 2]) {
        await field.nth(place).fill('Een regel die lang genoeg is om te zien waar hij ophoudt, en dan nog wat woorden erachteraan');
        await stage.press('Enter');
      }
      await stage.press('Escape');
    }
    await stage.goTo('rondes');
    await press('Rond deze ronde af');
  },
  bare: async (page) => {
    const { press } = await rounds(page);
    await press('Start ronde 1');
    await press('Rond deze ronde af');
  },
  missed: async (page) => {
    const { press } = await rounds(page);
    await press('Start ronde 1');
    await press('Rond deze ronde af');
    await press('De rest vervalt');
  },
  twelve: async (page) => {
    const { slide } = await rounds(page);
    for (let n = 3; n < 12; n += 1) {
      await slide.getByRole('button', { name: 'Een groep meer' }).click();
      await slide.getByRole('button', { name: 'Een ronde meer' }).click();
    }
  },
  twelve_running: async (page) => {
    await looks.twelve!(page);
    await page.locator('#rondes').getByRole('button', { name: 'Start ronde 1' }).click();
    await page.clock.fastForward('02:00');
    await page.clock.runFor(1000);
    await expect(page.locator('#rondes .moves li')).toHaveCount(12);
  },
  twelve_switching: async (page) => {
    await looks.twelve!(page);
    for (const name of ['Start ronde 1', 'Rond deze ronde af']) await page.locator('#rondes').getByRole('button', { name }).click();
  },
  twelve_missed: async (page) => {
    await looks.twelve_switching!(page);
    await page.locator('#rondes').getByRole('button', { name: 'De rest vervalt' }).click();
    await expect(page.locator('#rondes .missed li')).toHaveCount(12);
  },
};

for (const [name, show] of Object.entries(looks)) {
  test(`it fits: ${name}`, async ({ page }) => {
    await page.setViewportSize({ width: 1920, height: 1080 });
    await show(page);
    const faults: string[] = [];
    for (const [width, height] of [[1920, 1080], [1024, 768]] as const) {
      await page.setViewportSize({ width, height });
      await page.evaluate(() => document.fonts.ready);
      faults.push(...(await beamerFaults(page)).map((fault) => `${width}: ${fault}`));
      const { size, words } = await smallestText(page);
      if (size < 28 * Math.min(width / 1920, height / 1080) - 0.1) faults.push(`${width}: text of ${size} px: "${words}"`);
    }
    for (const [width, height] of [[390, 844], [320, 700]] as const) {
      await page.setViewportSize({ width, height });
      faults.push(...(await narrowFaults(page)).map((fault) => `${width}: ${fault}`));
    }
    expect(faults.join('\n')).toBe('');
  });
}
