import { isBlank, TITLE_MAX } from '@stikkord/domain';

/** A theme that a language model proposed. `points`: numbers from 1, as it was asked. */
export interface NumberedDraft {
  readonly name: string;
  readonly points: readonly number[];
}

/**
 * What can be used of a language model's answer, which may be anything: every number from 1 to `count` stands in one theme at
 * most, the first that names it; others are dropped, and so are themes without a name or without points. Null where it is no
 * answer to what was asked.
 */
export function draftsFrom(content: string, count: number): NumberedDraft[] | null {
  const themes = themesIn(content);
  if (themes === null) return null;
  const taken = new Set<number>();
  const drafts: NumberedDraft[] = [];
  for (const theme of themes) {
    if (typeof theme !== 'object' || theme === null || !('name' in theme) || !('points' in theme)) continue;
    const name = nameOf(theme.name);
    if (name === '' || !Array.isArray(theme.points)) continue;
    const points: number[] = [];
    for (const each of theme.points as readonly unknown[]) {
      const number = typeof each === 'string' && /^\d{1,6}$/.test(each) ? Number(each) : each;
      if (typeof number !== 'number' || !Number.isInteger(number) || number < 1 || number > count) continue;
      if (taken.has(number)) continue;
      taken.add(number);
      points.push(number);
    }
    if (points.length > 0) drafts.push({ name, points });
  }
  return themes.length > 0 && drafts.length === 0 ? null : drafts;
}

/** Models like to put their JSON between words or in a fence of code. */
function themesIn(content: string): readonly unknown[] | null {
  const json = content.slice(content.indexOf('{'), content.lastIndexOf('}') + 1);
  try {
    const found: unknown = JSON.parse(json);
    const themes = typeof found === 'object' && found !== null && 'themes' in found ? found.themes : null;
    return Array.isArray(themes) ? themes : null;
  } catch {
    return null;
  }
}

/** On one line, without what shows nothing or turns text around, within the length of a title. */
function nameOf(value: unknown): string {
  if (typeof value !== 'string') return '';
  const line = value.replace(/[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069\s]+/gu, ' ').trim();
  if (isBlank(line)) return '';
  return line.length <= TITLE_MAX ? line : Array.from(line.slice(0, TITLE_MAX)).filter(isWhole).join('').trim();
}

function isWhole(character: string): boolean {
  return !/\p{Cs}/u.test(character);
}
