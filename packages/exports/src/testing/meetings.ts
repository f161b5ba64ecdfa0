/** Meetings for tests, made with the domain's own `summarise`, so that a summary is what it is in the house. */
import {
  arrange,
  blankTheme,
  decide,
  OTHER_THEME,
  summarise,
  withChanges,
  type Board,
  type BoardCommand,
  type Placement,
  type Point,
  type Theme,
} from '@stikkord/domain';
import type { ExportFollowUp, ExportInput, ExportQuestion } from '../export-input.ts';

/** A theme with its points, sub-themes by nesting; the group of each point is `group` or taken in turn. */
export interface TestTheme {
  readonly title: string;
  readonly points?: readonly string[];
  readonly themes?: readonly TestTheme[];
  readonly heard?: string;
  readonly note?: string;
  readonly hue?: number;
  /** The bucket for the rest. */
  readonly other?: boolean;
}

export interface TestQuestion {
  readonly prompt?: string;
  readonly sections?: readonly string[];
  readonly themes?: readonly TestTheme[];
  readonly unsorted?: readonly string[];
  readonly parked?: readonly string[];
  readonly withdrawn?: readonly string[];
  /** Texts of points, and of those that they are indented under. */
  readonly under?: Readonly<Record<string, string>>;
  /** What facilitators did with the points, by text: acts on those that stand as told above. */
  readonly acts?: readonly TestAct[];
  readonly followUps?: readonly TestFollowUp[];
  readonly groupNames?: ReadonlyMap<string, string>;
  /** Ids of those who write, in turn. */
  readonly groups?: readonly string[];
}

/** Of a theme by its title or a point by its text; where there is none, of one that is gone. */
export type TestFollowUp = Omit<ExportFollowUp, 'target'> & { readonly theme?: string; readonly point?: string };

type TestAct =
  | { readonly word: string; readonly as: string }
  | { readonly quote: string }
  | { readonly split: string; readonly into: readonly string[] }
  | { readonly lay: readonly string[]; readonly onto: string }
  | { readonly send: string; readonly to: string };

export const GROUP_IDS = ['gruppe-aaa', 'gruppe-bbb', 'gruppe-ccc'] as const;

export function testQuestion(from: TestQuestion): ExportQuestion {
  const { sections, themes, points, board } = testBoard(from);
  const followUps = (from.followUps ?? []).map(({ theme, point, ...rest }): ExportFollowUp => {
    const titled = themes.find(({ title }) => title === theme)?.id ?? 'borte';
    const said = points.find(({ text }) => text === point)?.id ?? 'borte';
    return { ...rest, target: point === undefined ? { kind: 'theme', theme: titled } : { kind: 'point', point: said } };
  });
  return {
    prompt: from.prompt ?? 'Hva trenger vi?',
    sections,
    summary: summarise(board, points),
    followUps,
    ...(from.groupNames && { groupNames: from.groupNames }),
  };
}

/** What the house knows of such a question. */
export function testBoard(from: TestQuestion) {
  const groups = from.groups ?? GROUP_IDS;
  const sections = (from.sections ?? ['']).map((title, index) => ({ id: `del-${index}`, title }));
  const themes = new Map<string, Theme>();
  const placements = new Map<string, Placement>();
  const points: Point[] = [];
  const key = (index: number) => `a0${String(index).padStart(5, '0')}1`;

  const add = (text: string, at: { theme: string | null; parked: boolean } | null, deleted = false) => {
    const index = points.length;
    const group = groups[index % groups.length]!;
    const section = sections[index % sections.length]!.id;
    const id = `${group}/${section}/stikkord-${index}`;
    points.push({ id, group, section, text, deleted });
    if (at) placements.set(id, { ...at, order: key(index), said: text, onto: null });
  };
  const addTheme = (of: TestTheme, parent: string | null) => {
    const { title, points: texts = [], themes: subThemes = [], heard = '', note = '', hue = null } = of;
    const id = of.other === true ? OTHER_THEME : `tema-${themes.size}`;
    themes.set(id, { ...blankTheme(id), title, parent, order: key(themes.size), heard, note, hue });
    for (const text of texts) add(text, { theme: id, parked: false });
    for (const sub of subThemes) addTheme(sub, id);
  };

  for (const theme of from.themes ?? []) addTheme(theme, null);
  for (const text of from.unsorted ?? []) add(text, null);
  for (const text of from.parked ?? []) add(text, { theme: null, parked: true });
  const [first] = themes.keys();
  for (const text of from.withdrawn ?? []) add(text, { theme: first ?? null, parked: first === undefined }, true);

  for (const [index, point] of points.entries()) {
    const above = points.find(({ text }) => text === from.under?.[point.text]);
    if (above) points[index] = { ...point, under: above.id };
  }
  const board = acted({ themes, placements, marks: new Map() }, points, from.acts ?? []);
  return { sections, themes: [...themes.values()], points, board };
}

function acted(start: Board, points: readonly Point[], acts: readonly TestAct[]): Board {
  const byId = new Map(points.map((point) => [point.id, point]));
  return acts.reduce((board, act) => {
    // A part is found by its text too.
    const shown = [...arrange(board, points).points.values()];
    const id = (text: string): string => shown.find((point) => point.text === text)!.id;
    const decision = decide(board, byId, commandOf(act, id));
    if (!decision.ok) throw new Error(decision.reason);
    return withChanges(board, decision.changes);
  }, start);
}

function commandOf(act: TestAct, id: (text: string) => string): BoardCommand {
  if ('word' in act) return { do: 'word', point: id(act.word), text: act.as };
  if ('quote' in act) return { do: 'quote', points: [id(act.quote)], quote: true };
  if ('split' in act) return { do: 'split', point: id(act.split), texts: act.into };
  if ('lay' in act) return { do: 'lay', points: act.lay.map(id), onto: id(act.onto) };
  return { do: 'goes-to', points: [id(act.send)], where: act.to };
}

export function testMeeting(questions: readonly TestQuestion[], change: Partial<ExportInput> = {}): ExportInput {
  return {
    title: 'Fagdag for oppvekst',
    date: '2031-03-14',
    language: 'nb',
    groups: 4,
    questions: questions.map(testQuestion),
    ...change,
  };
}

/** Texts that have broken exporters before. */
export const HARD_TEXTS: readonly string[] = [
  'Kaffe ☕️ og 👩‍👩‍👧‍👦 og 🇳🇴',
  'مرحبا بكم في الاجتماع',
  'עברית (עם סוגריים) 123',
  'venstre\u202ehøyre uten slutt',
  '\u2067isolert\u2069 og \u200eretning\u200f',
  'null\u200bbredde\u200d\u2060\ufeff',
  '\ufeffførst',
  '<script>alert("x")</script>',
  '</span></li></ul><h1>Tatt over</h1>',
  '<!-- kommentar -->',
  '&lt;ikke dobbelt&gt; &amp; &#42; &nosuch; A&B',
  '**fet** _kursiv_ __begge__ ~~strøket~~ `kode` ``to``',
  '# overskrift',
  'ikke slutt ###',
  '- strek',
  '+ pluss',
  '* stjerne',
  '1. først',
  '12) så',
  '1986\\. året',
  '> sitat',
  '---',
  '===',
  '| a | b |',
  '[lenke](https://example.org) og ![bilde](x.png) og [ref]: /x',
  '[ ] ikke gjort',
  '<https://example.org>',
  'bakover \\ strek \\* og slutt \\',
  '    fire mellomrom',
  '\ttabulator\tinni\t',
  '  mellomrom i endene  ',
  '\u00a0hardt mellomrom\u00a0',
  'to  mellomrom   inni',
  'linje én\nlinje to',
  'linje\n\n\nmed hull\n',
  '\n- ikke liste\n# ikke overskrift\n---\n===\n1. nei',
  'vognretur\rog\r\nbegge',
  'side\fskift og\vloddrett',
  'skille\u2028linje\u2029avsnitt',
  'slutter med to mellomrom  \nog ny linje',
  '$x$ og $$y$$',
  '"hermetegn" og \'enkle\'',
  '=',
  ':::',
  'x'.repeat(2000),
  '*'.repeat(500),
];
