import { TITLE_MAX, type PointId } from '@stikkord/domain';
import { folded } from './folded.ts';

/** A point as it was when the draft was made: one that says something else by now is no longer what was drafted. */
export interface DraftPoint {
  readonly id: PointId;
  readonly said: string;
}

/** A theme that may be made: nobody's but this page's, and nothing on the board until it is used. */
export interface Draft {
  readonly key: number;
  readonly name: string;
  /** By hand; such a draft is kept when others are made anew. */
  readonly renamed: boolean;
  readonly dropped: boolean;
  readonly points: readonly DraftPoint[];
}

export interface DraftBook {
  /** The largest first, as they were made. */
  readonly drafts: readonly Draft[];
  /** What all unsorted points said when the drafts were made. */
  readonly considered: ReadonlyMap<PointId, string>;
}

/** Why a point is out of its draft: sorted or parked, laid on another, split, taken away by its group, or saying something else. */
export type Gone = 'sorted' | 'laid' | 'split' | 'withdrawn' | 'changed';

/** What an unsorted point says now; or why it is none. */
export type PointNow = { readonly text: string } | Gone;

/** A draft as it stands now. */
export interface ShownDraft {
  readonly draft: Draft;
  /** Those that can be placed, one or more. */
  readonly points: readonly PointId[];
  /** In their order; `gone`: no longer among `points`, and why. */
  readonly rows: readonly (DraftPoint & { readonly gone: Gone | null })[];
}

/** What a draft is made of: by this machine, or by another. */
export interface FoundDraft {
  readonly name: string;
  readonly points: readonly PointId[];
}

/**
 * A book of what was found. `said`: the unsorted points as they were when it was asked for. Of `before` those are kept that were
 * renamed by hand, with their points; names are made distinct.
 */
export function draftBook(
  found: readonly FoundDraft[],
  said: ReadonlyMap<PointId, string>,
  before: DraftBook | null = null,
): DraftBook {
  const kept = (before?.drafts ?? []).filter((draft) => draft.renamed && !draft.dropped);
  const taken = new Set(kept.flatMap((draft) => draft.points.map(({ id }) => id)));
  const names = kept.map(({ name }) => name);
  let key = Math.max(0, ...(before?.drafts ?? []).map((draft) => draft.key));
  const fresh = found.map((draft): Draft => {
    const points: DraftPoint[] = [];
    for (const id of draft.points) {
      const text = said.get(id);
      if (text === undefined || taken.has(id)) continue;
      taken.add(id);
      points.push({ id, said: text });
    }
    const name = distinctName(draft.name, names);
    names.push(name);
    return { key: (key += 1), name, renamed: false, dropped: false, points };
  });
  const drafts = [...kept, ...fresh].filter(({ points }) => points.length > 0);
  return { drafts: drafts.sort((a, b) => b.points.length - a.points.length), considered: said };
}

/** The drafts that can be used now. What was used, or sorted by anybody, is out of them, and back if that is undone. */
export function shownDrafts(book: DraftBook, now: (id: PointId) => PointNow): readonly ShownDraft[] {
  return book.drafts.flatMap((draft) => {
    if (draft.dropped) return [];
    const rows = draft.points.map((point) => ({ ...point, gone: goneOf(point, now(point.id)) }));
    const points = rows.filter(({ gone }) => gone === null).map(({ id }) => id);
    return points.length === 0 ? [] : [{ draft, points, rows }];
  });
}

/**
 * The unsorted points that stand in no draft: `rest`, those that none fits or that were taken out of one; and `fresh`, those
 * that came, or were changed, since.
 */
export function outside(
  book: DraftBook,
  shown: readonly ShownDraft[],
  unsorted: readonly { readonly id: PointId; readonly text: string }[],
): { readonly rest: readonly PointId[]; readonly fresh: readonly PointId[] } {
  const drafted = new Set(shown.flatMap(({ points }) => points));
  const rest: PointId[] = [];
  const fresh: PointId[] = [];
  for (const { id, text } of unsorted) if (!drafted.has(id)) (book.considered.get(id) === text ? rest : fresh).push(id);
  return { rest, fresh };
}

/** Null where another draft is called so, or nothing was written. */
export function renamed(book: DraftBook, key: number, typed: string): DraftBook | null {
  const name = oneLine(typed);
  const taken = book.drafts.some((draft) => draft.key !== key && !draft.dropped && folded(draft.name) === folded(name));
  if (name === '' || name.length > TITLE_MAX || taken) return null;
  return changed(book, key, (draft) => (draft.name === name ? draft : { ...draft, name, renamed: true }));
}

/** Without the point, which is then one of the rest. */
export function without(book: DraftBook, key: number, id: PointId): DraftBook {
  return changed(book, key, (draft) => ({ ...draft, points: draft.points.filter((point) => point.id !== id) }));
}

export function dropped(book: DraftBook, keys: ReadonlySet<number>): DraftBook {
  return { ...book, drafts: book.drafts.map((draft) => (keys.has(draft.key) ? { ...draft, dropped: true } : draft)) };
}

/** All that were dropped are there again; a name that was taken meanwhile is made distinct. */
export function broughtBack(book: DraftBook): DraftBook {
  const names = book.drafts.filter((draft) => !draft.dropped).map(({ name }) => name);
  const drafts = book.drafts.map((draft) => {
    if (!draft.dropped) return draft;
    const name = distinctName(draft.name, names);
    names.push(name);
    return { ...draft, name, dropped: false };
  });
  return { ...book, drafts };
}

/** Without what is out of its draft for good: when nobody looks, the rows close up. */
export function tidied(book: DraftBook, now: (id: PointId) => PointNow): DraftBook {
  const drafts = book.drafts
    .map((draft) => ({ ...draft, points: draft.points.filter((point) => goneOf(point, now(point.id)) === null) }))
    .filter(({ points }) => points.length > 0);
  return { ...book, drafts };
}

/** The name, with a number behind it where one of `names` is the same but for case and space. */
export function distinctName(name: string, names: readonly string[]): string {
  const taken = new Set(names.map(folded));
  const wanted = oneLine(name).slice(0, TITLE_MAX);
  for (let number = 1; ; number += 1) {
    const tail = number === 1 ? '' : ` ${number}`;
    const tried = wanted.slice(0, TITLE_MAX - tail.length).trimEnd() + tail;
    if (!taken.has(folded(tried))) return tried;
  }
}

function goneOf({ said }: DraftPoint, now: PointNow): Gone | null {
  if (typeof now === 'string') return now;
  return now.text === said ? null : 'changed';
}

function changed(book: DraftBook, key: number, change: (draft: Draft) => Draft): DraftBook {
  return { ...book, drafts: book.drafts.map((draft) => (draft.key === key ? change(draft) : draft)) };
}

function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
