import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { laidOn, ReadMeetingBuilder, type ReadMeeting, type ReadPoint } from './read-meeting.ts';

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
      else if (kind === 'unsorted' || kind === 'parked') meeting.tray(kind);
      else meeting.elsewhere();
    } else if (element.tagName === 'li' && classes(element.parentNode).includes('points')) {
      meeting.point(readPoint(element));
    } else if (classes(element).includes('said')) meeting.heard(text(element));
  }
  return meeting;
}

function readPoint(item: Element): ReadPoint {
  const parts = [...item.childNodes].filter((node) => tree.isElementNode(node));
  const part = (name: string) => parts.find((each) => classes(each).includes(name));
  const within = (name: string) => {
    const found = part(name);
    const inner = found && [...descendants(found)][0];
    return inner ? text(inner) : undefined;
  };
  const [section, under, goesTo] = [part('section'), within('under'), within('goes-to')];
  const [wording, whole] = [within('wording-of'), within('part-of')];
  const original = wording ?? whole;
  const said = part('text');
  const point: ReadPoint = {
    text: said ? text(said) : '',
    section: section ? text(section) : null,
    ...(under !== undefined && { under }),
    ...(original !== undefined && { original }),
    ...(whole !== undefined && { part: true }),
    ...(part('quote') && { quote: true }),
    ...(goesTo !== undefined && { goesTo }),
  };
  const times = Number(text(part('count') ?? item).replace(/^\((\d+)\)$/, '$1'));
  const same = part('same');
  const listed = same ? [...same.childNodes].filter((node) => tree.isElementNode(node)).map(readPoint) : [];
  return { ...point, ...laidOn(point, part('count') ? times : 1, listed) };
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
