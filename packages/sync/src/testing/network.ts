import * as Y from 'yjs';
import { isDocumentFrame } from '@stikkord/protocol';
import { Rooms } from '../rooms.ts';
import { FaultyStore } from './faulty-store.ts';
import { DOCUMENT } from './hall.ts';
import { ManualClock, turn } from './manual-clock.ts';
import { Mortal } from './mortal.ts';
import { Person, updateIn, type TestPeer } from './person.ts';
import type { Wire } from './wire.ts';

/** One server process. */
interface Node {
  readonly process: Mortal;
  readonly rooms: Rooms<TestPeer>;
  readonly wires: Set<Wire>;
  draining: boolean;
}

/** Several people, servers that come and go, one store, and a net between them that does what nets do. */
export class Network {
  readonly clock = new ManualClock();
  readonly store = new FaultyStore();
  readonly people: Person[] = [];
  /** What must never be seen, as it was seen. */
  readonly lies: string[] = [];
  readonly refused: string[] = [];
  readonly faults: unknown[] = [];
  /** Those whose line is dead for now, though neither end knows. */
  readonly stalled = new Set<Person>();
  /** Letters, each typed once in the whole run: who erased each, and which somebody was told are saved. */
  readonly typed = new Map<string, Person>();
  readonly erased = new Map<string, Person>();
  readonly saved = new Set<string>();
  /** Sockets that their people have left, while the server has yet to hear what was on its way. */
  readonly #late: Wire[] = [];
  readonly #checked = new WeakMap<Wire, number>();
  #nodes: Node[] = [];
  #letters = 0;

  constructor(people: readonly Person[]) {
    this.store.create(DOCUMENT, Y.encodeStateAsUpdate(new Y.Doc()));
    this.startNode();
    for (const person of people) this.add(person);
  }

  add(person: Person): void {
    this.people.push(person);
    person.onAcknowledged = () => this.#acknowledged(person);
  }

  // Servers.

  startNode(): void {
    if (this.#nodes.length > 2) return;
    const process = new Mortal();
    const rooms = new Rooms<TestPeer>({
      store: process.store(this.store),
      clock: process.clock(this.clock),
      policy: { access: (peer) => peer.access },
      report: {
        refused: (name) => this.refused.push(name),
        fault: (error) => this.faults.push(error),
        quarantined: (_, error) => this.faults.push(error),
      },
    });
    this.#nodes.push({ process, rooms, wires: new Set(), draining: false });
  }

  /** The oldest server goes down in peace, while another takes over. */
  drainOldest(spreadMs: number): void {
    if (this.#nodes.filter(({ draining }) => !draining).length < 2) this.startNode();
    const [node, next] = this.#nodes.filter(({ draining }) => !draining);
    if (node === undefined || next === undefined) return;
    node.draining = true;
    void node.rooms.shutdown({ spreadMs }).then(() => this.#end(node));
  }

  /** A server dies without a word. */
  kill(which: number): void {
    const node = this.#nodes[which % this.#nodes.length];
    if (node === undefined) return;
    this.#end(node);
    if (this.#nodes.every(({ draining }) => draining)) this.startNode();
  }

  #end(node: Node): void {
    node.process.kill();
    for (const wire of node.wires) wire.cut();
    this.#nodes = this.#nodes.filter((other) => other !== node);
  }

  // People and their lines.

  enter(person: Person, which: number): void {
    const node = this.#nodes[which % this.#nodes.length];
    if (node === undefined || person.wire !== null) return;
    person.connect((wire) => {
      wire.watch = (frame) => {
        if (isDocumentFrame(frame) && !this.#isStored(updateIn(frame))) this.lies.push('shown, and not stored');
      };
      this.#checked.set(wire, 0);
      node.wires.add(wire);
      node.rooms.connect(wire.server, person.peer, DOCUMENT);
    });
  }

  up(person: Person, frames: number): void {
    if (!this.stalled.has(person)) for (let i = 0; i < frames; i++) person.wire?.deliverToServer();
  }

  down(person: Person, frames: number): void {
    if (!this.stalled.has(person)) for (let i = 0; i < frames; i++) person.wire?.deliverToClient();
  }

  /** The page gives its socket up, and what it said may arrive late, after what it says on the next one, or in part. */
  abandon(person: Person): void {
    const { wire } = person;
    if (wire === null) return;
    wire.onFrame = () => {};
    wire.onGone = () => {};
    person.wire = null;
    person.closed = 'cut';
    this.#late.push(wire);
  }

  arriveLate(which: number): void {
    const wire = this.#late[which % this.#late.length];
    if (wire === undefined) return;
    if (which % 5 === 0 || !wire.deliverToServer()) wire.cut();
    if (wire.gone) this.#late.splice(this.#late.indexOf(wire), 1);
  }

  // What people do.

  type(person: Person, length: number, at: number): void {
    let words = '';
    for (let i = 0; i < length; i++) {
      const letter = String.fromCharCode(0x4e_00 + this.#letters++);
      this.typed.set(letter, person);
      words += letter;
    }
    person.text.insert(at % (person.text.length + 1), words);
  }

  erase(person: Person, at: number, length: number): void {
    const { text } = person;
    if (text.length === 0) return;
    const from = at % text.length;
    const to = Math.min(text.length, from + length);
    for (const letter of person.words.slice(from, to)) if (!this.erased.has(letter)) this.erased.set(letter, person);
    text.delete(from, to - from);
  }

  /** The page is loaded anew, from what the device kept. What it wrote and erased stays its own. */
  reload(person: Person, isSlow: boolean): Person {
    const reloaded = new Person(person.peer.name, person.peer.device, person.peer.access);
    // A slow device finds its copy when the socket is open already, and sends it on as a change of its own.
    Y.applyUpdate(reloaded.doc, Y.encodeStateAsUpdate(person.doc), isSlow ? 'device' : reloaded);
    for (const letters of [this.typed, this.erased])
      for (const [letter, by] of letters) if (by === person) letters.set(letter, reloaded);
    this.leave(person);
    this.add(reloaded);
    return reloaded;
  }

  /** Someone goes for good, with what is not saved. */
  leave(person: Person): void {
    person.leave();
    this.stalled.delete(person);
    this.people.splice(this.people.indexOf(person), 1);
  }

  // The end.

  /** The store is well, the net too, and everybody is back. */
  async recover(): Promise<void> {
    this.stalled.clear();
    this.store.fault = () => null;
    this.store.release();
    for (let round = 0; round < 40; round++) {
      for (const wire of this.#late.splice(0)) wire.cut();
      for (const person of this.people) if (person.wire === null) this.enter(person, this.#nodes.length - 1);
      await this.settle();
      await this.clock.advance(500);
      await this.settle();
      const isCalm = this.#nodes.every(({ draining }) => !draining);
      if (round > 4 && isCalm && this.people.every(({ wire, synced }) => wire !== null && synced)) break;
    }
    await this.clock.advance(2_500);
    await this.settle();
  }

  async settle(): Promise<void> {
    for (let quiet = 0; quiet < 3; quiet++) {
      for (const { wire } of this.people) {
        while (wire !== null && (wire.deliverToServer() || wire.deliverToClient())) quiet = 0;
      }
      await turn();
    }
  }

  async stored(): Promise<Y.Doc> {
    const { snapshot, updates } = (await this.store.inner.load(DOCUMENT))!;
    const doc = new Y.Doc();
    if (snapshot !== null) Y.applyUpdate(doc, snapshot);
    for (const update of updates) Y.applyUpdate(doc, update);
    return doc;
  }

  /** Everything that is wrong at the end: empty is right. */
  async faultsAtTheEnd(): Promise<string[]> {
    const wrong = [...this.lies];
    const stored = await this.stored();
    const words = stored.getText('t').toJSON();
    for (const person of this.people) {
      const { name } = person.peer;
      if (!person.synced) wrong.push(`${name} is not in sync`);
      if (person.closed !== null) wrong.push(`${name} is closed as ${person.closed}`);
      if (person.words !== words) wrong.push(`${name} has diverged`);
      if (!Y.equalSnapshots(Y.snapshot(person.doc), Y.snapshot(stored)))
        wrong.push(`${name} has diverged in what is erased`);
      if (person.acknowledged !== person.sentChanges)
        wrong.push(`${name} has ${person.acknowledged} of ${person.sentChanges} acknowledged`);
    }
    for (const [letter, by] of this.typed) {
      const times = words.split(letter).length - 1;
      const eraser = this.erased.get(letter);
      if (times > 1) wrong.push(`${by.peer.name}'s letter is doubled`);
      if (eraser !== undefined && times > 0 && this.people.includes(eraser)) wrong.push('an erased letter is back');
      if (eraser !== undefined || times > 0) continue;
      if (this.people.includes(by)) wrong.push(`a letter of ${by.peer.name}, who is here, is lost`);
      else if (this.saved.has(letter)) wrong.push(`a letter of ${by.peer.name} was acknowledged, and is lost`);
    }
    // A line that is dead for half a minute is given up, and its page comes back.
    const fine = ['overloaded', 'restarting', 'tooSlow'];
    for (const name of this.refused) if (!fine.includes(name)) wrong.push(`refused: ${name}`);
    for (const fault of this.faults) wrong.push(String(fault));
    return [...new Set(wrong)];
  }

  async close(): Promise<void> {
    for (let [person] = this.people; person !== undefined; [person] = this.people) this.leave(person);
    for (let [node] = this.#nodes; node !== undefined; [node] = this.#nodes) this.#end(node);
    await turn();
  }

  #acknowledged(person: Person): void {
    const { wire, acknowledged, sent } = person;
    if (wire === null) return;
    if (acknowledged > sent.length) this.lies.push('acknowledged, and not sent');
    for (const update of sent.slice(this.#checked.get(wire), acknowledged)) {
      if (!this.#isStored(update)) this.lies.push('acknowledged, and not stored');
      for (const struct of Y.decodeUpdate(update).structs) {
        if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) continue;
        for (const letter of struct.content.str) this.saved.add(letter);
      }
    }
    this.#checked.set(wire, acknowledged);
  }

  #isStored(update: Uint8Array): boolean {
    return Y.snapshotContainsUpdate(Y.snapshot(this.store.committed.get(DOCUMENT)!), update);
  }
}
