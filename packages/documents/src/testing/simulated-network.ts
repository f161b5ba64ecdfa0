import * as Y from 'yjs';
import { createResponseDocument } from '../response/read-points.ts';
import { HeadlessEditor } from './headless-editor.ts';

type Direction = 'up' | 'down';

interface Line {
  editor: HeadlessEditor;
  online: boolean;
  /** Updates on their way, in the order in which they were sent. */
  readonly up: Uint8Array[];
  readonly down: Uint8Array[];
  restarts: number;
}

/**
 * People at editors, and a server between them that applies and passes on. Nothing arrives by itself: each update on its way can be
 * delivered in any order, delivered twice, or lost; lines go down and come back, and devices start anew with what they had kept.
 */
export class SimulatedNetwork {
  readonly server = new Y.Doc();
  readonly #lines: Line[] = [];

  constructor(names: readonly string[]) {
    Y.applyUpdate(this.server, createResponseDocument());
    this.server.on('update', (update: Uint8Array, origin: unknown) => {
      for (const line of this.#lines) if (line !== origin && line.online) line.down.push(update);
    });
    names.forEach((name, index) => {
      const line: Line = {
        editor: new HeadlessEditor(name, 11 * (index + 1)),
        online: true,
        up: [],
        down: [],
        restarts: 0,
      };
      this.#lines.push(line);
      this.#listen(line);
    });
  }

  get editors(): readonly HeadlessEditor[] {
    return this.#lines.map(({ editor }) => editor);
  }

  /** One of the updates on their way arrives. `again`: and stays on its way. */
  deliver(who: number, way: Direction, which: number, again: boolean): void {
    const line = this.#line(who);
    const update = this.#take(line[way], which, again);
    if (!update) return;
    if (way === 'up') Y.applyUpdate(this.server, update, line);
    else Y.applyUpdate(line.editor.doc, update, this);
  }

  lose(who: number, way: Direction, which: number): void {
    this.#take(this.#line(who)[way], which, false);
  }

  /** What was on its way is lost with the line. */
  cut(who: number): void {
    const line = this.#line(who);
    line.online = false;
    line.up.length = 0;
    line.down.length = 0;
  }

  /** Each tells the other what it has, and sends what the other lacks, as it is by then. */
  join(who: number): void {
    const line = this.#line(who);
    line.online = true;
    line.up.push(Y.encodeStateAsUpdate(line.editor.doc, Y.encodeStateVector(this.server)));
    line.down.push(Y.encodeStateAsUpdate(this.server, Y.encodeStateVector(line.editor.doc)));
  }

  /** A new load of the page: what the device has kept, a new client id, nothing to undo. */
  restart(who: number): void {
    const line = this.#line(who);
    this.cut(who);
    line.restarts += 1;
    const { name, doc } = line.editor;
    line.editor = new HeadlessEditor(
      `${name.replace(/\d*$/, '')}${line.restarts}`,
      doc.clientID + 1,
      0,
      Y.encodeStateAsUpdate(doc),
    );
    this.#listen(line);
  }

  /** All lines are up, and everything has arrived. */
  settle(): void {
    for (let round = 0; round < 2; round += 1) {
      this.#lines.forEach((line, who) => {
        this.cut(who);
        this.join(who);
        while (line.up.length > 0) this.deliver(who, 'up', 0, false);
      });
      this.#lines.forEach((line, who) => {
        while (line.down.length > 0) this.deliver(who, 'down', 0, false);
      });
    }
  }

  #listen(line: Line): void {
    const { editor } = line;
    editor.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this && line.online && line.editor === editor) line.up.push(update);
    });
  }

  #line(who: number): Line {
    return this.#lines[who % this.#lines.length]!;
  }

  #take(queue: Uint8Array[], which: number, again: boolean): Uint8Array | undefined {
    if (queue.length === 0) return undefined;
    const index = which % queue.length;
    return again ? queue[index] : queue.splice(index, 1)[0];
  }
}
