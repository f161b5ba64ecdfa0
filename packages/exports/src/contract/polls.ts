import type { Breakdown, ChoiceResult } from '@stikkord/domain';
import { describe, expect, test } from 'vitest';
import { exportMeeting } from '../export-meeting.ts';
import type { ReadChart } from '../read-back/index.ts';
import { HARD_TEXTS, testMeeting, testQuestion } from '../testing/meetings.ts';
import { CHOICE, chose, KEYWORDS, OPEN, pollQuestion, SCALES, times, VOTE, wrote } from '../testing/poll-questions.ts';
import type { FormatTraits } from './format-traits.ts';
import { harnessFor, texts } from './harness.ts';

const LANGUAGES = ['nb', 'nn', 'en'] as const;

const WORDS = pollQuestion({
  poll: KEYWORDS,
  answers: [
    wrote('keywords', 'Samarbeid', 'tid'),
    wrote('keywords', 'samhandling', 'ro'),
    wrote('keywords', 'samarbeid', 'hysj'),
    wrote('keywords', 'tid', 'borte'),
  ],
  polling: { hiddenWords: ['hysj'], joinedWords: { samhandling: 'samarbeid' }, takenAway: [] },
  themes: { Sammen: ['Samarbeid', 'samarbeid', 'samhandling'], Tomt: [] },
});

const STAGES = {
  ...CHOICE,
  options: [
    { id: 'valg-a', text: 'Vi vurderer', help: 'Vi snakker om det' },
    { id: 'valg-b', text: 'Vi er i gang', help: '' },
    { id: 'valg-c', text: 'Det sitter', help: '' },
  ],
};

const EVALUATION = {
  ...SCALES,
  low: 'uenig',
  high: 'enig',
  statements: [
    { id: 'utsagn-a', text: 'Målene er klare' },
    { id: 'utsagn-b', text: 'Jeg ble hørt' },
    { id: 'utsagn-c', text: 'Ingen svarte' },
  ],
};
const given = (a: number | null, b?: number) => ({
  kind: 'scales' as const,
  values: { 'utsagn-a': a, ...(b !== undefined && { 'utsagn-b': b }) },
});

/** What a chart says, as rows. */
function said(chart: ReadChart | undefined): unknown {
  return chart?.rows.map(({ label, numbers }) => [label, ...numbers]);
}

/** EX28–EX31. What polls came to, in every format. */
export function pollsContract(traits: FormatTraits): void {
  const { format, held, runs } = traits;
  // A file of these takes long.
  const isSlow = runs < 100;
  const languages = isSlow ? (['nb'] as const) : LANGUAGES;
  const { read, everything, bytes } = harnessFor(traits);
  const asked = async (question: ReturnType<typeof pollQuestion>, change = {}) => {
    const { questions } = await read(testMeeting([], { groups: 0, questions: [question], ...change }));
    return questions[0]!;
  };

  describe('polls', () => {
    test('EX28 EX30 keywords: what several said is counted, joined words as one; what was said once is a point, and so is each', async () => {
      for (const language of LANGUAGES) {
        const { poll, themes, unsorted } = await asked(WORDS, { language });
        expect(poll?.map(said)).toEqual([
          [
            ['Samarbeid', 3],
            ['tid', 2],
          ],
        ]);
        expect(poll![0]!.answered).toBe(4);
        expect(themes.map(({ path, points }) => [...path, ...texts(points).toSorted()])).toEqual([
          ['Sammen', 'Samarbeid', 'samarbeid', 'samhandling'],
          ['Tomt'],
        ]);
        expect(texts(unsorted).toSorted()).toEqual(['borte', 'ro', 'tid']);
        expect(unsorted.map(({ text, same }) => [text, texts(same ?? [])])).toContainEqual(['tid', ['tid']]);
      }
    });

    test('EX28 words that are hidden and answers that wait or were taken away are nowhere', async () => {
      const answers = [wrote('open', 'synlig'), wrote('open', 'venter'), wrote('open', 'vekk')];
      const [shown, , away] = answers.map(
        (answer) => `.individuals/.entries/${'texts' in answer ? answer.texts[0]!.id : ''}`,
      );
      const open = pollQuestion({
        poll: { ...OPEN, moderated: 'before' },
        answers,
        polling: { letThrough: [shown!], takenAway: [away!] },
      });
      const all = await everything(testMeeting([], { questions: [WORDS, open] }));
      expect(all).toContain('synlig');
      for (const text of ['hysj', 'venter', 'vekk']) expect(all).not.toContain(text);
    });

    test('EX28 short answers are points, with how many people they are from', async () => {
      const open = pollQuestion({ poll: OPEN, answers: [wrote('open', 'en', 'to'), wrote('open', 'tre')] });
      const { poll, unsorted } = await asked(open);
      expect([poll, texts(unsorted)]).toEqual([undefined, ['en', 'to', 'tre']]);
      const all = await everything(testMeeting([], { groups: 0, questions: [open] }));
      // Tables have the numbers in columns of their own.
      const told = { json: /"answered": 2/, csv: /"Spørsmål";1;.*;3;.*;2;;; /, xlsx: /./ };
      const here = format in told ? told[format as keyof typeof told] : /3 svar fra 2 personer/;
      expect(all.replaceAll(/\s/g, ' ')).toMatch(here);
    });

    test('EX28 a choice: count and share of each option, and what it means', async () => {
      const choice = pollQuestion({
        poll: STAGES,
        answers: [...times(7, chose('valg-a')), ...times(2, chose('valg-b'))],
      });
      for (const language of languages) {
        const { poll } = await asked(choice, { language });
        expect(poll!.map(said)).toEqual([
          [
            ['Vi vurderer', 7, 78],
            ['Vi er i gang', 2, 22],
            ['Det sitter', 0, 0],
          ],
        ]);
        expect([poll![0]!.answered, poll![0]!.rows[0]!.help]).toEqual([9, 'Vi snakker om det']);
      }
    });

    test('EX28 scales: each number, can’t say, how many and the mean; and beside it the mean of the meeting before', async () => {
      const scales = pollQuestion({
        poll: EVALUATION,
        answers: [given(1, 5), given(4, 5), given(5, 4), given(null)],
        before: { title: 'Kick-off', date: '2030-10-12', means: new Map([['utsagn-a', { mean: 2.25, answered: 12 }]]) },
      });
      for (const language of languages) {
        const { poll } = await asked(scales, { language });
        expect(poll!.map(said)).toEqual([
          [
            ['Målene er klare', 1, 0, 0, 1, 1, 1, 3, 3.3, 2.3, 12],
            ['Jeg ble hørt', 0, 0, 0, 1, 2, 0, 3, 4.7],
            ['Ingen svarte', 0, 0, 0, 0, 0, 0, 0],
          ],
        ]);
        expect(poll![0]!.answered).toBe(4);
      }
      const all = (await everything(testMeeting([], { questions: [scales] }))).replaceAll(/\s/g, ' ');
      for (const text of ['Kick-off', 'uenig', 'enig']) expect(all).toContain(text);
      expect(all).toContain(format === 'json' ? '2030-10-12' : '12. oktober 2030');
    });

    test('EX28 a vote: dots and people of each theme, or both means; the most first', async () => {
      const { summary } = testQuestion({ themes: [{ title: 'Tid' }, { title: 'Ro' }, { title: '' }] });
      const [tid, ro] = summary.themes.map(({ id }) => id);
      const dots = pollQuestion({
        poll: VOTE,
        on: summary,
        answers: [
          { kind: 'dots', dots: { [ro!]: 3 } },
          { kind: 'dots', dots: { [ro!]: 1, [tid!]: 2 } },
        ],
      });
      const axes = pollQuestion({
        poll: { ...VOTE, by: 'axes', x: 'Viktig for oss' },
        on: summary,
        answers: [
          { kind: 'axes', places: { [tid!]: { x: 5, y: 2 }, [ro!]: { x: 1, y: 1 } } },
          { kind: 'axes', places: { [tid!]: { x: 4, y: 2 } } },
        ],
      });
      const { questions } = await read(testMeeting([], { questions: [dots, axes] }));
      expect(questions.map(({ poll }) => poll!.map(said))).toEqual([
        [
          [
            ['Ro', 4, 2],
            ['Tid', 2, 1],
            ['', 0, 0],
          ],
        ],
        [
          [
            ['Tid', 4.5, 2, 2],
            ['Ro', 1, 1, 1],
            ['', 0],
          ],
        ],
      ]);
    });

    const part = (roles: readonly string[], unsaid: boolean, counts: readonly number[]): Breakdown['parts'][number] => {
      const options = STAGES.options.map(({ id, text }, index) => ({ id, text, count: counts[index]! }));
      const result: ChoiceResult = {
        kind: 'choice',
        answered: counts.reduce((a, b) => a + b),
        several: false,
        options,
      };
      return { roles, unsaid, result };
    };

    test('EX29 by role stands the breakdown that was made, and its parts by name', async () => {
      const breakdown: Breakdown = {
        answered: 11,
        parts: [part(['Leder'], false, [5, 0, 0]), part(['Stab', 'Verneombud'], true, [3, 2, 1])],
      };
      const { poll } = await asked(pollQuestion({ poll: STAGES, answers: times(13, chose('valg-a')), breakdown }));
      expect(poll!.map(({ answered }) => answered)).toEqual([13, 5, 6]);
      expect(poll!.slice(1).map((chart) => chart.rows.map(({ numbers }) => numbers))).toEqual([
        [
          [5, 100],
          [0, 0],
          [0, 0],
        ],
        [
          [3, 50],
          [2, 33],
          [1, 17],
        ],
      ]);
      const named = format === 'json' ? [] : ['Leder', 'Andre (Stab, Verneombud, uten rolle)'];
      for (const [at, name] of named.entries()) expect(poll![at + 1]!.caption).toContain(name);
    });

    test('EX29 the question of people’s role names those together that fewer than five chose', async () => {
      const answers = [...times(9, chose('valg-a')), ...times(2, chose('valg-b')), ...times(4, chose('valg-c'))];
      const { poll } = await asked(pollQuestion({ poll: { ...STAGES, role: true }, answers }));
      expect(poll!.map(said)).toEqual([
        [
          ['Vi vurderer', 9, 60],
          ['Vi er i gang · Det sitter', 6, 40],
        ],
      ]);
    });

    test('EX6 EX28 odd texts come back exactly: words, options and what they mean, statements, themes, roles', async () => {
      const short = HARD_TEXTS.filter((text) => text.trim() !== '' && text.length < 200);
      const hard = isSlow ? short.filter((_, index) => index % 2 === 0) : short;
      const rows = hard.map((text, index) => ({ id: `rad-${index}`, text, help: `(${text})` }));
      const options = pollQuestion({
        poll: { ...CHOICE, options: rows, most: 5 },
        answers: [chose('rad-0', 'rad-1')],
        breakdown: {
          answered: 10,
          parts: [hard[3]!, hard[6]!].map((role) => ({
            roles: [role],
            unsaid: false,
            result: { kind: 'choice', answered: 5, several: false, options: rows.map((row) => ({ ...row, count: 1 })) },
          })),
        },
      });
      const statements = pollQuestion({
        poll: { ...SCALES, low: hard[8]!, high: hard[20]!, statements: rows },
        answers: [],
      });
      const { summary } = testQuestion({ themes: hard.map((title) => ({ title })) });
      const votes = pollQuestion({
        poll: { ...VOTE, by: 'axes', x: hard[7]!, y: hard[11]! },
        on: summary,
        answers: [],
      });
      const words = pollQuestion({
        poll: { ...KEYWORDS, characters: 100 },
        answers: [1, 2].flatMap(() => hard.map((text) => wrote('keywords', text))),
      });
      const { questions } = await read(testMeeting([], { questions: [options, statements, votes, words] }));
      const labels = (at: number) => questions[at]!.poll!.map((chart) => chart.rows.map(({ label }) => label));
      const all = hard.map(held);
      expect(labels(0)).toEqual([all, all, all]);
      expect(questions[0]!.poll![0]!.rows.map(({ help }) => help)).toEqual(hard.map((text) => held(`(${text})`)));
      expect(questions[0]!.poll!.flatMap(({ rows: each }) => each.map(({ numbers }) => numbers.length))).toEqual(
        Array.from({ length: 3 * hard.length }, () => 2),
      );
      const named = format === 'json' ? [] : [hard[3]!, hard[6]!];
      for (const [at, role] of named.entries()) expect(questions[0]!.poll![at + 1]!.caption).toContain(held(role));
      expect(labels(1)).toEqual([all]);
      expect(labels(2)).toEqual([all]);
      expect(new Set(questions[3]!.poll![0]!.rows.map(({ label }) => label)).size).toBeGreaterThan(isSlow ? 10 : 20);
      expect(texts(questions[3]!.unsorted.flatMap((each) => [each, ...(each.same ?? [])])).toSorted()).toEqual(
        [...all, ...all].toSorted(),
      );
    });

    test('EX31 of groups nothing is said where there are none; of a poll nobody answered, that there is nothing yet', async () => {
      const empty = [KEYWORDS, OPEN, STAGES, EVALUATION, VOTE].map((poll) => pollQuestion({ poll, answers: [] }));
      for (const language of languages) {
        const all = await everything(testMeeting([], { language, groups: 0, questions: [WORDS, ...empty] }));
        expect(all).not.toMatch(/\b0[\s\u00a0](grupper|groups)/);
        const yet = { nb: 'Ingen svar ennå.', nn: 'Ingen svar enno.', en: 'No answers yet.' }[language];
        expect(all.replaceAll(/\s/g, ' ')).toContain(['json', 'csv', 'xlsx'].includes(format) ? '0' : yet);
      }
    });

    test('EX3 EX15 no id of an answer, an option or a statement is in the file, and whose answers came first changes nothing', async () => {
      const choice = (answers: readonly ReturnType<typeof chose>[]) => pollQuestion({ poll: STAGES, answers });
      const some = [...times(3, chose('valg-a')), chose('valg-b')];
      const meeting = testMeeting([], {
        questions: [WORDS, choice(some), pollQuestion({ poll: EVALUATION, answers: [given(3)] })],
      });
      const all = await everything(meeting);
      for (const id of ['nokkel-', 'svar-0', 'valg-a', 'utsagn-a', '.individuals', '.entries'])
        expect(all).not.toContain(id);
      const other = { ...meeting, questions: [WORDS, choice(some.toReversed()), meeting.questions[2]!] };
      expect(await bytes(other)).toEqual(await bytes(meeting));
    });

    test('EX21 a file of quotes tells none of the words; EX26 one that leaves points out tells nothing of what they say', async () => {
      const quotes = await everything(testMeeting([], { questions: [WORDS], options: { points: 'quotes' } }));
      for (const word of ['amarbeid', 'samhandling', 'borte']) expect(quotes).not.toContain(word);
      const { body } = await exportMeeting(
        testMeeting([], { questions: [WORDS], options: { unsorted: false } }),
        'json',
      );
      const [question] = (JSON.parse(String(body)) as { questions: { poll: { words: object[] } }[] }).questions;
      expect(question!.poll.words).toEqual([{ text: 'Samarbeid', count: 3 }]);
      const left = await everything(testMeeting([], { questions: [WORDS], options: { unsorted: false } }));
      expect(left).not.toMatch(/\bborte\b/);
    });
  });
}
