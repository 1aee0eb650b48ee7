// Nothing is cut off, and nothing scrolls where it shouldn't.
import { expect, test } from '@playwright/test';
import { beamerFaults, narrowFaults, smallestText } from '../lib/fits';
import { Stage } from '../lib/stage';

for (const [width, height] of [[1920, 1080], [1280, 720], [1024, 768]] as const) {
  test(`every slide fits a beamer of ${width}×${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    const stage = new Stage(page);
    await stage.open({ way: 'zaal' });
    await page.evaluate(() => document.fonts.ready);
    const faults: string[] = [];
    for (const id of await stage.slides()) {
      await stage.goTo(id);
      faults.push(...(await beamerFaults(page)));
      // 28 px at 1920 pixels wide, and as much of the slide at any other size.
      const { size, words } = await smallestText(page);
      const least = 28 * Math.min(width / 1920, height / 1080) - 0.1;
      if (size < least) faults.push(`#${id}: text of ${size} px: "${words}"`);
    }
    expect(faults.join('\n')).toBe('');
  });
}

for (const [width, height] of [[390, 844], [320, 700]] as const) {
  for (const way of ['zelfstudie', 'zaal']) {
    test(`every slide is one column at ${width}×${height}, ${way}`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      const stage = new Stage(page);
      await stage.open({ way });
      const faults: string[] = [];
      for (const id of await stage.slides()) {
        await stage.goTo(id);
        faults.push(...(await narrowFaults(page)));
      }
      expect(faults.join('\n')).toBe('');
    });
  }
}
