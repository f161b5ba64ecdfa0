import { OTHER_THEME } from './board.ts';
import type { FollowUpState } from './follow-up.ts';
import type { ThemeId } from './ids.ts';

/** Slides beside those of the themes: each is there where it is switched on, and has something to show. */
export const DECK_EXTRAS = ['overview', 'other', 'one-group', 'quotes', 'parked', 'follow-up'] as const;
export type DeckExtra = (typeof DECK_EXTRAS)[number];

/** How a question's summary is presented. */
export interface Deck {
  /** In any order; each at most once. */
  readonly extras: readonly DeckExtra[];
  /** Points appear one by one. */
  readonly stepwise: boolean;
}

export const NEW_DECK: Deck = { extras: ['overview', 'other'], stepwise: false };

/** A first-level theme's slide, or one of the extras. The bucket for the rest is `other`. */
export type SlideId = DeckExtra | `theme/${ThemeId}`;

export function themeSlide(theme: ThemeId): SlideId {
  return theme === OTHER_THEME ? 'other' : `theme/${theme}`;
}

/** The first-level theme that a slide is of, or null. */
export function themeOfSlide(slide: SlideId): ThemeId | null {
  if (slide === 'other') return OTHER_THEME;
  return slide.startsWith('theme/') ? slide.slice('theme/'.length) : null;
}

/** What of a deck is on the screen. */
export interface SlidePosition {
  readonly slide: SlideId;
  /** From 0. */
  readonly page: number;
  /** How many of the page's points have appeared, those that are gone counted too; null: all. */
  readonly shown: number | null;
}

/** What a deck is made from: a published summary, as the hall gets it. */
export interface DeckSummary {
  readonly themes: readonly DeckTheme[];
  readonly pointCount: number;
  readonly groupCount: number;
  /** Told only where the deck has the slide. */
  readonly parkedPoints?: readonly ParkedDeckPoint[];
  readonly followUps?: readonly DeckFollowUp[];
}

export interface DeckTheme {
  readonly id: ThemeId;
  readonly title: string;
  readonly hue: number | null;
  readonly heard: string;
  readonly pointCount: number;
  readonly groupCount: number;
  readonly points: readonly DeckPoint[];
  readonly themes: readonly DeckTheme[];
}

export interface DeckPoint {
  readonly key: string;
  readonly text: string;
  readonly count?: number;
  readonly quote?: true;
}

export interface ParkedDeckPoint extends DeckPoint {
  readonly goesTo?: string;
}

export interface DeckFollowUp {
  readonly key: string;
  /** What it is about: the theme or point as the hall is shown it; empty where it isn't. */
  readonly about: string;
  readonly state: FollowUpState;
  readonly text: string;
  readonly responsible: string;
  /** YYYY-MM-DD, or empty. */
  readonly due: string;
}

export interface Slide {
  readonly id: SlideId;
  /** Of a theme's slide. */
  readonly theme: DeckTheme | null;
  /** Its place among the themes, from 0; null where it has no theme. */
  readonly place: number | null;
  readonly pointCount: number;
  /** Null where it says nothing. */
  readonly groupCount: number | null;
  readonly lines: readonly SlideLine[];
}

/** One under the other on a slide. `under`: the key of the heading that it stands under. */
export type SlideLine =
  | { readonly kind: 'heard'; readonly key: string; readonly under: string | null; readonly text: string }
  | {
      readonly kind: 'head';
      readonly key: string;
      readonly under: null;
      readonly theme: DeckTheme;
      readonly above: string;
    }
  | {
      readonly kind: 'point';
      readonly key: string;
      readonly under: string | null;
      readonly point: DeckPoint;
      /** The theme that a quote stands in, or where what is parked goes; may be empty. */
      readonly beside: string;
    }
  | {
      readonly kind: 'row';
      readonly key: string;
      readonly under: null;
      readonly theme: DeckTheme;
      readonly level: 1 | 2;
      readonly place: number;
    }
  | { readonly kind: 'follow-up'; readonly key: string; readonly under: null; readonly followUp: DeckFollowUp };

/** DK1–DK3. The slides of a published summary, in the order they are shown: overview, themes, the rest, and what lies across them. */
export function deckOf(summary: DeckSummary, extras: readonly DeckExtra[]): Slide[] {
  const slides: Slide[] = [];
  const add = (id: DeckExtra, lines: readonly SlideLine[], groupCount: number | null = null): void => {
    if (!extras.includes(id) || lines.length === 0) return;
    const pointCount = id === 'overview' ? summary.pointCount : lines.filter(isStep).reduce(countLine, 0);
    slides.push({ id, theme: null, place: null, pointCount, groupCount, lines });
  };
  add('overview', rows(summary), summary.groupCount);
  for (const [place, theme] of summary.themes.entries()) {
    const id = themeSlide(theme.id);
    if (id === 'other' && !extras.includes('other')) continue;
    const { pointCount, groupCount } = theme;
    slides.push({ id, theme, place, pointCount, groupCount, lines: themeLines(theme) });
  }
  add('one-group', oneGroup(summary));
  add('quotes', quotes(summary));
  add(
    'parked',
    (summary.parkedPoints ?? []).map((point) => pointLine(point, 'parked', null, point.goesTo)),
  );
  add(
    'follow-up',
    (summary.followUps ?? []).map((followUp) => ({
      kind: 'follow-up',
      key: `follow-up/${followUp.key}`,
      under: null,
      followUp,
    })),
  );
  return slides;
}

/** DK4. The slide asked for; where it is no more, what stands in its place now. Null where there are none. */
export function slideAt<Of extends { readonly id: SlideId }>(
  deck: readonly Of[],
  id: SlideId,
  place: number,
): Of | null {
  return deck.find((slide) => slide.id === id) ?? deck[Math.min(place, deck.length - 1)] ?? null;
}

/** True for what appears by itself where points appear one by one. */
export function isStep({ kind }: Pick<SlideLine, 'kind'>): boolean {
  return kind === 'point' || kind === 'follow-up';
}

function countLine(sum: number, line: SlideLine): number {
  return sum + (line.kind === 'point' ? (line.point.count ?? 1) : 1);
}

function rows({ themes }: DeckSummary): SlideLine[] {
  const row = (theme: DeckTheme, level: 1 | 2, place: number): SlideLine => ({
    kind: 'row',
    key: `row/${theme.id}`,
    under: null,
    theme,
    level,
    place,
  });
  return themes.flatMap((theme, place) => [row(theme, 1, place), ...theme.themes.map((sub) => row(sub, 2, place))]);
}

function themeLines(theme: DeckTheme): SlideLine[] {
  return [
    ...heardLine(theme, null),
    ...theme.points.map((point) => pointLine(point, theme.id, null)),
    ...theme.themes.flatMap((sub) => branch(sub, '')),
  ];
}

/** A theme as a heading with what stands under it. `above`: the theme over it, where that has to be said. */
function branch(theme: DeckTheme, above: string): SlideLine[] {
  const key = `head/${theme.id}`;
  const points = [...theme.points, ...theme.themes.flatMap((sub) => sub.points)];
  return [
    { kind: 'head', key, under: null, theme, above },
    ...heardLine(theme, key),
    ...points.map((point) => pointLine(point, theme.id, key)),
  ];
}

function heardLine({ id, heard }: DeckTheme, under: string | null): SlideLine[] {
  return heard === '' ? [] : [{ kind: 'heard', key: `heard/${id}`, under, text: heard }];
}

function pointLine(point: DeckPoint, list: string, under: string | null, beside = ''): SlideLine {
  return { kind: 'point', key: `${list}/${point.key}`, under, point, beside };
}

/** Themes that one group only stands behind; of others, their sub-themes that are so. */
function oneGroup({ themes }: DeckSummary): SlideLine[] {
  return themes.flatMap((theme) =>
    theme.groupCount === 1
      ? branch(theme, '')
      : theme.themes.filter((sub) => sub.groupCount === 1).flatMap((sub) => branch(sub, theme.title)),
  );
}

function quotes({ themes }: DeckSummary): SlideLine[] {
  const of = (theme: DeckTheme): SlideLine[] => [
    ...theme.points.filter(({ quote }) => quote).map((point) => pointLine(point, 'quotes', null, theme.title)),
    ...theme.themes.flatMap(of),
  ];
  return themes.flatMap(of);
}
