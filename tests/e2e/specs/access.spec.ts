// What axe can tell of every slide, in both colour schemes.
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '../lib/test';
import { Stage } from '../lib/stage';

test.setTimeout(180_000);

for (const colorScheme of ['light', 'dark'] as const) {
  for (const way of ['zaal', 'zelfstudie']) {
    test(`axe finds nothing on any slide, ${colorScheme}, ${way}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const stage = new Stage(page);
      await stage.open({ way });
      const faults: string[] = [];
      for (const id of await stage.slides()) {
        await stage.goTo(id);
        const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
        for (const { id: rule, nodes } of violations) {
          faults.push(...nodes.map((node) => `#${id} ${rule}: ${node.html.slice(0, 120)}`));
        }
      }
      expect(faults.join('\n')).toBe('');
    });
  }
}
