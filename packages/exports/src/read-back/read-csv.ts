import {
  numbersIn,
  ReadMeetingBuilder,
  UnreadableExportError,
  type ReadMeeting,
  type ReadPoint,
} from './read-meeting.ts';

/** Goes by RFC 4180 with semicolons, and by the columns' places in SPEC.md (CS3). */
export function readCsv(body: string): ReadMeeting {
  if (!body.startsWith('\ufeff')) throw new UnreadableExportError('No byte order mark');
  const [head, ...lines] = cellsOf(body.slice(1));
  if (head?.length !== 26) throw new UnreadableExportError(`${head?.length} columns`);
  const meeting = new ReadMeetingBuilder();
  let question = '';
  let last: 'theme' | 'point' = 'theme';
  for (const cells of lines.map((line) => line.map(plain))) {
    const [row = '', number = '', prompt = '', place = '', nr = '', theme = '', sub = '', text = ''] = cells;
    if (/^(Samling|Meeting)$/.test(row)) meeting.title = text;
    else if (/^(Spørsmål|Question)$/.test(row)) {
      if (number !== question) meeting.question(prompt);
      question = number;
    } else if (/^Result(at)?$/.test(row)) {
      readResult(meeting, cells);
    } else if (/^(Tema|Theme)$/.test(row)) {
      meeting.theme(nr.includes('.') ? sub : theme, nr.includes('.') ? 2 : 1);
      if (text !== '') meeting.heard(text);
      last = 'theme';
    } else if (/^(Stikkord|Point)$/.test(row)) {
      if (!/^(Tema|Theme)$/.test(place)) meeting.tray(place.startsWith('U') ? 'unsorted' : 'parked');
      meeting.point(pointOf(cells));
      last = 'point';
    } else if (/^(Likt med|Same as)$/.test(row)) meeting.laidOnLast(pointOf(cells));
    else if (/^(Oppfølging|Follow-up)$/.test(row)) {
      const followUp = followUpOf(cells);
      if (place === '') meeting.questionFollowUp(followUp);
      else if (last === 'point') meeting.pointFollowUp(followUp);
      else meeting.followUp(followUp);
    }
  }
  return meeting;
}

/** A row without a number begins a chart; those with the same number are of one row of it. */
function readResult(meeting: ReadMeetingBuilder, cells: readonly string[]): void {
  const [number = '', text = '', note = '', people = '', caption = '', value = ''] = [4, 7, 21, 22, 23, 25].map(
    (at) => cells[at],
  );
  if (number === '') return meeting.chart({ caption, answered: Number(people), rows: [] });
  const numbers = numbersIn(value);
  const { rows } = meeting.lastChart;
  if (rows.length < Number(number))
    rows.push({ label: text, ...(text !== '' && note !== '' && { help: note }), numbers });
  else rows.at(-1)!.numbers.push(...numbers);
}

function pointOf(cells: readonly string[]): ReadPoint {
  const [, , , , , , , text = '', original, part, , , quote, section, under, goesTo, group] = cells;
  const told = { group, under, original, goesTo };
  const given = Object.entries(told).filter(([, value]) => value !== undefined && value !== '');
  return {
    text,
    section: section === undefined || section === '' ? null : section,
    ...(Object.fromEntries(given) as typeof told as Partial<Record<keyof typeof told, string>>),
    ...(part !== '' && { part: true }),
    ...(quote !== '' && { quote: true }),
  };
}

function followUpOf(cells: readonly string[]) {
  const [text = '', state = '', responsible = '', due = '', about = ''] = [7, 17, 18, 19, 21].map((at) => cells[at]);
  return {
    state: stateOf(state),
    text,
    ...(responsible !== '' && { responsible }),
    ...(due !== '' && { due }),
    ...(about !== '' && { about }),
  };
}

/** By its word in any language. */
export function stateOf(word: string): 'done' | 'next' | 'wont' {
  if (/^(Gjort|Done)$/.test(word)) return 'done';
  if (/^(Neste|Next)$/.test(word)) return 'next';
  if (/^(Blir ikk(e|je) gjort|Won’t be done)$/.test(word)) return 'wont';
  throw new UnreadableExportError(`No state: ${word}`);
}

/** Without the apostrophe that keeps it from being a formula. */
function plain(cell: string): string {
  return /^'+([\s\p{C}]*[=+\-@＋－＝＠]|[\t\r\n])/u.test(cell) ? cell.slice(1) : cell;
}

function cellsOf(body: string): string[][] {
  const lines: string[][] = [];
  let at = 0;
  while (at < body.length) {
    const line: string[] = [];
    for (;;) {
      let cell = '';
      if (body[at] === '"') {
        for (at += 1; body[at] !== '"' || body[at + 1] === '"'; at += 1) {
          if (at >= body.length) throw new UnreadableExportError('A cell without an end');
          if (body[at] === '"') at += 1;
          cell += body[at];
        }
        at += 1;
      } else for (; at < body.length && !/[;\r\n"]/.test(body[at]!); at += 1) cell += body[at];
      line.push(cell);
      if (body[at] !== ';') break;
      at += 1;
    }
    if (body.slice(at, at + 2) !== '\r\n')
      throw new UnreadableExportError(`A line without an end: ${body.slice(at, at + 20)}`);
    at += 2;
    lines.push(line);
  }
  return lines;
}
