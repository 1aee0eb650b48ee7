// What stands on paper, measured where the page is laid out as it is printed.
import { expect, type Page } from '@playwright/test';
import { LINES, PLACES } from './afternoon';

/** The pages of a PDF, in inches. */
export const pagesOf = (pdf: Buffer) => {
  const text = pdf.toString('latin1');
  const number = text.match(/\/Type\s*\/Page[^s]/g)?.length ?? 0;
  const boxes = [...text.matchAll(/\/MediaBox\s*\[([^\]]*)\]/g)].map(([, box]) => box!.trim().split(/\s+/).map(Number));
  return { number, sizes: boxes.map(([left, top, right, bottom]) => ({ width: (right! - left!) / 72, height: (bottom! - top!) / 72 })) };
};

/** Where people are drawn on a line: how far from their own places, in percent; how far over the floor, and each other. */
export const floors = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('main .floor')].map((floor) => {
      const room = floor.getBoundingClientRect();
      const dots = [...floor.querySelectorAll('.dot')].map((dot) => {
        const box = dot.getBoundingClientRect();
        const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
        return { x, y, size: box.width, off: Math.abs(((x - room.x) / room.width) * 100 - Number(dot.getAttribute('aria-valuenow'))), out: Math.max(room.top - box.top, box.bottom - room.bottom) };
      });
      let apart = Infinity;
      dots.forEach((a, at) => dots.slice(at + 1).forEach((b) => (apart = Math.min(apart, Math.hypot(a.x - b.x, a.y - b.y) - a.size))));
      const median = floor.querySelector('.median')?.getBoundingClientRect();
      return {
        slide: floor.closest('section')!.id,
        n: dots.length,
        width: room.width,
        size: Math.min(...dots.map(({ size }) => size)),
        off: Math.max(...dots.map(({ off }) => off)),
        out: Math.max(...dots.map(({ out }) => out)),
        apart,
        places: [...floor.querySelectorAll('.dot')].map((dot) => Number(dot.getAttribute('aria-valuenow'))),
        median: median && ((median.x + median.width / 2 - room.x) / room.width) * 100,
      };
    }),
  );

/** The picture of the lines together: where dots lie along it by line, and what joins them. */
export const picture = (page: Page) =>
  page.evaluate(() => {
    const picture = document.querySelector('main .stacked-picture')!.getBoundingClientRect();
    const along = (x: number) => ((x - picture.x) / picture.width) * 100;
    const middle = (element: Element) => {
      const box = element.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2, size: box.width };
    };
    // In the page's own px: the ends of a line.
    const ends = (line: Element) => {
      const drawn = line as SVGLineElement;
      const { x, y } = drawn.ownerSVGElement!.getBoundingClientRect();
      const of = (part: 'x1' | 'y1' | 'x2' | 'y2') => drawn[part].baseVal.value;
      return [{ x: x + of('x1'), y: y + of('y1') }, { x: x + of('x2'), y: y + of('y2') }];
    };
    const tracks = [...document.querySelectorAll('main .stacked-picture .track')].map((track) => ends(track)[0]!.y);
    const dots = [...document.querySelectorAll('main .stacked-picture circle')].map(middle);
    const line = (y: number) => tracks.reduce((best, track, at) => (Math.abs(track - y) < Math.abs(tracks[best]! - y) ? at : best), 0);
    const away = (point: { x: number; y: number }) => Math.min(...dots.map((dot) => Math.hypot(dot.x - point.x, dot.y - point.y)));
    let apart = Infinity;
    dots.forEach((a, at) => dots.slice(at + 1).forEach((b) => (apart = Math.min(apart, Math.hypot(a.x - b.x, a.y - b.y) - a.size))));
    const people = [...document.querySelectorAll('main .stacked-picture .person')].map(ends);
    const group = [...document.querySelectorAll('main .stacked-picture .joined')].map(ends);
    return {
      lines: tracks.map((_, at) => dots.filter((dot) => line(dot.y) === at).map((dot) => along(dot.x)).sort((a, b) => a - b)),
      apart,
      out: Math.max(...dots.map((dot) => Math.max(picture.top - dot.y, dot.y - picture.bottom)), ...people.flat().map(({ x }) => Math.max(picture.left - x, x - picture.right))),
      people: people.length,
      loose: Math.max(0, ...people.flat().map(away)),
      group: group.map((pair) => pair.map(({ x, y }) => ({ at: along(x), off: Math.min(...tracks.map((track) => Math.abs(track - y))) }))),
    };
  });

/** What is seen of the interface, in words; nothing where it is just the slides. */
export const controls = (page: Page) =>
  page.evaluate(() => {
    const kinds = 'button, input:not([type="range"]), textarea, select, [popover], dialog, .strip, .notices, .saved, .pager, .own-code, .ways';
    const hints = /Tik op|Tik waar|Sleep|Schrijf hier|Nog één|Enter voor|Codes|pijltjes|Naar deze lijn|In de oogst|Wis /;
    const faults: string[] = [];
    const seen = (element: Element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && element.getBoundingClientRect().width > 1;
    for (const element of document.querySelectorAll(kinds)) {
      if (seen(element)) faults.push(`${element.tagName.toLowerCase()}.${element.className}: ${element.textContent!.trim().slice(0, 30)}`);
    }
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement!;
      if (hints.test(node.textContent!) && seen(parent) && !parent.closest('.hidden-text, script')) faults.push(`"${node.textContent!.trim()}"`);
    }
    return faults;
  });

/** What stands outside its slide's page, or lies over something else, in words. */
export const cutOff = (page: Page) =>
  page.evaluate(() => {
    const faults: string[] = [];
    // What is drawn of a line of text: a capital's height in the middle of its box.
    const inked = (box: DOMRect, of: Element) => {
      const height = 0.7 * parseFloat(getComputedStyle(of).fontSize);
      return new DOMRect(box.x, box.y + (box.height - height) / 2, box.width, height);
    };
    for (const slide of document.querySelectorAll('main > section')) {
      const paper = slide.querySelector('.sheet')!.getBoundingClientRect();
      const walker = document.createTreeWalker(slide.querySelector('.sheet')!, NodeFilter.SHOW_TEXT);
      const lines: { box: DOMRect; words: string; block: Element }[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const block = node.parentElement!;
        if (!node.textContent!.trim() || !block.checkVisibility({ visibilityProperty: true }) || block.closest('.hidden-text, svg')) continue;
        const clip = getComputedStyle(block).clipPath;
        if (clip !== 'none' || block.getBoundingClientRect().width <= 1) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const box of range.getClientRects()) {
          const words = node.textContent!.trim().slice(0, 30);
          if (box.left < paper.left - 1 || box.right > paper.right + 1 || box.bottom > paper.bottom + 1) faults.push(`#${slide.id}: "${words}" is off the page`);
          lines.push({ box: inked(box, block), words, block });
        }
      }
      lines.forEach((a, at) =>
        lines.slice(at + 1).forEach((b) => {
          const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
          const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
          if (across > 2 && down > 2) faults.push(`#${slide.id}: "${a.words}" lies over "${b.words}"`);
        }),
      );
    }
    return faults;
  });

const median = (places: number[]) => {
  const sorted = places.toSorted((a, b) => a - b);
  return (sorted[sorted.length / 2 - 1]! + sorted[sorted.length / 2]!) / 2;
};

/** Everybody stands where they were put. */
export const stands = async (page: Page) => {
  const all = await floors(page);
  expect(all.map(({ slide }) => slide)).toEqual([...LINES]);
  for (const floor of all) {
    const of = PLACES[floor.slide as (typeof LINES)[number]];
    expect(floor.n, floor.slide).toBe(26);
    expect(floor.places, floor.slide).toEqual(of);
    expect(floor.off, `${floor.slide}: how far from their places, in percent`).toBeLessThanOrEqual(0.5);
    expect(floor.out, `${floor.slide}: over the floor's edge`).toBeLessThanOrEqual(1);
    expect(floor.apart, `${floor.slide}: over each other`).toBeGreaterThan(-1);
    expect(Math.abs(floor.median! - median(of)), `${floor.slide}: the median`).toBeLessThanOrEqual(0.5);
    expect(floor.size, `${floor.slide}: to be seen`).toBeGreaterThan(0.01 * floor.width);
  }
};

/** And so they do in the picture of the lines together. */
export const joined = async (page: Page) => {
  const drawn = await picture(page);
  // In the order in which the deck joins them.
  const lines = [PLACES['lijn-belang'], PLACES['lijn-doen'], PLACES['lijn-kunnen']];
  lines.forEach((places, at) => {
    const sorted = places.toSorted((a, b) => a - b);
    expect(drawn.lines[at], `line ${at}`).toHaveLength(26);
    const off = Math.max(...sorted.map((place, person) => Math.abs(place - drawn.lines[at]![person]!)));
    expect(off, `line ${at}: how far from their places, in percent`).toBeLessThanOrEqual(0.5);
  });
  expect(drawn.apart, 'over each other').toBeGreaterThan(-1);
  expect(drawn.out, 'off the picture').toBeLessThanOrEqual(1);
  expect(drawn.people, 'everybody is joined').toBe(52);
  expect(drawn.loose, 'what joins them ends on them').toBeLessThanOrEqual(1.5);
  expect(drawn.group).toHaveLength(2);
  drawn.group.forEach((pair, at) =>
    pair.forEach((end, which) => {
      expect(Math.abs(end.at - median(lines[at + which]!)), 'the median on a line').toBeLessThanOrEqual(0.5);
      expect(end.off, 'and on the line itself').toBeLessThanOrEqual(1.5);
    }),
  );
};
