import { TooManyPartsError } from './value-reader.ts';

/**
 * Items that one update may make Yjs walk over to place its own, some 0.3 µs each with looking at it first. People who write in one
 * place without knowledge of each other make it walk over a few for each letter, and some hundred thousand when three hundred
 * who were away come back with hundreds of letters each.
 */
export const WALK_STEPS_MAX = 400_000;

/** Counts the steps of a walk. */
export class Walk {
  #left = WALK_STEPS_MAX;

  /** Throws TooManyPartsError where there have been too many. */
  step(): void {
    if (--this.#left < 0) throw new TooManyPartsError();
  }
}
