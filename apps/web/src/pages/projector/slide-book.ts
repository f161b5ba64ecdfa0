import { flowing, isStep, keptLines, type FlowingLine, type KeptLine, type Slide } from '@stikkord/domain';
import { html, render, type TemplateResult } from 'lit';
import {
  pageLines,
  withoutEmptyEnd,
  type LaidLine,
  type LaidPage,
  type LinePart,
  type MeasuredLine,
} from './page-lines.ts';
import { slideFoot, slideHead, slideLine, slideTitle, type PlacedLine, type SlideFrame } from './slide-view.ts';

/** Text sizes in px, numbers of columns; the first that holds everything on one page is taken. */
const TRIES = [
  { size: 40, columns: 1 },
  { size: 40, columns: 2 },
  { size: 36, columns: 2 },
  { size: 32, columns: 2 },
] as const;
/** Where there have to be pages anyway, the text needs not be small. */
const PAGED = { size: 36, columns: 2 } as const;
const COLUMN_WIDTH = { 1: 1500, 2: 824 } as const;
/** A table of themes and counts is as wide as the slide. */
const WIDE = 1728;
/** A line that is cut leaves room for its heading. */
const HEAD_ROOM = 120;
/** A title of more characters is set smaller. */
const LONG_TITLE = 46;

/** A page of a slide. */
export interface SlidePage {
  readonly size: number;
  /** How many columns there is room for. */
  readonly across: 1 | 2;
  readonly columns: readonly (readonly PlacedLine[])[];
  /** What appears one by one, in order: true for what is there, false for what is gone. */
  readonly steps: readonly boolean[];
}

/** The pages of slides by what truly fits. Each is measured once for as long as it says the same. */
export class SlideBook {
  readonly #known = new Map<string, { readonly said: string; readonly pages: readonly SlidePage[] }>();

  /** Calls back when what was measured no longer holds: fonts have come. Gives what ends that. */
  watch(changed: () => void): () => void {
    const forget = (): void => {
      this.#known.clear();
      changed();
    };
    document.fonts.addEventListener('loadingdone', forget);
    return () => document.fonts.removeEventListener('loadingdone', forget);
  }

  /** `kept`: the lines as they stand on the screen; null where the slide isn't there. */
  pagesOf(slide: Slide, kept: readonly KeptLine[] | null, frame: SlideFrame): readonly SlidePage[] {
    const lines = flowing(kept ?? keptLines(null, slide.lines), slide.lines);
    const said = JSON.stringify([frame, slide, kept]);
    const known = this.#known.get(slide.id);
    if (known?.said === said) return known.pages;
    const pages = measuredPages(slide, lines, frame);
    this.#known.set(slide.id, { said, pages });
    return pages;
  }
}

export function isLongTitle(slide: Slide, { language }: SlideFrame): boolean {
  return slideTitle(slide, language).length > LONG_TITLE;
}

function measuredPages(slide: Slide, lines: readonly FlowingLine[], frame: SlideFrame): SlidePage[] {
  const host = document.createElement('div');
  host.className = 'sk-slide-measure';
  host.inert = true;
  host.setAttribute('aria-hidden', 'true');
  host.lang = frame.language;
  document.body.append(host);
  try {
    const first = bodyHeight(host, slide, frame, true);
    const rest = bodyHeight(host, slide, frame, false);
    for (const { size, columns } of TRIES) {
      const pages = layOut(host, slide, lines, frame, { first, rest, size, columns }, true);
      if (pages) return placed(pages, lines, size, columns);
    }
    const { size, columns } = PAGED;
    return placed(layOut(host, slide, lines, frame, { first, rest, size, columns }, false) ?? [], lines, size, columns);
  } finally {
    host.remove();
  }
}

function bodyHeight(host: HTMLElement, slide: Slide, frame: SlideFrame, first: boolean): number {
  draw(
    host,
    html`<div class="sk-slide" ?data-long=${isLongTitle(slide, frame)}>
      ${slideHead(slide, frame, first, false)}
      <div class="sk-slide-body"></div>
      ${slideFoot(frame, 0, 9)}
    </div>`,
  );
  return host.querySelector('.sk-slide-body')!.getBoundingClientRect().height;
}

function layOut(
  host: HTMLElement,
  slide: Slide,
  lines: readonly FlowingLine[],
  { language }: SlideFrame,
  { first, rest, size, columns }: { first: number; rest: number; size: number; columns: 1 | 2 },
  onlyOne: boolean,
): readonly LaidPage[] | null {
  const whole = lines.map((line): PlacedLine => ({ flowing: line, again: false, from: 0, to: null }));
  const heads = whole.filter(({ flowing: { kept } }) => kept.kind === 'head').map((head) => ({ ...head, again: true }));
  const column = (list: readonly PlacedLine[]): TemplateResult =>
    html`<div>${list.map((line) => slideLine(line, slide, language))}</div>`;
  // An element before the first: what stands first in a column has less room over it, which is none to count on.
  draw(
    host,
    html`<div
      class="sk-slide"
      data-slide=${slide.id}
      style="height: auto; font-size: ${size}px; width: ${slide.id === 'overview' && columns === 1 ? WIDE : COLUMN_WIDTH[columns]}px; padding: 0"
    >
      ${column(whole)}
      <div><i></i>${heads.map((line) => slideLine(line, slide, language))}</div>
    </div>`,
  );
  const [all, again] = host.querySelectorAll<HTMLElement>('.sk-slide > div');
  const cutAt = Math.min(first, rest) - HEAD_ROOM;
  const measured = whole.map(({ flowing: { kept } }, index): MeasuredLine => {
    const element = all!.children[index] as HTMLElement;
    return {
      key: idOf(kept),
      head: kept.kind === 'head',
      late: kept.late === true,
      parts: partsOf(element, cutAt),
    };
  });
  const againHeights = new Map(
    heads.map(({ flowing: { kept } }, index) => [
      idOf(kept),
      again!.children[index + 1]!.getBoundingClientRect().height,
    ]),
  );
  return pageLines(measured, { columns, first, rest, again: (key) => againHeights.get(key) ?? 0 }, onlyOne);
}

function placed(pages: readonly LaidPage[], lines: readonly FlowingLine[], size: number, across: 1 | 2): SlidePage[] {
  const byId = new Map(lines.map((line) => [idOf(line.kept), line]));
  const says = ({ key, again }: LaidLine): boolean => {
    const { kept, line } = byId.get(key)!;
    return !again && kept.again !== true && line !== null;
  };
  return withoutEmptyEnd(pages, says).map((page) => {
    const columns = page.map((column) =>
      column.map(({ key, again, from, to }): PlacedLine => ({ flowing: byId.get(key)!, again, from, to })),
    );
    const steps = columns
      .flat()
      .filter(isStepLine)
      .map((each) => each.flowing.line !== null);
    return { size, across, columns, steps };
  });
}

/** What appears by itself where points appear one by one. */
export function isStepLine({ flowing: { kept }, again }: PlacedLine): boolean {
  return !again && isStep(kept);
}

/** A heading said again in the midst of the lines is another than the heading. */
function idOf({ key, again }: KeptLine): string {
  return again ? `${key}+` : key;
}

/** A line's height; where it is higher than a column, those of the parts it is cut into, at the ends of its rows of text. */
function partsOf(element: HTMLElement, most: number): LinePart[] {
  const { height, top } = element.getBoundingClientRect();
  const text = height > most ? textIn(element) : null;
  if (!text) return [{ height, from: 0, to: 0 }];
  const range = document.createRange();
  const rowAt = (at: number): DOMRect => {
    range.setStart(text, at);
    range.setEnd(text, Math.min(at + 1, text.length));
    return range.getClientRects()[0] ?? range.getBoundingClientRect();
  };
  const parts: LinePart[] = [];
  let from = 0;
  let begins = top;
  while (from < text.length) {
    // The first character of a row that no longer fits.
    let low = from + 1;
    let high = text.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (rowAt(middle).bottom - begins > most) high = middle;
      else low = middle + 1;
    }
    const to = wordBegin(text.data, low, from);
    const ends = to >= text.length ? element.getBoundingClientRect().bottom : rowAt(to).top;
    parts.push({ height: ends - begins, from, to });
    from = to;
    begins = ends;
  }
  return parts;
}

/** A row begins with a word; a word longer than a row is cut between characters. */
function wordBegin(text: string, at: number, from: number): number {
  if (at >= text.length) return text.length;
  const space = text.lastIndexOf(' ', at);
  if (space > from && at - space < 80) return space + 1;
  const low = text.charCodeAt(at);
  return low >= 0xdc00 && low <= 0xdfff ? at - 1 : at;
}

function textIn(element: HTMLElement): Text | null {
  const span = element.querySelector('.sk-slide-text');
  for (const node of span?.childNodes ?? []) if (node instanceof Text && node.data !== '') return node;
  return null;
}

function draw(host: HTMLElement, content: TemplateResult): void {
  render(content, host);
}
