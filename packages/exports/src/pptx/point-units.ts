import type { PointRecord } from '../meeting-record.ts';
import { saidOtherwise, timesSaid } from '../said.ts';
import { beginning, type Words } from '../words.ts';
import type { Unit } from './paging.ts';
import { ours, type Paragraph, type Run } from './slide.ts';

/** Points of one list as paragraphs, and what their groups wrote, which stands in the notes of the slide they are on. */
export class PointList {
  readonly #words: Words;
  readonly #wrote = new Map<string, Paragraph>();

  constructor(words: Words) {
    this.#words = words;
  }

  /** A point and those laid on it, which stand a level below. */
  unit(point: PointRecord, level: number): Unit {
    const laid = saidOtherwise(point).map((each) => this.#paragraph(each, level + 1, [ours(`${this.#words.also}: `)]));
    return { paragraphs: [this.#paragraph(point, level, []), ...laid] };
  }

  /** The notes of a slide with these paragraphs. */
  notes(paragraphs: readonly Paragraph[]): Paragraph[] {
    const raised = paragraphs.flatMap(({ runs }) => runs.filter((run) => run.raised));
    return raised.map(({ text }) => this.#wrote.get(text)!);
  }

  #paragraph(point: PointRecord, level: number, before: readonly Run[]): Paragraph {
    return { level, runs: [...before, { text: point.text }, ...this.#behind(point)] };
  }

  /** What is said of a point behind its text. Each label is a run by itself, so that none can be taken for another. */
  #behind(point: PointRecord): Run[] {
    const { original, part, quote, section, under, goesTo, group } = point;
    const words = this.#words;
    const said = timesSaid(point);
    const runs: Run[] = [];
    if (original !== undefined) {
      const number = `${this.#wrote.size + 1}`;
      const label = part === true ? words.partOf : words.wrote;
      this.#wrote.set(number, { runs: [ours(`${number} ${label}: `), { text: original }] });
      runs.push({ text: number, ours: true, raised: true });
    }
    if (said > 1) runs.push(ours(` ×${said}`));
    if (quote === true) runs.push(ours(` · ${words.quote}`));
    if (goesTo !== undefined) runs.push(ours(` · ${words.goesTo} «${goesTo}»`));
    if (under !== undefined) runs.push(ours(` · ${words.under} «${beginning(under)}»`));
    if (group !== undefined) runs.push(ours(` – ${group}`));
    if (section !== undefined) runs.push(ours(` (${section})`));
    return runs;
  }
}
