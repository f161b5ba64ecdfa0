import type { Board, FollowUp, Plan, Point, PointId } from '@stikkord/domain';
import { summarise } from '@stikkord/domain';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { exportMeeting } from '../export-meeting.ts';
import { recordOf } from '../record-of.ts';
import { GROUP_IDS, HARD_TEXTS, testBoard, testMeeting, type TestQuestion } from '../testing/meetings.ts';
import { readMeetingFile } from './read-meeting-file.ts';
import { wholeBoard } from './whole-board.ts';
import type { WholeMeeting, WholeQuestion } from './whole-meeting.ts';
import { wholeMeeting, type WholeInput } from './whole-of.ts';

const FULL: TestQuestion = {
  sections: ['Bra', 'Bedre'],
  themes: [
    {
      title: 'Tid',
      heard: 'Det haster',
      note: 'Husk',
      hue: 3,
      points: ['a', 'b', 'c'],
      themes: [{ title: '', points: ['d og e'] }],
    },
    { title: 'Andre tema', other: true, points: ['f'] },
  ],
  unsorted: ['g', 'h', 'i'],
  parked: ['j', 'k'],
  withdrawn: ['borte'],
  under: { h: 'a' },
  acts: [
    { word: 'a', as: 'A!' },
    { split: 'd og e', into: ['d', 'e'] },
    { quote: 'd' },
    { lay: ['e'], onto: 'b' },
    { lay: ['h'], onto: 'g' },
    { send: 'j', to: 'Kantina' },
    { lay: ['k'], onto: 'j' },
  ],
};

const row = { order: 'a0', deleted: false };

function planOf(question: TestQuestion): Plan {
  const { sections } = testBoard(question);
  return {
    title: 'Fagdag',
    date: '2031-03-14',
    language: 'nn',
    zone: '',
    divide: 'choose',
    materials: [],
    groups: GROUP_IDS.map((id, index) => ({
      ...row,
      id,
      number: index + 2,
      name: index === 0 ? 'Nord' : '',
      into: null,
    })),
    agenda: [
      { ...row, id: 'x', start: '', minutes: 15, what: 'Slettet', how: '', who: '', deleted: true },
      { ...row, id: 'y', start: '09:00', minutes: null, what: 'Arbeid', how: 'Slik', who: 'Alle' },
    ],
    questions: [{ ...row, id: 'q', prompt: question.prompt ?? '', poll: null, due: '', agendaItem: 'y' }],
    sections: sections.map((section, index) => ({ ...row, ...section, order: `a${index}`, question: 'q' })),
  };
}

const followUp = {
  ...row,
  question: 'q',
  about: 'x',
  state: 'next' as const,
  text: 'Ro',
  responsible: '',
  due: '2031-05-01',
};

function inputOf(question: TestQuestion, change: { board?: Board; points?: readonly Point[] } = {}): WholeInput {
  const { board, points } = { ...testBoard(question), ...change };
  const rounds = [{ round: 1, points: points.filter(({ text }) => /^([ab]$|[01] )/.test(text)).map(({ id }) => id) }];
  return { plan: planOf(question), questions: new Map([['q', { points, board, round: 2, rounds }]]), followUps: [] };
}

/** As the house would have it, with ids of its own, from a question of a file. */
function inHouse(question: WholeQuestion): { points: Point[]; board: Board } {
  const ids = new Map<string, PointId>();
  for (const { group, section, points } of question.answers)
    for (const { id } of points) ids.set(id, `${GROUP_IDS[group]!}/del-${section}/ny-${id}`);
  const points = question.answers.flatMap(({ group, section, points: own }) =>
    own.map(({ id, text, under }): Point => ({
      id: ids.get(id)!,
      group: GROUP_IDS[group]!,
      section: `del-${section}`,
      text,
      deleted: false,
      ...(under !== undefined && { under: ids.get(under)! }),
    })),
  );
  return { points, board: wholeBoard(question, { point: (id) => ids.get(id)!, theme: (id) => `ny-${id}` }) };
}

function read(text: string): WholeMeeting {
  const file = readMeetingFile(text);
  if (!file.ok) throw new Error(`${file.reason} at ${file.at}`);
  return file.meeting;
}

async function fileOf(whole: WholeMeeting): Promise<string> {
  return String((await exportMeeting({ ...testMeeting([]), whole }, 'json')).body);
}

test('JS2 the whole meeting: ids that mean nothing outside the file, and nothing that is deleted or withdrawn', async () => {
  const followUps: FollowUp[] = [
    { ...followUp, id: '1', target: { kind: 'theme', theme: 'tema-0' } },
    { ...followUp, id: '2', target: { kind: 'point', point: testBoard(FULL).points[0]!.id } },
    { ...followUp, id: '3', target: { kind: 'point', point: testBoard(FULL).points.at(-1)!.id }, about: 'borte' },
  ];
  const whole = wholeMeeting({ ...inputOf(FULL), followUps });
  expect(whole).toMatchObject({
    title: 'Fagdag',
    groups: [
      { number: 2, name: 'Nord' },
      { number: 3, name: '' },
      { number: 4, name: '' },
    ],
    agenda: [{ start: '09:00', minutes: null, what: 'Arbeid', how: 'Slik', who: 'Alle' }],
  });
  const [question] = whole.questions;
  expect(question).toMatchObject({
    agendaItem: 0,
    sections: ['Bra', 'Bedre'],
    round: 2,
    rounds: [{ round: 1, points: ['p1', 'p6'] }],
  });
  expect(question!.themes).toEqual([
    { id: 't1', title: 'Tid', hue: 3, heard: 'Det haster', note: 'Husk' },
    { id: 't2', parent: 't1', title: '' },
    { id: 't3', title: 'Andre tema', other: true },
  ]);
  expect(question!.places).toEqual([
    { point: 'p3', parts: { texts: ['d', 'e'] } },
    { point: 'p1', theme: 't1', wording: { text: 'A!' } },
    { point: 'p6', theme: 't1' },
    { point: 'p3~2', onto: 'p6' },
    { point: 'p8', theme: 't1' },
    { point: 'p3~1', theme: 't2', quote: true },
    { point: 'p5', theme: 't3' },
    { point: 'p9', parked: true, goesTo: 'Kantina' },
    { point: 'p4', onto: 'p9' },
    { point: 'p2', onto: 'p10' },
  ]);
  expect(question!.followUps.map(({ theme, point, about }) => ({ theme, point, about }))).toEqual([
    { theme: 't1', point: undefined, about: 'x' },
    { theme: undefined, point: 'p1', about: 'x' },
    { theme: undefined, point: undefined, about: '' },
  ]);
  const file = await fileOf(whole);
  for (const trace of ['borte', 'Slettet', ...GROUP_IDS, 'tema-0', 'stikkord-0']) expect(file).not.toContain(trace);
  expect(read(file)).toEqual(whole);
});

test('JS3 what is read back is the same meeting, and makes the same file again', async () => {
  const texts = fc.uniqueArray(fc.oneof(fc.string({ minLength: 1, maxLength: 6 }), fc.constantFrom(...HARD_TEXTS)), {
    maxLength: 9,
  });
  const deed = fc.record({ kind: fc.constantFrom('lay', 'word', 'quote', 'split', 'send', 'none'), on: fc.nat(20) });
  const random = fc.tuple(texts, fc.array(deed, { maxLength: 9 }), fc.nat(3), fc.integer({ min: 1, max: 3 }));
  await fc.assert(
    fc.asyncProperty(random, async ([said, deeds, cut, sections]) => {
      const shown = said.map((text, index) => `${index} ${text}`);
      const acts = deeds.flatMap(({ kind, on }, index): NonNullable<TestQuestion['acts']>[number][] => {
        const text = shown[index];
        if (text === undefined) return [];
        if (kind === 'lay' && index > 0) return [{ lay: [text], onto: shown[on % index]! }];
        if (kind === 'word') return [{ quote: text }, { word: text, as: `ord ${index}` }];
        return kind === 'quote' ? [{ quote: text }] : [];
      });
      const splits = deeds.flatMap(({ kind }, index) =>
        kind === 'split' && shown[index] !== undefined
          ? [{ split: shown[index], into: [`${index} en`, `${index} to`] }]
          : [],
      );
      const laid = new Set(acts.flatMap((act) => ('lay' in act ? [...act.lay, act.onto] : [])));
      const question: TestQuestion = {
        sections: Array.from({ length: sections }, (_, index) => `Del ${index}`),
        themes: [
          { title: 'A', points: shown.slice(0, cut), themes: [{ title: 'B', points: shown.slice(cut, cut + 2) }] },
        ],
        unsorted: shown.slice(cut + 2, cut + 4),
        parked: shown.slice(cut + 4),
        acts: [
          ...acts,
          ...splits.filter(({ split }) => !laid.has(split) && !acts.some((act) => 'word' in act && act.word === split)),
        ],
      };
      const input = inputOf(question);
      const whole = wholeMeeting(input);
      const back = read(await fileOf(whole));
      expect(back).toEqual(whole);
      const again = inHouse(back.questions[0]!);
      const once = wholeMeeting(inputOf(question, again));
      expect(once).toEqual(whole);
      const { points, board } = testBoard(question);
      const record = (of: { points: readonly Point[]; board: Board }) =>
        recordOf({
          ...testMeeting([question]),
          questions: [{ prompt: '', sections: [], summary: summarise(of.board, of.points) }],
        });
      expect(record(again)).toEqual(record({ points, board }));
    }),
    { seed: 3, numRuns: 150 },
  );
});

test('JS3 what a point said when facilitators decided on it is kept where it has changed since', () => {
  const { board, points } = testBoard({
    themes: [{ title: 'A', points: ['a', 'b'] }],
    acts: [{ word: 'b', as: 'B!' }],
  });
  const changed = points.map((point) => ({ ...point, text: `${point.text} nå` }));
  const whole = wholeMeeting(inputOf({ themes: [{ title: 'A', points: ['a', 'b'] }] }, { board, points: changed }));
  expect(whole.questions[0]!.places).toEqual([
    { point: 'p1', theme: 't1', said: 'a' },
    { point: 'p2', theme: 't1', said: 'b', wording: { text: 'B!', of: 'b' } },
  ]);
  const again = inHouse(whole.questions[0]!);
  expect([...again.board.placements.values()].map(({ said }) => said)).toEqual(['a', 'b']);
});

describe('JS4 a file that can’t be taken in is refused with the place and the reason', () => {
  const good = wholeMeeting(inputOf(FULL));
  const file = (whole: unknown, change: object = {}) =>
    JSON.stringify({ format: 'stikkord-meeting', version: 4, whole, ...change });
  type Path = readonly (string | number)[];
  const changed = (path: Path, value: unknown): string => {
    const copy = structuredClone(good) as unknown as Record<string | number, unknown>;
    const last = path.at(-1)!;
    const holder = path.slice(0, -1).reduce((at, key) => at[key] as Record<string | number, unknown>, copy);
    holder[last] = value;
    return file(copy);
  };
  const q = (...path: Path): Path => ['questions', 0, ...path];
  const part = { texts: ['x', 'y'] };

  test.each<[string, string, string, string]>([
    ['no JSON', '{', '', 'not-json'],
    ['nesting without end', '['.repeat(200_000), '', 'not-json'],
    ['another’s', '{"format":"bokmerker"}', '', 'not-stikkord'],
    ['a list', '[]', '', 'not-stikkord'],
    ['nothing', 'null', '', 'not-stikkord'],
    ['older', file(good, { version: 2 }), 'version', 'other-version'],
    ['newer', file(good, { version: 5 }), 'version', 'other-version'],
    ['only what people see', file(undefined), 'whole', 'not-whole'],
    ['a text where a list should be', changed(['groups'], 'x'), 'whole.groups', 'wrong-type'],
    ['a list where a question should be', changed(q(), []), 'whole.questions[0]', 'wrong-type'],
    [
      'too many groups',
      changed(
        ['groups'],
        Array.from({ length: 61 }, (_, at) => ({ number: at + 1, name: '' })),
      ),
      'whole.groups',
      'too-many',
    ],
    ['two groups with one number', changed(['groups', 1, 'number'], 2), 'whole.groups[1].number', 'id-twice'],
    ['a title without end', changed(['title'], 'x'.repeat(201)), 'whole.title', 'too-long'],
    ['a title that no database holds', changed(['title'], 'a\0b'), 'whole.title', 'unstorable'],
    ['no day', changed(['date'], '2031-02-30'), 'whole.date', 'out-of-range'],
    ['another language', changed(['language'], 'tlh'), 'whole.language', 'out-of-range'],
    ['no time', changed(['agenda', 0, 'start'], '25:99'), 'whole.agenda[0].start', 'out-of-range'],
    ['half a minute', changed(['agenda', 0, 'minutes'], 0.5), 'whole.agenda[0].minutes', 'wrong-type'],
    [
      'a line of the agenda that isn’t there',
      changed(q('agendaItem'), 7),
      'whole.questions[0].agendaItem',
      'out-of-range',
    ],
    ['no section', changed(q('sections'), []), 'whole.questions[0].sections', 'out-of-range'],
    [
      'a group that isn’t there',
      changed(q('answers', 0, 'group'), 3),
      'whole.questions[0].answers[0].group',
      'out-of-range',
    ],
    [
      'a point without end',
      changed(q('answers', 0, 'points', 0, 'text'), 'x'.repeat(20_001)),
      'whole.questions[0].answers[0].points[0].text',
      'too-long',
    ],
    [
      'one id twice',
      changed(q('answers', 1, 'points', 0, 'id'), 'p1'),
      'whole.questions[0].answers[1].points[0].id',
      'id-twice',
    ],
    [
      'an id of another kind',
      changed(q('answers', 0, 'points', 0, 'id'), '__proto__'),
      'whole.questions[0].answers[0].points[0].id',
      'out-of-range',
    ],
    [
      'a point under one that isn’t there',
      changed(q('answers', 0, 'points', 0, 'under'), 'p99'),
      'whole.questions[0].answers[0].points[0].under',
      'unknown-id',
    ],
    [
      'a point under itself',
      changed(q('answers', 0, 'points', 0, 'under'), 'p1'),
      'whole.questions[0].answers[0].points[0].under',
      'circular',
    ],
    [
      'a theme above that comes later',
      changed(q('themes', 0, 'parent'), 't2'),
      'whole.questions[0].themes[0].parent',
      'unknown-id',
    ],
    [
      'a third level',
      changed(q('themes', 2), { id: 't3', parent: 't2', title: '' }),
      'whole.questions[0].themes[2].parent',
      'out-of-range',
    ],
    ['a ninth hue', changed(q('themes', 0, 'hue'), 9), 'whole.questions[0].themes[0].hue', 'out-of-range'],
    ['a second bucket', changed(q('themes', 0, 'other'), true), 'whole.questions[0].themes[1].parent', 'out-of-range'],
    [
      'a point in two places',
      changed(q('places', 1, 'parked'), true),
      'whole.questions[0].places[1].parked',
      'out-of-range',
    ],
    ['a point placed twice', changed(q('places', 2, 'point'), 'p1'), 'whole.questions[0].places[2].point', 'id-twice'],
    [
      'a part of a whole point',
      changed(q('places', 1, 'point'), 'p1~1'),
      'whole.questions[0].places[1].point',
      'unknown-id',
    ],
    [
      'one part',
      changed(q('places', 0, 'parts', 'texts'), ['x']),
      'whole.questions[0].places[0].parts.texts',
      'out-of-range',
    ],
    [
      'parts of a point that is placed',
      changed(q('places', 1, 'parts'), part),
      'whole.questions[0].places[1].theme',
      'out-of-range',
    ],
    [
      'a theme that isn’t there',
      changed(q('places', 1, 'theme'), 't9'),
      'whole.questions[0].places[1].theme',
      'unknown-id',
    ],
    [
      'points on each other',
      changed(q('places', 2), { point: 'p6', onto: 'p3~2' }),
      'whole.questions[0].places[2].onto',
      'circular',
    ],
    ['rounds before the first', changed(q('round'), 0), 'whole.questions[0].round', 'out-of-range'],
    [
      'a round noted twice',
      changed(q('rounds'), [
        { round: 1, points: [] },
        { round: 1, points: [] },
      ]),
      'whole.questions[0].rounds[1].round',
      'id-twice',
    ],
    [
      'a point that came twice',
      changed(q('rounds'), [
        { round: 1, points: ['p1'] },
        { round: 2, points: ['p1'] },
      ]),
      'whole.questions[0].rounds[1].points[0]',
      'id-twice',
    ],
    [
      'a state of its own',
      changed(q('followUps'), [{ ...followUp, state: 'maybe' }]),
      'whole.questions[0].followUps[0].state',
      'out-of-range',
    ],
    [
      'a day that isn’t',
      changed(q('followUps'), [{ ...followUp, due: 'snart' }]),
      'whole.questions[0].followUps[0].due',
      'out-of-range',
    ],
  ])('%s', (_, text, at, reason) => {
    expect(readMeetingFile(text)).toEqual({ ok: false, at, reason });
  });

  test('JS4 a file of many points and many follow-ups is read as quickly as one of either', () => {
    const points = Array.from({ length: 18_000 }, (_, index) => ({ id: `p${index + 1}`, text: 'x' }));
    const [one] = good.questions;
    const question = {
      ...one!,
      answers: [{ group: 0, section: 0, points }],
      places: [],
      rounds: [],
      followUps: Array.from({ length: 500 }, () => ({ ...followUp, point: 'p18000', theme: undefined })),
    };
    const passes = vi.spyOn(Set.prototype, Symbol.iterator);
    expect(readMeetingFile(file({ ...good, questions: [question] })).ok).toBe(true);
    // Not once for each of them.
    expect(passes.mock.calls.length).toBeLessThan(100);
    passes.mockRestore();
  });

  test('whatever is put anywhere in a good file, it is read or refused with a place, and what is read is checked', () => {
    const paths: Path[] = [];
    const walk = (value: unknown, path: Path): void => {
      paths.push(path);
      if (typeof value !== 'object' || value === null) return;
      for (const [key, inner] of Object.entries(value))
        walk(inner, [...path, Array.isArray(value) ? Number(key) : key]);
    };
    walk(good, []);
    const values = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom('p1', 't1', 'p4~1', '__proto__', 1e9, -1, { length: 3 }, [[]]),
    );
    fc.assert(
      fc.property(fc.constantFrom(...paths.slice(1)), values, (path, value) => {
        const got = readMeetingFile(changed(path, value));
        expect(got.ok ? 'whole' : got.at).toMatch(/^whole/);
        const again = got.ok ? readMeetingFile(file(got.meeting)) : got;
        expect(again).toEqual(got);
      }),
      { seed: 4, numRuns: 1500 },
    );
    const named = paths.filter((path) => typeof path.at(-1) === 'string');
    for (const path of named) expect(() => readMeetingFile(changed(path, undefined))).not.toThrow();
  });
});

describe('what the room needs', () => {
  const text = [
    { kind: 'heading', runs: [{ text: 'Les dette' }] },
    { kind: 'item', runs: [{ text: 'Se ' }, { text: 'her', bold: true, href: 'https://example.no/a' }] },
  ] as const;

  async function roomFile(): Promise<{ whole: WholeMeeting; file: string }> {
    const input = inputOf(FULL);
    const [first, second] = input.plan.groups;
    const plan: Plan = {
      ...input.plan,
      zone: 'Europe/Oslo',
      divide: 'units',
      groups: [{ ...first!, into: second!.id }, ...input.plan.groups.slice(1)],
      questions: input.plan.questions.map((question) => ({ ...question, due: '2031-04-01' })),
      materials: [
        { ...row, id: 'm1', title: 'Notat', question: 'q', agendaItem: null, content: { kind: 'text', text } },
        {
          ...row,
          id: 'm2',
          order: 'a1',
          title: 'Kart',
          question: null,
          agendaItem: 'y',
          content: { kind: 'link', href: 'https://example.no' },
        },
        {
          ...row,
          id: 'm3',
          order: 'a2',
          title: 'Fil',
          question: null,
          agendaItem: null,
          content: { kind: 'pdf', file: 'f', pages: 2 },
        },
      ],
    };
    const whole = wholeMeeting({ ...input, plan });
    return { whole, file: await fileOf(whole) };
  }

  test('JS6 zone, dividing, merged groups, due days, texts and links come back; files don’t, and the notes say so', async () => {
    const { whole, file } = await roomFile();
    expect(whole).toMatchObject({
      zone: 'Europe/Oslo',
      divide: 'units',
      groups: [{ into: 1 }, ...whole.groups.slice(1)],
      questions: [{ due: '2031-04-01' }],
      materials: [
        { title: 'Notat', question: 0, text },
        { title: 'Kart', agendaItem: 0, href: 'https://example.no' },
      ],
    });
    expect(read(file)).toEqual(whole);
    expect(await fileOf(read(file))).toBe(file);
    const { notes } = await exportMeeting({ ...testMeeting([]), whole, filesLeftOut: 1 }, 'json');
    expect(notes).toContain('files-left-out');
  });

  test('JS4 a ring of groups, a zone, an address or a place that isn’t one is refused', async () => {
    const { whole } = await roomFile();
    const refused = async (change: object): Promise<string> => {
      const file = readMeetingFile(await fileOf({ ...whole, ...change }));
      return file.ok ? 'taken' : `${file.at} ${file.reason}`;
    };
    const ring = whole.groups.map((group, index) => ({ ...group, ...(index < 2 && { into: 1 - index }) }));
    expect(await refused({ groups: ring })).toBe('whole.groups[0].into circular');
    expect(await refused({ zone: 'Mars/Olympus' })).toBe('whole.zone out-of-range');
    expect(await refused({ divide: 'choose' })).toBe('whole.divide out-of-range');
    const [material] = whole.materials!;
    const only = (change: object): object => ({ materials: [{ ...material, ...change }] });
    expect(await refused(only({ href: 'javascript:alert(1)' }))).toBe('whole.materials[0].href out-of-range');
    expect(await refused(only({ question: 7 }))).toBe('whole.materials[0].question out-of-range');
    expect(await refused(only({ agendaItem: 0 }))).toBe('whole.materials[0].agendaItem out-of-range');
    const bad = [{ kind: 'item', runs: [{ text: 'x', href: 'data:text/html,x' }] }];
    expect(await refused(only({ text: bad }))).toBe('whole.materials[0].text out-of-range');
    expect(await refused(only({ text: [{ kind: 'script', runs: [] }] }))).toBe(
      'whole.materials[0].text[0].kind out-of-range',
    );
  });
});
