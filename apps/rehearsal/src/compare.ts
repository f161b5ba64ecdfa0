import { isBlank } from '@stikkord/domain';
import type { ReadMeeting, ReadPoint, ReadQuestion } from '@stikkord/exports/read-back';
import type { Played } from './poll.ts';
import type { WorkshopQuestion } from './workshop-file.ts';

export interface Comparison {
  /** Points or themes that are nowhere. */
  readonly missing: number;
  /** Points and themes that stand where they should not, twice, or without having been written. */
  readonly misplaced: number;
  /** Points in their place with another text, and questions with another prompt. */
  readonly altered: number;
  /** A line for each, for a person to read. */
  readonly problems: readonly string[];
}

/** A point and where it stands. */
interface Stand {
  readonly text: string;
  readonly place: string;
}

const UNSORTED = 'unsorted';
const PARKED = 'parked';

/** Holds what was said against what an exported file says. Texts that repeat are counted; order is not compared. */
export function compareMeeting(expected: readonly Played[], file: ReadMeeting): Comparison {
  const problems: string[] = [];
  let [missing, misplaced, altered] = [0, 0, 0];
  expected.forEach((question, index) => {
    const read = file.questions[index];
    const where = `question ${index + 1}`;
    if (read && !same(read.prompt, question.prompt)) {
      altered += 1;
      problems.push(`${where}: altered prompt “${read.prompt}”`);
    }
    const found = compareQuestion(question, read ?? { prompt: '', themes: [], unsorted: [], parked: [] });
    missing += found.missing;
    misplaced += found.misplaced;
    altered += found.altered;
    problems.push(...found.problems.map((problem) => `${where}: ${problem}`));
  });
  for (const extra of file.questions.slice(expected.length)) {
    misplaced += 1;
    problems.push(`a question that was not asked: “${extra.prompt}”`);
  }
  return { missing, misplaced, altered, problems };
}

function compareQuestion(expected: Played, read: ReadQuestion): Comparison {
  const problems: string[] = [];
  const places = placesOf(expected.themes.map((_, index) => pathOf(expected, index)));
  const readPlaces = placesOf(read.themes.map(({ path }) => path));
  const themesMissing = places.filter((place) => !readPlaces.includes(place));
  const themesExtra = readPlaces.filter((place) => !places.includes(place));
  problems.push(...themesMissing.map((place) => `missing theme ${place}`));
  problems.push(...themesExtra.map((place) => `a theme that was not made: ${place}`));

  const said = expected.points.map(({ text, theme }): Stand => ({
    text,
    place: theme === null ? UNSORTED : places[theme]!,
  }));
  const found: Stand[] = [
    ...read.themes.flatMap(({ points }, index) => stands(points, readPlaces[index]!)),
    ...stands(read.unsorted, UNSORTED),
    ...stands(read.parked, PARKED),
  ];
  const right = pairOff(said, found, (stand) => JSON.stringify([stand.text, stand.place]));
  const elsewhere = pairOff(right.left, right.right, (stand) => stand.text);
  const reworded = pairOff(elsewhere.left, elsewhere.right, (stand) => stand.place);
  for (const [point, stand] of elsewhere.pairs)
    problems.push(`misplaced “${point.text}”: in ${stand.place}, not in ${point.place}`);
  for (const [point, stand] of reworded.pairs) problems.push(`altered “${point.text}”: “${stand.text}”`);
  const numbers = comparePoll(expected, read);
  problems.push(...numbers.problems);
  for (const point of reworded.left) problems.push(`missing “${point.text}” from ${point.place}`);
  for (const stand of reworded.right) problems.push(`once too often “${stand.text}” in ${stand.place}`);
  return {
    missing: themesMissing.length + reworded.left.length + numbers.missing,
    misplaced: themesExtra.length + elsewhere.pairs.length + reworded.right.length,
    altered: reworded.pairs.length + numbers.altered,
    problems,
  };
}

/** Keywords that say just the same stand as one that so many say. */
function stands(points: readonly ReadPoint[], place: string): Stand[] {
  return points.flatMap(({ text, same: laid = [] }) => [{ text, place }, ...stands(laid, place)]);
}

/** A poll's counts, and the number of people behind them, as its first chart says them. */
function comparePoll(
  { poll, answered }: Played,
  read: ReadQuestion,
): Pick<Comparison, 'missing' | 'altered' | 'problems'> {
  if (poll === null || answered.counts.size === 0) return { missing: 0, altered: 0, problems: [] };
  const [chart] = read.poll ?? [];
  if (!chart) return { missing: answered.counts.size, altered: 0, problems: ['the answers of a poll are missing'] };
  let [missing, altered] = [0, 0];
  const problems: string[] = [];
  if (chart.answered !== answered.people) {
    altered += 1;
    problems.push(`${chart.answered} people behind it, not ${answered.people}`);
  }
  for (const [label, counts] of answered.counts) {
    const row = chart.rows.find((each) => same(each.label, label));
    const said = row?.numbers.slice(0, counts.length) ?? [];
    if (!row) missing += 1;
    else if (said.join() !== counts.join()) altered += 1;
    else continue;
    problems.push(row ? `altered “${label}”: ${said.join(', ')}, not ${counts.join(', ')}` : `missing “${label}”`);
  }
  return { missing, altered, problems };
}

function pathOf({ themes }: Pick<WorkshopQuestion, 'themes'>, index: number): string[] {
  const { title, parent } = themes[index]!;
  return parent === null ? [title] : [...pathOf({ themes }, parent), title];
}

/** A name for each theme by its path, numbered where a path repeats: both lists stand in the order they were made in. */
function placesOf(paths: readonly (readonly string[])[]): string[] {
  const times = new Map<string, number>();
  return paths.map((path) => {
    const name = path.map((title) => `“${isBlank(title) ? '' : title}”`).join(' › ');
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    return time === 1 ? name : `${name} (${time})`;
  });
}

/** Pairs off what has the same key, each once; gives the pairs and what is left on both sides. */
function pairOff(left: readonly Stand[], right: readonly Stand[], key: (stand: Stand) => string) {
  const waiting = new Map<string, Stand[]>();
  for (const stand of right) waiting.set(key(stand), [...(waiting.get(key(stand)) ?? []), stand]);
  const pairs: [Stand, Stand][] = [];
  const unpaired = left.filter((stand) => {
    const found = waiting.get(key(stand))?.shift();
    if (found) pairs.push([stand, found]);
    return !found;
  });
  return { pairs, left: unpaired, right: [...waiting.values()].flat() };
}

/** Nothing visible is nothing, whichever words a file puts in its stead. */
function same(a: string, b: string): boolean {
  return a === b || (isBlank(a) && isBlank(b));
}
