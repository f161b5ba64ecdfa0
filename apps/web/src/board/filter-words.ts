import { msg, str } from '@lit/localize';
import { NO_FILTER, type BoardFilter } from './board-filter.ts';
import type { BoardNames } from './sk-board-card.ts';
import { quoted, short } from './words.ts';

/** A part of the filter that can be taken away by itself. */
export interface FilterChip {
  readonly text: string;
  readonly without: BoardFilter;
}

/** What is asked for, beside the words in the field. `likeText`: what the point says that others shall be similar to. */
export function filterChips(filter: BoardFilter, names: BoardNames, likeText: string): readonly FilterChip[] {
  const chips: FilterChip[] = [...filter.groups].map((group) => ({
    text: names.group(group),
    without: { ...filter, groups: new Set([...filter.groups].filter((each) => each !== group)) },
  }));
  const add = (there: boolean, text: () => string, without: Partial<BoardFilter>): void => {
    if (there) chips.push({ text: text(), without: { ...filter, ...without } });
  };
  add(filter.section !== null, () => names.section(filter.section!), { section: null });
  add(filter.round !== null, () => msg(str`Runde ${filter.round}`), { round: null });
  add(filter.where !== null, () => whereName(filter.where!), { where: null });
  add(filter.changed, () => msg('Endret'), { changed: false });
  add(filter.quotes, () => msg('Sitater'), { quotes: false });
  add(filter.mine, () => msg('Det jeg har tatt'), { mine: false });
  add(filter.unclaimed, () => msg('Ikke tatt av andre'), { unclaimed: false });
  add(filter.like !== null, () => msg(str`Ligner ${quoted(short(likeText))}`), { like: null });
  return chips;
}

export function whereName(where: NonNullable<BoardFilter['where']>): string {
  return { unsorted: msg('Usortert'), sorted: msg('Sortert'), parked: msg('Parkert') }[where];
}

/** The same words, and nothing else asked for. */
export function onlyText(filter: BoardFilter): BoardFilter {
  return { ...NO_FILTER, text: filter.text };
}
