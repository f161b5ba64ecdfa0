import { EMPTY_LIST, settle, type CalmList } from '../../board/calm-list.ts';

/** A list that holds still under a hand, but for what that hand does. */
export class HeldList {
  #list: CalmList<string> = EMPTY_LIST;
  /** What something was done with here: where it was last seen, and how often it has moved. It may go, and come back when that is undone. */
  readonly #mine = new Map<string, { there: boolean; moves: number }>();

  get shown(): readonly string[] {
    return this.#list.shown;
  }

  /** Shown, but taken out of the list by others. */
  get left(): ReadonlySet<string> {
    return this.#list.left;
  }

  /** There, but not shown yet. */
  get waiting(): readonly string[] {
    return this.#list.waiting;
  }

  /** `there`: what the list holds, in order; `busy`: a hand is in it; `known`: what still can be shown. */
  settle(there: readonly string[], busy: boolean, known: (id: string) => boolean = () => true): void {
    const list = settle(this.#list, there, busy, new Set(this.#mine.keys()));
    const left = new Set([...list.left].filter(known));
    this.#list = { ...list, left, shown: list.shown.filter((id) => !list.left.has(id) || left.has(id)) };
    const now = new Set(there);
    for (const [id, mine] of this.#mine) {
      if (now.has(id) === mine.there) continue;
      mine.there = !mine.there;
      mine.moves += 1;
      if (mine.moves === 2) this.#mine.delete(id);
    }
  }

  /** Something is done with it here: what comes of it moves at once. */
  touch(id: string): void {
    this.#mine.set(id, { there: this.#list.shown.includes(id) && !this.#list.left.has(id), moves: 0 });
  }

  /** The next `settle` shows all as it is. */
  letIn(): void {
    this.#list = EMPTY_LIST;
  }
}
