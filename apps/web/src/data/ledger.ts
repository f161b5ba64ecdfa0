/**
 * What a page knows of which of its edits are committed: a count of the document frames it has sent on the socket, held
 * against the server's count of committed ones. PROTOCOL.md, "Saved". Pure: it is told of everything.
 *
 * LE1 It is settled when the server's first question on the socket is answered and every frame sent is committed.
 * LE2 An edit unsettles it at once, and so does every frame with a change.
 * LE3 An edit that no frame went out for (the socket was closing) keeps it unsettled until the next socket's question is
 *     answered: that answer carries it.
 * LE4 A new socket counts from 0; what was settled stays so, what was not waits for the question on this one.
 */
export class Ledger {
  /** See LE1. False until the server has spoken. */
  settled = false;
  #sent = 0;
  #committed = 0;
  #answered = false;
  #missed = false;

  /** Frames that the server has not said are committed. */
  get waiting(): boolean {
    return this.#committed < this.#sent;
  }

  /** A socket came or went. */
  newSocket(): void {
    this.#sent = 0;
    this.#committed = 0;
    this.#answered = false;
    this.#missed = false;
  }

  /** A document frame goes out. `answer`: it answers the server's question for what it lacks. */
  sent(answer: boolean): void {
    this.#sent += 1;
    if (answer) this.#answered = true;
    else this.settled = false;
  }

  /** Somebody edited on this page. `wentOut`: a frame went out for it. */
  edited(wentOut: boolean): void {
    this.settled = false;
    if (!wentOut) this.#missed = true;
  }

  /** The server's count of committed frames. */
  acknowledged(committed: number): void {
    this.#committed = committed;
    if (this.#answered && !this.#missed && !this.waiting) this.settled = true;
  }
}
