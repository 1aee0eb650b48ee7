// Whether all of a slide can be seen. These functions run in the page.
import type { Page } from '@playwright/test';

/** What doesn't fit on the beamer of the slide on show, in words; nothing where all fits. */
export const beamerFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const faults: string[] = [];
    const section = document.querySelector('main > section[data-current]')!;
    const box = section.getBoundingClientRect();
    const strip = document.querySelector('.strip')!.getBoundingClientRect();
    const bottom = Math.min(box.bottom, strip.top);
    const say = (what: string, element: Element) =>
      faults.push(`#${section.id} ${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}: ${what} "${(element.textContent ?? '').trim().slice(0, 40)}"`);
    const unseen = (element: Element) =>
      !element.checkVisibility({ visibilityProperty: true }) ||
      getComputedStyle(element).clipPath === 'inset(50%)' ||
      !!element.closest('.hidden-text, .said, dialog:not([open])');
    const page = document.scrollingElement!;
    if (page.scrollHeight > innerHeight + 1) faults.push(`#${section.id}: the page scrolls (${page.scrollHeight} > ${innerHeight})`);
    if (page.scrollWidth > innerWidth + 1) faults.push(`#${section.id}: the page scrolls sideways`);

    for (const element of [section, ...section.querySelectorAll('*')]) {
      // Lines of code are moved sideways where they are long.
      if (unseen(element) || element.parentElement!.closest('pre')) continue;
      const style = getComputedStyle(element);
      const rect = element.getBoundingClientRect();
      if (!rect.width || !rect.height) continue;
      if (rect.bottom > bottom + 1.5) say(`ends ${Math.round(rect.bottom - bottom)} px too low`, element);
      if (rect.right > box.right + 1.5 || rect.left < box.left - 1.5 || rect.top < box.top - 1.5) say('is outside the slide', element);
      if (element instanceof HTMLElement && !style.display.startsWith('inline') && element.clientHeight) {
        // A tight line box is lower than its letters' full height: that is no overflow.
        const slack = style.overflowY === 'visible' ? parseFloat(style.fontSize) * 0.4 : 1;
        if (element.scrollHeight > element.clientHeight + slack) say(`holds ${element.scrollHeight - element.clientHeight} px more than its height`, element);
        // A drawn line may run on past its part, to the edge of the slide; words may not, see below.
        const held = element === section || (style.overflowX !== 'visible' && !element.matches('pre'));
        if (held && element.scrollWidth > element.clientWidth + 2) say(`holds ${element.scrollWidth - element.clientWidth} px more than its width`, element);
      }
    }
    const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      let block = node.parentElement!;
      if (!node.textContent!.trim() || unseen(block) || block.closest('svg, pre')) continue;
      while (getComputedStyle(block).display.startsWith('inline')) block = block.parentElement!;
      const room = block.getBoundingClientRect();
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const { left, right } of range.getClientRects()) {
        if (right > room.right + 2 || left < room.left - 2) say('has words beside it', block);
      }
    }
    return faults;
  });

/** The smallest visible text on the page, in px, with the words. */
export const smallestText = (page: Page): Promise<{ size: number; words: string }> =>
  page.evaluate(() => {
    let least = { size: Infinity, words: '' };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement!;
      const words = node.textContent!.trim();
      if (!words || parent.closest('.hidden-text, .said, script, dialog:not([open])')) continue;
      if (!parent.checkVisibility({ visibilityProperty: true })) continue;
      const size = parseFloat(getComputedStyle(parent).fontSize);
      if (size < least.size) least = { size, words: words.slice(0, 40) };
    }
    return least;
  });

/** What lies beside a narrow window, in words. */
export const narrowFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const faults: string[] = [];
    const section = document.querySelector('main > section[data-current]')!;
    if (document.scrollingElement!.scrollWidth > innerWidth) faults.push(`#${section.id}: the page scrolls sideways`);
    for (const element of document.querySelectorAll('body *')) {
      if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('.hidden-text, .said')) continue;
      // What scrolls by itself shows all that it holds.
      if (element.parentElement?.closest('.timetable-frame, pre')) continue;
      const rect = element.getBoundingClientRect();
      if (rect.width && rect.height && (rect.right > innerWidth + 1 || rect.left < -1)) {
        faults.push(`#${section.id} ${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} from ${Math.round(rect.left)} to ${Math.round(rect.right)}`);
      }
    }
    return faults;
  });

/** Words of the slide on show that are broken in their middle. */
export const brokenWords = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const section = document.querySelector('main > section[data-current]')!;
    const faults: string[] = [];
    const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement!;
      if (!parent.checkVisibility({ visibilityProperty: true }) || parent.closest('.hidden-text')) continue;
      // A line may end at a hyphen, a slash or an arrow.
      for (const word of node.textContent!.matchAll(/[\p{L}\p{N}]+/gu)) {
        const range = document.createRange();
        range.setStart(node, word.index);
        range.setEnd(node, word.index + word[0].length);
        const lines = new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom)));
        if (lines.size > 1) faults.push(`#${section.id}: "${word[0]}" stands on ${lines.size} lines`);
      }
    }
    return faults;
  });

/** What lies over something else in the presenter's window, or beside its part or the window, in words. */
export const speakerFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const faults: string[] = [];
    const window_ = document.querySelector('.speaker')!;
    const strip = document.querySelector('.strip')!.getBoundingClientRect();
    const room = window_.getBoundingClientRect();
    if (window_.scrollWidth > window_.clientWidth + 1) faults.push(`the window scrolls sideways (${window_.scrollWidth} > ${window_.clientWidth})`);
    if (document.scrollingElement!.scrollWidth > innerWidth + 1) faults.push('the page scrolls sideways');
    if (room.bottom > strip.top + 1) faults.push(`the window ends ${Math.round(room.bottom - strip.top)} px below the strip`);
    const seen = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true }) && !element.closest('.hidden-text, .said, .told-dot, [popover], svg') && getComputedStyle(element).clipPath === 'none';
    const right = room.left + window_.clientWidth;
    // What is drawn of a line of text: a capital's height in the middle of its box.
    const inked = (box: DOMRect, of: Element) => {
      const height = 0.7 * parseFloat(getComputedStyle(of).fontSize);
      return new DOMRect(box.x, box.y + (box.height - height) / 2, box.width, height);
    };
    const lines: { box: DOMRect; words: string; node: Node }[] = [];
    const walker = document.createTreeWalker(window_, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const block = node.parentElement!;
      if (!node.textContent!.trim() || !seen(block)) continue;
      const words = node.textContent!.trim().slice(0, 30);
      const card = block.closest('.speaker-group, .feasible, .speaker-items, .speaker-notes, .speaker-now')?.getBoundingClientRect();
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        if (box.width < 1) continue;
        if (box.right > right + 1 || box.left < room.left - 1) faults.push(`"${words}" runs out of the window`);
        if (card && (box.right > card.right + 1 || box.left < card.left - 1 || box.bottom > card.bottom + 3 || box.top < card.top - 3)) faults.push(`"${words}" runs out of its part`);
        lines.push({ box: inked(box, block), words, node });
      }
    }
    for (const control of window_.querySelectorAll('button, input, summary, .speaker-group, .disc')) {
      if (!seen(control)) continue;
      const box = control.getBoundingClientRect();
      if (box.width && (box.right > right + 1 || box.left < room.left - 1)) faults.push(`${control.className}: runs out of the window by ${Math.round(Math.max(box.right - right, room.left - box.left))} px`);
    }
    lines.forEach((a, at) =>
      lines.slice(at + 1).forEach((b) => {
        if (a.node === b.node) return;
        const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        if (across > 2 && down > 2) faults.push(`"${a.words}" lies over "${b.words}"`);
      }),
    );
    return [...new Set(faults)];
  });
