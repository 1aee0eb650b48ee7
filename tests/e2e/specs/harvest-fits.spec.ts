// The harvest of three ordinary sheets on a beamer: nothing of what is shown is cut, and what isn't shown is told. Stage
// finding 7.
import { expect, test } from '../lib/test';
import { ROOM, enter } from '../lib/afternoon';
import { beamerFaults, smallestText } from '../lib/fits';

for (const [width, height] of [[1920, 1080], [1366, 768], [1280, 720], [1024, 768]] as const) {
  test(`three ordinary sheets are read whole at ${width}×${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await enter(page, ROOM, { way: 'zaal', slide: 'oogst' });
    expect(await beamerFaults(page)).toEqual([]);
    const harvest = page.locator('#oogst');
    await expect(harvest.getByRole('button', { name: 'Kies uit de notities (9)' })).toHaveCount(3);
    const seen = await harvest.locator('.sheaf').evaluateAll((sheaves) =>
      sheaves.map((sheaf) => {
        const texts = [...sheaf.querySelectorAll('dd, .sentence, .hint, button')].filter((text) => text.checkVisibility());
        return {
          // Neither by lines that are left out nor by a letter at a line's end.
          cut: texts.filter((text) => getComputedStyle(text).webkitLineClamp !== 'none' || text.scrollHeight > text.clientHeight + 8).length,
          scrolls: sheaf.scrollHeight > sheaf.clientHeight + 1,
          shown: sheaf.querySelectorAll('dd').length - sheaf.querySelectorAll('dd[data-beyond]').length,
          hidden: sheaf.querySelectorAll('dd[data-beyond]').length,
          told: sheaf.querySelector('.beyond')?.textContent?.trim(),
        };
      }),
    );
    for (const { cut, scrolls, shown, hidden, told } of seen) {
      expect({ cut, scrolls }).toEqual({ cut: 0, scrolls: false });
      expect(shown, 'one with each question').toBeGreaterThanOrEqual(3);
      expect(shown + hidden, 'the map is in the report').toBe(5);
      if (hidden) expect(told).toBe(`Nog ${hidden} in het verslag.`);
    }
    const { size, words } = await smallestText(page);
    expect(size, words).toBeGreaterThanOrEqual(28 * Math.min(width / 1920, height / 1080) - 0.1);
  });
}

test('who reads all of it meets every note', async ({ page }) => {
  const stage = await enter(page, ROOM, { way: 'zaal', slide: 'oogst' });
  await stage.press('r');
  await expect(page.locator('#oogst .sheaf').first().locator('dd:visible')).toHaveCount(5);
  await expect(page.locator('#oogst .beyond:visible')).toHaveCount(0);
});
