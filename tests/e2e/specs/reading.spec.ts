// The reading view: the next slide is the one after where somebody is. Self-study finding 5: next, a swipe, a key or a tap
// at the edge went to the top of a page of 16,000 px.
import { expect, test, type Page } from '../lib/test';
import { Stage, swipe } from '../lib/stage';

const top = (page: Page, id: string) => page.locator('#' + id).evaluate((section) => Math.round(section.getBoundingClientRect().top));
const current = (page: Page) => page.evaluate(() => document.querySelector('main > section[data-current]')!.id);

for (const [width, height] of [[390, 844], [1280, 720]] as const) {
  test.describe(`${width}×${height}`, () => {
    test.use({ viewport: { width, height }, hasTouch: width < 500 });

    test('next, swipe and keys go on from where one is, and nothing jumps to the top', async ({ page }) => {
      const stage = new Stage(page);
      await stage.open({ way: 'zelfstudie', slide: 'agenda' });
      await stage.press('r');
      const slides = await stage.slides();
      // Somebody scrolls on, and the counter and the address come along.
      await page.locator('#regelruimte').evaluate((section) => scrollTo(0, section.getBoundingClientRect().top + scrollY + 20));
      await expect.poll(() => current(page)).toBe('regelruimte');
      await expect(page).toHaveURL(/#regelruimte$/);
      expect(Math.abs(await top(page, 'regelruimte'))).toBeLessThan(40);
      let at = slides.indexOf('regelruimte');
      const went = async () => {
        at += 1;
        await expect.poll(() => top(page, slides[at]!).then(Math.abs)).toBeLessThan(3);
        expect(await current(page)).toBe(slides[at]);
      };
      await page.getByRole('button', { name: 'Volgende', exact: true }).click();
      await went();
      await page.evaluate(() => (document.activeElement as HTMLElement).blur());
      await stage.press('ArrowRight');
      await went();
      await swipe(page, '#' + slides[at], [-150, 0]);
      await went();
      await stage.press('n');
      await went();
      at -= 2;
      await stage.press('p');
      await went();
      // What a reload shows, and what stands there once reading ends.
      await page.waitForTimeout(200);
      await stage.press('r');
      await stage.shows(slides[at]!);
    });

    test('the last slides, which never come to the top, can be gone to', async ({ page }) => {
      const stage = new Stage(page);
      await stage.open({ way: 'zelfstudie', slide: 'rondes' });
      await stage.press('r');
      await stage.press('n', 'n', 'n', 'n');
      await page.waitForTimeout(400);
      expect(await current(page)).toBe('tot-ziens');
      await stage.press('p');
      await page.waitForTimeout(400);
      expect(await current(page)).toBe('oogst');
    });

    test('scrolling keys scroll', async ({ page }) => {
      const stage = new Stage(page);
      await stage.open({ way: 'zelfstudie', slide: 'agenda' });
      await stage.press('r');
      const before = await page.evaluate(() => scrollY);
      await stage.press('PageDown');
      await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 200);
    });
  });
}
