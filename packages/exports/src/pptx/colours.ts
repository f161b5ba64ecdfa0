import { readableOn } from '../colour.ts';

/** Stikkord's own, where the organiser has set none: fjord blue-green. */
const FJORD = '#0a5360';

/** The deck's colours, `rrggbb` as the format writes them. */
export interface Colours {
  readonly ink: string;
  readonly paper: string;
  /** What is ours: numbers, counts, labels. */
  readonly quiet: string;
  /** A light tint of the accent, as a ground for text. */
  readonly tint: string;
  /** The organiser's colour as it is, for surfaces without text. */
  readonly accent: string;
  /** As near to it as text may be, on paper and on the tint. */
  readonly accentText: string;
}

export function coloursOf(colour: string | null): Colours {
  const accent = colour !== null && /^#[0-9a-f]{6}$/i.test(colour) ? colour.toLowerCase() : FJORD;
  const tint = tintOf(accent);
  return {
    ink: '1a2322',
    paper: 'ffffff',
    quiet: '4a5654',
    tint: tint.slice(1),
    accent: accent.slice(1),
    accentText: readableOn(accent, tint).slice(1),
  };
}

/** Paper with a breath of the colour. */
function tintOf(colour: string): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return `#${parts.map((part) => Math.round(255 - (255 - part) * 0.08).toString(16)).join('')}`;
}
