import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { ReadMeetingBuilder, type ReadMeeting } from './read-meeting.ts';

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
      const parts = [...descendants(element)];
      const section = parts.find((part) => classes(part).includes('section'));
      const said = parts.find((part) => classes(part).includes('text'));
      const under = parts.find((part) => classes(part.parentNode).includes('under'));
      meeting.point(said ? text(said) : '', section ? text(section) : null, under ? text(under) : null);
    }
  }
  return meeting;
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
