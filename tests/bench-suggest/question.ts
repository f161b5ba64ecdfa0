import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** A question of a workshop file with the points that facilitators placed. `theme`: where, at the level at which they did. */
export interface PlacedPoint {
  readonly id: string;
  readonly text: string;
  readonly theme: string;
}

export interface Question {
  readonly name: string;
  readonly points: readonly PlacedPoint[];
  /** Titles by theme; sub-themes and themes alike. */
  readonly titles: ReadonlyMap<string, string>;
}

interface WorkshopFile {
  readonly questions?: readonly {
    readonly id?: string;
    readonly themes?: readonly { readonly id: string; readonly title: string }[];
    readonly points?: readonly {
      readonly id: string;
      readonly text: string;
      readonly theme?: string | null;
      readonly unsure?: boolean;
    }[];
  }[];
}

/**
 * The questions of a workshop file that can be measured: at least five points in at least two themes.
 * A point whose theme isn't known, or is marked unsure, is left out, as the files' README asks for.
 */
export function questionsOf(path: string): readonly Question[] {
  const file = JSON.parse(readFileSync(path, 'utf8')) as WorkshopFile;
  return (file.questions ?? [])
    .map((question, at) => ({
      name: `${basename(path, '.json')} ${question.id ?? at + 1}`,
      titles: new Map((question.themes ?? []).map(({ id, title }) => [id, title])),
      points: (question.points ?? []).flatMap(({ id, text, theme, unsure }) =>
        theme && !unsure && text.trim() !== '' ? [{ id, text, theme }] : [],
      ),
    }))
    .filter(({ points }) => points.length >= 5 && new Set(points.map(({ theme }) => theme)).size > 1);
}
