// The parallel rounds in the presenter's hands.
import { expect, test } from '@playwright/test';
import { Stage } from '../lib/stage';

test('the last round is let go: it says which group missed what, and it can be undone', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open({ way: 'zaal', slide: 'rondes' });
  const slide = page.locator('#rondes');
  for (const round of [1, 2]) {
    await slide.getByRole('button', { name: `Start ronde ${round}` }).click();
    await slide.getByRole('button', { name: 'Rond deze ronde af' }).click();
  }
  await expect(slide.locator('.moves li')).toHaveText(['Groep A → dilemma 3', 'Groep B → dilemma 1', 'Groep C → dilemma 2']);
  await slide.getByRole('button', { name: 'De rest vervalt' }).click();
  await expect(slide.locator('.missed li')).toHaveText(['Groep A miste dilemma 3', 'Groep B miste dilemma 1', 'Groep C miste dilemma 2']);
  await slide.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(slide.locator('.missed li')).toHaveCount(0);
});
