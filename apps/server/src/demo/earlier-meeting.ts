import { applyBoardChanges, createBoardDocument, createResponseDocument, PointsBinding } from '@stikkord/documents';
import {
  decideAll,
  EMPTY_BOARD,
  followedUpAll,
  pointId,
  ran,
  saidByTarget,
  sectionsOf,
  serialAll,
  standing,
  summarise,
  votedThemes,
  withChanges,
  type BoardChange,
  type BoardCommand,
  type FollowUpCommand,
  type Meeting,
  type MeetingId,
  type Plan,
  type PlanCommand,
  type Point,
  type RunCommand,
  type SeriesCommand,
  type SeriesId,
} from '@stikkord/domain';
import { documentName } from '@stikkord/protocol';
import type { NewDocument, Storage } from '@stikkord/storage';
import * as Y from 'yjs';
import { makeMeeting } from '../deeds/make-meeting.ts';
import type { Randomness } from '../random.ts';
import {
  asked,
  EVALUATION,
  EVALUATION_POLL,
  FIRST_THING,
  firstThingPoll,
  STANCE,
  STANCE_POLL,
  WHO,
  WHO_POLL,
  WORDS,
  WORDS_POLL,
} from './demo-polls.ts';
import { keepEarlierEntries, type EarlierPolls } from './earlier-entries.ts';
import {
  DEMO_ACTIVITIES,
  DEMO_SERIES,
  EARLIER_DAYS,
  EARLIER_FOLLOW_UPS,
  EARLIER_GROUPS,
  EARLIER_PARKED,
  EARLIER_POINTS,
  EARLIER_PROMPT,
  EARLIER_QUOTE,
  EARLIER_SAME,
  EARLIER_THEMES,
  EARLIER_TITLE,
  type EarlierTheme,
} from './earlier-plan.ts';

const DAY_MS = 86_400_000;

interface Known {
  readonly owner: string;
  readonly series: SeriesId;
  readonly meeting: MeetingId;
  /** Of the demo meeting, YYYY-MM-DD. */
  readonly today: string;
}

/** The series of the demo meeting, with a meeting that has been held: made where it isn't there yet. */
export async function earlierMeeting(storage: Storage, random: Randomness, known: Known): Promise<void> {
  if ((await storage.series.get(known.series)) === null) await makeSeries(storage, random, known);
  if ((await storage.meetings.get(known.meeting)) === null) await makeIt(storage, random, known);
}

async function makeSeries(storage: Storage, random: Randomness, { series, owner, today }: Known): Promise<void> {
  const commands = DEMO_ACTIVITIES.map(({ what, start, end, state }): SeriesCommand => ({
    do: 'add',
    id: random.id(),
    before: null,
    fields: { what, start: dayFrom(today, start), end: dayFrom(today, end), state },
  }));
  const { activities } = granted(serialAll({ title: DEMO_SERIES, activities: [] }, commands)).series;
  await storage.series.create({ id: series, owner, title: DEMO_SERIES, activities, deleted: false });
}

async function makeIt(
  storage: Storage,
  random: Randomness,
  { meeting: id, owner, series, today }: Known,
): Promise<void> {
  const [question, section] = [random.id(), random.id()];
  const polls: EarlierPolls = {
    who: random.id(),
    words: random.id(),
    stance: random.id(),
    first: random.id(),
    evaluation: random.id(),
  };
  const vote = firstThingPoll(question);
  const add = { do: 'add', before: null } as const;
  const commands: PlanCommand[] = [
    ...EARLIER_GROUPS.map((name): PlanCommand => ({ ...add, kind: 'group', id: random.id(), fields: { name } })),
    { ...add, kind: 'question', id: question, fields: { prompt: EARLIER_PROMPT } },
    { ...add, kind: 'section', id: section, question, fields: {} },
    ...asked({ id: polls.who, prompt: WHO, poll: WHO_POLL }, random.id()),
    ...asked({ id: polls.words, prompt: WORDS, poll: WORDS_POLL }, random.id()),
    ...asked({ id: polls.stance, prompt: STANCE, poll: STANCE_POLL }, random.id()),
    ...asked({ id: polls.first, prompt: FIRST_THING, poll: vote }, random.id()),
    ...asked({ id: polls.evaluation, prompt: EVALUATION, poll: EVALUATION_POLL }, random.id()),
  ];
  const about = { title: EARLIER_TITLE, date: dayFrom(today, EARLIER_DAYS), language: 'nb' } as const;
  const meeting = await makeMeeting(storage.meetings, random, { id, owner, series }, about, commands, documents);
  const points = pointsOf(meeting.plan);
  const board = withChanges(EMPTY_BOARD, boardChanges(meeting.plan, points));
  const summary = summarise(board, points);
  await keepEarlierEntries(storage.entries, random, { meeting: id, polls, vote, themes: votedThemes(summary) });
  await storage.meetings.update(id, () => ({
    run: held(meeting, question, polls),
    publications: [{ question, publication: { number: 1, summary } }],
  }));
  const said = saidByTarget(board, summary);
  await storage.followUps.update(
    id,
    () =>
      granted(
        followedUpAll(
          [],
          followUps(meeting.plan, question, today, () => random.id()),
          (_, target) => said(target),
        ),
      ).followUps,
  );
}

/** What the groups wrote and facilitators made of it, as documents. */
function documents(plan: Plan): NewDocument[] {
  const question = standing(plan.questions)[0]!.id;
  const section = firstSection(plan);
  const answers = standing(plan.groups).map(({ id: group }, index): NewDocument => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, createResponseDocument());
    const binding = new PointsBinding({ doc, section, newKey: () => '' });
    const points = Object.entries(EARLIER_POINTS[index]!).map(([key, text]) => ({ key: keyOf(key), text }));
    binding.edit([{ do: 'insert', after: null, points }]);
    return { name: documentName({ kind: 'response', question, group }), update: Y.encodeStateAsUpdate(doc) };
  });
  const board = new Y.Doc();
  Y.applyUpdate(board, createBoardDocument());
  applyBoardChanges(board, boardChanges(plan, pointsOf(plan)), null);
  return [...answers, { name: documentName({ kind: 'board', question }), update: Y.encodeStateAsUpdate(board) }];
}

/** Of the question that groups answered. */
function firstSection(plan: Plan): string {
  return sectionsOf(plan, standing(plan.questions)[0]!.id)[0]!.id;
}

function pointsOf(plan: Plan): Point[] {
  const section = firstSection(plan);
  return standing(plan.groups).flatMap(({ id: group }, index) =>
    Object.entries(EARLIER_POINTS[index]!).map(([key, text]) => ({
      id: pointId(group, section, keyOf(key)),
      group,
      section,
      text,
      deleted: false,
    })),
  );
}

function boardChanges(plan: Plan, points: readonly Point[]): readonly BoardChange[] {
  const commands = commandsFor((name) => pointNamed(plan, name));
  return granted(decideAll(EMPTY_BOARD, new Map(points.map((point) => [point.id, point])), commands)).changes;
}

function commandsFor(id: (name: string) => string): BoardCommand[] {
  const themes = (list: readonly EarlierTheme[], parent: string | null): BoardCommand[] =>
    list.flatMap(({ id: theme, title, heard, points, themes: subThemes = [] }) => [
      { do: 'add-theme', id: theme, title, parent, before: null },
      ...(heard === undefined ? [] : [{ do: 'describe-theme', id: theme, heard } as const]),
      { do: 'place', points: points.map(id), theme, before: null },
      ...themes(subThemes, theme),
    ]);
  return [
    ...themes(EARLIER_THEMES, null),
    ...EARLIER_SAME.map(([point, onto]): BoardCommand => ({ do: 'lay', points: [id(point)], onto: id(onto) })),
    ...EARLIER_PARKED.map(([point, goesTo]): BoardCommand => ({ do: 'park', points: [id(point)], goesTo })),
    { do: 'quote', points: [id(EARLIER_QUOTE)], quote: true },
  ];
}

function followUps(plan: Plan, question: string, today: string, newId: () => string): FollowUpCommand[] {
  return EARLIER_FOLLOW_UPS.map(({ about, state, text, responsible = '', due }) => ({
    do: 'add',
    id: newId(),
    question,
    target:
      'theme' in about
        ? { kind: 'theme', theme: about.theme }
        : { kind: 'point', point: pointNamed(plan, about.point) },
    before: null,
    fields: { state, text, responsible, due: due === undefined ? '' : dayFrom(today, due) },
  }));
}

/** The run of a meeting that was opened, published and ended on its day. */
function held({ plan, run }: Meeting, question: string, polls: EarlierPolls): Meeting['run'] {
  const noon = Date.parse(`${plan.date}T12:00:00Z`);
  const answered = (each: string): RunCommand[] => [
    { do: 'open', question: each, closesAt: null },
    { do: 'close', question: each },
    { do: 'reveal', question: each, revealed: true },
  ];
  const commands: readonly RunCommand[] = [
    { do: 'open', question, closesAt: null },
    { do: 'close', question },
    { do: 'publish', question, follows: false, show: true },
    ...Object.values(polls).flatMap(answered),
    { do: 'by-role', question: polls.stance, shown: true },
    { do: 'by-role', question: polls.evaluation, shown: true },
    { do: 'show', stage: { view: 'summary', question } },
    { do: 'end' },
  ];
  return commands.reduce((at, command) => granted(ran(at, plan, command, noon)).run, run);
}

/** `name`: a group's place, from 0, and the point's own name. */
function pointNamed(plan: Plan, name: string): string {
  const [group, key] = name.split('/') as [string, string];
  return pointId(standing(plan.groups)[Number(group)]!.id, firstSection(plan), keyOf(key));
}

/** Keys are plain ASCII. */
function keyOf(name: string): string {
  return name.replaceAll(/[^a-z]/g, (letter) => letter.codePointAt(0)!.toString(16));
}

function dayFrom(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** What is written here keeps the rules. */
function granted<T extends { readonly ok: boolean }>(decision: T): Extract<T, { readonly ok: true }> {
  if (!decision.ok) throw new Error('The demo breaks a rule.');
  return decision as Extract<T, { readonly ok: true }>;
}
