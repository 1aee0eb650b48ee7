// What a person does with the presentation, in verbs.
import { expect, type Page } from '@playwright/test';

export class Stage {
  constructor(readonly page: Page) {}

  /** Opens a slide, in one of the two ways in, and waits until the app has taken over. */
  async open({ slide = '', way = '', at = './' } = {}) {
    await this.page.goto(`${at}${way && '?' + way}${slide && '#' + slide}`);
    await this.isReady();
  }

  async isReady() {
    await expect(this.page.locator('html[data-ready]')).toBeAttached();
  }

  /** The ids of all slides, in order. */
  slides(): Promise<string[]> {
    return this.page.locator('main > section').evaluateAll((sections) => sections.map((section) => section.id));
  }

  /** The slide on show is this one, and no other. */
  async shows(id: string) {
    await expect(this.page.locator('main > section[data-current]')).toHaveAttribute('id', id);
    await expect(this.page.locator('main > section:visible')).toHaveCount(1);
  }

  async press(...keys: string[]) {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Goes to a slide by the address, as a link does. */
  async goTo(id: string) {
    await this.page.evaluate((hash) => {
      location.hash = hash;
    }, id);
    await expect(this.page.locator('main > section[data-current]')).toHaveAttribute('id', id);
  }

  /** Until the worker keeps the whole site. */
  async isKept() {
    await this.page.evaluate(() => navigator.serviceWorker.ready);
  }
}

/** One finger from a point to another, as touch events. */
export async function swipe(page: Page, selector: string, [dx, dy]: [number, number]) {
  await page.locator(selector).first().evaluate(
    (element, [dx, dy]) => {
      const box = element.getBoundingClientRect();
      const at = (x: number, y: number) => new Touch({ identifier: 1, target: element, clientX: x, clientY: y });
      const [x, y] = [box.left + box.width / 2, Math.min(box.top + box.height / 2, innerHeight / 2)];
      const fire = (type: string, touch: Touch, live: boolean) =>
        element.dispatchEvent(new TouchEvent(type, { bubbles: true, cancelable: true, touches: live ? [touch] : [], changedTouches: [touch] }));
      fire('touchstart', at(x, y), true);
      fire('touchend', at(x + dx!, y + dy!), false);
    },
    [dx, dy],
  );
}

/** Until the worker has kept all and is in charge. */
export const kept = (stage: Stage) =>
  stage.page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active!.state !== 'activated') await new Promise((done) => active!.addEventListener('statechange', done, { once: true }));
    const names = await caches.keys();
    const cache = await caches.open(names[0]!);
    return { names, files: (await cache.keys()).length };
  });
