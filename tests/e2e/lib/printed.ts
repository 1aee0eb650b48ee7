// Paper in every engine, also where no driver can ask for it: the page's own rules for print are made those for all.

/** Runs in the page. From then on it looks as it is printed. */
export const print = () => {
  const turn = (rules: CSSRuleList) => {
    for (const rule of rules) {
      if (rule instanceof CSSMediaRule) {
        const { mediaText } = rule.media;
        if (/\bprint\b/.test(mediaText)) rule.media.mediaText = 'all';
        else if (/\bscreen\b/.test(mediaText)) rule.media.mediaText = 'not all';
      }
      if ('cssRules' in rule) turn(rule.cssRules as CSSRuleList);
    }
  };
  for (const sheet of document.styleSheets) turn(sheet.cssRules);
};

/** A document with this many notes on the first dilemma. */
export const notes = (number: number) => {
  const entries: Record<string, unknown> = {};
  for (let n = 0; n < number; n += 1) {
    entries[`n${String(n).padStart(5, '0')}`] = [{ x: n + 1 }, [['x', n + 1, { question: 0, text: `notitie ${n} van velen`, order: n }]]];
  }
  return JSON.stringify({ version: 2, deck: 'menselijke-maat', dilemmas: { 'dilemma-1': { entries } } });
};

export const KEY = 'menselijke-maat/menselijke-maat/session';

/** Runs in the page: what of the report is seen, and what of all else. */
export const seen = () => {
  const is = (selector: string) => [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility({ visibilityProperty: true })).length;
  const report = document.querySelector('.report')!;
  let cut = false;
  for (let above: Element | null = report; above && above !== document.documentElement; above = above.parentElement) {
    cut ||= above.scrollHeight > above.clientHeight + 1 && getComputedStyle(above).overflowY !== 'visible';
  }
  const items = [...report.querySelectorAll('li')].filter((item) => item.checkVisibility() && item.textContent!.includes('van velen'));
  const lowest = Math.max(...items.map((item) => item.getBoundingClientRect().bottom));
  return {
    // The harvest has some of them once more.
    notes: new Set(items.map((item) => item.textContent!.match(/notitie \d+/)?.[0])).size,
    cut,
    reached: lowest + scrollY <= document.documentElement.scrollHeight + 1,
    sideways: document.documentElement.scrollWidth > innerWidth,
    beside: is('main, .strip, dialog button, .notice'),
  };
};

/** As it should be with so many notes. */
export const whole = (notes: number) => ({ notes, cut: false, reached: true, sideways: false, beside: 0 });
