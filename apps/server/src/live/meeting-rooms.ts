import {
  dueToClose,
  questionRun,
  ran,
  type GroupId,
  type Meeting,
  type MeetingId,
  type QuestionId,
  type Run,
} from '@stikkord/domain';
import { parseDocumentName, type Happened } from '@stikkord/protocol';
import type { FollowUpStore, MeetingChange, MeetingStore, QuestionStore } from '@stikkord/storage';
import type { Clock } from '@stikkord/sync';
import type { PollServices } from '../polls/polls-context.ts';
import type { Receipts } from '../actors/receipts.ts';
import { withGroup } from './changed-rights.ts';
import type { LiveDocuments } from './live-documents.ts';
import type { LiveMeetingContext } from './live-meeting-context.ts';
import { LiveMeeting } from './live-meeting.ts';

export interface MeetingRoomsOptions {
  readonly meetings: MeetingStore;
  readonly questions: QuestionStore;
  readonly followUps: Pick<FollowUpStore, 'list'>;
  readonly polls: PollServices;
  readonly receipts: Receipts;
  readonly documents: LiveDocuments;
  /** Rights in this meeting changed: sockets whose rights are others now are to come back. */
  rightsChanged(live: LiveMeeting): void;
  /** A stored meeting was changed; told before anybody present is. */
  changed?(before: Meeting, after: Meeting): void;
  readonly clock: Clock;
  readonly pointSecret: string;
  /** Times of the day are there, where a plan doesn't say another: of the IANA database. */
  readonly zone: string;
  /** Of the address that drafts of themes may be asked of, if there is one. */
  readonly aiHost?: string | null;
  fault(error: unknown): void;
}

/** What a facilitator, or the clock, did. */
export type WhatHappened = Omit<Happened, 'number'>;

/** How long a meeting that everybody left stays in memory: a page that reloads finds it there. */
const LINGER_MS = 60_000;

/** The meetings that somebody is present in; and the one way to change a meeting, so that they stay true. */
export class MeetingRooms {
  readonly #options: MeetingRoomsOptions;
  readonly #context: LiveMeetingContext;
  readonly #loading = new Map<MeetingId, Promise<LiveMeeting | null>>();
  readonly #live = new Map<MeetingId, LiveMeeting>();
  readonly #byQuestion = new Map<QuestionId, LiveMeeting>();
  readonly #changes = new Map<MeetingId, Promise<unknown>>();
  readonly #lingering = new Map<MeetingId, unknown>();
  /** Counts what happened, in all meetings: no page sees the same number twice. */
  #happenings = 0;
  #closed = false;

  constructor(options: MeetingRoomsOptions) {
    this.#options = options;
    const { clock, documents, questions, polls, receipts, pointSecret, zone, aiHost = null } = options;
    this.#context = {
      clock,
      documents,
      questions,
      polls,
      receipts,
      aiHost,
      pointSecret,
      zone,
      fault: (error) => options.fault(error),
      closeDue: (live) => void this.#closeDue(live.meeting).catch((error: unknown) => options.fault(error)),
      empty: (live) => this.#linger(live),
    };
  }

  /** The live meeting, loaded if need be; null where there is none. Throws StoreUnavailableError. */
  open(id: MeetingId): Promise<LiveMeeting | null> {
    const live = this.#live.get(id);
    if (live) return Promise.resolve(live);
    let loading = this.#loading.get(id);
    if (!loading) {
      // In the queue of changes, so that no change falls between reading and listening.
      loading = this.#inTurn(id, () => this.#load(id)).finally(() => this.#loading.delete(id));
      this.#loading.set(id, loading);
    }
    return loading;
  }

  /**
   * Changes a stored meeting as `MeetingStore.update` does, and tells everybody present; facilitators also by what it happened, if
   * something was changed.
   */
  update(
    id: MeetingId,
    change: (meeting: Meeting) => MeetingChange | null,
    happened: WhatHappened | null = null,
  ): Promise<Meeting | null> {
    return this.#inTurn(id, async () => {
      let isOther = false;
      const meeting = await this.#store(id, (stored) => {
        const made = change(stored);
        isOther = made !== null;
        return made;
      });
      if (meeting !== null) this.#changed(meeting, isOther ? happened : null);
      return meeting;
    });
  }

  async #store(id: MeetingId, change: (meeting: Meeting) => MeetingChange | null): Promise<Meeting | null> {
    const read: Meeting[] = [];
    const after = await this.#options.meetings.update(id, (before) => {
      read[0] = before;
      return change(before);
    });
    const [before] = read;
    if (before && after) this.#options.changed?.(before, after);
    return after;
  }

  /** The follow-ups of a meeting were changed: those present are told. Throws StoreUnavailableError. */
  followedUp(id: MeetingId): Promise<void> {
    return this.#inTurn(id, async () => {
      const live = this.#live.get(id);
      if (live) live.followedUp(await this.#options.followUps.list(id));
    });
  }

  /** A participant's device chose a group. */
  chose(id: MeetingId, device: string, group: GroupId | null): void {
    const live = this.#live.get(id);
    if (!live) return;
    live.became((actor) => withGroup(actor, device, group));
    this.#options.rightsChanged(live);
  }

  /** A device left its meeting, or signed out: nothing that it has open is served any more. */
  left(device: string): void {
    for (const live of this.#live.values()) {
      live.became((actor) => ('device' in actor && actor.device === device ? { role: 'nobody' } : actor));
      this.#options.rightsChanged(live);
    }
  }

  /** To be called for every document that has changed. */
  committed(document: string): void {
    const ref = parseDocumentName(document);
    if (ref !== null) this.#byQuestion.get(ref.question)?.committed(document);
  }

  /** Lets go of everybody, one after the other over so many ms; the server goes down. */
  async close({ spreadMs = 0 } = {}): Promise<void> {
    const { clock } = this.#options;
    this.#closed = true;
    for (const timer of this.#lingering.values()) clock.clearTimeout(timer);
    const pages = [...this.#live.values()].flatMap((live) => [...live.pages]);
    await Promise.all(
      pages.map(async (page, index) => {
        const wait = (spreadMs * index) / pages.length;
        if (wait > 0) await new Promise<void>((resolve) => clock.setTimeout(resolve, wait));
        page.close('restarting');
      }),
    );
    for (const live of this.#live.values()) live.close('restarting');
    this.#live.clear();
    this.#byQuestion.clear();
  }

  async #load(id: MeetingId): Promise<LiveMeeting | null> {
    const now = this.#options.clock.now();
    // What was due while nobody was here is closed before anybody sees the meeting.
    let meeting = await this.#options.meetings.get(id);
    if (meeting && dueToClose(meeting.run, now).due.length > 0)
      meeting = await this.#store(id, (stored) => closedInTime(stored, now));
    if (meeting === null) return null;
    const followUps = await this.#options.followUps.list(id);
    if (this.#closed) return null;
    const live = new LiveMeeting(meeting, followUps, this.#context);
    this.#live.set(id, live);
    this.#indexQuestions(live);
    this.#linger(live);
    return live;
  }

  #changed(meeting: Meeting, happened: WhatHappened | null): void {
    const live = this.#live.get(meeting.id);
    if (!live) return;
    const rightsChanged = live.changed(meeting, happened && { number: (this.#happenings += 1), ...happened });
    this.#indexQuestions(live);
    if (rightsChanged) this.#options.rightsChanged(live);
  }

  async #closeDue({ id, run }: Meeting): Promise<void> {
    const [question] = dueToClose(run, this.#options.clock.now()).due;
    const happened = { act: '', command: 'time-up', about: question === undefined ? {} : { question } } as const;
    await this.update(id, (meeting) => closedInTime(meeting, this.#options.clock.now()), happened);
  }

  #indexQuestions(live: LiveMeeting): void {
    for (const { id } of live.meeting.plan.questions) this.#byQuestion.set(id, live);
  }

  #linger(live: LiveMeeting): void {
    if (this.#closed) return;
    const { clock } = this.#options;
    const { id } = live.meeting;
    clock.clearTimeout(this.#lingering.get(id));
    this.#lingering.set(
      id,
      clock.setTimeout(() => {
        this.#lingering.delete(id);
        if (!live.isEmpty || this.#live.get(id) !== live) return;
        live.close('restarting');
        this.#live.delete(id);
        for (const [question, at] of this.#byQuestion) if (at === live) this.#byQuestion.delete(question);
      }, LINGER_MS),
    );
  }

  /** One change of a meeting after the other, so that what is told last is what is stored. */
  #inTurn<T>(id: MeetingId, act: () => Promise<T>): Promise<T> {
    const before = this.#changes.get(id) ?? Promise.resolve();
    const result = before.then(act, act);
    const settled = result.then(
      () => {},
      () => {},
    );
    this.#changes.set(id, settled);
    void settled.then(() => {
      if (this.#changes.get(id) === settled) this.#changes.delete(id);
    });
    return result;
  }
}

/** RN10. The meeting with every question closed whose time has come; null where none has. */
function closedInTime(meeting: Meeting, now: number): MeetingChange | null {
  const { due } = dueToClose(meeting.run, now);
  if (due.length === 0) return null;
  let { run } = meeting;
  for (const question of due) {
    const decision = ran(run, meeting.plan, { do: 'close', question }, now);
    // A question that was taken out of the plan meanwhile can't be closed by command.
    run = decision.ok ? decision.run : closedAnyway(run, question);
  }
  return { run };
}

function closedAnyway(run: Run, question: QuestionId): Run {
  const closed = { ...questionRun(run, question), status: 'closed', closesAt: null, done: [] } as const;
  return { ...run, questions: { ...run.questions, [question]: closed } };
}
