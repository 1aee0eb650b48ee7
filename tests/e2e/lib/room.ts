// What the presenter does on a line in the room, in verbs.
import { expect, type Page } from '@playwright/test';
import { plant } from './disk';

export class Room {
  constructor(readonly page: Page) {}

  /** The slide on show. */
  get slide() {
    return this.page.locator('section[data-current]');
  }

  get dots() {
    return this.slide.locator('.dot');
  }

  get count() {
    return this.slide.locator('.count');
  }

  /** Taps the floor of the line on show, at parts of its width. */
  async tap(...parts: number[]) {
    for (const part of parts) {
      const floor = (await this.slide.locator('.floor').boundingBox())!;
      await this.page.mouse.click(floor.x + floor.width * part, floor.y + floor.height * 0.1);
    }
  }

  async press(name: string) {
    await this.slide.getByRole('button', { name, exact: true }).click();
  }

  /** Opens the panel with what is seldom needed, does one thing there and closes it. */
  async inMore(what: (panel: ReturnType<Page['getByRole']>) => Promise<void>) {
    await this.press('Meer…');
    const panel = this.page.getByRole('dialog');
    await what(panel);
    if (await panel.isVisible()) await this.page.keyboard.press('Escape');
    await expect(panel).toBeHidden();
  }

  /** Brings in people who stand on this line already, as another visit left them, and shows it afresh. */
  async bring(places: number[], line: Record<string, unknown> = {}, id = 'lijn-doen') {
    const dots = places.map((at, id) => ({ id, at }));
    const session = { version: 2, deck: 'menselijke-maat', lines: { [id]: { dots, next: dots.length, ...line } } };
    const address = this.page.url();
    // From a page without the app, which would write what it holds as it goes.
    await this.page.goto(new URL('icon.svg', address).href);
    await plant(this.page, JSON.stringify(session));
    await this.page.goto(address);
    await expect(this.page.locator('html[data-ready]')).toBeAttached();
    await this.stand();
  }

  /** Until everybody stands where they go: the letters are there, the floor was measured, nobody moves. */
  async stand() {
    await this.page.evaluate(async () => {
      await document.fonts.ready;
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      await Promise.all(document.getAnimations().map(({ finished }) => finished));
    });
  }

  /** Where the dots stand, in percent. */
  places() {
    return this.dots.evaluateAll((dots) => dots.map((dot) => Number(dot.getAttribute('aria-valuenow'))));
  }
}
