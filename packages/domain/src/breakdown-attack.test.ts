import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakdownOf, mergedRoles } from './breakdown.ts';
import { countedChoices } from './counted-entries.ts';
import {
  asItIs,
  hall,
  play,
  roleOf,
  rolesOfParts,
  UNSAID,
  type Answer,
  type Hall,
  type Played,
  type Publish,
} from './testing-by-role.ts';
import { choice, chose } from './testing-polls.ts';

/** Numbers are worked with modulo a prime: what is a sum of others is so there too. */
const PRIME = 1_000_003;

/** All that can be had of some rows by adding, subtracting and multiplying them, in any amounts. */
class Span {
  readonly #rows = new Map<number, readonly number[]>();

  add(row: readonly number[]): void {
    const rest = this.#reduced(row);
    const pivot = rest.findIndex((number) => number !== 0);
    if (pivot < 0) return;
    const inverse = power(rest[pivot]!, PRIME - 2);
    this.#rows.set(
      pivot,
      rest.map((number) => (number * inverse) % PRIME),
    );
  }

  holds(row: readonly number[]): boolean {
    return this.#reduced(row).every((number) => number === 0);
  }

  #reduced(row: readonly number[]): number[] {
    const rest = row.map((number) => (number + PRIME) % PRIME);
    for (let at = 0; at < rest.length; at += 1) {
      const factor = rest[at]!;
      const known = factor === 0 ? undefined : this.#rows.get(at);
      if (known) for (let i = at; i < rest.length; i += 1) rest[i] = (rest[i]! + (PRIME - factor) * known[i]!) % PRIME;
    }
    return rest;
  }
}

function power(base: number, exponent: number): number {
  let result = 1;
  for (let [at, left] = [base, exponent]; left > 0; at = (at * at) % PRIME, left = Math.floor(left / 2))
    if (left % 2 === 1) result = (result * at) % PRIME;
  return result;
}

/** Some of the roles, not all and not none. */
function someRoles(roles: number): number[][] {
  const all = Array.from({ length: roles }, (_, at) => at);
  return Array.from({ length: 2 ** roles - 2 }, (_, set) => all.filter((at) => (((set + 1) >> at) & 1) === 1));
}

/**
 * What one learns of who isn't to be told: a table of one to four people that somebody who was there could name by role and time:
 * those of some roles who counted at a moment, who came or went between two, or who were there at the same moments. The role of one
 * who comes or goes isn't seen; so a row has a place for every role at each run of moments, also where nobody was.
 */
function givenAway({ answers, moments, tables }: Played): string | null {
  const runs = new Map<string, Set<number>>();
  const name = ({ moments: at }: Answer): string => [...at].join(' ');
  const counting = answers.filter(({ moments: at }) => at.size > 0);
  for (const answer of counting) runs.set(name(answer), answer.moments);
  const places = [...runs].flatMap(([run, at]) =>
    Array.from({ length: UNSAID + 1 }, (_, role) => ({
      role,
      at,
      run,
      people: counting.filter((answer) => answer.role === role && name(answer) === run).length,
    })),
  );
  type Place = (typeof places)[number];
  const rowOf = (of: (place: Place) => boolean): number[] => places.map((place) => (of(place) ? 1 : 0));
  const span = new Span();
  for (let moment = 0; moment < moments; moment += 1) span.add(rowOf(({ at }) => at.has(moment)));
  for (const { moment, roles } of tables) span.add(rowOf(({ at, role }) => at.has(moment) && roles.includes(role)));

  // How often those who were there at these moments are in the table: once, not at all, or taken from it.
  const times = new Map<string, (at: Set<number>) => number>();
  for (let moment = 0; moment < moments; moment += 1) {
    times.set(`at ${moment}`, (at) => (at.has(moment) ? 1 : 0));
    for (let other = 0; other < moments; other += 1) {
      if (other === moment) continue;
      times.set(`at ${moment}, not at ${other}`, (at) => (at.has(moment) && !at.has(other) ? 1 : 0));
      times.set(`at ${moment}, less those at ${other}`, (at) => Number(at.has(moment)) - Number(at.has(other)));
    }
  }
  for (const [run, moment] of runs) times.set(`at ${run} only`, (at) => (at === moment ? 1 : 0));
  const asked = new Set<string>();
  for (const [when, often] of times)
    for (const roles of someRoles(UNSAID + 1)) {
      const row = places.map(({ at, role }) => (roles.includes(role) ? often(at) : 0));
      const people = places.reduce((sum, place, index) => sum + Math.abs(row[index]!) * place.people, 0);
      const asking = row.join('');
      if (people < 1 || people > 4 || asked.has(asking)) continue;
      asked.add(asking);
      if (span.holds(row)) return `${people} people of roles ${roles.join()} who were there ${when}`;
    }
  return null;
}

const attacks = (publish: Publish): number =>
  fc.sample(hall, { seed: 5, numRuns: 60 }).filter((each: Hall) => givenAway(play(each, publish)) !== null).length;

describe('what is published by role', () => {
  test('BR9 whatever happens, nothing that is published gives one to four people away by their role', () => {
    let made = 0;
    fc.assert(
      fc.property(hall, (each) => {
        const played = play(each, asItIs);
        made += played.tables.length > 0 ? 1 : 0;
        expect(givenAway(played)).toBeNull();
      }),
      { seed: 7, numRuns: 120 },
    );
    expect(made).toBeGreaterThan(40);
  });
  test('BR9 one who adds and subtracts finds what is published carelessly', () => {
    const each = (entries: Parameters<Publish>[0], least: number): number[][] =>
      Array.from({ length: UNSAID + 1 }, (_, role) => role)
        .filter((role) => entries.filter((entry) => roleOf(entry) === role).length >= least)
        .map((role) => [role]);
    // All roles as they are; those of five alone, the rest left out; as it is, but made anew each time.
    expect(attacks((entries, again) => (again ? [] : each(entries, 1)))).toBeGreaterThan(5);
    expect(attacks((entries, again) => (again ? [] : each(entries, 5)))).toBeGreaterThan(5);
    expect(attacks((entries) => rolesOfParts(entries))).toBeGreaterThan(2);
  });
  test('BR7 set beside the role question’s own result, parts give no role’s number under five away', () => {
    const size = fc.nat(9);
    fc.assert(
      fc.property(fc.tuple(size, size, size, size), fc.nat(7), (sizes, unsaid) => {
        const roles = choice(['a', 'b', 'c', 'd'], { role: true });
        const said = sizes.flatMap((number, at) => Array.from({ length: number }, () => roles.options[at]!.id));
        const rolesSaid = said.map((role, at) => chose(`r${at}`, [role]));
        const answers = [...said, ...Array.from({ length: unsaid }, () => null)].map((role, at) =>
          chose(`k${at}`, ['ja'], role),
        );
        const own = mergedRoles(countedChoices(roles, rolesSaid));
        const byRole = breakdownOf(choice(['ja']), answers, roles);
        const texts = [...roles.options.map(({ text }) => text), 'unsaid'];
        const rowOf = (held: readonly string[]): number[] => texts.map((text) => (held.includes(text) ? 1 : 0));
        const span = new Span();
        for (const { text } of own.options) span.add(rowOf(text.split(' · ')));
        for (const part of byRole?.parts ?? []) span.add(rowOf([...part.roles, ...(part.unsaid ? ['unsaid'] : [])]));
        // Who answered and said no role is seen in any case, and so is how many roles were said.
        span.add(rowOf(texts));
        span.add(rowOf(texts.slice(0, -1)));
        for (const some of someRoles(roles.options.length)) {
          const people = some.reduce((sum, at) => sum + sizes[at]!, 0);
          const found = people > 0 && people < 5 && span.holds(rowOf(some.map((at) => texts[at]!)));
          expect([some, people, found]).toEqual([some, people, false]);
        }
      }),
      { seed: 8, numRuns: 500 },
    );
  });
});
