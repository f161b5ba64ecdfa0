import { chartSlide, chartsOf, type ChartSlide } from './pptx-charts.ts';
import { pptxSlides, type ReadParagraph, type ReadRun } from './pptx-slides.ts';
import { laidOn, ReadMeetingBuilder, UnreadableExportError, type ReadMeeting, type ReadPoint } from './read-meeting.ts';

/**
 * Goes by layouts, placeholders and levels: what is on slides of points and of charts is read; other tables and quotes say again what
 * stands there.
 * Follow-ups are not read.
 */
export function readPptx(bytes: Uint8Array): ReadMeeting {
  const meeting: Title & { questions: Question[] } = { title: '', rest: [], questions: [] };
  for (const slide of pptxSlides(bytes)) {
    const title = slide.texts.get('title')?.[0]?.runs ?? [];
    const named = said(title);
    const chart = chartSlide(slide);
    if (chart !== null && chart.question > meeting.questions.length)
      meeting.questions.push({ title: chart.prompt ?? '', rest: [], lists: [], charts: [] });
    const question = meeting.questions.at(-1);
    if (chart !== null) question!.charts.push(chart);
    else if (slide.layout.type === 'title')
      meeting.title = named === '' ? title.map(({ text }) => text).join('') : named;
    else if (slide.layout.type === 'secHead') meeting.questions.push({ title: named, rest: [], lists: [], charts: [] });
    else if (slide.layout.type === 'tbl' || QUOTES.test(slide.layout.name)) continue;
    else if (TEXT.test(slide.layout.name)) {
      const before = title[0]?.ours === true ? title[0].text : '';
      const owner = MEETING.test(before)
        ? meeting
        : QUESTION.test(before)
          ? question!
          : listOf(question, title, slide.layout.name);
      owner.rest.push(...(slide.texts.get('1') ?? []));
    } else {
      const list = listOf(question, title, slide.layout.name);
      list.paragraphs.push(...(slide.texts.get('1') ?? []), ...(slide.texts.get('2') ?? []));
      list.nested = NESTED.test(slide.layout.name);
      for (const lead of slide.texts.get('14') ?? []) list.rest.push(lead);
      for (const note of slide.notes) list.notes.push(note);
    }
  }
  return built(meeting);
}

const QUOTES = /^(Sitat(er)?|Quotes)$/;
const TEXT = /^(Tekst|Text)$/;
const NESTED = /^(Undertema|Sub-themes)/;
const MEETING = /^(Tittel|Title): $/;
const QUESTION = /^(Spørsmål|Question) \d+: $/;
const HEARD = /^(Det vi h(ørte|øyrde)|What we heard): $/;
const CONTINUED = /^ \((forts|framh|cont)\.\)$/;
const PART_OF = /^\d+ (Del av|Part of): $/;
const GOES_ON = '… ';

/** A title, and what of it (and of what was heard) stands on slides of text. */
interface Title {
  title: string;
  readonly rest: ReadParagraph[];
}

interface Question extends Title {
  readonly lists: List[];
  readonly charts: ChartSlide[];
}

/** A theme, or the unsorted or parked points, over all its slides. */
interface List extends Title {
  readonly key: string;
  nested: boolean;
  readonly paragraphs: ReadParagraph[];
  readonly notes: ReadParagraph[];
}

/** That which the slide goes on with, or a new one: a theme is known by its number, the bucket for the rest by having none. */
function listOf(question: Question | undefined, title: readonly ReadRun[], layout: string): List {
  if (question === undefined) throw new UnreadableExportError(`A slide of ${layout} outside a question`);
  const ours = title.map((run) => (run.ours ? run.text : '')).join('');
  const tray = said(title) === '' ? /^(Usortert|Unsorted|Parkert|Parked)/.exec(ours)?.[0] : undefined;
  const kind = tray === undefined ? undefined : tray.startsWith('U') ? 'unsorted' : 'parked';
  const number = title[0]?.ours === true ? /^\d+ $/.exec(title[0].text)?.[0] : undefined;
  const key = kind ?? number ?? 'other';
  const last = question.lists.at(-1);
  if (last?.key === key) return last;
  const list: List = { key, title: said(title), rest: [], nested: false, paragraphs: [], notes: [] };
  question.lists.push(list);
  return list;
}

function built(meeting: Title & { readonly questions: readonly Question[] }): ReadMeeting {
  const builder = new ReadMeetingBuilder();
  builder.title = whole(meeting).title;
  for (const question of meeting.questions) {
    builder.question(whole(question).title);
    for (const chart of chartsOf(question.charts)) builder.chart(chart);
    for (const list of question.lists) {
      const { title, heard } = whole(list);
      if (list.key === 'unsorted' || list.key === 'parked') builder.tray(list.key);
      else {
        builder.theme(title, 1);
        if (heard !== null) builder.heard(heard);
      }
      build(list, builder);
    }
  }
  return builder;
}

/** The title with the rest of it, and what was heard. */
function whole({ title, rest }: Title): { title: string; heard: string | null } {
  const [first, ...others] = joined(rest);
  const goesOn = rest[0]?.runs[0]?.text === GOES_ON;
  const heard = (goesOn || first === undefined ? others : [first, ...others]).find(
    ({ runs }) => runs[0]?.ours === true && HEARD.test(runs[0].text),
  );
  return { title: goesOn ? title + said(first!.runs) : title, heard: heard === undefined ? null : said(heard.runs) };
}

function build({ nested, paragraphs, notes }: List, builder: ReadMeetingBuilder): void {
  const again = ({ level, runs }: ReadParagraph) =>
    nested && level === 0 && runs.every(({ ours }) => ours) && CONTINUED.test(runs.at(-1)?.text ?? '');
  const top = nested ? 1 : 0;
  let open: { head: ReadPoint; times: number; listed: ReadPoint[] } | null = null;
  const close = (): void => {
    if (open) builder.point({ ...open.head, ...laidOn(open.head, open.times, open.listed) });
    open = null;
  };
  for (const paragraph of joined(paragraphs.filter((each) => !again(each)))) {
    const { level, runs } = paragraph;
    if (nested && level === 0) {
      close();
      builder.theme(said(runs), 2);
    } else if (nested && level === 3) {
      close();
      builder.heard(said(runs));
    } else if (runs.some(({ ours }) => !ours)) {
      const { point, times } = readPoint(runs, notes);
      if (level === top) {
        close();
        open = { head: point, times, listed: [] };
      } else open!.listed.push(point);
    }
  }
  close();
}

/** Paragraphs that go on from one slide to the next, in one again. */
function joined(paragraphs: readonly ReadParagraph[]): ReadParagraph[] {
  const whole: { level: number; runs: ReadRun[] }[] = [];
  for (const { level, runs } of paragraphs) {
    const last = whole.at(-1);
    if (runs[0]?.ours !== true || runs[0].text !== GOES_ON) whole.push({ level, runs: [...runs] });
    else if (last === undefined) whole.push({ level, runs: runs.slice(1) });
    else {
      last.runs.pop();
      last.runs.push(...runs.slice(1));
    }
  }
  return whole;
}

function said(runs: readonly ReadRun[]): string {
  return runs.map(({ text, ours }) => (ours ? '' : text)).join('');
}

function readPoint(runs: readonly ReadRun[], notes: readonly ReadParagraph[]): { point: ReadPoint; times: number } {
  const labels = labelsOf(runs);
  const label = (pattern: RegExp) => labels.map((each) => pattern.exec(each)?.[1]).find((found) => found !== undefined);
  const number = runs.find(({ raised }) => raised)?.text;
  const note = notes.find((each) => number !== undefined && each.runs[0]?.text.startsWith(`${number} `));
  const [section, group] = [label(/^ \((.*)\)$/s), label(/^ – (.*)$/s)];
  const [under, goesTo] = [label(/^ · under «(.*)»$/s), label(/^ · (?:går til|goes to) «(.*)»$/s)];
  return {
    times: Number(label(/^ ×(\d+)$/) ?? 1),
    point: {
      text: said(runs),
      section: section ?? null,
      ...(group !== undefined && { group }),
      ...(under !== undefined && { under }),
      ...(note && { original: said(note.runs) }),
      ...(note && PART_OF.test(note.runs[0]!.text) && { part: true }),
      ...(labels.some((each) => /^ · (sitat|quote)$/.test(each)) && { quote: true }),
      ...(goesTo !== undefined && { goesTo }),
    },
  };
}

/** What is ours behind a text. A label may go on after a line break, or on the next slide. */
function labelsOf(runs: readonly ReadRun[]): string[] {
  const labels: string[] = [];
  let broken = false;
  for (const { text, ours, raised, breaks } of runs) {
    if (!ours || raised) continue;
    const begins = !broken && !breaks && /^ ([×(]|· |– )/.test(text);
    if (begins || labels.length === 0) labels.push(text);
    else labels.push(`${labels.pop()!}${text}`);
    broken = breaks;
  }
  return labels;
}
