import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { ExportFollowUp } from '../export-input.ts';
import { exportMeeting } from '../export-meeting.ts';
import { HARD_TEXTS, testMeeting, type TestQuestion } from '../testing/meetings.ts';
import { wordsFor } from '../words.ts';
import type { FormatTraits } from './format-traits.ts';
import { bytesOf, harnessFor, texts } from './harness.ts';

const QUOTED: TestQuestion = {
  themes: [
    { title: 'Tid', points: ['ja', 'nei', 'kanskje', 'vet ikke'], themes: [{ title: 'Møter', points: ['færre'] }] },
  ],
  unsorted: ['løst', 'fast'],
  parked: ['bort', 'vekk'],
  under: { fast: 'løst' },
  acts: [
    { quote: 'ja' },
    { quote: 'kanskje' },
    { quote: 'fast' },
    { quote: 'vekk' },
    { lay: ['nei'], onto: 'ja' },
    { lay: ['kanskje'], onto: 'vet ikke' },
  ],
};

/** EX21, EX23–EX25. What whoever asks for the file chose, and what became of what was said. */
export function optionsContract(traits: FormatTraits): void {
  const { question, read, everything, bytes, write, expected, tells } = harnessFor(traits);
  const { held } = traits;
  const followUp = (about: string, change: Partial<ExportFollowUp> = {}) => ({
    about,
    state: 'done' as const,
    text: 'Kjøpt inn',
    responsible: '',
    due: '',
    ...change,
  });

  test('EX21 a file of quotes has the points marked as quotes, and no other; its counts are of all', async () => {
    const options = { points: 'quotes' as const };
    const { themes, unsorted, parked } = await question(QUOTED, { options });
    expect(themes.map(({ path, points }) => [...path, ...texts(points)])).toEqual([
      ['Tid', 'ja', 'kanskje'],
      ['Tid', 'Møter'],
    ]);
    expect([texts(unsorted), texts(parked)]).toEqual([['fast'], ['vekk']]);
    const all = await everything(testMeeting([QUOTED], { options }));
    for (const text of ['vet ikke', 'færre', 'løst', 'bort']) expect(all).not.toContain(text);
    const counted =
      traits.format === 'json' ? /"pointCount": 5[^]*"unsortedCount": 2/ : /5 (stikkord|points)|[>;"]5[<;"]/;
    expect(all).toMatch(counted);
  });

  test('EX24 the agenda is in the file unless it was left out', async () => {
    const agenda = [{ start: 545, end: 560, what: 'Velkommen inn', how: '', who: 'Kultursjefen' }];
    const meeting = testMeeting([{ unsorted: ['a'] }], { agenda });
    const all = await everything(meeting);
    for (const text of ['Velkommen inn', 'Kultursjefen', '09:05']) expect(all).toContain(text);
    expect(await bytes({ ...meeting, options: { agenda: false } })).toEqual(await bytes({ ...meeting, agenda: [] }));
  });

  test('EX23 follow-ups stand with their theme, sub-theme or point, with state, role and date', async () => {
    const said = held('Møterom:\n«bestilt» <b>');
    const { themes, unsorted } = await question({
      themes: [{ title: 'Tid', points: ['a', 'b'], themes: [{ title: 'Møter', points: ['c'] }] }],
      unsorted: ['d'],
      acts: [{ lay: ['b'], onto: 'a' }],
      followUps: [
        { theme: 'Tid', ...followUp('Tid') },
        { theme: 'Tid', ...followUp('Tid', { state: 'next', text: 'Møterom:\n«bestilt» <b>', due: '2031-05-01' }) },
        { theme: 'Møter', ...followUp('Møter', { state: 'wont', text: 'For dyrt', responsible: 'Rådmannen' }) },
        { point: 'a', ...followUp('a', { text: 'Gjort for a', responsible: 'IT', due: '2031-04-02' }) },
        { point: 'd', ...followUp('d', { text: 'Gjort for d' }) },
      ],
    });
    expect(themes.map(({ points }) => texts(points))).toEqual([['a'], ['c']]);
    if (!tells('followUps')) return;
    const due = (iso: string) => expect.stringMatching(new RegExp(`^(${iso}|${wordsFor('nb').date(iso)})$`));
    expect(themes[0]!.followUps).toEqual([
      { state: 'done', text: 'Kjøpt inn' },
      { state: 'next', text: said, due: due('2031-05-01') },
    ]);
    expect(themes[1]!.followUps).toEqual([{ state: 'wont', text: 'For dyrt', responsible: 'Rådmannen' }]);
    expect(themes[0]!.points[0]!.followUps).toEqual([
      { state: 'done', text: 'Gjort for a', responsible: 'IT', due: due('2031-04-02') },
    ]);
    expect(unsorted[0]!.followUps).toEqual([{ state: 'done', text: 'Gjort for d' }]);
  });

  test('EX23 every follow-up is in the file with role and date, whatever it says, in each language', async () => {
    const hard = HARD_TEXTS.filter((text) => text.length < 100);
    for (const language of ['nb', 'nn', 'en'] as const) {
      const followUps = hard.map((text) => ({ theme: 'Tid', ...followUp('Tid', { text, responsible: `R ${text}` }) }));
      const { themes } = await question({ themes: [{ title: 'Tid', points: ['a'] }], followUps }, { language });
      expect(texts(themes[0]!.points)).toEqual(['a']);
      if (!tells('followUps')) continue;
      expect(themes[0]!.followUps).toEqual(
        hard.map((text) => ({ state: 'done', text: held(text), responsible: held(`R ${text}`) })),
      );
    }
  });

  test('EX2 EX23 a follow-up whose theme or point is gone stands with the question; a withdrawn text is not told', async () => {
    const of: TestQuestion = {
      themes: [{ title: 'Tid', points: ['a'] }],
      withdrawn: ['tatt tilbake'],
      followUps: [
        { theme: 'borte', ...followUp('Gammelt tema', { text: 'Var gjort' }) },
        { point: 'tatt tilbake', ...followUp('tatt tilbake', { text: 'Også gjort' }) },
      ],
    };
    const all = await everything(testMeeting([of]));
    for (const text of ['Var gjort', 'Gammelt tema', 'Også gjort']) expect(all).toContain(text);
    expect(all).not.toContain('tatt tilbake');
    const { followUps } = await question(of);
    if (!tells('followUps')) return;
    expect(followUps).toEqual([
      { state: 'done', text: 'Var gjort', about: 'Gammelt tema' },
      { state: 'done', text: 'Også gjort' },
    ]);
  });

  test('EX23 EX21 left out, no follow-up is in the file; of points that a file of quotes leaves out they stand with the theme', async () => {
    const of: TestQuestion = {
      themes: [{ title: 'Tid', points: ['skjult', 'b'] }],
      acts: [{ quote: 'b' }],
      followUps: [{ point: 'skjult', ...followUp('skjult', { text: 'Ordnet' }) }],
    };
    expect(await everything(testMeeting([of], { options: { followUps: false } }))).not.toContain('Ordnet');
    const quotes = { options: { points: 'quotes' as const } };
    const all = await everything(testMeeting([of], quotes));
    expect(all).toContain('Ordnet');
    expect(all).not.toContain('skjult');
    const { themes } = await question(of, quotes);
    expect(themes[0]!.points).toEqual([expected({ text: 'b', quote: true })]);
    expect(themes[0]!.followUps ?? []).toEqual(tells('followUps') ? [{ state: 'done', text: 'Ordnet' }] : []);
  });

  test('EX25 a look with any colour and a broken logo gives a file all the same', async () => {
    const of = testMeeting([{ themes: [{ title: 'Tid', points: ['a'] }] }]);
    const logo = { bytes: new Uint8Array([1, 2, 3]), type: 'image/png' as const };
    for (const colour of ['#ffff00', '#000000', '#ffffff', null]) {
      const look = { organisation: 'Fjordbygda kommune', colour, logo };
      const { questions } = await read({ ...of, look });
      expect(questions[0]!.themes.map(({ path, points }) => [...path, ...texts(points)])).toEqual([['Tid', 'a']]);
      const file = await write({ ...of, look });
      expect(file.notes.filter((note) => note !== 'logo-unreadable')).toEqual([]);
      expect(bytesOf(file.body)).toEqual(await bytes({ ...of, look }));
    }
    const look = { organisation: 'Fjordbygda kommune', colour: null, logo: null };
    expect(await everything({ ...of, look })).toContain('Fjordbygda kommune');
  });

  test('EX27 one file for each question, as each would be by itself, in a ZIP in the meeting’s order', async () => {
    const meeting = testMeeting([
      { prompt: 'Hva «nå»?', unsorted: ['a'] },
      { prompt: '', unsorted: ['b'] },
    ]);
    const file = await exportMeeting(meeting, traits.format, 'question');
    expect(file).toMatchObject({
      contentType: 'application/zip',
      fileName: `2031-03-14-fagdag-for-oppvekst-${traits.format}.zip`,
      notes: ['question-unnamed'],
    });
    const entries = Object.entries(unzipSync(bytesOf(file.body)));
    expect(entries.map(([name]) => name)).toEqual([
      `2031-03-14-01-hva-na.${traits.format}`,
      `2031-03-14-02.${traits.format}`,
    ]);
    for (const [index, [, entry]] of entries.entries())
      expect(entry).toEqual(await bytes({ ...meeting, questions: [meeting.questions[index]!] }));
    const again = await exportMeeting(meeting, traits.format, 'question');
    expect(bytesOf(again.body)).toEqual(bytesOf(file.body));
  });
}
