import { diffPoints, replaceRange, type PlainPoint, type PointEdit, type Spot } from '@stikkord/documents';
import type { Fragment, Slice } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import { pointsOf, spotOf } from './schema.ts';

type Step = Transaction['steps'][number];

/**
 * What a transaction of the browser's own making (typing, autocorrection, dictation, a cut) does to the points.
 * `have`: the points as they were before it. One replaced range is taken as it is; anything else is found by comparing.
 */
export function editsOfTransaction(
  transaction: Transaction,
  have: readonly PlainPoint[],
  newKey: () => string,
): PointEdit[] {
  const range = transaction.steps.length === 1 ? replacedRange(transaction) : null;
  if (range) return replaceRange(have, range.from, range.to, range.lines, newKey);
  return diffPoints(have, pointsOf(transaction.doc), newKey);
}

function replacedRange(transaction: Transaction): { from: Spot; to: Spot; lines: string[] } | null {
  const step = transaction.steps[0]!;
  if (!isReplace(step)) return null;
  const from = spotOf(transaction.before.resolve(step.from));
  const to = spotOf(transaction.before.resolve(step.to));
  const lines = linesOf(step.slice);
  return from && to && lines ? { from, to, lines } : null;
}

function isReplace(step: Step): step is Step & { from: number; to: number; slice: Slice } {
  return 'slice' in step && 'from' in step && 'to' in step && !('gapFrom' in step);
}

/** The slice as lines that join what is before and behind, or null where it stands between points. */
function linesOf({ content, openStart, openEnd }: Slice): string[] | null {
  if (openStart === 0 && openEnd === 0) return isInline(content) ? [textOf(content)] : null;
  if (openStart !== 1 || openEnd !== 1) return null;
  return content.content.map((node) => node.textContent);
}

function isInline(content: Fragment): boolean {
  return content.content.every((node) => node.isText);
}

function textOf(content: Fragment): string {
  return content.textBetween(0, content.size);
}
