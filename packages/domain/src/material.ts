import type { AgendaItemId, FileId, MaterialId, QuestionId } from './ids.ts';
import type { Row } from './plan.ts';

/** What groups need beside a question, or what belongs to an agenda row: text, image, PDF, link. */
export interface Material extends Row {
  readonly id: MaterialId;
  readonly title: string;
  /** At most one of the two is named; of neither: shown only when a facilitator says so. */
  readonly question: QuestionId | null;
  readonly agendaItem: AgendaItemId | null;
  readonly content: MaterialContent;
}

export type MaterialContent =
  | { readonly kind: 'text'; readonly text: RichText }
  | {
      readonly kind: 'image';
      readonly file: FileId;
      /** In pixels, as stored. */
      readonly width: number;
      readonly height: number;
      /** What it shows, for those who don't see it. */
      readonly alt: string;
    }
  | { readonly kind: 'pdf'; readonly file: FileId; readonly pages: number }
  /** An address with http or https. */
  | { readonly kind: 'link'; readonly href: string };

export type MaterialKind = MaterialContent['kind'];

/** Blocks in order. There is no way to write markup in it: pages and files make their own of what it says. */
export type RichText = readonly RichBlock[];

export interface RichBlock {
  /** `item`: of a list with dots; `step`: of one with numbers. */
  readonly kind: 'paragraph' | 'heading' | 'item' | 'step';
  readonly runs: readonly RichRun[];
}

export interface RichRun {
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
  /** An address with http or https. */
  readonly href?: string;
}
