/** Polls for tests, counted by the domain's own rules, so that a result is what it is in the house. */
import {
  entryPoints,
  NEW_POLLING,
  newPoll,
  pollResult,
  summarise,
  votedThemes,
  type Board,
  type Breakdown,
  type Entry,
  type EntryAnswer,
  type Poll,
  type Polling,
  type Summary,
} from '@stikkord/domain';
import type { ExportPoll, ExportQuestion } from '../export-input.ts';

interface TestPoll {
  readonly prompt?: string;
  readonly poll: Poll;
  readonly answers: readonly EntryAnswer[];
  readonly polling?: Partial<Polling>;
  readonly breakdown?: Breakdown;
  readonly before?: ExportPoll['before'];
  /** Themes that hold the points with these texts. */
  readonly themes?: Readonly<Record<string, readonly string[]>>;
  /** Of a vote. */
  readonly on?: Pick<Summary, 'themes'>;
}

export function pollQuestion(from: TestPoll): ExportQuestion {
  const { poll, breakdown = null, before, on } = from;
  const polling: Polling = { ...NEW_POLLING, ...from.polling };
  const entries = from.answers.map((answer, index): Entry => ({ key: `nokkel-${index}`, answer, role: null }));
  const points = entryPoints(poll, entries, polling);
  const result = pollResult(poll, entries, polling, on ? votedThemes(on as Summary) : []);
  const rows = Object.entries(from.themes ?? {});
  const board: Board = {
    themes: new Map(
      rows.map(([title], index) => [
        `tema-${index}`,
        {
          id: `tema-${index}`,
          title,
          order: `a${index}`,
          parent: null,
          deleted: false,
          hue: null,
          note: '',
          heard: '',
          into: null,
          lineage: null,
        },
      ]),
    ),
    placements: new Map(
      points.flatMap(({ id, text }, at) => {
        const index = rows.findIndex(([, texts]) => texts.includes(text));
        const order = `a0${String(at).padStart(5, '0')}1`;
        return index === -1 ? [] : [[id, { theme: `tema-${index}`, parked: false, order, said: text, onto: null }]];
      }),
    ),
    marks: new Map(),
  };
  return {
    prompt: from.prompt ?? 'Hva sier du?',
    sections: [],
    summary: summarise(board, points),
    poll: { poll, result, breakdown, joinedWords: polling.joinedWords, ...(before && { before }) },
  };
}

let made = 0;
/** One person's texts; their ids are in the order in which they are made. */
export function wrote(kind: 'keywords' | 'open', ...texts: readonly string[]): EntryAnswer {
  return { kind, texts: texts.map((text) => ({ id: `svar-${String((made += 1)).padStart(12, '0')}`, text })) };
}

export function chose(...options: readonly string[]): EntryAnswer {
  return { kind: 'choice', options };
}

/** So many of the same. */
export function times(count: number, answer: EntryAnswer): EntryAnswer[] {
  return Array.from({ length: count }, () => answer);
}

export const KEYWORDS = newPoll('keywords') as Poll & { kind: 'keywords' };
export const OPEN = newPoll('open') as Poll & { kind: 'open' };
export const CHOICE = newPoll('choice') as Poll & { kind: 'choice' };
export const SCALES = newPoll('scales') as Poll & { kind: 'scales' };
export const VOTE = newPoll('vote') as Poll & { kind: 'vote' };
