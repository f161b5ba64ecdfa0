import * as encoding from 'lib0/encoding';
import type { Known } from './strange-frames.ts';

type Next = (below: number) => number;

interface Letter {
  readonly client: number;
  readonly clock: number;
}

/**
 * An update in Yjs's format V1 of well-formed items that mostly stand beside each other, in ways in which nobody writes: between
 * neighbours that another item of the same update stands between, in front of what the writer knew, under several clientIDs.
 */
export function wovenUpdate(known: Known, next: Next): Uint8Array {
  const clients = [...new Set(Array.from({ length: 1 + next(3) }, () => pick(known.clients, next)))];
  const there = known.clients.flatMap((client) =>
    Array.from({ length: Math.min(3, known.clockOf(client)) }, () => ({ client, clock: next(known.clockOf(client)) })),
  );
  const blocks = new Map(clients.map((client) => [client, { at: known.clockOf(client), items: [] as Uint8Array[] }]));
  const coming: Letter[] = [];
  for (let items = 1 + next(next(2) === 0 ? 3 : 7); items > 0; items--) {
    const client = pick(clients, next);
    const block = blocks.get(client)!;
    const someone = (): Letter => pick(coming.length > 0 && next(4) > 0 ? coming : [...there, ...coming], next);
    const canStandBeside = there.length + coming.length > 0;
    const beside = canStandBeside ? 1 + next(3) : 0;
    const length = 1 + next(3);
    const encoder = encoding.createEncoder();
    const id = ({ client: other, clock }: Letter): void => {
      encoding.writeVarUint(encoder, other);
      encoding.writeVarUint(encoder, clock);
    };
    const isDeleted = next(12) === 0;
    encoding.writeUint8(encoder, (isDeleted ? 1 : 4) | (beside << 6));
    if ((beside & 2) > 0) id(someone());
    if ((beside & 1) > 0) id(someone());
    if (beside === 0) {
      encoding.writeVarUint(encoder, 1);
      encoding.writeVarString(encoder, 't');
    }
    if (isDeleted) encoding.writeVarUint(encoder, length);
    else encoding.writeVarString(encoder, 'abc'.slice(0, length));
    block.items.push(encoding.toUint8Array(encoder));
    for (let clock = block.at; clock < block.at + length; clock++) coming.push({ client, clock });
    block.at += length;
  }
  const encoder = encoding.createEncoder();
  const written = [...blocks].filter(([, { items }]) => items.length > 0).toSorted(([one], [other]) => other - one);
  encoding.writeVarUint(encoder, written.length);
  for (const [client, { items }] of written) {
    encoding.writeVarUint(encoder, items.length);
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, known.clockOf(client));
    for (const item of items) encoding.writeUint8Array(encoder, item);
  }
  encoding.writeVarUint(encoder, 0);
  return encoding.toUint8Array(encoder);
}

function pick<T>(list: readonly T[], next: Next): T {
  return list[next(list.length)]!;
}
