import { isEntryTextId, type AxesPlace, type EntryAnswer, type EntryRefusal, type EntryText } from './entry.ts';
import { POINT_TEXT_MAX } from './limits.ts';
import {
  AXIS_FROM,
  AXIS_TO,
  type ChoicePoll,
  type KeywordsPoll,
  type OpenPoll,
  type Poll,
  type ScalesPoll,
} from './poll.ts';
import type { VotedTheme } from './poll-result.ts';
import { isBlank } from './point.ts';
import { cleanText, foldWord, visibleLength } from './poll-text.ts';
import { refuse, type Result } from './result.ts';

type CheckedEntry = Result<{ readonly answer: EntryAnswer }, EntryRefusal>;
type Answer<K extends EntryAnswer['kind']> = Extract<EntryAnswer, { readonly kind: K }>;

/**
 * PO10. An answer as it is kept, or why it isn't taken; the page asks before it sends, the server before it keeps. Blank texts and
 * themes without dots are left out; what was chosen stands in the poll's order, which tells nothing of the order of choosing.
 */
export function checkedEntry(poll: Poll, answer: EntryAnswer, themes: readonly VotedTheme[]): CheckedEntry {
  switch (answer.kind) {
    case 'keywords':
    case 'open':
      return poll.kind === answer.kind ? checkedTexts(poll, answer.texts) : refuse('wrong-kind');
    case 'choice':
      return poll.kind === 'choice' ? checkedChoice(poll, answer) : refuse('wrong-kind');
    case 'scales':
      return poll.kind === 'scales' ? checkedScales(poll, answer) : refuse('wrong-kind');
    case 'dots':
      return poll.kind === 'vote' && poll.by === 'dots' ? checkedDots(poll.dots, answer, themes) : refuse('wrong-kind');
    case 'axes':
      return poll.kind === 'vote' && poll.by === 'axes' ? checkedPlaces(answer, themes) : refuse('wrong-kind');
  }
}

/** A keyword or an open answer without a limit of its own is as long as a point may be. */
function isTooLong(poll: KeywordsPoll | OpenPoll, text: string): boolean {
  return text.length > POINT_TEXT_MAX || (poll.characters !== null && visibleLength(text) > poll.characters);
}

function checkedTexts(poll: KeywordsPoll | OpenPoll, said: readonly EntryText[]): CheckedEntry {
  const texts = said.map(({ id, text }) => ({ id, text: cleanText(text) })).filter(({ text }) => !isBlank(text));
  if (texts.length === 0) return refuse('nothing-said');
  if (texts.length > poll.entries) return refuse('too-many-answers');
  if (texts.some(({ text }) => isTooLong(poll, text))) return refuse('answer-too-long');
  if (hasTwice(texts.map(({ text }) => foldWord(text)))) return refuse('said-twice');
  // Only a page that isn't ours gives ids that are none.
  if (!texts.every(({ id }) => isEntryTextId(id)) || hasTwice(texts.map(({ id }) => id))) return refuse('wrong-kind');
  return { ok: true, answer: { kind: poll.kind, texts } };
}

function checkedChoice({ options, most }: ChoicePoll, answer: Answer<'choice'>): CheckedEntry {
  const chosen = new Set(answer.options);
  const inOrder = options.map(({ id }) => id).filter((id) => chosen.has(id));
  if (inOrder.length < chosen.size) return refuse('unknown-choice');
  if (inOrder.length === 0) return refuse('nothing-said');
  if (inOrder.length > most) return refuse('too-many-choices');
  return { ok: true, answer: { kind: 'choice', options: inOrder } };
}

function checkedScales({ statements, from, to, cantSay }: ScalesPoll, { values }: Answer<'scales'>): CheckedEntry {
  const inOrder = ofThese(statements, values);
  if (!inOrder) return refuse('unknown-choice');
  if (inOrder.length === 0) return refuse('nothing-said');
  const fits = (value: number | null): boolean => (value === null ? cantSay : isWithin(value, from, to));
  if (!inOrder.every(([, value]) => fits(value))) return refuse('out-of-scale');
  return { ok: true, answer: { kind: 'scales', values: Object.fromEntries(inOrder) } };
}

function checkedDots(most: number, { dots }: Answer<'dots'>, themes: readonly VotedTheme[]): CheckedEntry {
  const inOrder = ofThese(themes.map(themeRow), dots);
  if (!inOrder) return refuse('unknown-choice');
  if (!inOrder.every(([, given]) => isWithin(given, 0, Number.MAX_SAFE_INTEGER))) return refuse('out-of-scale');
  const given = inOrder.filter(([, number]) => number > 0);
  if (given.length === 0) return refuse('nothing-said');
  if (given.reduce((sum, [, number]) => sum + number, 0) > most) return refuse('too-many-dots');
  return { ok: true, answer: { kind: 'dots', dots: Object.fromEntries(given) } };
}

function checkedPlaces({ places }: Answer<'axes'>, themes: readonly VotedTheme[]): CheckedEntry {
  const inOrder = ofThese(themes.map(themeRow), places);
  if (!inOrder) return refuse('unknown-choice');
  if (inOrder.length === 0) return refuse('nothing-said');
  if (!inOrder.every(([, place]) => isPlace(place))) return refuse('out-of-scale');
  return { ok: true, answer: { kind: 'axes', places: Object.fromEntries(inOrder) } };
}

export function isPlace({ x, y }: AxesPlace): boolean {
  return isWithin(x, AXIS_FROM, AXIS_TO) && isWithin(y, AXIS_FROM, AXIS_TO);
}

export function isWithin(value: number, from: number, to: number): boolean {
  return Number.isInteger(value) && value >= from && value <= to;
}

function themeRow({ theme }: VotedTheme): { readonly id: string } {
  return { id: theme };
}

/** What is said of these rows, in their order; null where something is said of others. */
function ofThese<T>(rows: readonly { readonly id: string }[], said: Readonly<Record<string, T>>): [string, T][] | null {
  const of = rows.filter(({ id }) => Object.hasOwn(said, id)).map(({ id }): [string, T] => [id, said[id]!]);
  return of.length < Object.keys(said).length ? null : of;
}

function hasTwice(values: readonly string[]): boolean {
  return new Set(values).size < values.length;
}
