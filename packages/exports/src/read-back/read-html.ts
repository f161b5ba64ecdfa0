import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes } from 'parse5';
import {
  laidOn,
  numbersIn,
  peopleIn,
  ReadMeetingBuilder,
  type ReadChart,
  type ReadChartRow,
  type ReadFollowUp,
  type ReadMeeting,
  type ReadPoint,
} from './read-meeting.ts';

type Parent = DefaultTreeAdapterTypes.ParentNode;
type Element = DefaultTreeAdapterTypes.Element;

/** Goes by the HTML parser's tree: headings, list items, and the classes that say what they are. */
export function readHtml(body: string): ReadMeeting {
  const meeting = new ReadMeetingBuilder();
  for (const element of descendants(parse(body))) {
    if (element.tagName === 'h1') meeting.title = text(element);
    else if (element.tagName === 'section') {
      const kind = classes(element)[0];
      if (kind === 'question') meeting.question(peopleTitle(element));
      else if (kind === 'theme') meeting.theme(peopleTitle(element), 1);
      else if (kind === 'sub-theme') meeting.theme(peopleTitle(element), 2);
      else if (kind === 'result') meeting.chart(readChart(element));
      else if (kind === 'unsorted' || kind === 'parked') meeting.tray(kind);
      else meeting.elsewhere();
    } else if (element.tagName === 'li' && classes(element.parentNode).includes('points')) {
      meeting.point(readPoint(element));
    } else if (classes(element).includes('said')) meeting.heard(text(element));
    else if (classes(element).includes('follow-up')) {
      const around = classes(
        element.parentNode && element.parentNode.nodeName === 'ul' ? parentOf(element.parentNode) : null,
      )[0];
      if (around === 'theme' || around === 'sub-theme') meeting.followUp(readFollowUp(element));
      else if (around === 'gone') meeting.questionFollowUp(readFollowUp(element));
    }
  }
  return meeting;
}

function readChart(section: Element): ReadChart {
  const all = [...descendants(section)];
  const answered = all.find((each) => classes(each).includes('counts'));
  const caption = all.find(({ tagName }) => tagName === 'h3');
  const rows = all.filter(({ tagName, parentNode }) => tagName === 'tr' && parentNode?.nodeName === 'tbody');
  return {
    ...(caption && { caption: text(caption) }),
    answered: peopleIn(answered ? text(answered) : ''),
    rows: rows.map((row): ReadChartRow => {
      const parts = [...descendants(row)];
      const [label, help] = ['label', 'help'].map((name) => parts.find((each) => classes(each)[0] === name));
      return {
        label: label && [...descendants(label)].length === 0 ? text(label) : '',
        ...(help && { help: text(help) }),
        numbers: parts.filter(({ tagName }) => tagName === 'td').flatMap((cell) => numbersIn(text(cell))),
      };
    }),
  };
}

function parentOf(node: Parent): Parent | null {
  return 'parentNode' in node ? node.parentNode : null;
}

function readFollowUp(item: Element): ReadFollowUp {
  const states = ['done', 'next', 'wont'] as const;
  const within = (name: string) => {
    for (const element of descendants(item)) if (classes(element)[0] === name) return [...descendants(element)][0];
    return undefined;
  };
  const [responsible, due, about] = [within('role'), within('due'), within('about')];
  const became = [...descendants(item)].find((element) => classes(element).includes('became'));
  return {
    state: states.find((state) => classes(item).includes(state))!,
    text: became ? text(became) : '',
    ...(responsible && { responsible: text(responsible) }),
    ...(due && { due: due.attrs.find(({ name }) => name === 'datetime')!.value }),
    ...(about && { about: text(about) }),
  };
}

function readPoint(item: Element): ReadPoint {
  const parts = [...item.childNodes].filter((node) => tree.isElementNode(node));
  const part = (name: string) => parts.find((each) => classes(each).includes(name));
  const within = (name: string) => {
    const found = part(name);
    const inner = found && [...descendants(found)][0];
    return inner ? text(inner) : undefined;
  };
  const [section, under, goesTo, group] = [part('section'), within('under'), within('goes-to'), within('group')];
  const became = part('follow-ups');
  const followUps = became ? [...became.childNodes].filter((node) => tree.isElementNode(node)).map(readFollowUp) : [];
  const [wording, whole] = [within('wording-of'), within('part-of')];
  const original = wording ?? whole;
  const said = part('text');
  const point: ReadPoint = {
    text: said ? text(said) : '',
    section: section ? text(section) : null,
    ...(group !== undefined && { group }),
    ...(under !== undefined && { under }),
    ...(original !== undefined && { original }),
    ...(whole !== undefined && { part: true }),
    ...(part('quote') && { quote: true }),
    ...(goesTo !== undefined && { goesTo }),
  };
  const times = Number(text(part('count') ?? item).replace(/^\((\d+)\)$/, '$1'));
  const laid = part('same');
  const listed = laid ? [...laid.childNodes].filter((node) => tree.isElementNode(node)).map(readPoint) : [];
  const same = laidOn(point, part('count') ? times : 1, listed);
  return { ...point, ...same, ...(followUps.length > 0 && { followUps }) };
}

/** The title that people gave; empty where the exporter's own words stand in for it. */
function peopleTitle(section: Element): string {
  for (const element of descendants(section)) {
    if (classes(element).includes('title')) return [...descendants(element)].length > 0 ? '' : text(element);
  }
  return '';
}

function text(element: Parent): string {
  return element.childNodes
    .map((node) => (tree.isTextNode(node) ? node.value : tree.isElementNode(node) ? text(node) : ''))
    .join('');
}

function classes(node: Parent | null): string[] {
  if (node === null || !('attrs' in node)) return [];
  return node.attrs.find((attribute) => attribute.name === 'class')?.value.split(' ') ?? [];
}

function* descendants(parent: Parent): Generator<Element> {
  for (const node of parent.childNodes) {
    if (!tree.isElementNode(node)) continue;
    yield node;
    yield* descendants(node);
  }
}
