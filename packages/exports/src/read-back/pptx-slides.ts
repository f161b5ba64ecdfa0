import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { UnreadableExportError } from './read-meeting.ts';

/** A slide as it lies in the file. */
export interface ReadSlide {
  readonly layout: { readonly name: string; readonly type: string };
  /** By `title`, or the placeholder's index. */
  readonly texts: ReadonlyMap<string, readonly ReadParagraph[]>;
  /** Cells row by row, the head first. */
  readonly table: readonly (readonly ReadParagraph[])[];
  readonly notes: readonly ReadParagraph[];
}

export interface ReadParagraph {
  readonly level: number;
  readonly runs: readonly ReadRun[];
}

/** A line break is a run of its own. */
export interface ReadRun {
  readonly text: string;
  /** It has a colour, as people's own words haven't. */
  readonly ours: boolean;
  readonly raised: boolean;
  readonly breaks: boolean;
}

/** The slides of a presentation in their order, through its relationships. Throws UnreadableExportError. */
export function pptxSlides(bytes: Uint8Array): ReadSlide[] {
  const files = unzipSync(bytes);
  const xml = (path: string): Document => {
    const file = files[path];
    if (file === undefined) throw new UnreadableExportError(`${path} is missing`);
    const onError = (level: string, message: string) => {
      // It warns of replacement characters, which people may well have written.
      if (level !== 'warning') throw new UnreadableExportError(`${path}: ${message}`);
    };
    return new DOMParser({ onError }).parseFromString(strFromU8(file), 'text/xml');
  };
  const related = (path: string): Relationship[] => {
    const at = path.lastIndexOf('/') + 1;
    return all(xml(`${path.slice(0, at)}_rels/${path.slice(at)}.rels`), 'Relationship').map((each) => ({
      id: attribute(each, 'Id'),
      type: attribute(each, 'Type').split('/').at(-1)!,
      // From the package's root, as this exporter writes them.
      target: attribute(each, 'Target').replace(/^\//, ''),
    }));
  };
  const presentation = 'ppt/presentation.xml';
  const targets = new Map(related(presentation).map(({ id, target }) => [id, target]));
  return all(xml(presentation), 'p:sldId').map((slide): ReadSlide => {
    const path = targets.get(attribute(slide, 'r:id'));
    if (path === undefined) throw new UnreadableExportError('A slide that is nowhere');
    const relations = related(path);
    const target = (type: string) => relations.find((each) => each.type === type)?.target;
    const layout = xml(target('slideLayout') ?? '').documentElement!;
    const notes = target('notesSlide');
    return {
      layout: { name: attribute(all(layout, 'p:cSld')[0]!, 'name'), type: attribute(layout, 'type') },
      texts: textsOf(xml(path)),
      table: tableOf(xml(path)),
      notes: notes === undefined ? [] : (textsOf(xml(notes)).get('1') ?? []),
    };
  });
}

interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

function textsOf(slide: Document): Map<string, ReadParagraph[]> {
  return new Map(
    all(slide, 'p:sp').flatMap((shape): [string, ReadParagraph[]][] => {
      const [placeholder] = all(shape, 'p:ph');
      if (placeholder === undefined) return [];
      const type = attribute(placeholder, 'type');
      const key = /title$/i.test(type) && type !== 'subTitle' ? 'title' : attribute(placeholder, 'idx');
      return [[key, all(shape, 'a:p').map(paragraphOf)]];
    }),
  );
}

function tableOf(slide: Document): ReadParagraph[][] {
  return all(slide, 'a:tr').map((row) => all(row, 'a:tc').map((cell) => paragraphOf(all(cell, 'a:p')[0]!)));
}

function paragraphOf(paragraph: Element): ReadParagraph {
  const [properties] = all(paragraph, 'a:pPr');
  const runs = [...paragraph.childNodes].flatMap((node): ReadRun[] => {
    if (node.nodeName !== 'a:r' && node.nodeName !== 'a:br') return [];
    const run = node as Element;
    const [look] = all(run, 'a:rPr');
    return [
      {
        text: run.nodeName === 'a:br' ? '\n' : (all(run, 'a:t')[0]?.textContent ?? ''),
        ours: all(run, 'a:solidFill').length > 0,
        raised: look !== undefined && attribute(look, 'baseline') !== '',
        breaks: run.nodeName === 'a:br',
      },
    ];
  });
  return { level: properties === undefined ? 0 : Number(attribute(properties, 'lvl')), runs };
}

function all(within: Document | Element, name: string): Element[] {
  return [...within.getElementsByTagName(name)];
}

function attribute(element: Element, name: string): string {
  return element.getAttribute(name) ?? '';
}
