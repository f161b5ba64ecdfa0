import type { Ranker } from './arrivals.ts';
import type { PlacedPoint } from './question.ts';

/** What the product is held against: plain runs of three letters, tf-idf, cosine. */
type Weights = ReadonlyMap<string, number>;

const NEAREST = 3;
/** Average link ends here. Of 0.05, 0.1, 0.15 and 0.2 the kindest to the baseline. */
const APART = 0.1;

/** The three nearest points vote with their likeness. */
export function nearestByLetters(): Ranker {
  return nearestBy(trigrams);
}

/** The same by whole words. */
export function nearestByWords(): Ranker {
  return nearestBy((text) => counted(wordsOf(text)));
}

/** Complement naive Bayes (Rennie and others 2003) on whole words, smoothed by one. */
export function naiveBayes(): Ranker {
  return (arrived, point) => {
    const all = new Map<string, number>();
    const byTheme = new Map<string, Map<string, number>>();
    for (const { text, theme } of arrived) {
      const own = byTheme.get(theme) ?? new Map<string, number>();
      byTheme.set(theme, own);
      for (const word of wordsOf(text)) {
        all.set(word, (all.get(word) ?? 0) + 1);
        own.set(word, (own.get(word) ?? 0) + 1);
      }
    }
    const total = sum(all.values());
    const scores = [...byTheme].map(([theme, own]) => {
      const others = total - sum(own.values());
      const score = wordsOf(point.text)
        .map((word) => ((all.get(word) ?? 0) - (own.get(word) ?? 0) + 1) / (others + all.size))
        .reduce((value, share) => value - Math.log(share), 0);
      return { theme, score };
    });
    return scores.sort((a, b) => b.score - a.score).map(({ theme }) => theme);
  };
}

/** Average link on the same letters. Each point's cluster. */
export function clustersByLetters(points: readonly PlacedPoint[]): number[] {
  const vectors = weighed(points.map(({ text }) => trigrams(text)));
  return averageLink(
    vectors.map((one) => vectors.map((other) => cosine(one, other))),
    APART,
  );
}

/** The two clusters that are likest become one, until none are as alike as `apart`. Each point's cluster. */
export function averageLink(alike: readonly (readonly number[])[], apart: number): number[] {
  let clusters = alike.map((_, at) => [at]);
  for (;;) {
    let best = apart;
    let pair: readonly [number[], number[]] | null = null;
    for (const [at, one] of clusters.entries())
      for (const other of clusters.slice(0, at)) {
        const mean = sum(one.flatMap((a) => other.map((b) => alike[a]![b]!))) / one.length / other.length;
        if (mean > best) [best, pair] = [mean, [one, other]];
      }
    if (pair === null) break;
    const [one, other] = pair;
    clusters = [...clusters.filter((cluster) => cluster !== one && cluster !== other), [...one, ...other]];
  }
  return alike.map((_, at) => clusters.findIndex((cluster) => cluster.includes(at)));
}

function nearestBy(read: (text: string) => Weights): Ranker {
  const known = new Map<string, Weights>();
  const features = ({ id, text }: PlacedPoint): Weights => {
    const found = known.get(id) ?? read(text);
    known.set(id, found);
    return found;
  };
  return (arrived, point) => {
    const vectors = weighed([...arrived, point].map(features));
    const mine = vectors.pop()!;
    const near = arrived
      .map(({ theme }, at) => ({ theme, alike: cosine(mine, vectors[at]!) }))
      .sort((a, b) => b.alike - a.alike);
    const votes = new Map<string, number>();
    // Behind the nearest the others only break ties, so that every theme has a place.
    for (const [at, { theme, alike }] of near.entries())
      votes.set(theme, (votes.get(theme) ?? 0) + (at < NEAREST ? alike : votes.has(theme) ? 0 : alike * 1e-6));
    return [...votes].sort(([, a], [, b]) => b - a).map(([theme]) => theme);
  };
}

function weighed(texts: readonly Weights[]): Weights[] {
  const spread = new Map<string, number>();
  for (const text of texts) for (const key of text.keys()) spread.set(key, (spread.get(key) ?? 0) + 1);
  return texts.map((text) => {
    const weights = [...text].map(
      ([key, times]) =>
        [key, (1 + Math.log(times)) * (Math.log((1 + texts.length) / (1 + spread.get(key)!)) + 1)] as const,
    );
    const length = Math.sqrt(sum(weights.map(([, weight]) => weight * weight))) || 1;
    return new Map(weights.map(([key, weight]) => [key, weight / length]));
  });
}

function cosine(one: Weights, other: Weights): number {
  let value = 0;
  for (const [key, weight] of one) value += weight * (other.get(key) ?? 0);
  return value;
}

function trigrams(text: string): Weights {
  const runs = wordsOf(text).flatMap((word) => {
    const edged = `_${word}_`;
    return Array.from({ length: edged.length - 2 }, (_, at) => edged.slice(at, at + 3));
  });
  return counted(runs);
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function counted(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
