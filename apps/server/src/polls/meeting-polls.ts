import {
  breakdownOf,
  PART_MIN,
  questionRun,
  roleQuestion,
  standing,
  type Breakdown,
  type Meeting,
  type OptionId,
  type Plan,
  type Point,
  type Question,
  type QuestionId,
  type VotedTheme,
} from '@stikkord/domain';
import { AnswerDesk } from './answer-desk.ts';
import { countedPoll, type PollCounts } from './poll-counts.ts';
import { PollFeed } from './poll-feed.ts';
import type { PollServices } from './polls-context.ts';
import { NO_POLLS, type PollsView } from './polls-view.ts';
import { VoteThemes } from './vote-themes.ts';

/** Where fewer are here, who says what may be guessed. */
const FEW = 5;
const RETRY_MS = 5_000;
const NO_THEMES: readonly VotedTheme[] = [];

/** Counts, and what they were made of. */
interface Known {
  readonly mark: string;
  readonly themes: readonly VotedTheme[];
  readonly counts: PollCounts;
}

/** The polls of a live meeting: where answers come in, and what pages are told of them. */
export class MeetingPolls {
  readonly desk: AnswerDesk;
  /** What pages are told now. */
  view: PollsView = NO_POLLS;
  #meeting: Meeting;
  readonly #services: PollServices;
  readonly #touch: () => void;
  readonly #themes: VoteThemes;
  readonly #feed = new PollFeed();
  readonly #known = new Map<QuestionId, Known>();
  readonly #breakdowns = new Map<QuestionId, Breakdown | null>();
  #plannedAs: ReadonlyMap<QuestionId, string> = new Map();
  #isUrgent = true;
  #toldAs = '';
  #tellTimer: unknown = null;
  #rolesTimer: unknown = null;
  #rolesKept = false;

  constructor(meeting: Meeting, services: PollServices, touch: () => void) {
    this.#meeting = meeting;
    this.#services = services;
    this.#touch = touch;
    this.#themes = new VoteThemes({ documents: services.documents, storage: services });
    this.desk = new AnswerDesk(meeting, this.#themes, { ...services, changed: () => this.#changed() });
    this.planned(meeting);
  }

  /** Takes notice of a changed plan or run. */
  planned(meeting: Meeting): void {
    this.#meeting = meeting;
    this.desk.planned(meeting);
    const plannedAs = marksOf(meeting);
    // What facilitators do is told at once: what they hide is not to stand a moment longer.
    if (!sameMarks(plannedAs, this.#plannedAs)) this.#isUrgent = true;
    this.#plannedAs = plannedAs;
    if (meeting.run.phase !== 'over') this.#rolesKept = false;
    else void this.#keepRoles();
  }

  /** A board has changed. */
  boardChanged(question: QuestionId): void {
    this.#themes.boardChanged(question);
  }

  stop(): void {
    const { clock } = this.#services;
    for (const timer of [this.#tellTimer, this.#rolesTimer]) if (timer !== null) clock.clearTimeout(timer);
    this.#tellTimer = this.#rolesTimer = null;
  }

  /** Points of a poll's board, as they were told last. */
  pointsOf(question: QuestionId): readonly Point[] {
    return this.#known.get(question)?.counts.points ?? [];
  }

  /** Reads what isn't known. Throws StoreUnavailableError; of what could not be read, what was told stands. */
  async refresh(): Promise<void> {
    const meeting = this.#meeting;
    const read = await Promise.allSettled([
      ...openedPolls(meeting).flatMap(({ id }) => [this.desk.entriesOf(id).load(), this.#readBreakdown(id)]),
      ...votesOf(meeting).map((of) => this.#themes.of(meeting, of)),
    ]);
    for (const result of read) if (result.status === 'rejected') throw result.reason;
  }

  /** Tells what has changed, or does so in a while. `present`: participants' devices. Gives the polls whose points may be others. */
  tell(present: number): QuestionId[] {
    const { clock } = this.#services;
    const now = clock.now();
    const opened = openedPolls(this.#meeting).filter(({ id }) => this.#known.has(id) || this.desk.entriesOf(id).fresh);
    const marks = new Map(opened.map(({ id }) => [id, this.#markOf(id)]));
    const told = [
      present,
      ...[...marks].flat(),
      ...votesOf(this.#meeting).map((of) => JSON.stringify(this.#themes.now(of))),
    ];
    const toldAs = told.join('\n');
    if (toldAs === this.#toldAs && !this.#feed.hasRest && !this.#isUrgent) return [];
    if (!this.#isUrgent && !this.#feed.mayTell(now)) {
      this.#tellIn(this.#feed.waitFrom(now));
      return [];
    }
    const others = opened.filter((question) => this.#count(question, marks.get(question.id)!)).map(({ id }) => id);
    const counts = opened.map(({ id }) => this.#known.get(id)!.counts);
    const around = { present, fewHere: present < FEW, themes: this.#publishedThemes() };
    this.view = this.#feed.tell(this.#meeting, counts, around, now);
    this.#toldAs = toldAs;
    this.#isUrgent = false;
    if (this.#feed.hasRest) this.#tellIn(this.#feed.waitFrom(now));
    return others;
  }

  /**
   * PF5. Makes a poll's breakdown by role where there is none yet and it can be made, of the answers as they are committed by now; it
   * is kept for good. Throws StoreUnavailableError.
   */
  async breakDown(id: QuestionId): Promise<void> {
    const entries = this.desk.entriesOf(id);
    await this.#services.writer.idle();
    await Promise.all([entries.load(), this.#readBreakdown(id)]);
    const { plan, run } = this.#meeting;
    const poll = standing(plan.questions).find((question) => question.id === id)?.poll;
    const role = roleQuestion(plan);
    if (this.#breakdowns.get(id) || role?.poll?.kind !== 'choice' || role.id === id) return;
    if ((poll?.kind !== 'choice' && poll?.kind !== 'scales') || questionRun(run, id).status !== 'closed') return;
    const made = breakdownOf(poll, entries.all, role.poll);
    if (made) this.#breakdowns.set(id, await this.#services.entries.keepBreakdown(this.#meeting.id, id, made));
    this.#touch();
  }

  async #readBreakdown(id: QuestionId): Promise<void> {
    if (!this.#breakdowns.has(id))
      this.#breakdowns.set(id, await this.#services.entries.breakdown(this.#meeting.id, id));
  }

  /** True where it is counted anew. */
  #count(question: Question, mark: string): boolean {
    const { id, poll } = question;
    const themes = poll?.kind === 'vote' ? this.#themes.now(poll.of) : NO_THEMES;
    const known = this.#known.get(id);
    // What isn't known by now is told as it was.
    if (known && ((known.mark === mark && known.themes === themes) || !this.desk.entriesOf(id).fresh)) return false;
    const breakdown = this.#breakdowns.get(id) ?? null;
    const counts = countedPoll(this.#meeting, question, { entries: this.desk.entriesOf(id).all, themes, breakdown });
    if (counts) this.#known.set(id, { mark, themes, counts });
    return true;
  }

  #markOf(id: QuestionId): string {
    return `${this.desk.entriesOf(id).version}/${this.#breakdowns.get(id) ? 'by role' : ''}/${this.#plannedAs.get(id)}`;
  }

  #publishedThemes(): PollsView['themes'] {
    const { plan, run } = this.#meeting;
    return new Map(
      standing(plan.questions).flatMap(({ id, poll }) =>
        poll?.kind === 'vote' && poll.of !== null && questionRun(run, poll.of).published !== null
          ? [[id, this.#themes.now(poll.of)] as const]
          : [],
      ),
    );
  }

  #changed(): void {
    const now = this.#services.clock.now();
    if (this.#feed.mayTell(now)) this.#touch();
    else this.#tellIn(this.#feed.waitFrom(now));
  }

  #tellIn(ms: number): void {
    this.#tellTimer ??= this.#services.clock.setTimeout(() => {
      this.#tellTimer = null;
      this.#touch();
    }, ms);
  }

  /** EA5. Once a meeting is over, a role that few had stands with no answer any more: it would join one person's answers. */
  async #keepRoles(): Promise<void> {
    if (this.#rolesKept || openedPolls(this.#meeting).length === 0) return;
    this.#rolesKept = true;
    const { writer, entries, clock } = this.#services;
    try {
      await writer.idle();
      const roles = await this.#rolesOfMany();
      await entries.keepRoles(this.#meeting.id, roles);
      for (const known of this.desk.known) known.keepRoles(roles);
    } catch (error) {
      this.#services.fault(error);
      this.#rolesKept = false;
      this.#rolesTimer ??= clock.setTimeout(() => {
        this.#rolesTimer = null;
        this.planned(this.#meeting);
      }, RETRY_MS);
    }
  }

  async #rolesOfMany(): Promise<ReadonlySet<OptionId>> {
    const role = roleQuestion(this.#meeting.plan);
    if (role === null) return new Set();
    const entries = this.desk.entriesOf(role.id);
    await entries.load();
    const people = new Map<OptionId, number>();
    for (const { answer } of entries.all)
      if (answer.kind === 'choice') for (const id of answer.options) people.set(id, (people.get(id) ?? 0) + 1);
    return new Set([...people].filter(([, number]) => number >= PART_MIN).map(([id]) => id));
  }
}

function openedPolls({ plan, run }: Meeting): Question[] {
  return standing(plan.questions).filter(({ id, poll }) => poll !== null && questionRun(run, id).status !== 'waiting');
}

/** Boards that votes are on. */
function votesOf({ plan }: Meeting): QuestionId[] {
  return standing(plan.questions).flatMap(({ poll }) => (poll?.kind === 'vote' && poll.of !== null ? [poll.of] : []));
}

/** All of plan and run that what is told of a poll depends on. */
function marksOf(meeting: Meeting): ReadonlyMap<QuestionId, string> {
  const { plan, run } = meeting;
  const role = roleOf(plan);
  return new Map(
    openedPolls(meeting).map(({ id, poll }) => {
      const { polling, status } = questionRun(run, id);
      const published = poll?.kind === 'vote' && poll.of !== null && questionRun(run, poll.of).published !== null;
      return [id, JSON.stringify([poll, polling, status, published, role])];
    }),
  );
}

function roleOf(plan: Plan) {
  const role = roleQuestion(plan);
  return role && [role.id, role.poll];
}

function sameMarks(a: ReadonlyMap<QuestionId, string>, b: ReadonlyMap<QuestionId, string>): boolean {
  return a.size === b.size && [...a].every(([id, mark]) => b.get(id) === mark);
}
