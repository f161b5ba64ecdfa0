import type { Random } from '../../apps/rehearsal/src/seeded.ts';

export { seeded, type Random } from '../../apps/rehearsal/src/seeded.ts';

export function between(random: Random, from: number, to: number): number {
  return from + random() * (to - from);
}

export function pick<T>(random: Random, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)]!;
}
