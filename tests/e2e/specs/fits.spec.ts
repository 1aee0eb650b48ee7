// Nothing is cut off, and nothing scrolls where it shouldn't.
import { expect, test, type Page } from '../lib/test';
import { beamerFaults, brokenWords, narrowFaults, smallestText } from '../lib/fits';
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
      faults.push(...(await beamerFaults(page)), ...(await brokenWords(page)));
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
        faults.push(...(await narrowFaults(page)), ...(await brokenWords(page)));
      }
      expect(faults.join('\n')).toBe('');
      // Where there is nothing to scroll to, nothing scrolls.
      await stage.goTo('pauze');
      expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(height);
    });
  }
}

for (const [width, height] of [[1920, 1080], [1280, 720], [1024, 768], [390, 844], [320, 700]] as const) {
  test(`the agenda fits while the afternoon is late, under way and over at ${width}×${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.clock.install({ time: new Date('2026-11-24T15:36:00+01:00') });
    const stage = new Stage(page);
    await stage.open({ way: 'zaal', slide: 'agenda' });
    await page.evaluate(() => document.fonts.ready);
    const faults = async () => [...(await (width < 900 ? narrowFaults : beamerFaults)(page)), ...(await brokenWords(page))].join('\n');
    await expect(page.locator('#agenda .told')).toContainText('min later dan gepland');
    expect(await faults(), 'nobody has begun').toBe('');
    // After half an hour, it is asked how to count.
    await page.clock.fastForward('10:00');
    await page.getByRole('button', { name: 'Start de middag nu' }).click();
    await expect(page.locator('#agenda .choice')).toBeVisible();
    expect(await faults(), 'it is asked how to count').toBe('');
    for (let item = 1; item <= 7; item += 1) {
      await page.clock.fastForward('24:00');
      await page.clock.runFor(1000);
      expect(await faults(), `item ${item}`).toBe('');
      const next = page.getByRole('button', { name: item < 7 ? 'Volgend onderdeel' : 'Sluit de middag af' });
      await next.click();
    }
    expect(await faults(), 'all is over').toBe('');
  });
}

/** What can't be reached by scrolling the page downwards. */
const unreachable = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const section = document.querySelector('main > section[data-current]')!;
    const faults: string[] = [];
    const root = document.scrollingElement!;
    if (root.scrollWidth > innerWidth + 1) faults.push(`#${section.id}: the page scrolls sideways (${root.scrollWidth} > ${innerWidth})`);
    const strip = document.querySelector('.strip')!.getBoundingClientRect();
    root.scrollTop = root.scrollHeight;
    const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement!;
      if (!node.textContent!.trim() || parent.closest('.hidden-text, svg, [popover], dialog') || !parent.checkVisibility({ visibilityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const { left, right, bottom } of range.getClientRects()) {
        const out = right > innerWidth + 1 || left < -1 || bottom > strip.top + 1;
        if (out) faults.push(`#${section.id}: "${node.textContent!.trim().slice(0, 40)}" ends at ${Math.round(right)}, ${Math.round(bottom)}`);
      }
    }
    root.scrollTop = 0;
    return faults;
  });

for (const [what, width, height, way] of [
  ['a window 200 px high', 1280, 200, 'zaal'],
  ['a small window 200 px high', 320, 200, 'zelfstudie'],
  ['a portrait beamer', 1080, 1920, 'zaal'],
  ['a beamer of 21:9', 2560, 1080, 'zaal'],
  ['1280×1024 at 400%', 320, 256, 'zaal'],
] as const) {
  test(`${what}: everything can be reached`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    const stage = new Stage(page);
    await stage.open({ way });
    await page.evaluate(() => document.fonts.ready);
    const faults: string[] = [];
    for (const id of await stage.slides()) {
      await stage.goTo(id);
      faults.push(...(await unreachable(page)));
    }
    expect(faults.join('\n')).toBe('');
  });
}
