import type { FollowUpRecord, PointRecord, QuestionRecord, ThemeRecord } from './meeting-record.ts';

/** Where a row of a table belongs: a theme of either level, or a tray. */
export interface TablePlace {
  readonly kind: 'theme' | 'unsorted' | 'parked';
  /** `1` or `1.2`; empty for a tray and for the bucket for the rest. */
  readonly number: string;
  readonly theme: string;
  readonly subTheme: string;
}

export type TableRow =
  | { readonly row: 'theme'; readonly place: TablePlace; readonly theme: ThemeRecord }
  /** `onto`: the point that it is laid on, which stands above it; null: none. */
  | {
      readonly row: 'point';
      readonly place: TablePlace;
      readonly point: PointRecord;
      readonly onto: PointRecord | null;
    }
  /** Of the theme or point above it (`about`), or of the question. */
  | {
      readonly row: 'follow-up';
      readonly place: TablePlace | null;
      readonly about: ThemeRecord | PointRecord | null;
      readonly followUp: FollowUpRecord;
    };

/** A question as rows of a table, in reading order: one for each theme, each point and each follow-up. */
export function tableRows({ themes, unsorted, parked, followUps = [] }: QuestionRecord): TableRow[] {
  const tray = (kind: 'unsorted' | 'parked'): TablePlace => ({ kind, number: '', theme: '', subTheme: '' });
  return [
    ...themes.flatMap((theme, index) => themeRows(theme, theme.other === true ? '' : `${index + 1}`, null)),
    ...pointRows(unsorted, tray('unsorted')),
    ...pointRows(parked, tray('parked')),
    ...followUps.map((followUp): TableRow => ({ row: 'follow-up', place: null, about: null, followUp })),
  ];
}

function themeRows(theme: ThemeRecord, number: string, above: ThemeRecord | null): TableRow[] {
  const place: TablePlace = {
    kind: 'theme',
    number,
    theme: (above ?? theme).title,
    subTheme: above === null ? '' : theme.title,
  };
  return [
    { row: 'theme', place, theme },
    ...followUpRows(theme, place),
    ...pointRows(theme.points, place),
    ...theme.themes.flatMap((sub, index) => themeRows(sub, `${number}.${index + 1}`, theme)),
  ];
}

function pointRows(points: readonly PointRecord[], place: TablePlace): TableRow[] {
  return points.flatMap((point) =>
    [point, ...(point.same ?? [])].flatMap((each): TableRow[] => [
      { row: 'point', place, point: each, onto: each === point ? null : point },
      ...followUpRows(each, place),
    ]),
  );
}

function followUpRows(about: ThemeRecord | PointRecord, place: TablePlace): TableRow[] {
  return (about.followUps ?? []).map((followUp) => ({ row: 'follow-up', place, about, followUp }));
}
