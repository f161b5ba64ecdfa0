import { isBlank, type PointId, type SummaryPoint, type ThemeId } from '@stikkord/domain';
import type { ExportFollowUp, ExportQuestion } from './export-input.ts';
import type { FollowUpRecord } from './meeting-record.ts';

/** A question's follow-ups by where they stand in a file. */
export interface PlacedFollowUps {
  readonly themes: ReadonlyMap<ThemeId, readonly FollowUpRecord[]>;
  readonly points: ReadonlyMap<PointId, readonly FollowUpRecord[]>;
  /** Those whose theme or point isn't in the file. */
  readonly question: readonly FollowUpRecord[];
}

export const NO_FOLLOW_UPS: PlacedFollowUps = { themes: new Map(), points: new Map(), question: [] };

/**
 * EX23. With the theme or point that each is about. That of a point which the file leaves out, since it is no quote, stands with the
 * point's theme; that of a split point with its first part. Of a theme that is gone its title is told; of a point that is gone, nothing:
 * its group took it back (EX2).
 */
export function placeFollowUps({ summary, followUps = [] }: ExportQuestion, shown: 'all' | 'quotes'): PlacedFollowUps {
  const themes = new Map<ThemeId, FollowUpRecord[]>();
  const points = new Map<PointId, FollowUpRecord[]>();
  const question: FollowUpRecord[] = [];
  const places = new Map<PointId, { readonly point: PointId | null; readonly theme: ThemeId | null }>();
  const stand = (list: readonly SummaryPoint[], theme: ThemeId | null) => {
    for (const { id, partOf, quote } of list.flatMap((point) => [point, ...point.same])) {
      const place = { point: shown === 'all' || quote ? id : null, theme };
      places.set(id, place);
      if (partOf !== null && !places.has(partOf)) places.set(partOf, place);
    }
  };
  for (const theme of summary.themes.flatMap((each) => [each, ...each.themes])) {
    themes.set(theme.id, []);
    stand(theme.points, theme.id);
  }
  stand(summary.unsorted, null);
  stand(summary.parked, null);

  for (const { target, about, ...rest } of followUps) {
    const record = followUpRecord(rest);
    if (target.kind === 'theme') {
      const list = themes.get(target.theme);
      if (list) list.push(record);
      else question.push(isBlank(about) ? record : { ...record, about });
      continue;
    }
    const { point = null, theme = null } = places.get(target.point) ?? {};
    if (point !== null) points.set(point, [...(points.get(point) ?? []), record]);
    else if (theme !== null) themes.get(theme)!.push(record);
    else question.push(record);
  }
  return { themes, points, question };
}

function followUpRecord({ state, text, responsible, due }: Omit<ExportFollowUp, 'target' | 'about'>): FollowUpRecord {
  return {
    state,
    text,
    ...(isBlank(responsible) ? undefined : { responsible }),
    ...(isBlank(due) ? undefined : { due }),
  };
}
