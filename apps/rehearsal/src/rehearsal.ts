import { hasBoard, type PointId, type QuestionId, type ThemeId } from '@stikkord/domain';
import { EXPORT_FORMATS, page, type ExportFormat } from '@stikkord/protocol';
import { readBack } from '@stikkord/exports/read-back';
import type { BoardDesk } from './board-desk.ts';
import { compareMeeting, type Comparison } from './compare.ts';
import { Facilitator } from './facilitator.ts';
import { heldBy } from './held-by.ts';
import { newKey } from './keys.ts';
import { Organiser, type WayIn } from './organiser.ts';
import { Participant } from './participant.ts';
import { Day } from './day.ts';
import { answerPoll, type Answered, type Cast, type Played } from './poll.ts';
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
  const { meeting, rows, questions } = await organiser.plan(workshop, options.groups);
  say(`Meeting “${workshop.title}”: ${new URL(page.meeting(meeting.code), base).href}`);

  const facilitators = await all(FACILITATORS, (index) =>
    Facilitator.enter(base, meeting.facilitatorKey, seeded(1000 + index)),
  );
  const people: Participant[] = [];
  const join = async (count: number): Promise<readonly Participant[]> => {
    const more = await all(Math.max(0, count - people.length), (index) => {
      const place = people.length + index;
      return Participant.join(base, {
        code: meeting.code,
        place: place % options.groups,
        random: seeded(place),
        speed: options.speed,
      });
    });
    people.push(...more);
    return people;
  };
  await join(options.people);
  say(`${people.length} people in ${options.groups} groups, ${facilitators.length} facilitators`);
  const cast: Cast = { people, facilitators, join };
  try {
    const played: Played[] = [];
    const day = new Day(facilitators[0]!, rows);
    for (const [index, question] of workshop.questions.entries()) {
      const started = performance.now();
      await day.goOn(Math.ceil((rows.length * (index + 1)) / workshop.questions.length));
      const each = await play(question, questions[index]!, cast);
      played.push(each);
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      const answers = question.poll === null ? '' : `${question.poll.kind}, ${each.answered.people} people, `;
      say(
        `Question ${index + 1}: ${answers}${question.points.length} points, ${question.themes.length} themes, ${seconds} s`,
      );
    }
    return await checkExports(played, meeting.id, organiser, options);
  } finally {
    for (const one of [...people, ...facilitators]) one.leave();
  }
}

/** One question from opening to the last point sorted. People write while the facilitators sort what is there already. */
async function play(question: WorkshopQuestion, id: QuestionId, cast: Cast): Promise<Played> {
  const { facilitators } = cast;
  const [lead] = facilitators;
  await lead!.command({ do: 'open', question: id, closesAt: null });
  const themes = question.themes.map(() => newKey());
  const belongs = new Map<PointId, WorkshopPoint>();
  const boards = hasBoard(question) ? await Promise.all(facilitators.map((each) => each.openBoard(id))) : [];
  try {
    const [answered] = await Promise.all([
      write(question, id, cast, belongs).then(async (count) => {
        await Promise.all(boards.map((board) => board.shows(belongs)));
        if (question.poll !== null) await lead!.counted(id, count.people);
        await lead!.command({ do: 'close', question: id });
        for (const board of boards) board.finish();
        return count;
      }),
      ...(boards.length > 0 ? [makeThemes(question, themes, boards)] : []),
      ...boards.map((board, index) =>
        board.sort({
          mine: (point) => share(point, boards.length) === index,
          belongs: (point) => {
            const { theme } = belongs.get(point) ?? {};
            return theme === undefined || theme === null ? theme : themes[theme];
          },
        }),
      ),
    ]);
    return { ...question, answered };
  } finally {
    for (const board of boards) board.close();
  }
}

function write(
  question: WorkshopQuestion,
  id: QuestionId,
  cast: Cast,
  belongs: Map<PointId, WorkshopPoint>,
): Promise<Answered> {
  const begun = (point: PointId, said: WorkshopPoint) => belongs.set(point, said);
  if (question.poll === null) return writeInGroups(question, id, cast.people, begun);
  return answerPoll(question.poll, question.points, id, cast, begun);
}

/** The points are dealt out to the people in turn, and typed by all at once. */
async function writeInGroups(
  { points }: WorkshopQuestion,
  id: QuestionId,
  people: readonly Participant[],
  begun: (point: PointId, said: WorkshopPoint) => void,
): Promise<Answered> {
  const seats = await Promise.all(people.map((person) => person.sitDown(id)));
  try {
    await Promise.all(
      people.map((person, index) => {
        const own = points.filter((_, point) => point % people.length === index);
        return person.write(seats[index]!, own, begun);
      }),
    );
    return { people: people.length, counts: new Map() };
  } finally {
    people.forEach((person, index) => person.standUp(seats[index]!));
  }
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
  questions: readonly Played[],
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
function asHeld(questions: readonly Played[], format: ExportFormat): Played[] {
  return questions.map((question) => ({
    ...question,
    prompt: heldBy(format, question.prompt),
    themes: question.themes.map((theme) => ({ ...theme, title: heldBy(format, theme.title) })),
    points: question.points.map((point) => ({ ...point, text: heldBy(format, point.text) })),
    answered: {
      ...question.answered,
      counts: new Map([...question.answered.counts].map(([label, count]) => [heldBy(format, label), count])),
    },
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
