import type { ChartRow } from '../charts/chart.ts';
import { ours, type Run } from './slide.ts';

/** Themes that were voted on are numbered as they rank. */
export function rankOf({ hue }: ChartRow, at: number): string {
  return hue === undefined ? '' : `${at + 1}`;
}

/** What a row is called, behind its number. */
export function labelRuns({ label, ours: isOurs }: ChartRow, rank: string): Run[] {
  return [...(rank === '' ? [] : [ours(`${rank} `, 'accent2')]), isOurs === true ? ours(label) : { text: label }];
}
