import { stateOf } from './read-csv.ts';
import { readResults } from './xlsx-results.ts';
import { xlsxSheets, type Rows } from './xlsx-sheets.ts';
import { ReadMeetingBuilder, UnreadableExportError, type ReadMeeting, type ReadPoint } from './read-meeting.ts';

/** Goes by the workbook's own list of sheets, and by what stands in the first row of each table (SPEC.md, XL3). */
export function readXlsx(bytes: Uint8Array): ReadMeeting {
  const sheets = xlsxSheets(bytes);
  const named = (name: RegExp) => [...sheets].filter(([title]) => name.test(title)).map(([, rows]) => rows);
  const [overview] = named(/^(Oversikt|Overview)$/);
  if (overview === undefined) throw new UnreadableExportError('No overview');
  const meeting = new ReadMeetingBuilder();
  meeting.title = overview[0]?.[0] ?? '';
  const head = overview.findIndex(([first]) => /^(Nr|No)\.$/.test(first ?? ''));
  const prompts = head === -1 ? [] : overview.slice(head + 1);
  const [themes = []] = named(/^(Temae?r|Temaa|Themes)$/);
  const [followUps = []] = named(/^(Oppfølging|Follow-up)$/);
  for (const [index, [, prompt = '']] of prompts.entries()) {
    const own = (rows: Rows) => rows.filter(([number]) => number === `${index + 1}`);
    const [first] = named(new RegExp(`^(Spørsmål|Question) ${index + 1}$`));
    const [words] = named(new RegExp(`^(Resultat|Result) ${index + 1}$`));
    const polled = /^(Figur|Chart)$/.test(first?.[0]?.[0] ?? '');
    readQuestion(meeting, prompt, own(themes), polled ? [] : (first ?? []), own(followUps));
    for (const chart of readResults((polled ? first : words) ?? [])) meeting.chart(chart);
  }
  return meeting;
}

function readQuestion(meeting: ReadMeetingBuilder, prompt: string, themes: Rows, points: Rows, followUps: Rows): void {
  meeting.question(prompt);
  const [heads = [], ...rows] = points;
  const column = (names: RegExp) => heads.findIndex((head) => names.test(head));
  const at = {
    place: column(/^(Plassering|Place)$/),
    number: column(/^(Nr|No)\.$/),
    text: column(/^(Stikkord|Point)$/),
    laidOn: column(/^(Likt med|Same as)$/),
    quote: column(/^(Sitat|Quote)$/),
    original: column(/^(Slik det (ble skrevet|vart skrive)|As it was written)$/),
    part: column(/^(Del av det som|Part of what)/),
    section: column(/^(Del|Section)$/),
    under: column(/^(Står|Stands) under$/),
    goesTo: column(/^(Går til|Goes to)$/),
    group: column(/^(Gruppe|Group)$/),
  };
  const cell = (row: readonly string[], key: keyof typeof at) => row[at[key]] ?? '';
  const stand = (kind: RegExp, number: string) => {
    for (const row of rows.filter((each) => kind.test(cell(each, 'place')) && cell(each, 'number') === number)) {
      const point = pointOf((key) => cell(row, key));
      if (cell(row, 'laidOn') === '') meeting.point(point);
      else meeting.laidOnLast(point);
      const own = followUps.filter(
        ([, nr, about, said]) => /^(Stikkord|Point)$/.test(about!) && nr === number && said === point.text,
      );
      for (const each of own) meeting.pointFollowUp(followUpOf(each));
    }
  };
  for (const [, number = '', title = '', sub = '', heard = ''] of themes) {
    meeting.theme(number.includes('.') ? sub : title, number.includes('.') ? 2 : 1);
    if (heard !== '') meeting.heard(heard);
    for (const each of followUps.filter(([, nr, about]) => /^(Tema|Theme)$/.test(about!) && nr === number))
      meeting.followUp(followUpOf(each));
    stand(/^(Tema|Theme)$/, number);
  }
  for (const [kind, word] of [
    ['unsorted', /^U/],
    ['parked', /^P/],
  ] as const) {
    meeting.tray(kind);
    stand(word, '');
  }
  for (const each of followUps.filter(([, , about]) => about === ''))
    meeting.questionFollowUp({ ...followUpOf(each), ...(each[3] !== '' && { about: each[3]! }) });
}

function pointOf(
  cell: (key: 'text' | 'section' | 'group' | 'under' | 'original' | 'goesTo' | 'part' | 'quote') => string,
): ReadPoint {
  const given = (['group', 'under', 'original', 'goesTo'] as const).filter((key) => cell(key) !== '');
  return {
    text: cell('text'),
    section: cell('section') === '' ? null : cell('section'),
    ...Object.fromEntries(given.map((key) => [key, cell(key)])),
    ...(cell('part') !== '' && { part: true }),
    ...(cell('quote') !== '' && { quote: true }),
  };
}

function followUpOf([, , , , state = '', text = '', responsible = '', due = '']: readonly string[]) {
  return { state: stateOf(state), text, ...(responsible !== '' && { responsible }), ...(due !== '' && { due }) };
}
