/**
 * Why a socket was closed. y-websocket 3.1 does not reconnect after 4400–4499, so codes in that range are for good;
 * the others ask the client to come back.
 */
export const CLOSE = {
  /** The server is going down or up; come back after a random wait. */
  restarting: 1012,
  /** The database is away and the queue is full; come back later. */
  overloaded: 1013,
  /** The rights of this socket changed (question opened or closed, group changed): connect again, the rights are looked up anew. */
  rightsChanged: 4010,
  /** The reader did not read for 30 s or let 4 MB pile up. */
  tooSlow: 4011,
  /** The frame could not be read. */
  malformed: 4400,
  /** No cookie, or one that isn't valid for this meeting. */
  unauthenticated: 4401,
  /** This role may not do that: a reader that writes, another group's document. */
  forbidden: 4403,
  /** No such document or meeting. */
  notFound: 4404,
  /** Structs in another device's name, or deletes of text that isn't written yet. */
  forged: 4409,
  /** More than 2 MB in one frame, more structs than a frame may have, or a document that would grow past its limit. */
  tooLarge: 4413,
  /** The stored document failed its checksum; it is kept aside and can't be written. */
  quarantined: 4423,
  /** The page speaks an older wire format: load it again. */
  upgradeRequired: 4426,
  /** This device has more sockets open than any page of ours needs. */
  tooMany: 4429,
} as const;

export type CloseName = keyof typeof CLOSE;
export type CloseCode = (typeof CLOSE)[CloseName];

export function closeName(code: number): CloseName | null {
  for (const [name, value] of Object.entries(CLOSE)) if (value === code) return name as CloseName;
  return null;
}
