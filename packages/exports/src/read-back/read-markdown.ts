import { type Node, Parser } from 'commonmark';
import {
  laidOn,
  numbersIn,
  peopleIn,
  ReadMeetingBuilder,
  type ReadChartRow,
  type ReadFollowUp,
  type ReadMeeting,
  type ReadPoint,
} from './read-meeting.ts';

/** Goes by CommonMark's own tree: headings, lists, text. */
export function readMarkdown(body: string): ReadMeeting {
  const meeting = new ReadMeetingBuilder();
  let inQuestion = false;
  let followUps = false;
  let chart = false;
  for (const block of children(new Parser().parse(body))) {
    if (block.type === 'heading') {
      const { text, ours } = inline(block);
      followUps = ours !== null && /^(Oppfølging|Follow-up)$/.test(ours);
      const result = block.level === 3 && text === '' ? CHART.exec(ours ?? '') : null;
      chart = result !== null;
      const numbered = /^\d+(?:\.\d+)?\. /.exec(text);
      if (block.level === 1) meeting.title = ours ?? text;
      else if (block.level === 2) {
        const prompt = /^\p{L}+ \d+: /u.exec(text);
        inQuestion = prompt !== null;
        if (prompt) meeting.question(text.slice(prompt[0].length));
        else meeting.elsewhere();
      } else if (numbered) meeting.theme(text.slice(numbered[0].length), block.level === 3 ? 1 : 2);
      else if (result) meeting.chart({ caption: result[1]!, answered: peopleIn(result[2]!), rows: [] });
      // The bucket for the rest has no number, and the trays' headings are ours.
      else if (ours !== null && /^(Usortert|Unsorted)$/.test(ours)) meeting.tray('unsorted');
      else if (ours !== null && /^Park(ert|ed)$/.test(ours)) meeting.tray('parked');
      else if (!followUps) meeting.theme(text, 1);
    } else if (block.type === 'list' && followUps) {
      for (const item of children(block)) meeting.questionFollowUp(readFollowUp(inline(item.firstChild!))!);
    } else if (block.type === 'list' && chart) {
      for (const item of children(block)) meeting.lastChart.rows.push(readChartRow(item));
    } else if (block.type === 'list' && inQuestion) {
      for (const item of children(block)) meeting.point(readItem(item));
    } else if (block.type === 'paragraph' && block.firstChild?.type === 'emph') {
      const line = inline(block);
      const followUp = readFollowUp(line);
      if (HEARD.test(line.leading ?? '') && line.text !== '') meeting.heard(line.text);
      else if (followUp) meeting.followUp(followUp);
    }
  }
  return meeting;
}

const HEARD = /^(Det vi h(ørte|øyrde)|What we heard):$/;
const WROTE = /^(Gruppa skr(ev|eiv)|The group wrote|Skrevet som|Skrive som|Written as):$/;
const CHART = /^([^]*) · ([\d\s.,]+) (?:svar|answers?)$/;
const PART_OF = /^(Del av|Part of):$/;
const STATES = {
  done: /^(Gjort|Done):$/,
  next: /^(Neste|Next):$/,
  wont: /^(Blir ikk(e|je) gjort|Won’t be done):$/,
} as const;

/** A line that begins with what became of it; null: another line. */
function readFollowUp({ text, leading, labels }: Inline): ReadFollowUp | null {
  const states = ['done', 'next', 'wont'] as const;
  const state = states.find((each) => STATES[each].test(leading ?? ''));
  if (state === undefined) return null;
  const said = (word: RegExp) =>
    labels
      .find((label) => word.test(label))
      ?.replace(word, '')
      .slice(0, -1);
  const [responsible, due, about] = [
    said(/^\((Ansvarl(ig|eg)|Responsible): /),
    said(/^\((Frist|Due): /),
    said(/^\((Om|About): /),
  ];
  return {
    state,
    text: labels.length === 0 ? text : text.slice(0, -labels.length),
    ...(responsible !== undefined && { responsible }),
    ...(due !== undefined && { due }),
    ...(about !== undefined && { about }),
  };
}

/** A label, behind it what the cells are, which is ours, and the cells, which are strong; below it what the label means. */
function readChartRow(item: Node): ReadChartRow & { numbers: number[] } {
  const [line, below] = [...children(item)];
  const nodes = [...children(line!)];
  const first = nodes.findIndex(({ type }) => type === 'emph');
  const label = nodes.slice(0, first).map((node) => (node.type === 'linebreak' ? '\n' : (node.literal ?? '')));
  const help = below?.firstChild?.firstChild;
  return {
    label: label.join('').replace(/ $/, ''),
    ...(help && { help: inline(help).text }),
    numbers: nodes.filter(({ type }) => type === 'strong').flatMap((cell) => numbersIn(inline(cell).text)),
  };
}

/** A point: its line, and under it what its group wrote, and those that are laid on it and listed. */
function readItem(item: Node): ReadPoint {
  const { text: line, labels, times } = inline(item.firstChild!);
  const behind = labels.length + (times > 1 ? 1 : 0);
  const text = behind === 0 ? line : line.slice(0, -behind);
  const below = [...children(item)].filter((node) => node.type === 'list').flatMap((list) => [...children(list)]);
  const wrote = below.map((node) => inline(node.firstChild!)).find(({ leading }) => isSource(leading));
  const followUps = below.flatMap((node) => readFollowUp(inline(node.firstChild!)) ?? []);
  const listed = below.filter((node) => {
    const line = inline(node.firstChild!);
    return !isSource(line.leading) && readFollowUp(line) === null;
  });
  const quoted = (...words: readonly string[]): string | undefined => {
    const [label, word] = words.flatMap((each) => {
      const found = labels.find((one) => one.startsWith(`${each} «`));
      return found === undefined ? [] : [found, each];
    });
    return label?.slice(word!.length + 2, -1);
  };
  const group = labels.find((label) => label.startsWith('– '))?.slice(2);
  const [under, goesTo] = [quoted('under'), quoted('går til', 'goes to')];
  const point: ReadPoint = {
    text,
    section: labels.find((label) => label.startsWith('('))?.slice(1, -1) ?? null,
    ...(group !== undefined && { group }),
    ...(under !== undefined && { under }),
    ...(wrote && { original: wrote.text }),
    ...(wrote && PART_OF.test(wrote.leading!) && { part: true }),
    ...(labels.some((label) => label === 'sitat' || label === 'quote') && { quote: true }),
    ...(goesTo !== undefined && { goesTo }),
  };
  return {
    ...point,
    ...laidOn(point, times, listed.map(readItem)),
    ...(followUps.length > 0 && { followUps }),
  };
}

function isSource(leading: string | null): boolean {
  return leading !== null && (WROTE.test(leading) || PART_OF.test(leading));
}

interface Inline {
  readonly text: string;
  /** Our words in the text's stead. */
  readonly ours: string | null;
  /** Our words before it, behind it, and how many say it. */
  readonly leading: string | null;
  readonly labels: string[];
  readonly times: number;
}

/** The text of a heading or paragraph. What is emphasised, with a space between it and the text, is the exporter's own. */
function inline(block: Node): Inline {
  let text = '';
  let times = 1;
  let leading: string | null = null;
  const labels: string[] = [];
  for (const node of children(block)) {
    if (node.type === 'emph' && node.prev === null && node.next !== null) leading = inline(node).text;
    else if (node.type === 'emph') labels.push(inline(node).text);
    else if (node.type === 'strong') times = Number(inline(node).text.slice(1, -1));
    else if (node.type === 'softbreak' || node.type === 'linebreak') text += '\n';
    else text += node.literal ?? '';
  }
  return { text: leading === null ? text : text.slice(1), ours: labels.at(-1) ?? null, leading, labels, times };
}

function* children(node: Node): Generator<Node> {
  for (let child = node.firstChild; child !== null; child = child.next) yield child;
}
