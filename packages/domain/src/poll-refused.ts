import { isId } from './ids.ts';
import {
  DOTS_MAX,
  KEYWORD_CHARACTERS_MAX,
  KEYWORDS_MAX,
  OPEN_ENTRIES_MAX,
  OPTION_HELP_MAX,
  OPTION_TEXT_MAX,
  OPTIONS_MAX,
  POINT_TEXT_MAX,
  SCALE_MAX,
  STATEMENT_TEXT_MAX,
  STATEMENTS_MAX,
  TITLE_MAX,
} from './limits.ts';
import type { PlanRefusal } from './plan-commands.ts';
import type { ChoicePoll, Poll } from './poll.ts';
import { visibleLength } from './poll-text.ts';

/** PO1, PO2. Why a poll can't be as it is; null: it can. What it names outside itself is the plan's to look at. */
export function pollRefused(poll: Poll): PlanRefusal | null {
  switch (poll.kind) {
    case 'keywords':
      return outside(poll.entries, 1, KEYWORDS_MAX) ?? outside(poll.characters, 1, KEYWORD_CHARACTERS_MAX);
    case 'open':
      return (
        outside(poll.entries, 1, OPEN_ENTRIES_MAX) ??
        (poll.characters === null ? null : outside(poll.characters, 1, POINT_TEXT_MAX))
      );
    case 'choice':
      return choiceRefused(poll);
    case 'scales':
      return (
        rowsRefused(poll.statements, STATEMENTS_MAX, STATEMENT_TEXT_MAX) ??
        tooLong([poll.low, poll.high], TITLE_MAX) ??
        outside(poll.from, 0, SCALE_MAX - 1) ??
        outside(poll.to, poll.from + 1, SCALE_MAX)
      );
    case 'vote':
      return tooLong([poll.x, poll.y], TITLE_MAX) ?? outside(poll.dots, 1, DOTS_MAX);
  }
}

function choiceRefused({ options, most, role }: ChoicePoll): PlanRefusal | null {
  return (
    rowsRefused(options, OPTIONS_MAX, OPTION_TEXT_MAX) ??
    tooLong(
      options.map(({ help }) => help),
      OPTION_HELP_MAX,
    ) ??
    // While options are being written there may be fewer than one may choose; nobody has two roles.
    outside(most, 1, role ? 1 : Math.max(1, options.length))
  );
}

function rowsRefused(
  rows: readonly { readonly id: string; readonly text: string }[],
  most: number,
  longest: number,
): PlanRefusal | null {
  if (rows.length > most) return 'too-many';
  // Answers name them as keys of an object, where that one is no key.
  if (!rows.every(({ id }) => isId(id) && id !== '__proto__') || new Set(rows.map(({ id }) => id)).size < rows.length)
    return 'id-taken';
  return tooLong(
    rows.map(({ text }) => text),
    longest,
  );
}

function tooLong(texts: readonly string[], most: number): PlanRefusal | null {
  // What is short enough in code units is so in characters, which are slower to count.
  return texts.some((text) => text.length > most && visibleLength(text) > most) ? 'text-too-long' : null;
}

function outside(value: number, least: number, most: number): PlanRefusal | null {
  return Number.isInteger(value) && value >= least && value <= most ? null : 'invalid-number';
}
