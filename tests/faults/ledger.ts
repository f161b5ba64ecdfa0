/** One thing that a writer did: wrote a token, or took out one that it had written before. `n` counts from 1. */
export interface Deed {
  readonly n: number;
  readonly token: string;
  readonly does: 'write' | 'erase';
}

/** What is wrong between what was written and what the database says. */
export interface Verdict {
  /** Deeds that their writer was told are stored, and are not. */
  readonly acknowledgedLost: readonly string[];
  /** Deeds of writers that live and had time to send them, that are not stored. */
  readonly unacknowledgedLost: readonly string[];
  /** Tokens that stand more than once. */
  readonly doubled: readonly string[];
}

interface Account {
  readonly document: string;
  readonly deeds: Deed[];
  told: number;
  alive: boolean;
}

/** A token in a text: the writer's name, a dot, and the number of the deed. Nothing else looks like it. */
const TOKEN = /‹[0-9a-z]+\.[0-9]+›/g;

export function tokenOf(writer: string, n: number): string {
  return `‹${writer}.${n}›`;
}

/** What everybody did and was told, as far as they lived to tell it. Kept by the process that breaks things. */
export class Ledger {
  readonly #accounts = new Map<string, Account>();

  open(writer: string, document: string): void {
    this.#accounts.set(writer, { document, deeds: [], told: 0, alive: true });
  }

  did(writer: string, deed: Deed): void {
    this.#accounts.get(writer)!.deeds.push(deed);
  }

  /** The writer has been told that its deeds up to number `n` are stored. */
  told(writer: string, n: number): void {
    const account = this.#accounts.get(writer)!;
    account.told = Math.max(account.told, n);
  }

  /** From here on nothing that it wasn't told to be stored can be asked for. */
  died(writer: string): void {
    this.#accounts.get(writer)!.alive = false;
  }

  get deeds(): number {
    return this.#sum(({ deeds }) => deeds.length);
  }

  get acknowledged(): number {
    return this.#sum(({ told }) => told);
  }

  #sum(count: (account: Account) => number): number {
    return [...this.#accounts.values()].reduce((sum, account) => sum + count(account), 0);
  }

  /**
   * Compares with the text of each document. `settled`: the living have been connected until they said that all is saved;
   * without it only what was acknowledged is asked for.
   */
  judge(texts: ReadonlyMap<string, string>, settled: boolean): Verdict {
    const counts = new Map<string, number>();
    for (const [document, text] of texts)
      for (const [token] of text.matchAll(TOKEN)) {
        const place = `${document} ${token}`;
        counts.set(place, (counts.get(place) ?? 0) + 1);
      }
    const acknowledgedLost: string[] = [];
    const unacknowledgedLost: string[] = [];
    for (const [, { document, deeds, told, alive }] of this.#accounts) {
      if (!texts.has(document)) throw new Error(`The text of ${document} was not read`);
      for (const { token, wanted, n } of wishes(deeds, settled && alive ? Infinity : told)) {
        if (wanted === counts.has(`${document} ${token}`)) continue;
        (n <= told ? acknowledgedLost : unacknowledgedLost).push(`${token} ${wanted ? 'is not there' : 'came back'}`);
      }
    }
    return { acknowledgedLost, unacknowledgedLost, doubled: [...counts].filter(([, n]) => n > 1).map(([at]) => at) };
  }
}

/** For each token that the first `sure` deeds settle: whether it must stand, and the deed that says so. */
function wishes(deeds: readonly Deed[], sure: number): { token: string; wanted: boolean; n: number }[] {
  const wanted = new Map<string, { token: string; wanted: boolean; n: number }>();
  for (const { n, token, does } of deeds) {
    if (n <= sure) wanted.set(token, { token, wanted: does === 'write', n });
    // Taken out by one who was not told that it was stored: it may stand or not.
    else wanted.delete(token);
  }
  return [...wanted.values()];
}
