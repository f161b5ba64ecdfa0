import type { Theme } from './board.ts';
import { isId, type QuestionId, type ThemeId } from './ids.ts';

/** A theme's identity across meetings: `question/theme` of the first of its kind. */
export type Lineage = string;

/** SE6. A theme that a facilitator carried over is the same as the one it came from; any other is its own. */
export function lineageOf(question: QuestionId, { id, lineage }: Pick<Theme, 'id' | 'lineage'>): Lineage {
  return lineage ?? ownLineage(question, id);
}

export function ownLineage(question: QuestionId, theme: ThemeId): Lineage {
  return `${question}/${theme}`;
}

export function isLineage(value: unknown): value is Lineage {
  if (typeof value !== 'string') return false;
  const parts = value.split('/');
  return parts.length === 2 && parts.every(isId);
}
