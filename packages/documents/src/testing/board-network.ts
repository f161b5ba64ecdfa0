import { assert } from 'vitest';
import type { BoardChange } from '@stikkord/domain';
import * as Y from 'yjs';
import { applyBoardChanges, boardUndoManager, createBoardDocument } from '../board/board-document.ts';

type Way = 'up' | 'down';

/** Written by nobody's command: what a broken or hostile page may leave in a board. */
export const HOSTILE = 'hostile';

/** A facilitator at a board of one's own, with undo, and the updates on their way to and from the server. */
export class BoardPeer {
  readonly doc = new Y.Doc();
  readonly undo: Y.UndoManager;
  readonly up: Uint8Array[] = [];
  readonly down: Uint8Array[] = [];

  constructor(client: number) {
    this.doc.clientID = client;
    Y.applyUpdate(this.doc, createBoardDocument(), HOSTILE);
    this.undo = boardUndoManager(this.doc, this);
  }

  write(changes: readonly BoardChange[]): void {
    applyBoardChanges(this.doc, changes, this);
  }
}

/** Facilitators, and a server that passes on: each update on its way arrives when it is told to, in any order, also twice. */
export class BoardNetwork {
  readonly server = new Y.Doc();
  readonly peers: readonly BoardPeer[];
  /** Per item, the clients that deleted or overwrote it. */
  readonly #takenAwayBy = new Map<string, Set<number>>();

  constructor(count: number) {
    Y.applyUpdate(this.server, createBoardDocument());
    this.peers = Array.from({ length: count }, (_, index) => new BoardPeer(11 * (index + 1)));
    this.server.on('update', (update: Uint8Array, origin: unknown) => {
      for (const peer of this.peers) if (peer !== origin) peer.down.push(update);
    });
    for (const peer of this.peers)
      peer.doc.on('update', (update: Uint8Array, origin: unknown) => {
        if (origin !== this) peer.up.push(update);
      });
  }

  deliver(peer: BoardPeer, way: Way, which: number, again: boolean): void {
    const queue = peer[way];
    if (queue.length === 0) return;
    const index = which % queue.length;
    const update = again ? queue[index]! : queue.splice(index, 1)[0]!;
    if (way === 'up') Y.applyUpdate(this.server, update, peer);
    else Y.applyUpdate(peer.doc, update, this);
  }

  /** All that is on its way from and to one of them arrives. */
  sync(peer: BoardPeer): void {
    while (peer.up.length > 0) this.deliver(peer, 'up', 0, false);
    while (peer.down.length > 0) this.deliver(peer, 'down', 0, false);
  }

  /** Everything arrives. */
  settle(): void {
    for (const peer of this.peers) while (peer.up.length > 0) this.deliver(peer, 'up', peer.up.length - 1, false);
    for (const peer of this.peers) while (peer.down.length > 0) this.deliver(peer, 'down', peer.down.length - 1, false);
  }

  /** Somebody does something at their board: what of others' goes by it is remembered. */
  act(peer: BoardPeer, does: () => void): void {
    const before = items(peer.doc);
    does();
    const after = items(peer.doc);
    for (const [name, item] of before) {
      const now = after.get(name)!;
      if (item.deleted || (now.id === item.id && !now.deleted)) continue;
      this.#takenAwayBy.set(item.id, (this.#takenAwayBy.get(item.id) ?? new Set()).add(peer.doc.clientID));
    }
  }

  /** Undo or redo, watched: what goes was one's own, and what comes back one had taken away oneself. */
  goBack(peer: BoardPeer, does: () => void): void {
    const before = items(peer.doc);
    this.act(peer, does);
    const own = peer.doc.clientID;
    for (const [name, now] of items(peer.doc)) {
      const was = before.get(name);
      assert.ok(was, 'nothing comes from nowhere');
      if (was.id === now.id && was.deleted === now.deleted) continue;
      if (!was.deleted) assert.equal(was.client, own, `${name}, which another wrote, was taken back`);
      else assert.ok(this.#takenAwayBy.get(was.id)?.has(own), `${name}, which another took away, came back`);
    }
  }
}

interface StoredItem {
  readonly id: string;
  readonly client: number;
  readonly deleted: boolean;
}

/** The last item of each name in the board's maps, as Yjs holds it. */
function items(doc: Y.Doc): Map<string, StoredItem> {
  const found = new Map<string, StoredItem>();
  for (const root of ['themes', 'placements', 'marks'])
    for (const [name, { id, deleted }] of doc.getMap(root)._map)
      found.set(`${root}/${name}`, { id: `${id.client}:${id.clock}`, client: id.client, deleted });
  return found;
}
