import type { CloseName } from '@stikkord/protocol';
import { AwarenessTooLargeError } from './awareness-desk.ts';
import { MalformedError } from './byte-reader.ts';
import { TornPlaceError } from './crowding.ts';
import { TooManyPartsError } from './value-reader.ts';

/** A frame that may not be taken; its socket is closed under this name. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly close: CloseName;

  constructor(close: CloseName) {
    super(close);
    this.close = close;
  }
}

/** What a socket is closed as when its frame led to `error`; null for an error that is our own. */
export function refusalOf(error: unknown): CloseName | null {
  if (error instanceof Refusal) return error.close;
  if (error instanceof MalformedError || error instanceof TornPlaceError) return 'malformed';
  if (error instanceof TooManyPartsError || error instanceof AwarenessTooLargeError) return 'tooLarge';
  return null;
}
