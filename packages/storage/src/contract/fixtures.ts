import { randomUUID } from 'node:crypto';
import {
  DECK_EXTRAS,
  DIVIDES,
  NEW_RUN,
  byOrder,
  type MaterialContent,
  type Meeting,
  type Plan,
  type Poll,
  type Run,
} from '@stikkord/domain';
import type { SQL } from 'drizzle-orm';
import fc from 'fast-check';
import type { Database } from '../connection.ts';
import type { Storage } from '../storage.ts';

/** The rows of a statement, past everything that storage does. The two drivers hand them over differently. */
export async function rowsOf<T>(storage: Storage, statement: SQL): Promise<T[]> {
  const result: unknown = await (storage.accounts.database as Database).execute(statement);
  return Array.isArray(result) ? [...result] : (result as { rows: T[] }).rows;
}

/** A meeting of its own: nothing unique in it is shared with another. */
export function someMeeting(fields: Partial<Meeting> = {}): Meeting {
  const id = randomUUID();
  return {
    id,
    owner: `owner-${id}`,
    code: `code-${id}`,
    facilitatorKey: `facilitator-${id}`,
    projectorKey: `projector-${id}`,
    plan: {
      title: 'Oppstart',
      date: '2026-03-12',
      language: 'nb',
      zone: '',
      divide: 'choose',
      materials: [],
      groups: [],
      agenda: [],
      questions: [],
      sections: [],
    },
    run: NEW_RUN,
    deleted: false,
    series: null,
    previous: null,
    rehearsalOf: null,
    ...fields,
  };
}

/** Text as people and hostile clients send it; PostgreSQL keeps all of Unicode but the NUL character. */
const text = fc.string({ unit: 'binary', maxLength: 40 }).map((value) => value.replaceAll('\0', ''));
const order = fc.string({ unit: fc.constantFrom('0', '9', 'A', 'Z', 'a', 'z'), minLength: 1, maxLength: 6 });
const row = { order, deleted: fc.boolean() };
const key = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), minLength: 1, maxLength: 3 });
const list = <T extends { id: string }>(item: fc.Arbitrary<T>) => fc.uniqueArray(item, { selector: (one) => one.id });

const polls: fc.Arbitrary<Poll> = fc
  .oneof(
    fc.record({
      kind: fc.constant('open' as const),
      hidden: fc.boolean(),
      entries: fc.nat(9),
      characters: fc.option(fc.nat(99)),
      moderated: fc.constantFrom('before' as const, 'after' as const),
    }),
    fc.record({
      kind: fc.constant('choice' as const),
      hidden: fc.boolean(),
      options: list(fc.record({ id: key, text, help: text })),
      most: fc.nat(9),
      role: fc.boolean(),
    }),
  )
  .map((poll): Poll => structuredClone(poll));

const contents: fc.Arbitrary<MaterialContent> = fc
  .oneof(
    fc.record({ kind: fc.constant('link' as const), href: text }),
    fc.record({ kind: fc.constant('pdf' as const), file: key, pages: fc.nat(99) }),
    fc.record({ kind: fc.constant('image' as const), file: key, width: fc.nat(9), height: fc.nat(9), alt: text }),
    fc.record({
      kind: fc.constant('text' as const),
      text: fc.array(
        fc.record({
          kind: fc.constantFrom('paragraph' as const, 'item' as const),
          runs: fc.array(fc.record({ text, bold: fc.constant(true as const) }, { requiredKeys: ['text'] })),
        }),
        { maxLength: 3 },
      ),
    }),
  )
  .map((content): MaterialContent => structuredClone(content));

/** Plans with rows in any order. `questionPrefix` keeps question ids apart between meetings. */
export function plans(questionPrefix: string): fc.Arbitrary<Plan> {
  const questionId = key.map((id) => questionPrefix + id);
  return fc.record({
    title: text,
    date: fc.constantFrom('2026-01-31', '2027-12-01'),
    language: fc.constantFrom('nb' as const, 'nn' as const, 'en' as const),
    zone: fc.constantFrom('', 'Europe/Oslo'),
    divide: fc.constantFrom(...DIVIDES),
    // The number goes with the id, as a group keeps its number for good.
    groups: list(
      fc.record({ id: fc.integer({ min: 1, max: 60 }), name: text, into: fc.option(key), ...row }).map((group) => ({
        ...group,
        id: `g${group.id}`,
        number: group.id,
      })),
    ),
    agenda: list(
      fc.record({
        id: key,
        start: fc.constantFrom('', '09:00'),
        minutes: fc.option(fc.nat(600)),
        what: text,
        how: text,
        who: text,
        ...row,
      }),
    ),
    questions: list(
      fc.record({
        id: questionId,
        poll: fc.option(polls),
        prompt: text,
        agendaItem: fc.option(key),
        due: fc.constantFrom('', '2026-12-24'),
        ...row,
      }),
    ),
    sections: list(fc.record({ id: key, question: questionId, title: text, ...row })),
    materials: list(
      fc.record({
        id: key,
        title: text,
        question: fc.option(questionId),
        agendaItem: fc.option(key),
        content: contents,
        ...row,
      }),
    ),
  });
}

export const runs: fc.Arbitrary<Run> = fc
  .record({
    phase: fc.constantFrom('before' as const, 'running' as const, 'over' as const),
    agendaItem: fc.option(key),
    stage: fc.oneof(
      fc.constant({ view: 'join' as const }),
      fc.record({ view: fc.constant('question' as const), question: key }),
    ),
    questions: fc.dictionary(
      key,
      fc.record({
        status: fc.constantFrom('open' as const, 'closed' as const),
        closesAt: fc.option(fc.nat()),
        done: fc.array(key),
        round: fc.integer({ min: 1, max: 9 }),
        published: fc.option(fc.record({ number: fc.nat(), at: fc.nat(), follows: fc.boolean() })),
        publications: fc.nat(),
        deck: fc.record({ extras: fc.subarray([...DECK_EXTRAS]), stepwise: fc.boolean() }),
        presented: fc.array(key),
        polling: fc.record({
          boxes: fc.record({ first: fc.integer({ min: 1, max: 9 }), last: fc.integer({ min: 1, max: 9 }) }),
          revealed: fc.option(fc.boolean()),
          hiddenWords: fc.array(key),
          joinedWords: fc.dictionary(key, key),
          letThrough: fc.array(key),
          takenAway: fc.array(key),
          byRole: fc.boolean(),
        }),
      }),
    ),
    hands: fc.array(key),
    calls: fc.dictionary(key, fc.record({ at: fc.nat(), coming: fc.boolean() })),
    rows: fc.constant({}),
    clock: fc.constant(null),
    starts: fc.constant([]),
    materials: fc.dictionary(key, fc.boolean()),
    messages: fc.constant([]),
    lots: fc.dictionary(key, fc.nat()),
  })
  // fast-check makes some objects without a prototype, which no run has.
  .map((run) => structuredClone(run));

/** A plan as it is read back: its rows by order key, then by id. */
export function sorted(plan: Plan): Plan {
  return {
    ...plan,
    materials: plan.materials.toSorted(byOrder),
    groups: plan.groups.toSorted(byOrder),
    agenda: plan.agenda.toSorted(byOrder),
    questions: plan.questions.toSorted(byOrder),
    sections: plan.sections.toSorted(byOrder),
  };
}
