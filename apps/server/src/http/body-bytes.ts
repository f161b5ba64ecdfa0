import { ProblemError } from '../problems/problem-error.ts';

/** A request's body, as long as it is at most so many bytes; throws `too-large` before the rest of it is read. */
export async function bodyBytes({ body, headers }: Request, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const said = Number(headers.get('content-length') ?? 0);
  if (said > most) throw new ProblemError('too-large');
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of body ?? []) {
    length += piece.length;
    if (length > most) throw new ProblemError('too-large');
    pieces.push(piece);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
