import { DOMParser, type Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { readDocxChart } from './docx-chart.ts';
import { elements, readRuns, styleOf, text, type Run } from './docx-runs.ts';
import {
  laidOn,
  ReadMeetingBuilder,
  UnreadableExportError,
  type ReadFollowUp,
  type ReadMeeting,
  type ReadPoint,
} from './read-meeting.ts';

/** Goes by the paragraphs' and characters' styles, as they are told in SPEC.md (WD2). */
export function readDocx(bytes: Uint8Array): ReadMeeting {
  const xml = unzipSync(bytes)['word/document.xml'];
  if (xml === undefined) throw new UnreadableExportError('No document in the package');
  const body = new DOMParser({ onError: refuse })
    .parseFromString(strFromU8(xml), 'text/xml')
    .getElementsByTagName('w:body')[0];
  if (body === undefined) throw new UnreadableExportError('A document without a body');
  const meeting = new ReadMeetingBuilder();
  let points: OpenPoint[] = [];
  let table: ((followUp: ReadFollowUp) => void) | null = null;
  const above: string[] = [];
  const close = () => {
    for (const point of points) meeting.point(closed(point));
    points = [];
  };
  for (const block of elements(body)) {
    if (block.tagName === 'w:tbl') {
      const chart = readDocxChart(block, above);
      if (chart !== null) meeting.chart(chart);
      else if (table) for (const followUp of readTable(block)) table(followUp);
      table = null;
    }
    if (block.tagName !== 'w:p') continue;
    const runs = readRuns(block);
    const style = styleOf(block, 'w:pStyle');
    if (style === 'TableBar') continue;
    above.push(text(runs));
    const last = points.at(-1);
    if (style.startsWith('List') && style !== 'ListBullet' && style !== 'ListBulletQuote' && last === undefined) {
      throw new UnreadableExportError('What belongs to a point stands before any');
    }
    if (style === 'ListBullet' || style === 'ListBulletQuote') points.push(openPoint(runs));
    else if (style === 'ListBullet2') last!.same.push(openPoint(runs));
    else if (style === 'ListContinue') beside(last!, runs);
    else if (style === 'ListContinue2') beside(last!.same.at(-1)!, runs);
    else {
      close();
      const title = runs.some((run) => run.style === 'Unnamed') ? '' : text(runs);
      if (style === 'Title') meeting.title = title || text(runs);
      else if (style === 'Heading1') meeting.question(title);
      else if (style === 'Heading2' || style === 'ThemeUnnumbered') meeting.theme(title, 1);
      else if (style === 'Heading3' || style === 'SubThemeUnnumbered') meeting.theme(title, 2);
      else if (style === 'Caption') table = (followUp) => meeting.followUp(followUp);
      else if (style === 'Quote') meeting.heard(text(runs.filter((run) => run.style !== 'LeadIn')));
      else if (style === 'HeadingUnnumbered') {
        if (/^(Usortert|Unsorted)$/.test(title)) meeting.tray('unsorted');
        else if (/^Park(ert|ed)$/.test(title)) meeting.tray('parked');
        else if (FOLLOW_UP.test(title)) table = (followUp) => meeting.questionFollowUp(followUp);
      }
    }
  }
  close();
  return meeting;
}

/** What the parser only warns of, U+FFFD in a text, is no fault of the file. */
function refuse(level: 'warning' | 'error' | 'fatalError', message: string): void {
  if (level !== 'warning') throw new UnreadableExportError(message);
}

const FOLLOW_UP = /^(Oppfølging|Follow-up)$/;
const STATES: readonly (readonly [RegExp, ReadFollowUp['state']])[] = [
  [/^(Gjort|Done)\b/, 'done'],
  [/^(Neste|Next)\b/, 'next'],
  [/^(Blir ikk|Won)/, 'wont'],
];

interface OpenPoint {
  readonly point: ReadPoint;
  readonly times: number;
  source: Pick<ReadPoint, 'original' | 'part'>;
  readonly same: OpenPoint[];
  readonly followUps: ReadFollowUp[];
}

function closed({ point, times, source, same, followUps }: OpenPoint): ReadPoint {
  const whole = { ...point, ...source };
  return { ...whole, ...laidOn(whole, times, same.map(closed)), ...(followUps.length > 0 && { followUps }) };
}

/** People's words have no style of their own; what is told behind them has, and people's words in that another. */
function openPoint(runs: readonly Run[]): OpenPoint {
  const labels: { before: string; said: string }[] = [];
  for (const run of runs) {
    if (run.style === 'Detail' && run.text !== '»') labels.push({ before: run.text.trim(), said: '' });
    else if (run.style === 'DetailText') labels.at(-1)!.said += run.text;
  }
  const said = (before: RegExp) => labels.find((label) => before.test(label.before))?.said;
  const [group, goesTo, under, section] = [said(/^–$/), said(/^(går|goes)/), said(/^under/), said(/^$/)];
  const times = labels.map(({ before }) => /^\(([\d\s.,]+)\)$/.exec(before)?.[1]).find((count) => count !== undefined);
  return {
    point: {
      text: text(runs.filter(({ style }) => style === '')),
      section: section ?? null,
      ...(group !== undefined && { group }),
      ...(under !== undefined && { under }),
      ...(labels.some(({ before }) => /^(sitat|quote)$/.test(before)) && { quote: true }),
      ...(goesTo !== undefined && { goesTo }),
    },
    times: times === undefined ? 1 : Number(times.replaceAll(/\D/g, '')),
    source: {},
    same: [],
    followUps: [],
  };
}

/** What stands below a point: what its group wrote, or what became of it. */
function beside(point: OpenPoint, [lead, ...runs]: readonly Run[]): void {
  if (lead!.style === 'LeadIn') {
    const facts: { label: string; said: string }[] = [{ label: '', said: '' }];
    for (const run of runs) {
      if (run.style === 'Detail') facts.push({ label: run.text.replace(/^ · |: $/g, ''), said: '' });
      else facts.at(-1)!.said += run.text;
    }
    point.followUps.push(followUpOf(lead!.text, facts[0]!.said, new Map(facts.map((fact) => [fact.label, fact.said]))));
  } else {
    point.source = { original: text(runs), ...(/^(Del|Part)/.test(lead!.text) && { part: true }) };
  }
}

function readTable(table: Element): ReadFollowUp[] {
  const [head = [], ...rows] = [...table.getElementsByTagName('w:tr')].map((row) =>
    [...row.getElementsByTagName('w:tc')].map((cell) =>
      [...cell.getElementsByTagName('w:p')].map((each) => text(readRuns(each))).join('\n'),
    ),
  );
  return rows.map((cells) => {
    const facts = new Map(head.map((name, index) => [name, cells[index]!]));
    const what = ['Hva', 'Kva', 'What'].flatMap((name) => facts.get(name) ?? [])[0] ?? '';
    return followUpOf(cells[0]!, what, facts);
  });
}

function followUpOf(stateWord: string, said: string, facts: ReadonlyMap<string, string>): ReadFollowUp {
  const state = STATES.find(([word]) => word.test(stateWord))?.[1];
  if (state === undefined) throw new UnreadableExportError(`A follow-up that is “${stateWord}”`);
  const fact = <Key extends string>(key: Key, ...names: readonly string[]) => {
    const value = names.flatMap((name) => facts.get(name) ?? []).find((each) => each !== '');
    return value === undefined ? {} : ({ [key]: value } as Record<Key, string>);
  };
  return {
    state,
    text: said,
    ...fact('responsible', 'Ansvarlig', 'Ansvarleg', 'Responsible'),
    ...fact('due', 'Frist', 'Due'),
    ...fact('about', 'Om', 'About'),
  };
}
