import { setTimeout as wait } from 'node:timers/promises';
import { updateFrame, type ServerKind } from './dialect.ts';
import { Latencies, type Percentiles } from './latencies.ts';
import { Participant, type LoadRoom, type Measured } from './participant.ts';
import { BLANK, pasteScript, typingScript, type Script } from './typing.ts';

/** Who comes where. `places`: one for each document; see `dialectOf`. */
export interface CrowdPlan {
  readonly kind: ServerKind;
  readonly url: string;
  readonly places: readonly string[];
  /** By document and client, for the server that wants to know who comes. */
  readonly cookies: readonly (readonly string[])[] | null;
  readonly clients: number;
  readonly writers: number;
  /** Updates that each writer may come to send. */
  readonly updates: number;
  /** Characters that each update pastes; typing where not given. */
  readonly paste?: number;
  readonly echoes?: boolean;
  /** So many of each document's readers stop reading when the first run begins. */
  readonly stalled?: number;
}

/** Rates per second and person. */
export interface RunPlan {
  readonly seconds: number;
  readonly writes: number;
  readonly carets: number;
}

export interface RunResult {
  readonly delivered: Percentiles | null;
  readonly acknowledged: Percentiles | null;
  readonly updates: number;
  readonly bytesIn: number;
  /** ms; how late the load itself was, p99: where this is large, the times say little of the server. */
  readonly late: number;
  /** CPU of the load, as a share of one core. */
  readonly load: number;
  /** Readers whom something did not reach in time, and writers who were not acknowledged. */
  readonly unreached: number;
  readonly unacknowledged: number;
  readonly closed: number;
}

const PATIENCE_MS = 15_000;

/** Everybody at the documents of one run. */
export class Crowd {
  readonly rooms: readonly LoadRoom[];
  readonly people: readonly Participant[];
  readonly #plan: CrowdPlan;
  readonly #writers: readonly Participant[];
  readonly #measured: Measured = { delivered: new Latencies(), acknowledged: new Latencies() };

  constructor(plan: CrowdPlan) {
    this.#plan = plan;
    const scripts = Array.from({ length: plan.writers }, (_, writer) =>
      plan.paste === undefined ? typingScript(writer, plan.updates) : pasteScript(writer, plan.updates, plan.paste),
    );
    this.rooms = plan.places.map((place) => roomOf(place, scripts));
    const writers: Participant[] = [];
    this.people = this.rooms.flatMap((room, document) =>
      Array.from({ length: plan.clients }, (_, index) => {
        const person = new Participant({
          kind: plan.kind,
          url: plan.url,
          cookie: plan.cookies?.[document]?.[index] ?? null,
          room,
          writer: index < plan.writers ? index : null,
          // Those who write speak under the client they write under.
          caretClient: scripts[index]?.client ?? 4_000_000_000 + index,
          echoes: plan.echoes ?? false,
          measured: this.#measured,
        });
        if (index < plan.writers) writers.push(person);
        return person;
      }),
    );
    this.#writers = writers;
  }

  /** Everybody is there, and the documents hold what ours hold from their making. */
  async arrive(): Promise<void> {
    await Promise.all(this.people.map((person) => person.synced));
    const refused = this.people.find(({ closedAs }) => closedAs !== null);
    if (refused !== undefined) throw new Error(`A client was closed with ${refused.closedAs} before it began.`);
    const { kind, clients } = this.#plan;
    if (kind === 'y-websocket' || kind === 'hocuspocus')
      for (let first = 0; first < this.people.length; first += clients) {
        const { client } = this.people[first]!;
        client.sendChange(client.prepared(updateFrame(BLANK)));
      }
    for (const person of this.people) person.moveCaret();
    await wait(300);
  }

  /** Takes its time from the beginning to when everything has arrived. */
  async run({ seconds, writes, carets }: RunPlan): Promise<RunResult> {
    this.#stall();
    this.#measured.delivered.clear();
    this.#measured.acknowledged.clear();
    const late = new Latencies();
    const cpu = process.cpuUsage();
    const began = performance.now();
    const bytesBefore = this.#bytesIn();
    const acts = [
      pace(this.#writers, writes, seconds, late, (person) => person.write()),
      pace(this.people, carets, seconds, late, (person) => person.moveCaret()),
    ];
    const [updates] = await Promise.all(acts);
    await this.#settled();
    const { user, system } = process.cpuUsage(cpu);
    const awake = this.people.filter((person) => !person.stalled);
    return {
      delivered: this.#measured.delivered.percentiles(),
      acknowledged: this.#measured.acknowledged.percentiles(),
      updates: updates!,
      bytesIn: this.#bytesIn() - bytesBefore,
      late: late.percentiles()?.p99 ?? 0,
      load: (user + system) / 1000 / (performance.now() - began),
      unreached: awake.filter((person) => !person.upToDate).length,
      unacknowledged: this.#writers.filter((person) => !person.saved).length,
      closed: awake.filter(({ closedAs }) => closedAs !== null).length,
    };
  }

  /** Those who stalled read on. */
  async wake(): Promise<void> {
    for (const person of this.people) {
      if (person.stalled) person.client.resume();
      person.stalled = false;
    }
    await this.#settled();
  }

  leave(): void {
    for (const { client } of this.people) client.close();
  }

  #stall(): void {
    const { stalled = 0, clients } = this.#plan;
    this.people.forEach((person, number) => {
      if (number % clients < clients - stalled || person.stalled) return;
      person.stalled = true;
      person.client.pause();
    });
  }

  #bytesIn(): number {
    return this.people.reduce((sum, { client }) => sum + client.bytesIn, 0);
  }

  async #settled(): Promise<void> {
    const end = performance.now() + PATIENCE_MS;
    const isSettled = (person: Participant): boolean =>
      person.stalled || person.closedAs !== null || (person.upToDate && person.saved);
    while (!this.people.every(isSettled) && performance.now() < end) await wait(5);
  }
}

function roomOf(place: string, scripts: readonly Script[]): LoadRoom {
  return {
    place,
    scripts,
    writers: new Map(scripts.map(({ client }, index) => [client, index])),
    sent: scripts.map(() => 0),
    sentAt: scripts.map(({ updates }) => new Float64Array(updates.length)),
  };
}

/** Lets each of `people` act `rate` times a second, evenly spread, whether or not anybody keeps up. Gives the number of acts. */
async function pace(
  people: readonly Participant[],
  rate: number,
  seconds: number,
  late: Latencies,
  act: (person: Participant) => void,
): Promise<number> {
  const total = Math.floor(people.length * rate * seconds);
  const gap = 1000 / (people.length * rate);
  const began = performance.now();
  for (let done = 0; done < total;) {
    await wait(1);
    const now = performance.now();
    for (; done < total && began + done * gap <= now; done++) {
      late.add(now - began - done * gap);
      act(people[done % people.length]!);
    }
  }
  return total;
}
