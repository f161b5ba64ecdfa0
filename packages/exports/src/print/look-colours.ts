import { readableOn } from '../colour.ts';
import type { ExportLook } from '../export-input.ts';

/** Fjord blue-green: ours, where an organiser has chosen none. */
const OURS = '#0a5360';

export const INK = '#1a2322';

/** EX25. Colours on white paper, each `#rrggbb` and readable there. */
export interface LookColours {
  readonly accent: string;
  readonly ink: string;
  readonly quiet: string;
  /** Hairlines: not for text. */
  readonly line: string;
}

export function lookColours(look: ExportLook | null): LookColours {
  return {
    accent: readableOn(look?.colour ?? OURS, '#ffffff'),
    ink: INK,
    quiet: '#55605e',
    line: '#c9ccc6',
  };
}
