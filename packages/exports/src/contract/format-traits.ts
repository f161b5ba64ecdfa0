import type { ExportFormat } from '../export-input.ts';
import type { ReadPoint } from '../read-back/index.ts';

/** What a format can hold, and what its reader can tell. */
export interface FormatTraits {
  readonly format: ExportFormat;
  /** A text as the file can hold it. What is read and what is expected are both put through it: keep it as narrow as can be. */
  readonly held: (text: string) => string;
  /** What the reader tells of a point beside its text. */
  readonly tells: readonly Exclude<keyof ReadPoint, 'text'>[];
  /** How much is told of the point that another stands under. */
  readonly under?: 'whole' | 'beginning';
  /** How many random meetings are written and read: few where a file takes long. */
  readonly runs: number;
  /** All that stands in the file, metadata too, as one text to search. Not given: the bytes, those in a ZIP unpacked. */
  readonly everything?: (body: Uint8Array) => string | Promise<string>;
}

export const ALL_TOLD: FormatTraits['tells'] = [
  'section',
  'group',
  'under',
  'original',
  'part',
  'quote',
  'goesTo',
  'same',
  'followUps',
];
