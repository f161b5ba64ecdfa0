/** How the four servers are spoken to. All of them take y-websocket's frames; what differs is said here. */
export type ServerKind = 'relay' | 'y-websocket' | 'hocuspocus' | 'stikkord';

export interface Dialect {
  readonly path: string;
  /** Before every frame, in both directions. */
  readonly prefix: Uint8Array;
  /** Said first. */
  readonly introduction: Uint8Array | null;
  /** True where the server answers what is asked. A relay only carries. */
  readonly answers: boolean;
  /** The frame that says that changes were taken: our count of all, Hocuspocus's one for each. */
  readonly acknowledgement: 'count' | 'each' | null;
}

const NO_PREFIX = new Uint8Array(0);

/** `place`: a document's name, or for our server the whole path of its socket. */
export function dialectOf(kind: ServerKind, place: string): Dialect {
  switch (kind) {
    case 'relay':
      return { path: `/${place}`, prefix: NO_PREFIX, introduction: null, answers: false, acknowledgement: null };
    case 'y-websocket':
      return { path: `/${place}`, prefix: NO_PREFIX, introduction: null, answers: true, acknowledgement: null };
    case 'stikkord':
      return { path: place, prefix: NO_PREFIX, introduction: null, answers: true, acknowledgement: 'count' };
    case 'hocuspocus': {
      const prefix = text(place);
      // Authentication: a token, here an empty one, and the provider's version.
      const introduction = joined(prefix, Uint8Array.of(2, 0), text(''), text('4.7.0'));
      return { path: '/', prefix, introduction, answers: true, acknowledgement: 'each' };
    }
  }
}

export const TYPE = { sync: 0, awareness: 1, hocuspocusSaved: 8, acknowledged: 120 } as const;
export const STEP = { one: 0, two: 1, update: 2 } as const;

/** "I have nothing." */
export const ASK_ALL: Uint8Array = Uint8Array.of(TYPE.sync, STEP.one, 1, 0);
/** "I have nothing that you lack." */
export const NOTHING_NEW: Uint8Array = Uint8Array.of(TYPE.sync, STEP.two, 2, 0, 0);

export function updateFrame(update: Uint8Array): Uint8Array {
  return joined(Uint8Array.of(TYPE.sync, STEP.update), uint(update.length), update);
}

/** A caret as the page tells it: a colour, a place. */
export function awarenessFrame(client: number, clock: number): Uint8Array {
  const place = { type: null, tname: null, item: { client, clock: clock * 3 }, assoc: 0 };
  const state = text(JSON.stringify({ user: { color: '#3a6ea5' }, cursor: { anchor: place, head: place } }));
  const body = joined(uint(1), uint(client), uint(clock), state);
  return joined(Uint8Array.of(TYPE.awareness), uint(body.length), body);
}

export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

/** lib0's varUint. */
export function uint(value: number): Uint8Array {
  const bytes: number[] = [];
  let left = value;
  for (; left >= 128; left = Math.floor(left / 128)) bytes.push((left % 128) | 128);
  bytes.push(left);
  return Uint8Array.from(bytes);
}

function text(value: string): Uint8Array {
  const bytes = Buffer.from(value);
  return joined(uint(bytes.length), bytes);
}
