/** The server says something at least every 20 s. */
const SILENCE_MS = 25_000;
/** What is sent, or a connection, is answered within this time. */
const ANSWER_MS = 10_000;
/** A line in doubt is asked, and answers within this time. */
const DOUBT_MS = 3000;

/**
 * Whether a line bears. A socket that believes it is open may long be dead: after a sleep, or in a tunnel. Pure: it is told of
 * everything; times are ms since 1970.
 *
 * PU1 An attempt to connect that has heard nothing for 10 s is dead.
 * PU2 So is an open line that nothing was heard on for 25 s,
 * PU3 or for 10 s while frames wait for an answer,
 * PU4 or for 3 s after it was asked whether it is there.
 * PU5 Whatever is heard puts an end to the doubt.
 */
export class Pulse {
  #heardAt = 0;
  #waitingSince = 0;
  #doubtedAt = 0;

  /** Something came, or an attempt is begun. */
  heard(now: number): void {
    this.#heardAt = now;
  }

  /** Frames begin to wait for an answer. */
  waits(now: number): void {
    this.#waitingSince = now;
  }

  /** It is asked whether it is there. */
  doubt(now: number): void {
    this.#doubtedAt = now;
  }

  get doubted(): boolean {
    return this.#doubtedAt > this.#heardAt;
  }

  /** `waiting`: frames wait, and the server is one that would answer. */
  isDead(now: number, { connected, waiting }: { connected: boolean; waiting: boolean }): boolean {
    const quiet = now - this.#heardAt;
    if (!connected) return quiet > ANSWER_MS;
    if (this.doubted) return now - this.#doubtedAt > DOUBT_MS;
    return quiet > SILENCE_MS || (waiting && Math.min(quiet, now - this.#waitingSince) > ANSWER_MS);
  }
}
