import { intlLocales } from '@stikkord/domain';
import { currentLanguage } from '../../../i18n/language.ts';

/** The picture of a statement's means, in its own units: numbers of the scale at the left, its ends `top` from the edges. */
export const LINE = { width: 160, height: 56, left: 18, top: 8, side: 10 } as const;

/** Where each mean lies, evenly from the first meeting to the last; one alone in the middle. Nothing for meetings without one. */
export function linePoints(
  means: readonly (number | null)[],
  { from, to }: { readonly from: number; readonly to: number },
): { readonly x: number; readonly y: number }[] {
  const [first, last] = [LINE.left + LINE.side, LINE.width - LINE.side];
  const tall = LINE.height - 2 * LINE.top;
  return means.flatMap((mean, index) => {
    if (mean === null) return [];
    const along = means.length === 1 ? 0.5 : index / (means.length - 1);
    const up = (mean - from) / (to - from);
    return [{ x: round(first + along * (last - first)), y: round(LINE.height - LINE.top - up * tall) }];
  });
}

/** `+0,6`, from the first mean to the last, as they are shown: what looks the same has not changed. */
export function changeText(first: number, last: number): string {
  const change = (tenths(last) - tenths(first)) / 10;
  return new Intl.NumberFormat(intlLocales(currentLanguage()), {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  }).format(change);
}

function tenths(mean: number): number {
  return Math.round(mean * 10);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
