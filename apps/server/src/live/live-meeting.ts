import {
  may,
  rightsOf,
  type Actor,
  type FollowUp,
  type GroupId,
  type Meeting,
  type MeetingRights,
} from '@stikkord/domain';
import {
  FEED_BEAT_MS,
  FEED_COALESCE_MS,
  page as pages,
  parseDocumentName,
  WRITING_MS,
  type CloseName,
  type Happened,
} from '@stikkord/protocol';
import { MeetingPolls } from '../polls/meeting-polls.ts';
import { sameRights } from './changed-rights.ts';
import { Channel } from './channel.ts';
import { CloseTimer } from './close-timer.ts';
import { DocumentReadings } from './document-readings.ts';
import { facilitatorSlices } from './facilitator-slices.ts';
import { FeedPage, type FeedWish } from './feed-page.ts';
import type { FeedSocket } from './feed-socket.ts';
import { homeOf } from './homes.ts';
import { keptSlide, type KeptSlide } from './kept-slide.ts';
import type { LiveMeetingContext } from './live-meeting-context.ts';
import { ACT_OF, type MeetingPeer } from './meeting-peer.ts';
import { answerKey, followUpsByQuestion as byQuestion, type MeetingState } from './meeting-state.ts';
import { participantSlices } from './participant-slices.ts';
import { pointKeys } from './point-keys.ts';
import { devicesOf, facilitatorsAt, participantPages, presenceOf } from './presence.ts';
import { projectorSlices } from './projector-slices.ts';
import type { KeyOf } from './published-view.ts';
import { PublishedViews } from './published-views.ts';
import { QuestionNotes } from './question-notes.ts';
import { CHOOSING_BYTES, SEATED_BYTES, ToldPresence } from './told-presence.ts';

const RETRY_MS = 1_000;
/** After a round the feed rests so many times as long as it took: documents of megabytes must not hold up the house. */
const REST = 4;
const REST_MS_MAX = 3_000;
/** A meeting that changes without end is shown all the same. */
const TURNS_MAX = 3;

/**
 * A meeting that somebody is present in: its state, and the feeds that follow it. Past 300 lines: what is told is made beside it, and
 * what is left here is when.
 */
export class LiveMeeting {
  #meeting: Meeting;
  #rights: MeetingRights;
  readonly #context: LiveMeetingContext;
  readonly #pages = new Set<FeedPage>();
  readonly #peers = new Set<MeetingPeer>();
  readonly #channels = new Map<string, Channel>();
  readonly #notes: QuestionNotes;
  readonly #readings: DocumentReadings;
  readonly #published: PublishedViews;
  readonly polls: MeetingPolls;
  readonly #keyOf: KeyOf;
  readonly #lastActivity = new Map<string, number>();
  readonly #seated = new ToldPresence(SEATED_BYTES);
  readonly #choosing = new ToldPresence(CHOOSING_BYTES);
  #followUps: MeetingState['followUps'];
  #happened: Happened | null = null;
  #kept: KeptSlide | null = null;
  #flushTimer: unknown = null;
  #flushing = false;
  #touched = false;
  /** A facilitator did something: the feed's rest is not waited for. */
  #urgent = false;
  #flushedAt = -Infinity;
  #rest = FEED_COALESCE_MS;
  #writingTimer: unknown = null;
  #laterTimer: unknown = null;
  readonly #closeTimer: CloseTimer;
  #beatTimer: unknown = null;

  constructor(meeting: Meeting, followUps: readonly FollowUp[], context: LiveMeetingContext) {
    this.#meeting = meeting;
    this.#followUps = byQuestion(followUps);
    this.#rights = rightsOf(meeting);
    this.#context = context;
    this.#keyOf = pointKeys(context.pointSecret);
    this.#notes = new QuestionNotes(context.questions);
    this.polls = new MeetingPolls(meeting, context.polls, () => {
      this.#touch();
      if (this.isEmpty) context.empty(this);
    });
    this.#readings = new DocumentReadings(meeting, context.documents, this.#notes, (id) => this.polls.pointsOf(id));
    this.#published = new PublishedViews(this.#keyOf);
    this.#closeTimer = new CloseTimer(context.clock, () => context.closeDue(this));
    this.#closeTimer.arm(meeting.run);
  }

  get meeting(): Meeting {
    return this.#meeting;
  }

  /** For the sync server, at every frame. */
  get rights(): MeetingRights {
    return this.#rights;
  }

  get isEmpty(): boolean {
    return this.#pages.size === 0 && this.#peers.size === 0 && !this.polls.desk.busy;
  }

  /** The meeting as stored has changed, by what happened. True where somebody's rights may have changed with it. */
  changed(meeting: Meeting, happened: Happened | null = null): boolean {
    const before = this.#rights;
    this.#happened = happened ?? this.#happened;
    this.#meeting = meeting;
    this.#rights = rightsOf(meeting);
    this.#readings.planned(meeting);
    this.polls.planned(meeting);
    this.#published.takenBack(meeting);
    for (const page of this.#pages) {
      if (!may(page.actor, ACT_OF[page.as], this.#rights)) page.close(meeting.deleted ? 'notFound' : 'forbidden');
    }
    this.#closeTimer.arm(meeting.run);
    if (happened !== null) this.#hurry();
    this.#touch();
    return !sameRights(before, this.#rights);
  }

  followedUp(followUps: readonly FollowUp[]): void {
    this.#followUps = byQuestion(followUps);
    this.#touch();
  }

  /** A page follows the feed. It gets a snapshot at once, then patches. */
  follow(socket: FeedSocket, actor: Actor, wish: FeedWish): void {
    const page = new FeedPage(socket, actor, wish, {
      here: () => this.#touch(),
      gone: () => this.#leave(page),
    });
    this.#pages.add(page);
    this.#channelOf(page).pages.add(page);
    this.#beatTimer ??= this.#context.clock.setTimeout(() => this.#beat(), FEED_BEAT_MS);
    this.#touch();
  }

  addPeer(peer: MeetingPeer): void {
    this.#peers.add(peer);
  }

  removePeer(peer: MeetingPeer): void {
    if (this.#peers.delete(peer) && this.isEmpty) this.#context.empty(this);
  }

  /** A device chose a group, or left: its open pages and sockets follow. `now` says what an actor has become. */
  became(now: (actor: Actor) => Actor): void {
    for (const peer of this.#peers) peer.actor = now(peer.actor);
    for (const page of this.#pages) {
      const actor = now(page.actor);
      if (actor === page.actor) continue;
      if (actor.role === 'nobody') {
        page.close('unauthenticated');
        continue;
      }
      this.#channelOf(page).pages.delete(page);
      page.actor = actor;
      page.startAnew();
      this.#channelOf(page).pages.add(page);
    }
    this.#touch();
  }

  /** A document of this meeting has changed. */
  committed(document: string): void {
    const ref = parseDocumentName(document);
    if (ref === null) return;
    if (ref.kind === 'response') {
      this.#lastActivity.set(answerKey(ref.question, ref.group), this.#context.clock.now());
      this.#writingTimer ??= this.#context.clock.setTimeout(() => this.#writingEnds(), WRITING_MS);
    } else this.polls.boardChanged(ref.question);
    this.#readings.changed(document);
    this.#touch();
  }

  /** Those who follow the feed. */
  get pages(): ReadonlySet<FeedPage> {
    return this.#pages;
  }

  /** Lets go of everybody. */
  close(name: CloseName): void {
    for (const page of this.#pages) page.close(name);
    const { clock } = this.#context;
    for (const timer of [this.#flushTimer, this.#writingTimer, this.#laterTimer, this.#beatTimer]) {
      if (timer !== null) clock.clearTimeout(timer);
    }
    this.#flushTimer = this.#writingTimer = this.#laterTimer = this.#beatTimer = null;
    this.#closeTimer.stop();
    this.polls.stop();
  }

  #leave(page: FeedPage): void {
    this.#pages.delete(page);
    this.#channelOf(page).pages.delete(page);
    this.#touch();
    if (this.isEmpty) this.#context.empty(this);
  }

  #channelOf(page: FeedPage): Channel {
    const { channel: name } = page;
    let channel = this.#channels.get(name);
    if (!channel) this.#channels.set(name, (channel = new Channel()));
    return channel;
  }

  /** Something changed: the feeds are told soon, at most once per FEED_COALESCE_MS, and less often where it takes long. */
  #touch(): void {
    this.#touched = true;
    if (this.#flushing || this.#flushTimer !== null || this.#pages.size === 0) return;
    this.#flushIn(Math.max(0, this.#flushedAt + this.#pause - this.#context.clock.now()));
  }

  /** What facilitators do is seen at once, however much is being written. */
  #hurry(): void {
    this.#urgent = true;
    if (this.#flushTimer === null) return;
    this.#context.clock.clearTimeout(this.#flushTimer);
    this.#flushTimer = null;
  }

  get #pause(): number {
    return this.#urgent ? FEED_COALESCE_MS : this.#rest;
  }

  #flushIn(ms: number): void {
    this.#flushTimer = this.#context.clock.setTimeout(() => {
      this.#flushTimer = null;
      void this.#flush();
    }, ms);
  }

  async #flush(): Promise<void> {
    this.#flushing = true;
    this.#touched = this.#urgent = false;
    const began = this.#context.clock.now();
    let retry = 0;
    try {
      await this.#refresh();
    } catch (error) {
      // The rest is told all the same; the documents are read when they can be.
      this.#context.fault(error);
      this.#touched = true;
      retry = RETRY_MS;
    }
    try {
      this.#show();
    } catch (error) {
      this.#context.fault(error);
    }
    this.#flushing = false;
    this.#flushedAt = this.#context.clock.now();
    this.#rest = Math.max(FEED_COALESCE_MS, Math.min((this.#flushedAt - began) * REST, REST_MS_MAX));
    const someWait = [...this.#pages].some((page) => page.waits);
    if ((this.#touched || someWait) && this.#pages.size > 0) this.#flushIn(Math.max(this.#pause, retry));
  }

  /** What is fetched is to be of the meeting that is shown, which may change while it comes: what is new then is fetched too. */
  async #refresh(): Promise<void> {
    let fetched: Meeting | null = null;
    for (let turn = 0; turn < TURNS_MAX && fetched !== this.#meeting; turn += 1) {
      fetched = this.#meeting;
      const [polled] = await Promise.allSettled([this.polls.refresh()]);
      for (const question of this.polls.tell(devicesOf(participantPages(this.#pages))))
        this.#readings.pointsChanged(question);
      await this.#readings.refresh({ documents: this.#isWatched() });
      if (polled.status === 'rejected') throw polled.reason;
    }
  }

  #show(): void {
    const now = this.#context.clock.now();
    const presence = presenceOf(participantPages(this.#pages), (group) => homeOf(this.#meeting, group));
    const groups = this.#meeting.plan.groups.length;
    this.#tellLater([
      this.#refreshPublished(now),
      this.#seated.refresh(presence, groups, now),
      this.#choosing.refresh(presence, groups, now),
    ]);
    const state = this.#state(presence, now);
    const patches = new Map<string, string>();
    for (const [name, channel] of this.#channels) {
      const [first] = channel.pages;
      if (!first) {
        this.#channels.delete(name);
        continue;
      }
      channel.show(this.#slicesFor(first, state), now, patches);
      let snapshot: string | null = null;
      for (const page of channel.pages) {
        if (page.waits && page.wantsSnapshot(now)) page.sendSnapshot((snapshot ??= channel.snapshot(now)));
      }
    }
  }

  #slicesFor(page: FeedPage, state: MeetingState): Readonly<Record<string, unknown>> {
    switch (page.as) {
      case 'participant':
        return { ...participantSlices(state, page.actor.role === 'participant' ? page.actor.group : null) };
      case 'facilitator':
        return { ...facilitatorSlices(state) };
      case 'projector':
        return { ...projectorSlices(state, this.#keyOf, page.question) };
    }
  }

  #state(presence: MeetingState['presence'], now: number): MeetingState {
    const { answers, boards, summaries, damaged } = this.#readings;
    const state = {
      meeting: this.#meeting,
      presence,
      told: { seated: this.#seated.view, choosing: this.#choosing.view },
      facilitators: facilitatorsAt(this.#pages),
      happened: this.#happened,
      zone: this.#context.zone,
      answers,
      lastActivity: this.#lastActivity,
      boards,
      summaries,
      publications: this.#notes.publications,
      published: this.#published.views,
      polls: this.polls.view,
      aiHost: this.#context.aiHost,
      damaged,
      followUps: this.#followUps,
      receiptOf: (group: GroupId) => pages.receipt(this.#context.receipts.keyOf(this.#meeting.id, group)),
      now,
    };
    const hallLooks = [...this.#pages].some(({ as }) => as === 'projector');
    if (hallLooks) this.#kept = keptSlide(this.#kept, state, this.#keyOf);
    return { ...state, kept: this.#kept };
  }

  /** True while somebody sees what groups write; until then their documents need not be read. */
  #isWatched(): boolean {
    for (const page of this.#pages) if (page.as !== 'participant') return true;
    return this.#pages.size > 0 && Object.values(this.#meeting.run.questions).some((each) => each.published?.follows);
  }

  /** Participants are told of a board that is followed now, or in so many ms. */
  #refreshPublished(now: number): number | null {
    const { summaries } = this.#readings;
    const { publications } = this.#notes;
    return this.#published.refresh({ meeting: this.#meeting, summaries, publications }, now);
  }

  /** What waits to be told is told when its time comes. */
  #tellLater(waits: readonly (number | null)[]): void {
    const wait = Math.min(...waits.filter((each) => each !== null));
    this.#context.clock.clearTimeout(this.#laterTimer);
    this.#laterTimer = null;
    if (wait === Infinity) return;
    this.#laterTimer = this.#context.clock.setTimeout(() => {
      this.#laterTimer = null;
      this.#touch();
    }, wait);
  }

  #writingEnds(): void {
    this.#writingTimer = null;
    const now = this.#context.clock.now();
    const last = Math.max(...this.#lastActivity.values());
    if (now - last < WRITING_MS)
      this.#writingTimer = this.#context.clock.setTimeout(() => this.#writingEnds(), last + WRITING_MS - now);
    this.#touch();
  }

  #beat(): void {
    this.#beatTimer = null;
    const beat = JSON.stringify({ t: 'beat', now: this.#context.clock.now() });
    for (const page of this.#pages) page.beat(beat);
    if (this.#pages.size > 0) this.#beatTimer = this.#context.clock.setTimeout(() => this.#beat(), FEED_BEAT_MS);
  }
}
