import * as Y from 'yjs';
import type { Access } from '../ports.ts';
import { Rooms, type RoomsOptions } from '../rooms.ts';
import { FaultyStore } from './faulty-store.ts';
import { Mortal } from './mortal.ts';
import { ManualClock, turn } from './manual-clock.ts';
import { Person, type TestPeer } from './person.ts';
import type { Wire } from './wire.ts';

export const DOCUMENT = 'r~q1~g1';

/** A server in memory with people at it. Time moves only when told; frames travel in `settle`. */
export class Hall {
  readonly clock = new ManualClock();
  readonly store = new FaultyStore();
  readonly refused: string[] = [];
  readonly faults: unknown[] = [];
  readonly quarantined: string[] = [];
  rooms: Rooms<TestPeer>;
  readonly wires = new Set<Wire>();
  readonly people: Person[] = [];
  /** Called with each frame at the moment the server sends it. */
  watch: (frame: Uint8Array) => void = () => {};

  readonly #options: Partial<Pick<RoomsOptions<TestPeer>, 'compactState'>>;
  #process = new Mortal();

  constructor(options: Partial<Pick<RoomsOptions<TestPeer>, 'compactState'>> = {}) {
    this.#options = options;
    this.create(DOCUMENT);
    this.rooms = this.#start();
  }

  #start(): Rooms<TestPeer> {
    return new Rooms<TestPeer>({
      store: this.#process.store(this.store),
      clock: this.#process.clock(this.clock),
      policy: { access: (peer) => peer.access },
      report: {
        refused: (name) => this.refused.push(name),
        fault: (error) => this.faults.push(error),
        quarantined: (document) => this.quarantined.push(document),
      },
      ...this.#options,
    });
  }

  /** The server dies without a word, what it had in memory is gone, and another is there in its place. */
  kill(): void {
    this.#process.kill();
    for (const wire of this.wires) wire.cut();
    this.#process = new Mortal();
    this.rooms = this.#start();
  }

  create(document: string, words = ''): void {
    const doc = new Y.Doc();
    if (words !== '') doc.getText('t').insert(0, words);
    this.store.create(document, Y.encodeStateAsUpdate(doc));
  }

  /** Someone opens the document, for the first time or again. */
  enter(person: Person, document = DOCUMENT): Wire {
    if (!this.people.includes(person)) this.people.push(person);
    return person.connect((wire) => {
      wire.watch = (frame) => this.watch(frame);
      this.wires.add(wire);
      this.rooms.connect(wire.server, person.peer, document);
    });
  }

  /** Someone new who is in the document and up to date. */
  async someone(name: string, device = name, access: Access = 'writer', document = DOCUMENT): Promise<Person> {
    const person = new Person(name, device, access);
    this.enter(person, document);
    await this.settle();
    return person;
  }

  /** Lets all frames travel until nothing moves. */
  async settle(): Promise<void> {
    for (let quiet = 0; quiet < 3; quiet++) {
      for (const wire of this.wires) {
        while (wire.deliverToServer() || wire.deliverToClient()) quiet = 0;
        if (wire.gone) this.wires.delete(wire);
      }
      await turn();
    }
  }

  /** The document as the store has it. */
  async stored(document = DOCUMENT): Promise<Y.Doc> {
    const stored = await this.store.inner.load(document);
    if (stored === null) throw new Error(`${document} is not stored`);
    const doc = new Y.Doc();
    if (stored.snapshot !== null) Y.applyUpdate(doc, stored.snapshot);
    for (const update of stored.updates) Y.applyUpdate(doc, update);
    return doc;
  }

  async storedWords(document = DOCUMENT): Promise<string> {
    return (await this.stored(document)).getText('t').toJSON();
  }

  /** Everybody goes home. Throws what went wrong inside the server, if anything did. */
  async close(): Promise<void> {
    for (const person of this.people) person.leave();
    this.store.release();
    this.store.fault = () => null;
    const down = this.rooms.shutdown({ spreadMs: 0 });
    await this.clock.advance(20_000);
    await down;
    if (this.faults.length > 0) throw new AggregateError(this.faults);
  }
}
