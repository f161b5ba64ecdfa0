import { readPdfChart } from './pdf-chart.ts';
import { named, ours, pieces, said, type Piece } from './pdf-pieces.ts';
import { pdfStructure, type PdfElement } from './pdf-structure.ts';
import {
  laidOn,
  ReadMeetingBuilder,
  UnreadableExportError,
  type ReadFollowUp,
  type ReadMeeting,
  type ReadPoint,
} from './read-meeting.ts';

/** Goes by the structure that screen readers go by: headings, lists, tables, and what in them is people's own (PD3). */
export function readPdf(bytes: Uint8Array): ReadMeeting {
  const meeting = new ReadMeetingBuilder();
  let before = '';
  let followUpsOf: 'theme' | 'question' | null = null;
  const all = blocks(pdfStructure(bytes));
  for (const [at, block] of all.entries()) {
    const chart = readPdfChart(all.slice(at, at + 3));
    if (chart !== null) {
      meeting.chart(chart);
      continue;
    }
    const parts = pieces(block);
    const title = said(parts);
    const words = ours(parts);
    if (block.kind === 'Title') meeting.title = title || words;
    else if (block.kind === 'H1') {
      followUpsOf = null;
      if (/^(Spørsmål|Question) \d+$/.test(before)) meeting.question(title);
      else if (meeting.questions.length > 0) meeting.elsewhere();
    } else if (block.kind === 'H2' || block.kind === 'H3') {
      followUpsOf = null;
      if (title === '' && /^(Usortert|Unsorted)$/.test(words)) meeting.tray('unsorted');
      else if (title === '' && /^Park(ert|ed)$/.test(words)) meeting.tray('parked');
      else if (title === '' && FOLLOW_UP.test(words)) followUpsOf = 'question';
      else meeting.theme(title, block.kind === 'H2' ? 1 : 2);
    } else if (block.kind === 'BlockQuote') meeting.heard(title);
    else if (block.kind === 'P' && title === '' && FOLLOW_UP.test(words)) followUpsOf = 'theme';
    else if (block.kind === 'L') for (const point of readList(block)) meeting.point(point);
    else if (block.kind === 'Table' && followUpsOf !== null) {
      for (const followUp of readTable(block)) {
        if (followUpsOf === 'theme') meeting.followUp(followUp);
        else meeting.questionFollowUp(followUp);
      }
      followUpsOf = null;
    }
    before = words;
  }
  return meeting;
}

const BLOCKS = new Set(['Title', 'H1', 'H2', 'H3', 'P', 'BlockQuote', 'L', 'Table', 'TOC']);
const FOLLOW_UP = /^(Oppfølging|Follow-up)$/;
const STATES: readonly (readonly [RegExp, ReadFollowUp['state']])[] = [
  [/^(Gjort|Done)\b/, 'done'],
  [/^(Neste|Next)\b/, 'next'],
  [/^(Blir ikk|Won)/, 'wont'],
];

function blocks(element: PdfElement): PdfElement[] {
  return element.children.flatMap((child) =>
    typeof child === 'string' || child.kind === 'Figure' ? [] : BLOCKS.has(child.kind) ? [child] : blocks(child),
  );
}

/** Lists within the list are those laid on the point before them. */
function readList(list: PdfElement): ReadPoint[] {
  const points: OpenPoint[] = [];
  const item = ({ kind, children }: PdfElement) => {
    for (const child of children) {
      if (typeof child === 'string' || child.kind === 'Lbl') continue;
      if (child.kind === 'L') points.at(-1)!.same.push(...readList(child));
      else if (child.kind === 'LI') item(child);
      else if (child.kind === 'LBody') {
        points.push(openPoint(child));
        item({
          kind: child.kind,
          children: child.children.filter((each) => typeof each !== 'string' && each.kind === 'L'),
        });
      } else throw new UnreadableExportError(`${child.kind} in ${kind}`);
    }
  };
  item(list);
  return points.map(({ point, times, same }) => ({ ...point, ...laidOn(point, times, same) }));
}

interface OpenPoint {
  readonly point: ReadPoint;
  readonly times: number;
  readonly same: ReadPoint[];
}

/** First the point and what is told behind it; each paragraph after it is what its group wrote, or what became of it. */
function openPoint(body: PdfElement): OpenPoint {
  const lines: PdfElement[] = [];
  for (const child of body.children) {
    if (typeof child !== 'string' && child.kind === 'P') lines.push(child);
    else if (typeof child === 'string' || child.kind !== 'L') {
      if (lines.length === 0 || lines.at(-1)!.kind !== 'Line') lines.push({ kind: 'Line', children: [] });
      lines.push({ kind: 'Line', children: [...lines.pop()!.children, child] });
    }
  }
  const [first, ...below] = lines.map(pieces);
  const [text, ...behind] = first!;
  const labels = new Map<string, string>();
  let times = 1;
  let quote = false;
  for (const [index, { said: isSaid, text: words }] of behind.entries()) {
    if (isSaid) continue;
    // Labels without people's words run together with those before them.
    const starts = words.replace(/^»/, '').split(/ {2}/).slice(1);
    for (const [at, label] of starts.entries()) {
      if (/^\(\d/.test(label)) times = Number(label.replaceAll(/\D/g, ''));
      else if (/^(sitat|quote)$/.test(label)) quote = true;
      else if (at === starts.length - 1)
        labels.set(/^\p{L}*/u.exec(label)![0] || label.trim(), behind[index + 1]?.text ?? '');
    }
  }
  const optional = (key: 'group' | 'under' | 'goesTo', ...words: readonly string[]) => {
    const found = words.flatMap((word) => labels.get(word) ?? [])[0];
    return found === undefined ? {} : { [key]: found };
  };
  const point: ReadPoint = {
    text: text!.text,
    section: labels.get('') ?? null,
    ...optional('group', '–'),
    ...optional('under', 'under'),
    ...optional('goesTo', 'går', 'goes'),
    ...(quote && { quote: true }),
  };
  return { point: below.reduce(withLine, point), times, same: [] };
}

function withLine(point: ReadPoint, line: readonly Piece[]): ReadPoint {
  const [lead, what, ...facts] = line;
  if (/^(Gruppa|The group)/.test(lead!.text)) return { ...point, original: what?.text ?? '' };
  if (/^(Del av|Part of)/.test(lead!.text)) return { ...point, original: what?.text ?? '', part: true };
  const told = new Map<string, string>();
  for (const [index, { said: isSaid, text }] of facts.entries()) {
    if (isSaid) continue;
    for (const fact of text.split(' · ').slice(1)) {
      const [label, value] = fact.split(': ');
      told.set(label!, value || (facts[index + 1]?.text ?? ''));
    }
  }
  return { ...point, followUps: [...(point.followUps ?? []), followUpOf(lead!.text, what?.text ?? '', told)] };
}

function readTable(table: PdfElement): ReadFollowUp[] {
  const rows = named(table, 'TR').map((row) => [...named(row, 'TH'), ...named(row, 'TD')].map((cell) => pieces(cell)));
  const [head = [], ...body] = rows.map((cells) => cells.map((cell) => said(cell) || ours(cell)));
  return body.map((cells) => {
    const facts = new Map(head.map((name, index) => [name, cells[index]!]));
    const what = ['Hva', 'Kva', 'What'].flatMap((name) => facts.get(name) ?? [])[0] ?? '';
    return followUpOf(cells[0]!, what, facts);
  });
}

function followUpOf(stateWord: string, text: string, facts: ReadonlyMap<string, string>): ReadFollowUp {
  const state = STATES.find(([word]) => word.test(stateWord))?.[1];
  if (state === undefined) throw new UnreadableExportError(`A follow-up that is “${stateWord}”`);
  const fact = <Key extends string>(key: Key, ...names: readonly string[]) => {
    const value = names.flatMap((name) => facts.get(name) ?? []).find((each) => each !== '');
    return value === undefined ? {} : ({ [key]: value } as Record<Key, string>);
  };
  return {
    state,
    text,
    ...fact('responsible', 'Ansvarlig', 'Ansvarleg', 'Responsible'),
    ...fact('due', 'Frist', 'Due'),
    ...fact('about', 'Om', 'About'),
  };
}
