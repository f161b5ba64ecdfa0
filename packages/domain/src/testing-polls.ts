/** Polls and answers for tests, made short. */
import type { Entry, EntryAnswer } from './entry.ts';
import type { ChoicePoll, KeywordsPoll, OpenPoll, ScalesPoll, VotePoll } from './poll.ts';
import { newPoll } from './poll.ts';
import type { VotedTheme } from './poll-result.ts';

export const KEYWORDS = newPoll('keywords') as KeywordsPoll;
export const OPEN = newPoll('open') as OpenPoll;
export const SCALES: ScalesPoll = {
  ...(newPoll('scales') as ScalesPoll),
  statements: ['s1', 's2', 's3'].map((id) => ({ id, text: `Utsagn ${id}` })),
};
export const VOTE: VotePoll = { ...(newPoll('vote') as VotePoll), of: 'q1' };
export const AXES: VotePoll = { ...VOTE, by: 'axes' };
export const THEMES: readonly VotedTheme[] = ['t1', 't2', 't3', 't4'].map((theme, index) => ({
  theme,
  title: `Tema ${theme}`,
  hue: index + 1,
}));

export function choice(options: readonly string[], rest: Partial<ChoicePoll> = {}): ChoicePoll {
  const all = options.map((id) => ({ id, text: id.toUpperCase(), help: '' }));
  return { ...(newPoll('choice') as ChoicePoll), options: all, ...rest };
}

export function entry(key: string, answer: EntryAnswer, role: string | null = null): Entry {
  return { key, answer, role };
}

/** An id that no other text has, long enough. */
export function textId(name: string): string {
  return name.padEnd(16, '.');
}

/** One person's keywords or open answers; ids are made of key and number. */
export function wrote(key: string, texts: readonly string[], kind: 'keywords' | 'open' = 'keywords'): Entry {
  return entry(key, { kind, texts: texts.map((text, index) => ({ id: textId(`${key}-${index}`), text })) });
}
export const chose = (key: string, options: readonly string[], role: string | null = null): Entry =>
  entry(key, { kind: 'choice', options }, role);
export const rated = (
  key: string,
  values: Readonly<Record<string, number | null>>,
  role: string | null = null,
): Entry => entry(key, { kind: 'scales', values }, role);
