import { PointsBinding } from '@stikkord/documents';
import type { Actor, GroupId, QuestionId, RunCommand, SectionId } from '@stikkord/domain';
import { documentName, type QuestionSlice } from '@stikkord/protocol';
import { LocalLine, type Clock, type Rooms } from '@stikkord/sync';
import type { LiveMeeting } from '../live/live-meeting.ts';
import type { MeetingPeer } from '../live/meeting-peer.ts';
import type { Randomness } from '../random.ts';
import { LocalPage } from './local-page.ts';
import { pieces, talk, type Manners } from './manners.ts';
import { SimulatedAnswers } from './simulated-answers.ts';
import type { Texts } from './texts.ts';

export interface GroupSurroundings {
  readonly live: LiveMeeting;
  readonly documents: Rooms<MeetingPeer>;
  readonly clock: Clock;
  readonly random: Randomness;
  readonly texts: Texts;
  /** What the group says beside its text. */
  signal(command: RunCommand): void;
}

const LOOK_MS = 1_200;
const ARRIVING_MS = 200;
/** How long a hand is up where nobody comes, and after somebody said to be on the way. ms. */
const HAND_MS = 45_000;
const HELPED_MS = 8_000;

/** A group at its answer to a question. */
interface Desk {
  readonly question: QuestionId;
  readonly line: LocalLine;
  readonly sections: ReadonlyMap<SectionId, PointsBinding>;
}

/** A point that is being typed. */
interface Sentence {
  readonly section: SectionId;
  readonly key: string;
  readonly left: { readonly text: string; readonly pause: number }[];
  at: number;
}

/**
 * A group in a dress rehearsal. It sees what any group's page sees, and writes through the rooms that everybody writes in, under a
 * participant's rights. Without a group: people who answer polls only.
 */
export class SimulatedGroup {
  readonly #around: GroupSurroundings;
  readonly #group: GroupId | null;
  readonly #manners: Manners;
  readonly #pages: LocalPage[] = [];
  readonly #device: string;
  readonly #answers: SimulatedAnswers;
  readonly #written = new Map<string, number>();
  readonly #saidDone = new Set<string>();
  #desk: Desk | null = null;
  #sentence: Sentence | null = null;
  #timer: unknown = null;
  #hand: 'not-yet' | 'up' | 'over';
  #handDown = 0;
  #left = false;

  constructor(group: GroupId | null, manners: Manners, around: GroupSurroundings) {
    this.#group = group;
    this.#manners = manners;
    this.#around = around;
    this.#hand = manners.asks && group !== null ? 'not-yet' : 'over';
    const devices = Array.from({ length: manners.devices }, () => around.random.id());
    this.#device = devices[0]!;
    this.#answers = new SimulatedAnswers(devices, (device) => this.#actorAt(device), around);
  }

  /** Comes in after so many ms. */
  start(after: number): void {
    this.#again(after);
  }

  /** Finishes nothing and goes. */
  leave(): void {
    this.#left = true;
    if (this.#timer !== null) this.#around.clock.clearTimeout(this.#timer);
    if (this.#hand === 'up') this.#raise(false);
    this.#standUp();
    for (const page of this.#pages) page.leave();
  }

  #again(ms: number): void {
    this.#timer = this.#around.clock.setTimeout(() => {
      this.#timer = null;
      if (this.#left) return;
      if (this.#pages.length === 0) this.#arrive();
      this.#again(this.#act());
    }, ms);
  }

  #arrive(): void {
    const { live } = this.#around;
    for (const [index, device] of this.#answers.devices.entries()) {
      const page = new LocalPage({ looked: index === 0 });
      live.follow(page, this.#actorAt(device), { as: 'participant' });
      this.#pages.push(page);
    }
    if (this.#group !== null) this.#pages[0]?.here(Math.max(1, this.#manners.people - this.#manners.devices + 1));
  }

  #actorAt(device: string): Actor {
    return { role: 'participant', meeting: this.#around.live.meeting.id, device, group: this.#group };
  }

  /** Does the next thing, and says how many ms it waits then. */
  #act(): number {
    const { clock, random } = this.#around;
    const [page] = this.#pages;
    if (page === undefined || page.closed) return LOOK_MS;
    const { questions = [], groups = [], own } = page.slices;
    const open = questions.filter(({ status }) => status === 'open');
    this.#answers.look(open, clock.now());
    if (this.#group === null || !groups.some(({ id }) => id === this.#group)) {
      this.#standUp();
      return LOOK_MS;
    }
    if (this.#hand === 'up' && clock.now() >= this.#handDown) this.#raise(false);
    if (this.#hand === 'up' && own?.call?.coming) this.#handDown = Math.min(this.#handDown, clock.now() + HELPED_MS);
    const work = open.filter(({ poll }) => poll === null);
    if (
      this.#desk !== null &&
      (this.#desk.line.closedAs !== null || !work.some(({ id }) => id === this.#desk?.question))
    )
      this.#standUp();
    if (this.#desk === null) {
      const next = work.find((question) => this.#hasMore(question));
      if (next === undefined) return LOOK_MS * (0.5 + random.fraction());
      this.#sitDown(next);
      return ARRIVING_MS;
    }
    if (!this.#desk.line.synced) return ARRIVING_MS;
    const question = work.find(({ id }) => id === this.#desk?.question)!;
    return this.#sentence === null
      ? this.#begin(this.#desk, question)
      : this.#type(this.#desk, this.#sentence, question);
  }

  #hasMore({ id, round }: QuestionSlice): boolean {
    return (this.#written.get(`${id}/${round}`) ?? 0) < this.#manners.points;
  }

  #sitDown({ id: question, sections }: QuestionSlice): void {
    const { documents, live, random } = this.#around;
    const peer: MeetingPeer = { device: this.#device, pen: null, live, actor: this.#actorAt(this.#device) };
    const name = documentName({ kind: 'response', question, group: this.#group! });
    live.addPeer(peer);
    const line = new LocalLine((socket) =>
      documents.connect(
        {
          ...socket,
          onClose: (listener) =>
            socket.onClose(() => {
              live.removePeer(peer);
              listener();
            }),
        },
        peer,
        name,
      ),
    );
    const newKey = (): string => pointKey(random);
    const bindings = sections.map(({ id }) => [id, new PointsBinding({ doc: line.doc, section: id, newKey })] as const);
    this.#desk = { question, line, sections: new Map(bindings) };
  }

  #standUp(): void {
    const desk = this.#desk;
    this.#desk = this.#sentence = null;
    if (desk === null) return;
    for (const binding of desk.sections.values()) binding.destroy();
    desk.line.close();
  }

  /** The next point, empty as yet; or that there is none. */
  #begin(desk: Desk, question: QuestionSlice): number {
    const { random, texts } = this.#around;
    if (!this.#hasMore(question)) {
      if (desk.line.saved) this.#standUp();
      this.#sayDone(question);
      return LOOK_MS;
    }
    if (this.#hand === 'not-yet' && random.fraction() < 0.3) this.#raise(true);
    const sections = [...desk.sections.keys()];
    const section = sections[Math.floor(random.fraction() * sections.length)];
    if (section === undefined) return LOOK_MS;
    const binding = desk.sections.get(section)!;
    const key = pointKey(random);
    // The first bullet of an empty answer is there already.
    const last = binding.points.at(-1)?.key ?? null;
    binding.edit([{ do: 'insert', after: last, points: [{ key, text: '' }] }]);
    const text = texts.next(question.id, question.prompt);
    this.#sentence = { section, key, at: 0, left: pieces(text, this.#manners, () => random.fraction()) };
    return this.#sentence.left[0]?.pause ?? 0;
  }

  #type(desk: Desk, sentence: Sentence, question: QuestionSlice): number {
    const { random } = this.#around;
    const piece = sentence.left.shift();
    const binding = desk.sections.get(sentence.section)!;
    // A facilitator may have brought back an older state, in which the point isn't.
    if (piece !== undefined && binding.points.some(({ key }) => key === sentence.key)) {
      binding.edit([{ do: 'write', key: sentence.key, from: sentence.at, to: sentence.at, text: piece.text }]);
      sentence.at += piece.text.length;
      const [next] = sentence.left;
      if (next !== undefined) return next.pause;
    }
    this.#sentence = null;
    const counted = `${question.id}/${question.round}`;
    this.#written.set(counted, (this.#written.get(counted) ?? 0) + 1);
    return talk(this.#manners, () => random.fraction());
  }

  #sayDone({ id, round }: QuestionSlice): void {
    const counted = `${id}/${round}`;
    if (!this.#manners.saysDone || this.#saidDone.has(counted)) return;
    this.#saidDone.add(counted);
    this.#around.signal({ do: 'say-done', group: this.#group!, question: id, done: true });
  }

  #raise(raised: boolean): void {
    this.#hand = raised ? 'up' : 'over';
    this.#handDown = this.#around.clock.now() + HAND_MS;
    this.#around.signal({ do: 'raise-hand', group: this.#group!, raised });
  }
}

function pointKey(random: Randomness): string {
  return random.id().replaceAll(/[-_]/g, 'x').slice(0, 12);
}
