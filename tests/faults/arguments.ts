import { parseArgs } from 'node:util';
import { STORES, type StoreName } from './hall.ts';

export interface Arguments {
  readonly rounds: number | null;
  readonly only: string | null;
  readonly store: StoreName | null;
  readonly seed: number;
  readonly quick: boolean;
  readonly write: boolean;
  /** Prints the row as JSON and nothing else: for a run within a run. */
  readonly row: boolean;
}

export const HELP = `npm run test:faults -- [options]

Breaks everything that can break under a meeting that writes, and compares what people were told with what is there.

  --quick       about two minutes instead of about twelve: fewer rounds, most on one store
  --only NAME   only the scenarios whose name begins so
  --store NAME  only on pglite, or only on postgres
  --rounds N    so many rounds of each scenario that has rounds
  --seed N      the row of random numbers (default: from the clock)
  --write       put the table into docs/faults.md
`;

/** Null where help was asked for. Throws TypeError, with one line for the person at the terminal. */
export function readArguments(argv: readonly string[], clock: number): Arguments | null {
  const { values } = parseArgs({
    args: [...argv].filter((argument) => argument !== '--'),
    options: {
      rounds: { type: 'string' },
      only: { type: 'string' },
      store: { type: 'string' },
      seed: { type: 'string' },
      quick: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      row: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return null;
  return {
    rounds: values.rounds === undefined ? null : whole(values.rounds, '--rounds', 1, 10_000),
    only: values.only ?? null,
    store: values.store === undefined ? null : storeNamed(values.store),
    seed: values.seed === undefined ? clock % 1_000_000 : whole(values.seed, '--seed', 0, 2 ** 31),
    quick: values.quick,
    write: values.write,
    row: values.row,
  };
}

function storeNamed(value: string): StoreName {
  const store = STORES.find((name) => name === value);
  if (store === undefined) throw new TypeError(`--store ${value} is none of ${STORES.join(', ')}`);
  return store;
}

function whole(value: string, name: string, least: number, most: number): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < least || number > most)
    throw new TypeError(`${name} ${value} is no whole number from ${least} to ${most}`);
  return number;
}
