import type { AxesPlace, EntryAnswer } from './entry.ts';
import type { Poll } from './poll.ts';
import type { AxesResult, ChoiceResult, DotsResult, PollResult, ScalesResult } from './poll-result.ts';

/**
 * PO19. Answers whose result is this one, for a meeting that is read from a file: as many people, the same counts and means; who
 * answered what together is made up, for no file tells it. Of keywords and open answers none: those are points.
 */
export function entriesLike(poll: Poll, result: PollResult): EntryAnswer[] {
  if (result.kind !== (poll.kind === 'vote' ? poll.by : poll.kind)) return [];
  switch (result.kind) {
    case 'keywords':
    case 'open':
      return [];
    case 'choice':
      return choicesLike(result);
    case 'scales':
      return valuesLike(result);
    case 'dots':
      return dotsLike(result);
    case 'axes':
      return placesLike(result);
  }
}

/**
 * Deals to people sitting round a table, on from where the last was dealt: as long as no row has more than there are people,
 * nobody gets two of one row, and all have something before anybody has two.
 */
class Table<T> {
  readonly people: Map<string, T>[];
  #next = 0;

  constructor(people: number) {
    this.people = Array.from({ length: people }, () => new Map<string, T>());
  }

  deal(row: string, values: readonly T[]): void {
    for (const value of values.slice(0, this.people.length)) {
      this.people[this.#next]!.set(row, value);
      this.#next = (this.#next + 1) % this.people.length;
    }
  }

  answers(answer: (said: ReadonlyMap<string, T>) => EntryAnswer): EntryAnswer[] {
    return this.people.filter(({ size }) => size > 0).map(answer);
  }
}

function choicesLike({ answered, options }: ChoiceResult): EntryAnswer[] {
  const table = new Table<true>(answered);
  for (const { id, count } of options)
    table.deal(
      id,
      Array.from({ length: count }, () => true as const),
    );
  return table.answers((said) => ({ kind: 'choice', options: [...said.keys()] }));
}

function valuesLike({ answered, from, statements }: ScalesResult): EntryAnswer[] {
  const table = new Table<number | null>(answered);
  for (const { id, counts, cantSay } of statements) {
    const numbers = counts.flatMap((count, index) => Array.from({ length: count }, () => from + index));
    table.deal(id, [...numbers, ...Array.from({ length: cantSay }, () => null)]);
  }
  return table.answers((said) => ({ kind: 'scales', values: Object.fromEntries(said) }));
}

/** Each of a theme's people gives it a dot; what is left of its dots is given by those of them who have given fewest. */
function dotsLike({ answered, themes }: DotsResult): EntryAnswer[] {
  const table = new Table<number>(answered);
  for (const { theme, people } of themes)
    table.deal(
      theme,
      Array.from({ length: people }, () => 1),
    );
  const given = table.people.map((said) => said.size);
  for (const { theme, dots, people } of themes) {
    const givers = table.people.flatMap((said, index) => (said.has(theme) ? [index] : []));
    for (let left = givers.length === 0 ? 0 : dots - people; left > 0; left -= 1) {
      const giver = givers.reduce((least, index) => (given[index]! < given[least]! ? index : least));
      table.people[giver]!.set(theme, table.people[giver]!.get(theme)! + 1);
      given[giver]! += 1;
    }
  }
  return table.answers((said) => ({ kind: 'dots', dots: Object.fromEntries(said) }));
}

function placesLike({ answered, themes }: AxesResult): EntryAnswer[] {
  const table = new Table<AxesPlace>(answered);
  for (const { theme, place, people } of themes) {
    if (place === null) continue;
    const [xs, ys] = [numbersOfMean(place.x, people), numbersOfMean(place.y, people)];
    table.deal(
      theme,
      xs.map((x, index) => ({ x, y: ys[index]! })),
    );
  }
  return table.answers((said) => ({ kind: 'axes', places: Object.fromEntries(said) }));
}

/** As many whole numbers as there are people, side by side, whose mean this is. */
function numbersOfMean(mean: number, people: number): number[] {
  const sum = Math.round(mean * people);
  const least = Math.floor(sum / people);
  const greater = sum - least * people;
  return Array.from({ length: people }, (_, index) => (index < greater ? least + 1 : least));
}
