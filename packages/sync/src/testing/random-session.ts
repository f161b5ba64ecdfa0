import * as Y from 'yjs';
import { changeSomething, seeded } from './random-document.ts';

interface Session {
  readonly docs: readonly Y.Doc[];
  /** In the order in which they were made. */
  readonly updates: readonly Uint8Array[];
  readonly next: (below: number) => number;
}

/** Three people who write, erase and hear of each other now and then, and every update that one of them ever sent. */
export function someSession(seed: number): Session {
  const next = seeded(seed);
  const updates: Uint8Array[] = [];
  const docs = [11, 22, 33].map((client) => {
    const doc = new Y.Doc({ gc: next(4) > 0 });
    doc.clientID = client;
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'heard') updates.push(update);
    });
    return doc;
  });
  // As with ours, what a text or a map lies in is never taken back: Yjs brings such a thing back as a copy, with an item now and
  // then whose two sides are one.
  const undos = docs.map(
    (doc) =>
      new Y.UndoManager([doc.getText('t'), doc.getMap('plain'), doc.getArray('l')], {
        captureTimeout: 0,
        ignoreRemoteMapChanges: next(2) === 0,
      }),
  );
  for (let step = 0; step < 60; step++) {
    const doc = docs[next(docs.length)]!;
    const other = docs[next(docs.length)]!;
    const text = doc.getText('t');
    if (next(4) === 0) Y.applyUpdate(doc, Y.encodeStateAsUpdate(other, Y.encodeStateVector(doc)), 'heard');
    else if (next(6) === 0 && text.length > 0) text.delete(next(text.length), 1 + next(text.length));
    else if (next(6) === 0) doc.getMap('m').delete(`k${next(3)}`);
    else if (next(5) === 0) undos[docs.indexOf(doc)]!.undo();
    else if (next(8) === 0) undos[docs.indexOf(doc)]!.redo();
    else if (next(3) === 0) changeWithin(doc, next);
    else if (next(7) < 2) doc.getMap('plain').set(`k${next(3)}`, next(9));
    else changeSomething(doc, next);
  }
  return { docs, updates, next };
}

/** Writes and erases in a text that is a value of a key. */
function changeWithin(doc: Y.Doc, next: (below: number) => number): void {
  for (const value of doc.getMap('m').values()) {
    const text = value instanceof Y.Map ? (value.get('t') as unknown) : value;
    if (!(text instanceof Y.Text)) continue;
    if (next(3) === 0 && text.length > 0) text.delete(next(text.length), 1);
    else text.insert(next(text.length + 1), 'ord'.slice(next(3)));
  }
}

/** What a device may send again: as it was sent, joined, cut, or as its document says it now. */
export function resent({ docs, updates, next }: Session): Uint8Array {
  const one = updates[next(updates.length)]!;
  const doc = docs[next(docs.length)]!;
  const before = new Map([11, 22, 33].map((client) => [client, next(Y.getState(doc.store, client) + 1)]));
  const cut = Y.encodeStateVector(before);
  switch (next(5)) {
    case 0:
      return one;
    case 1:
      return Y.mergeUpdates([one, updates[next(updates.length)]!]);
    case 2:
      return Y.diffUpdate(Y.mergeUpdates([...updates]), cut);
    case 3:
      return Y.encodeStateAsUpdate(doc, cut);
    default:
      return Y.encodeStateAsUpdate(doc);
  }
}
