// An afternoon as it was entered, to look at what is made of it: people at known places on every line, three ordinary
// sheets. Kept in the page's storage as another visit left it.
import type { Page } from '@playwright/test';
import { KEY } from './printed';
import { Stage } from './stage';

export const LINES = ['lijn-doen', 'lijn-belang', 'lijn-kunnen'] as const;

/** Where 26 people stand on the lines, by line: on the two poles, in a crowd, and apart. */
export const PLACES: Record<(typeof LINES)[number], number[]> = {
  'lijn-doen': [0, 10, 20, 30, 50, 70, 75, 80, 90, 100, 33, 33, 33, 34, 34, 61, 61, 61, 61, 62, 5, 95, 42, 47, 58, 66],
  'lijn-belang': [100, 90, 80, 85, 95, 70, 75, 88, 92, 99, 66, 77, 77, 77, 77, 78, 78, 60, 55, 83, 84, 86, 91, 97, 50, 40],
  'lijn-kunnen': [0, 25, 25, 25, 26, 27, 10, 15, 20, 35, 40, 45, 50, 55, 60, 12, 13, 14, 30, 31, 32, 65, 70, 5, 8, 100],
};

/** Each person has a name on every line, so that they are joined. */
const line = (id: (typeof LINES)[number]) => {
  const dots = PLACES[id].map((at, person) => ({ id: person, at, who: { name: `Persoon ${person + 1}` } }));
  return { dots, next: dots.length };
};

type Entry = { question: number; cell?: number; text: string; order: number };

/** What one table wrote: 2 recognised, 4 on the map, 1 that worked and 1 that didn't, 1 model, a sentence, two balances. */
const NOTES: Entry[] = [
  { question: 0, text: 'Bij ons mag de balie zelf tot vijftig euro kwijtschelden, en dat doet de een vaker dan de ander.', order: 0 },
  { question: 0, text: 'Een klant hoorde van de buren dat het daar wel mocht en belde drie keer terug.', order: 1 },
  { question: 1, cell: 0, text: 'De klant voelt zich gezien en gehoord.', order: 0 },
  { question: 1, cell: 1, text: 'Iedereen weet vooraf waar hij aan toe is, ook wie niet goed voor zichzelf opkomt.', order: 0 },
  { question: 1, cell: 2, text: 'Het kost de medewerker tijd en soms een slapeloze nacht over wat eerlijk is.', order: 0 },
  { question: 1, cell: 3, text: 'Wie net buiten de regel valt, valt ook echt buiten de boot.', order: 0 },
  { question: 2, cell: 0, text: 'Een vast moment in de week waarop we lastige gevallen samen bespreken, met de jurist erbij.', order: 0 },
  { question: 2, cell: 1, text: 'Een handboek met uitzonderingen: na een half jaar kende niemand het nog en paste het nergens op.', order: 0 },
  { question: 3, text: 'Lipsky over beleid dat pas aan de balie ontstaat, en het verschil tussen regel en bedoeling van Hart.', order: 0 },
];

const SENTENCE = [
  'ruimte voor de medewerker aan de balie, met een collega die meekijkt',
  'een klant anders nergens meer terechtkan',
  'het risico dat de buurman iets anders krijgt',
  'elke maand samen tien gevallen te bespreken',
];

/** What stays one on a card: a balance, or a part of the closing sentence. */
const ONCE = 254;

export const sheet = (before?: number, after?: number, notes = NOTES) => {
  const entries: Record<string, unknown> = {};
  let turn = 0;
  const put = (id: string, entry: Record<string, unknown>) => {
    turn += 1;
    entries[id] = [{ tafel: turn }, [['tafel', turn, entry]]];
  };
  notes.forEach((note, at) => put(`n${String(at).padStart(5, '0')}`, note));
  SENTENCE.forEach((text, part) => put(`closing-${part}`, { question: ONCE, text, order: 0 }));
  if (before !== undefined) put('before', { question: ONCE, text: '', order: before });
  if (after !== undefined) put('after', { question: ONCE, text: '', order: after });
  return { entries };
};

export const SHEETS = { 'dilemma-1': sheet(35, 48), 'dilemma-2': sheet(20, 80), 'dilemma-3': sheet(60, 60) };

/** The room's afternoon. */
export const ROOM = {
  version: 2,
  deck: 'menselijke-maat',
  group: 26,
  lines: Object.fromEntries(LINES.map((id) => [id, line(id)])),
  dilemmas: SHEETS,
};

/** One reader's. */
export const OWN = { 'lijn-doen': 20, 'lijn-belang': 90, 'lijn-kunnen': 55 };
export const ALONE = {
  version: 2,
  deck: 'menselijke-maat',
  lines: Object.fromEntries(Object.entries(OWN).map(([id, own]) => [id, { own }])),
  dilemmas: SHEETS,
};

/** Opens a slide of an afternoon in which this was entered. */
export const enter = async (page: Page, session: object, { way, slide }: { way: string; slide: string }) => {
  // From a page without the app, which would write what it holds as it goes.
  await page.goto('icon.svg');
  await page.evaluate(([key, text]) => localStorage.setItem(key!, text!), [KEY, JSON.stringify(session)]);
  const stage = new Stage(page);
  await stage.open({ way, slide });
  await page.evaluate(() => document.fonts.ready);
  return stage;
};
