import { strFromU8, unzipSync } from 'fflate';
import type { ExportedFile, ExportInput } from '../export-input.ts';
import { exportMeeting } from '../export-meeting.ts';
import {
  readBack,
  type ReadChart,
  type ReadFollowUp,
  type ReadMeeting,
  type ReadPoint,
  type ReadQuestion,
} from '../read-back/index.ts';
import { testMeeting, type TestQuestion } from '../testing/meetings.ts';
import type { FormatTraits } from './format-traits.ts';

export interface Harness {
  readonly write: (input: ExportInput) => Promise<ExportedFile>;
  readonly bytes: (input: ExportInput) => Promise<Uint8Array>;
  /** All that stands in the file, as one text to search. */
  readonly everything: (input: ExportInput) => Promise<string>;
  /** Read back, every text as the format holds it, of each point what the reader tells. */
  readonly read: (input: ExportInput) => Promise<ReadMeeting>;
  /** As `read`, of a meeting with this one question. */
  readonly question: (of: TestQuestion, change?: Partial<ExportInput>) => Promise<ReadQuestion>;
  /** What is expected of a point, cut down to what the format holds and its reader tells. */
  readonly expected: (point: Omit<ReadPoint, 'section'> & { section?: string | null }) => ReadPoint;
  readonly tells: (what: FormatTraits['tells'][number]) => boolean;
}

/** Makes, reads and searches files of one format. */
export function harnessFor(traits: FormatTraits): Harness {
  const { format, held, tells } = traits;
  const write = (input: ExportInput) => exportMeeting(input, format);
  const bytes = async (input: ExportInput) => bytesOf((await write(input)).body);
  const expected: Harness['expected'] = (point) => told(point, traits);
  const read = async (input: ExportInput): Promise<ReadMeeting> => {
    const { title, questions } = await readBack(format, await bytes(input));
    return { title: held(title), questions: questions.map((question) => heldQuestion(question, traits)) };
  };
  return {
    write,
    bytes,
    read,
    expected,
    everything: async (input) => (traits.everything ?? unpacked)(await bytes(input)),
    question: async (of, change = {}) => (await read(testMeeting([of], change))).questions[0]!,
    tells: (what) => tells.includes(what),
  };
}

function heldQuestion({ prompt, themes, unsorted, parked, followUps, poll }: ReadQuestion, traits: FormatTraits) {
  const points = (list: readonly ReadPoint[]) => list.map((point) => told(point, traits));
  const { held } = traits;
  return {
    prompt: held(prompt),
    themes: themes.map((theme) => ({
      path: theme.path.map(held),
      ...(theme.heard !== undefined && { heard: held(theme.heard) }),
      points: points(theme.points),
      ...(tellsFollowUps(traits, theme.followUps) && {
        followUps: theme.followUps.map((one) => heldFollowUp(one, held)),
      }),
    })),
    unsorted: points(unsorted),
    parked: points(parked),
    ...(tellsFollowUps(traits, followUps) && { followUps: followUps.map((one) => heldFollowUp(one, held)) }),
    ...(poll && { poll: poll.map((chart) => heldChart(chart, held)) }),
  };
}

function heldChart({ caption, answered, rows }: ReadChart, held: FormatTraits['held']): ReadChart {
  return {
    ...(caption !== undefined && { caption: held(caption) }),
    answered,
    rows: rows.map(({ label, help, numbers }) => ({
      label: held(label),
      ...(help !== undefined && { help: held(help) }),
      numbers,
    })),
  };
}

function tellsFollowUps(
  { tells }: FormatTraits,
  followUps: readonly ReadFollowUp[] | undefined,
): followUps is readonly ReadFollowUp[] {
  return followUps !== undefined && tells.includes('followUps');
}

function heldFollowUp(followUp: ReadFollowUp, held: FormatTraits['held']): ReadFollowUp {
  const { state, due, ...texts } = followUp;
  const told = Object.entries(texts).map(([key, text]) => [key, held(text)]);
  return { ...(Object.fromEntries(told) as typeof texts), state, ...(due !== undefined && { due }) };
}

function told(from: Omit<ReadPoint, 'section'> & { section?: string | null }, traits: FormatTraits): ReadPoint {
  const { held, tells } = traits;
  const text = (key: 'section' | 'group' | 'under' | 'original' | 'goesTo') => {
    const value = from[key];
    return typeof value === 'string' && tells.includes(key) ? { [key]: held(value) } : {};
  };
  return {
    text: held(from.text),
    section: null,
    ...text('section'),
    ...text('group'),
    ...text('under'),
    ...text('original'),
    ...text('goesTo'),
    ...(from.part && tells.includes('part') && { part: true }),
    ...(from.quote && tells.includes('quote') && { quote: true }),
    ...(from.same && tells.includes('same') && { same: from.same.map((point) => told(point, traits)) }),
    ...(tellsFollowUps(traits, from.followUps) && {
      followUps: from.followUps.map((one) => heldFollowUp(one, held)),
    }),
  };
}

export function bytesOf(body: string | Uint8Array): Uint8Array {
  return typeof body === 'string' ? new TextEncoder().encode(body) : body;
}

/** The bytes as text; those of a ZIP entry by entry, names included, and entries that are ZIPs themselves likewise. */
export function unpacked(bytes: Uint8Array): string {
  const plain = strFromU8(bytes, true);
  const texts = `${plain}\n${new TextDecoder().decode(bytes)}`;
  if (!plain.startsWith('PK\x03\x04')) return texts;
  return Object.entries(unzipSync(bytes))
    .map(([name, entry]) => `${name}\n${unpacked(entry)}`)
    .join('\n');
}

/** The texts of points, in order. */
export function texts(points: readonly ReadPoint[]): string[] {
  return points.map((point) => point.text);
}
