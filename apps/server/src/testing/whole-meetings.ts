import { HEARD_MAX, isBlank, THEME_HUES } from '@stikkord/domain';
import type { WholeMeeting, WholeQuestion } from '@stikkord/exports';
import fc from 'fast-check';
import { answerStands, VOTES, wholePolls, withVotes, wordStands } from './whole-polls.ts';

type Answer = WholeQuestion['answers'][number];
type Place = WholeQuestion['places'][number];
type ThemeOf = WholeQuestion['themes'][number];

/** Texts that have broken something before, among any others. No half characters: no document can hold them. */
const text = fc
  .oneof(
    fc.constantFrom(
      '=cmd()',
      '<script>alert(1)</script>',
      'مرحبا',
      '👩‍👩‍👧',
      'a\u0000b',
      'to\nlinjer',
      ' i endene ',
      '__proto__',
    ),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
  )
  .map((said) => said.replace(/\p{Cs}/gu, '\ufffd'))
  .filter((said) => !isBlank(said));
/** As databases' columns can hold it. */
const plain = fc.string({ unit: 'grapheme', maxLength: 20 }).map((said) => said.replaceAll('\0', ''));
const date = fc.constantFrom('', '2031-05-01', '2028-02-29');

/** Whole meetings as files tell of them, with all that there can be in one, their ids as the house itself would number them. */
export function wholeMeetings(): fc.Arbitrary<WholeMeeting> {
  return fc
    .record({
      title: plain,
      language: fc.constantFrom('nb', 'nn', 'en'),
      groups: fc.uniqueArray(fc.record({ number: fc.integer({ min: 1, max: 99 }), name: plain }), {
        minLength: 1,
        maxLength: 3,
        selector: ({ number }) => number,
      }),
      agenda: fc.array(
        fc.record({
          start: fc.constantFrom('', '09:00', '23:59'),
          minutes: fc.option(fc.integer({ min: 0, max: 90 })),
          what: plain,
          how: plain,
          who: plain,
        }),
        { maxLength: 2 },
      ),
    })
    .chain((head) =>
      fc
        .tuple(fc.array(question(head.groups.length, head.agenda.length), { maxLength: 3 }), VOTES)
        .map(([questions, votes]) => ({ ...head, date: '2031-03-14', questions: withVotes(questions, votes) })),
    )
    .chain((whole) => ofTheRoom(whole).map((room) => ({ ...whole, ...room })));
}

function question(groups: number, agenda: number): fc.Arbitrary<WholeQuestion> {
  return fc.oneof(groupWork(groups, agenda), polled(agenda));
}

/** Only what is shown stands on a board. */
function polled(agenda: number): fc.Arbitrary<WholeQuestion> {
  return fc
    .record({ prompt: plain, agendaItem: agendaItem(agenda), poll: wholePolls() })
    .chain(({ poll, ...head }): fc.Arbitrary<WholeQuestion> => {
      const stands =
        poll.kind === 'keywords' ? wordStands(poll) : poll.kind === 'open' ? answerStands(poll) : () => false;
      const points = ('points' in poll ? poll.points : []).filter(stands).map(({ id }) => id);
      const bare = { ...head, sections: [], answers: [], round: 1, rounds: [], followUps: [] };
      if (!('points' in poll)) return fc.constant({ ...bare, themes: [], places: [], poll });
      return themes().chain((made) =>
        placesOf(points, made).map((places) => ({ ...bare, themes: made, places, poll })),
      );
    });
}

function agendaItem(agenda: number): fc.Arbitrary<number | null> {
  return agenda === 0 ? fc.constant(null) : fc.option(fc.integer({ min: 0, max: agenda - 1 }));
}

function groupWork(groups: number, agenda: number): fc.Arbitrary<WholeQuestion> {
  return fc
    .record({
      prompt: plain,
      agendaItem: agendaItem(agenda),
      sections: fc.array(plain, { minLength: 1, maxLength: 2 }),
      round: fc.integer({ min: 1, max: 3 }),
    })
    .chain((head) =>
      fc
        .record({ answers: answersOf(groups, head.sections.length), themes: themes() })
        .chain(({ answers, themes: made }) => {
          const points = answers.flatMap((answer) => answer.points.map(({ id }) => id));
          return fc
            .record({
              places: placesOf(points, made),
              later: fc.subarray(points),
              followUps: followUpsOf(points, made),
            })
            .map(({ places, later, followUps }) => ({
              ...head,
              answers,
              themes: made,
              places,
              rounds: head.round > 1 ? [{ round: 1, points: later }] : [],
              followUps,
            }));
        }),
    );
}

/** Points numbered through, each at most one level deeper than the one before. */
function answersOf(groups: number, sections: number): fc.Arbitrary<Answer[]> {
  const seats = Array.from({ length: groups * sections }, (_, seat) => seat);
  const own = fc.array(fc.record({ text, deep: fc.integer({ min: 0, max: 2 }) }), { maxLength: 4 });
  return fc.tuple(...seats.map(() => own)).map((all) => {
    let number = 0;
    return all.flatMap((said, seat): Answer[] => {
      const path: string[] = [];
      const points = said.map((each) => {
        const id = `p${(number += 1)}`;
        path.length = Math.min(each.deep, path.length);
        const under = path.at(-1);
        path.push(id);
        return { id, text: each.text, ...(under !== undefined && { under }) };
      });
      if (points.length === 0) return [];
      return [{ group: Math.floor(seat / sections), section: seat % sections, points }];
    });
  });
}

function themes(): fc.Arbitrary<ThemeOf[]> {
  const one = fc.record({
    title: plain,
    hue: fc.option(fc.integer({ min: 1, max: THEME_HUES }), { nil: undefined }),
    heard: fc.option(fc.string({ unit: 'grapheme', minLength: 1, maxLength: HEARD_MAX / 10 }), { nil: undefined }),
    note: fc.option(fc.constantFrom('Husk', 'NB'), { nil: undefined }),
  });
  const tree = fc.array(fc.record({ top: one, below: fc.array(one, { maxLength: 2 }) }), { maxLength: 3 });
  return fc.tuple(tree, fc.boolean()).map(([tops, other]) => {
    let number = 0;
    const made = tops.flatMap(({ top, below }): ThemeOf[] => {
      const id = `t${(number += 1)}`;
      return [{ id, ...said(top) }, ...below.map((sub) => ({ id: `t${(number += 1)}`, parent: id, ...said(sub) }))];
    });
    return other ? [...made, { id: `t${number + 1}`, title: 'Resten', other: true }] : made;
  });
}

type Said<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** Without what says nothing. */
function said<T extends object>(value: T): Said<T> {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Said<T>;
}

/** Some points are split; each point or part at most once: in a theme, parked, laid on one that stands by itself, or only marked. */
function placesOf(all: readonly string[], made: readonly ThemeOf[]): fc.Arbitrary<Place[]> {
  return fc.subarray([...all], { maxLength: Math.min(2, all.length) }).chain((split) => {
    const shown = all.flatMap((point) => (split.includes(point) ? [`${point}~1`, `${point}~2`] : [point]));
    const parts = split.map((point): Place => ({ point, parts: { texts: ['Ene', 'Andre'] } }));
    return placesOfShown(shown, made).map((places) => [...parts, ...places]);
  });
}

function placesOfShown(points: readonly string[], made: readonly ThemeOf[]): fc.Arbitrary<Place[]> {
  const one = fc.record({
    how: fc.constantFrom('theme', 'parked', 'onto', 'marked', 'nothing'),
    theme: fc.nat(),
    quote: fc.boolean(),
    goesTo: fc.constantFrom(undefined, 'Kantina'),
    wording: fc.option(fc.record({ text, of: fc.constantFrom(undefined, 'Før') }), { nil: undefined }),
    saidThen: fc.constantFrom(undefined, 'Sa noe annet'),
  });
  return fc.tuple(...points.map(() => one)).map((choices) => {
    const heads = points.filter((_, index) => ['theme', 'parked'].includes(choices[index]!.how));
    return points.flatMap((point, index): Place[] => {
      const { how, theme, quote, goesTo, wording, saidThen } = choices[index]!;
      const marks = said({
        quote: quote ? (true as const) : undefined,
        goesTo,
        wording: wording && said(wording),
      }) as Place;
      const at =
        how === 'theme' && made.length > 0
          ? { theme: made[theme % made.length]!.id }
          : how === 'parked' || how === 'theme'
            ? { parked: true as const }
            : how === 'onto' && heads.length > 0
              ? { onto: heads[theme % heads.length]! }
              : {};
      const isPlaced = Object.keys(at).length > 0;
      const place = { ...marks, point, ...at, ...(isPlaced && saidThen !== undefined && { said: saidThen }) };
      return how === 'nothing' || Object.keys(place).length === 1 ? [] : [place];
    });
  });
}

function followUpsOf(points: readonly string[], made: readonly ThemeOf[]): fc.Arbitrary<WholeQuestion['followUps']> {
  const themeIds = made.map(({ id }) => id);
  const target = fc.oneof(
    fc.constant({}),
    ...(points.length > 0 ? [fc.constantFrom(...points).map((point) => ({ point }))] : []),
    ...(themeIds.length > 0 ? [fc.constantFrom(...themeIds).map((theme) => ({ theme }))] : []),
  );
  const rest = fc.record({
    about: plain,
    state: fc.constantFrom('done', 'next', 'wont'),
    text: plain,
    responsible: plain,
    due: date,
  });
  return fc.array(
    fc.tuple(target, rest).map(([at, each]) => ({ ...at, ...each })),
    { maxLength: 3 },
  );
}

/** What a meeting has beside that: groups merged into later ones, so never in a ring. */
function ofTheRoom({ groups, agenda, questions }: WholeMeeting): fc.Arbitrary<Partial<WholeMeeting>> {
  const material = fc.oneof(
    fc.record({ title: plain, href: fc.constantFrom('', 'https://example.no/a?b=1') }),
    fc.record({
      title: plain,
      text: fc.array(
        fc.record({
          kind: fc.constantFrom('paragraph', 'heading', 'item', 'step'),
          runs: fc.array(
            fc.oneof(fc.record({ text: plain }), fc.record({ text: plain, bold: fc.constant(true as const) })),
            { maxLength: 2 },
          ),
        }),
        { maxLength: 2 },
      ),
    }),
  );
  return fc
    .record(
      {
        zone: fc.constantFrom('Europe/Oslo', 'Asia/Tokyo'),
        divide: fc.constantFrom('draw', 'list', 'units'),
        materials: fc.array(
          fc.tuple(material, fc.nat()).map(([each, place]) => ({
            ...each,
            ...(place % 3 === 0 && questions.length > 0 && { question: place % questions.length }),
            ...(place % 3 === 1 && agenda.length > 0 && { agendaItem: place % agenda.length }),
          })),
          { minLength: 1, maxLength: 3 },
        ),
        merged: fc.constant(true),
      },
      { requiredKeys: [] },
    )
    .map(({ merged, ...room }) => ({
      ...room,
      ...(merged && groups.length > 1 && { groups: [{ ...groups[0]!, into: groups.length - 1 }, ...groups.slice(1)] }),
    }));
}
