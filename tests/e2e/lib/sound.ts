// The sound of the clock, where a browser has none to give.
import { expect, type Page } from '@playwright/test';
import { Stage } from './stage';

/** Asks for sound on the large clock: it is said that there is none, and it stays off. */
export async function hasNoSound(page: Page) {
  const stage = new Stage(page);
  await stage.open({ way: 'zaal', slide: 'agenda' });
  await stage.press('t');
  const sound = page.getByRole('button', { name: 'Geluid bij 2 minuten en aan het eind' });
  await sound.click();
  await expect(page.locator('.notice')).toContainText('Geluid lukt niet in deze browser.');
  await expect(sound).toHaveAttribute('aria-pressed', 'false');
}
