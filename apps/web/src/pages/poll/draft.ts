import type { EntryAnswer, EntryText, OptionId, StatementId, ThemeId } from '@stikkord/domain';
import type { PollSlice } from '@stikkord/protocol';
import { rows } from './text-rows.ts';

/** An answer as it is being given: with blank fields, and themes that have been placed on one scale of two. */
export type Draft =
  | { readonly kind: 'keywords' | 'open'; readonly texts: readonly EntryText[] }
  | { readonly kind: 'choice'; readonly options: readonly OptionId[] }
  | { readonly kind: 'scales'; readonly values: Readonly<Record<StatementId, number | null>> }
  | { readonly kind: 'dots'; readonly dots: Readonly<Record<ThemeId, number>> }
  | { readonly kind: 'axes'; readonly places: Readonly<Record<ThemeId, DraftPlace>> };

export interface DraftPlace {
  readonly x: number | null;
  readonly y: number | null;
}

/** Makes an id for a text: see `isEntryTextId`. */
export type NewId = () => string;

/**
 * PA1. What the page shows of what was begun, or answered, where the poll is as it is now: what it no longer asks for is left
 * out, and what was of another kind is begun anew.
 */
export function draftFor(poll: PollSlice, begun: Draft | null, newId: NewId): Draft {
  switch (poll.kind) {
    case 'keywords':
    case 'open': {
      const texts = begun?.kind === poll.kind ? begun.texts : [];
      return { kind: poll.kind, texts: rows(texts, poll.entries, newId) };
    }
    case 'choice': {
      const options = begun?.kind === 'choice' ? begun.options : [];
      return { kind: 'choice', options: options.filter((id) => poll.options.some((option) => option.id === id)) };
    }
    case 'scales': {
      const { statements, from, to, cantSay } = poll;
      const fits = (value: number | null): boolean => (value === null ? cantSay : value >= from && value <= to);
      return { kind: 'scales', values: begun?.kind === 'scales' ? only(statements, begun.values, fits) : {} };
    }
    case 'vote': {
      const themes = poll.themes.map(({ theme }) => ({ id: theme }));
      if (poll.by === 'dots') return { kind: 'dots', dots: begun?.kind === 'dots' ? only(themes, begun.dots) : {} };
      return { kind: 'axes', places: begun?.kind === 'axes' ? only(themes, begun.places) : {} };
    }
  }
}

/** What is sent: what has something in it. */
export function answerOf(draft: Draft): EntryAnswer {
  switch (draft.kind) {
    case 'keywords':
    case 'open':
      return { kind: draft.kind, texts: draft.texts.filter(({ text }) => text.trim() !== '') };
    case 'dots':
      return { kind: 'dots', dots: pick(draft.dots, (given) => (given > 0 ? given : null)) };
    case 'axes':
      return {
        kind: 'axes',
        places: pick(draft.places, ({ x, y }) => (x === null || y === null ? null : { x, y })),
      };
    case 'choice':
    case 'scales':
      return draft;
  }
}

/** Nothing has been said yet. A place on one scale of two is something. */
export function isEmpty(draft: Draft): boolean {
  if (draft.kind === 'axes') return Object.values(draft.places).every(({ x, y }) => x === null && y === null);
  return isNothing(answerOf(draft));
}

function isNothing(answer: EntryAnswer): boolean {
  switch (answer.kind) {
    case 'keywords':
    case 'open':
      return answer.texts.length === 0;
    case 'choice':
      return answer.options.length === 0;
    case 'scales':
      return Object.keys(answer.values).length === 0;
    case 'dots':
      return Object.keys(answer.dots).length === 0;
    case 'axes':
      return Object.keys(answer.places).length === 0;
  }
}

/** PA2. True where both say the same: in what order texts stand, and what ids they have, is nothing anybody said. */
export function sameAnswer(a: EntryAnswer | null, b: EntryAnswer | null): boolean {
  return said(a) === said(b);
}

function said(answer: EntryAnswer | null): string {
  if (answer === null) return '';
  switch (answer.kind) {
    case 'keywords':
    case 'open':
      return JSON.stringify(answer.texts.map(({ text }) => text.trim().replace(/\s+/g, ' ').normalize()).sort());
    case 'choice':
      return JSON.stringify([...answer.options].sort());
    case 'scales':
      return inOrder(answer.values);
    case 'dots':
      return inOrder(answer.dots);
    case 'axes':
      return inOrder(pick(answer.places, ({ x, y }) => [x, y]));
  }
}

function inOrder(values: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function only<T>(
  asked: readonly { readonly id: string }[],
  values: Readonly<Record<string, T>>,
  fits: (value: T) => boolean = () => true,
): Record<string, T> {
  const kept = asked.filter(({ id }) => Object.hasOwn(values, id) && fits(values[id]!));
  return Object.fromEntries(kept.map(({ id }) => [id, values[id]!]));
}

/** What `of` gives of each; without those that it gives null for. */
function pick<T, U>(values: Readonly<Record<string, T>>, of: (value: T) => U | null): Record<string, U> {
  const picked = Object.entries(values).map(([id, value]): [string, U | null] => [id, of(value)]);
  return Object.fromEntries(picked.filter((row): row is [string, U] => row[1] !== null));
}
