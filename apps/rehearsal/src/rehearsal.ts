import type { PointId, QuestionId, ThemeId } from '@stikkord/domain';
import { EXPORT_FORMATS, page, type ExportFormat } from '@stikkord/protocol';
import { readBack } from '@stikkord/exports/read-back';
import type { BoardDesk } from './board-desk.ts';
import { compareMeeting, type Comparison } from './compare.ts';
import { Facilitator } from './facilitator.ts';
import { heldBy } from './held-by.ts';
import { newKey } from './keys.ts';
import { Organiser, type WayIn } from './organiser.ts';
import { Participant } from './participant.ts';
import { seeded } from './seeded.ts';
import type { Workshop, WorkshopPoint, WorkshopQuestion } from './workshop-file.ts';

export interface RehearsalOptions {
  /** The server's address without a path. */
  readonly base: URL;
  readonly wayIn: WayIn;
  readonly groups: number;
  readonly people: number;
  /** How many times faster than a person everybody types. */
  readonly speed: number;
  /** Told what is going on, a line at a time. */
  readonly say: (line: string) => void;
  /** Given each export as it was fetched. */
  readonly keep: (name: string, bytes: Uint8Array) => void;
}

export interface RehearsalResult extends Comparison {
  /** In the questions played. */
  readonly points: number;
  readonly themes: number;
  readonly exports: number;
}

const FACILITATORS = 2;

/** Plays the workshop against the server and holds every export against what was said. */
export async function rehearse(workshop: Workshop, options: RehearsalOptions): Promise<RehearsalResult> {
  const { base, say } = options;
  const organiser = await Organiser.enter(base, options.wayIn);
  const { meeting, questions } = await organiser.plan(workshop, options.groups);
  say(`Meeting “${workshop.title}”: ${new URL(page.meeting(meeting.code), base).href}`);

  const facilitators = await all(FACILITATORS, (index) =>
    Facilitator.enter(base, meeting.facilitatorKey, seeded(1000 + index)),
  );
  const people = await all(options.people, (index) =>
    Participant.join(base, {
      code: meeting.code,
      place: index % options.groups,
      random: seeded(index),
      speed: options.speed,
    }),
  );
  say(`${people.length} people in ${options.groups} groups, ${facilitators.length} facilitators`);
  try {
    for (const [index, question] of workshop.questions.entries()) {
      const started = performance.now();
      await play(question, questions[index]!, people, facilitators);
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      say(`Question ${index + 1}: ${question.points.length} points, ${question.themes.length} themes, ${seconds} s`);
    }
    return await checkExports(workshop, meeting.id, organiser, options);
  } finally {
    for (const one of [...people, ...facilitators]) one.leave();
  }
}

/** One question from opening to the last point sorted. People type while the facilitators sort what is there already. */
async function play(
  question: WorkshopQuestion,
  id: QuestionId,
  people: readonly Participant[],
  facilitators: readonly Facilitator[],
): Promise<void> {
  const [lead] = facilitators;
  await lead!.command({ do: 'open', question: id, closesAt: null });
  const themes = question.themes.map(() => newKey());
  const belongs = new Map<PointId, WorkshopPoint>();
  const boards = await Promise.all(facilitators.map((facilitator) => facilitator.openBoard(id)));
  const seats = await Promise.all(people.map((person) => person.sitDown(id)));
  try {
    await Promise.all([
      makeThemes(question, themes, boards),
      ...boards.map((board, index) =>
        board.sort({
          mine: (point) => share(point, boards.length) === index,
          belongs: (point) => {
            const { theme } = belongs.get(point) ?? {};
            return theme === undefined || theme === null ? theme : themes[theme];
          },
        }),
      ),
      write(question, people, seats, belongs).then(async () => {
        await Promise.all(boards.map((board) => board.shows(belongs)));
        await lead!.command({ do: 'close', question: id });
        for (const board of boards) board.finish();
      }),
    ]);
  } finally {
    people.forEach((person, index) => person.standUp(seats[index]!));
    for (const board of boards) board.close();
  }
}

/** The points are dealt out to the people in turn, and typed by all at once. */
async function write(
  { points }: WorkshopQuestion,
  people: readonly Participant[],
  seats: readonly Awaited<ReturnType<Participant['sitDown']>>[],
  belongs: Map<PointId, WorkshopPoint>,
): Promise<void> {
  await Promise.all(
    people.map((person, index) => {
      const own = points.filter((_, point) => point % people.length === index);
      return person.write(seats[index]!, own, (id, point) => belongs.set(id, point));
    }),
  );
}

/** One makes the themes of the first level, the other those below, each in the file's order. */
async function makeThemes(
  { themes }: WorkshopQuestion,
  ids: readonly ThemeId[],
  boards: readonly BoardDesk[],
): Promise<void> {
  const make = async (board: BoardDesk, below: boolean) => {
    for (const [index, { title, parent }] of themes.entries()) {
      if ((parent !== null) === below) await board.addTheme(ids[index]!, title, parent === null ? null : ids[parent]!);
    }
  };
  await Promise.all([make(boards[0]!, false), make(boards.at(-1)!, true)]);
}

async function checkExports(
  { questions }: Workshop,
  meeting: string,
  organiser: Organiser,
  { say, keep }: RehearsalOptions,
): Promise<RehearsalResult> {
  const compared: Comparison[] = [];
  for (const format of EXPORT_FORMATS) {
    const { bytes, name } = await organiser.download(meeting, format);
    keep(name ?? `samling.${format}`, bytes);
    const comparison = compareMeeting(asHeld(questions, format), await readBack(format, bytes));
    compared.push(comparison);
    for (const problem of comparison.problems) say(`${format}: ${problem}`);
  }
  const sum = (count: (one: Comparison) => number) => compared.reduce((total, one) => total + count(one), 0);
  return {
    points: questions.reduce((total, { points }) => total + points.length, 0),
    themes: questions.reduce((total, { themes }) => total + themes.length, 0),
    exports: compared.length,
    missing: sum((one) => one.missing),
    misplaced: sum((one) => one.misplaced),
    altered: sum((one) => one.altered),
    problems: compared.flatMap((one) => one.problems),
  };
}

/** What was said, as a file of the format can hold it. */
function asHeld(questions: readonly WorkshopQuestion[], format: ExportFormat): WorkshopQuestion[] {
  return questions.map((question) => ({
    ...question,
    prompt: heldBy(format, question.prompt),
    themes: question.themes.map((theme) => ({ ...theme, title: heldBy(format, theme.title) })),
    points: question.points.map((point) => ({ ...point, text: heldBy(format, point.text) })),
  }));
}

/** The one line that says how it went. */
export function resultLine({ points, themes, exports, missing, misplaced, altered }: RehearsalResult): string {
  return `points ${points} themes ${themes} exports ${exports} missing ${missing} misplaced ${misplaced} altered ${altered}`;
}

/** Whose a point is, of `count` who share the work. */
function share(id: PointId, count: number): number {
  return Array.from(id).reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % count;
}

function all<T>(count: number, make: (index: number) => Promise<T>): Promise<T[]> {
  return Promise.all(Array.from({ length: count }, (_, index) => make(index)));
}
