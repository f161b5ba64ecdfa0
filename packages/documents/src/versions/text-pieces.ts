import type { TextPiece } from '@stikkord/domain';

/** What two texts have in common is looked for only up to here, in words of the one times words of the other. */
const COMPARED_MAX = 250_000;
/** Texts that share less than this are two texts, not one that was changed. */
const SHARED_MIN = 0.3;

/** DOC34. What was taken out of `before` and put in to make `after`, by whole words, in reading order. */
export function textPieces(before: string, after: string): TextPiece[] {
  if (before === after) return pieces([{ same: after, removed: '', added: '' }]);
  const [a, b] = [words(before), words(after)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const middle = compare(a.slice(start, a.length - end), b.slice(start, b.length - end));
  const steps = joined([
    { same: a.slice(0, start).join(''), removed: '', added: '' },
    ...middle,
    { same: a.slice(a.length - end).join(''), removed: '', added: '' },
  ]);
  const shared = steps.reduce((sum, { same }) => sum + same.trim().length, 0);
  if (shared < SHARED_MIN * Math.min(before.trim().length, after.trim().length))
    return pieces([{ same: '', removed: before, added: after }]);
  return pieces(steps);
}

/** Something that both have, then what was replaced behind it. */
interface Step {
  same: string;
  removed: string;
  added: string;
}

function words(text: string): string[] {
  return text.match(/\s+|[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu) ?? [];
}

/** The longest common row of words, by the table of all beginnings. */
function compare(a: readonly string[], b: readonly string[]): Step[] {
  if (a.length * b.length > COMPARED_MAX) return [{ same: '', removed: a.join(''), added: b.join('') }];
  const width = b.length + 1;
  const common = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      common[i * width + j] =
        a[i] === b[j]
          ? common[(i + 1) * width + j + 1]! + 1
          : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!);
    }
  }
  const steps: Step[] = [];
  for (let i = 0, j = 0; i < a.length || j < b.length;) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      steps.push({ same: a[i]!, removed: '', added: '' });
      [i, j] = [i + 1, j + 1];
    } else if (j >= b.length || (i < a.length && common[(i + 1) * width + j]! >= common[i * width + j + 1]!)) {
      steps.push({ same: '', removed: a[i]!, added: '' });
      i += 1;
    } else {
      steps.push({ same: '', removed: '', added: b[j]! });
      j += 1;
    }
  }
  return steps;
}

/** As few steps as can be: a mere space between two changes is part of one change. */
function joined(steps: readonly Step[]): Step[] {
  const few: Step[] = [];
  for (const step of steps) {
    const last = few.at(-1);
    if (!last) few.push({ ...step });
    else if (step.same === '') {
      last.removed += step.removed;
      last.added += step.added;
    } else if (last.removed === '' && last.added === '') {
      last.same += step.same;
      last.removed = step.removed;
      last.added = step.added;
    } else few.push({ ...step });
  }
  const fewer: Step[] = [];
  for (const step of few) {
    const last = fewer.at(-1);
    const changed = (of: Step): boolean => of.removed !== '' || of.added !== '';
    if (last && changed(last) && changed(step) && step.same.trim() === '') {
      last.removed += step.same + step.removed;
      last.added += step.same + step.added;
    } else fewer.push(step);
  }
  return fewer;
}

function pieces(steps: readonly Step[]): TextPiece[] {
  return steps
    .flatMap(({ same, removed, added }): TextPiece[] => [
      { is: 'same', text: same },
      { is: 'removed', text: removed },
      { is: 'added', text: added },
    ])
    .filter(({ text }) => text !== '');
}
