/** A hall that answers, changes its mind and its roles, and one who adds and subtracts all that is published of it. */
import fc from 'fast-check';
import { breakdownOf } from './breakdown.ts';
import type { Entry } from './entry.ts';
import type { Plan } from './plan.ts';
import { ran, type RunCommand } from './run-commands.ts';
import { NEW_RUN, questionRun, type Run } from './run.ts';
import { choice, chose } from './testing-polls.ts';
import { EMPTY_PLAN } from './testing.ts';

export const ROLES = choice(['leder', 'stab', 'tillit'], { role: true });
/** Who said no role. */
export const UNSAID = ROLES.options.length;
const POLL = choice(['ja', 'nei', 'vet-ikke']);
const PLAN: Plan = {
  ...EMPTY_PLAN,
  questions: [
    { id: 'role', poll: ROLES, prompt: '', due: '', agendaItem: null, order: 'a0', deleted: false },
    { id: 'q', poll: POLL, prompt: '', due: '', agendaItem: null, order: 'a1', deleted: false },
  ],
};

type Happening =
  | { readonly do: 'answer'; readonly who: number; readonly option: number }
  | { readonly do: 'withdraw'; readonly who: number }
  | { readonly do: 'role'; readonly who: number; readonly role: number }
  | { readonly do: 'open' | 'close' | 'show' | 'put-away' | 'clear' | 'bring-back' };

const who = fc.nat(27);
const role = fc.integer({ min: 0, max: UNSAID });
const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('answer' as const), who, option: fc.nat(2) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('withdraw' as const), who }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('role' as const), who, role }) },
  { weight: 2, arbitrary: fc.constant({ do: 'open' as const }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('close', 'show', 'show', 'show') }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('put-away', 'clear', 'bring-back') }) },
);

/** Roles of those who have answered from the start, and what happens after that. */
export const hall = fc.record({
  start: fc.array(role, { minLength: 10, maxLength: 26 }),
  events: fc.array(happening, { minLength: 4, maxLength: 12 }),
});
export type Hall = typeof hall extends fc.Arbitrary<infer T> ? T : never;

/** An answer of one person as it stood, unchanged and under one role, at some moments. */
export interface Answer {
  readonly role: number;
  readonly moments: Set<number>;
}
/** What was published by role: the answers of these roles at a moment. */
export interface Table {
  readonly moment: number;
  readonly roles: readonly number[];
}
export interface Played {
  readonly answers: readonly Answer[];
  /** At each of these the number of answers to every option is on the screen. */
  readonly moments: number;
  readonly tables: readonly Table[];
}

/** What is published when facilitators show answers by role; `again`: it has been before. */
export type Publish = (entries: readonly Entry[], again: boolean) => readonly (readonly number[])[];

/** BR1. As it is: made once, then kept. */
export const asItIs: Publish = (entries, again) => (again ? [] : rolesOfParts(entries));

/** The roles of each part, checked to be those of as many as the part says. */
export function rolesOfParts(entries: readonly Entry[]): number[][] {
  return (breakdownOf(POLL, entries, ROLES)?.parts ?? []).map((part) => {
    const roles = [
      ...part.roles.map((text) => ROLES.options.findIndex((option) => option.text === text)),
      ...(part.unsaid ? [UNSAID] : []),
    ];
    const people = entries.filter((entry) => roles.includes(roleOf(entry))).length;
    if (people !== part.result.answered) throw new Error(`${part.result.answered} are told of as ${people}`);
    return roles;
  });
}

export function roleOf(entry: Entry): number {
  const at = ROLES.options.findIndex(({ id }) => id === entry.role);
  return at < 0 ? UNSAID : at;
}

/** Everything that happens, with the project's own commands; what they refuse doesn't happen. */
export function play({ start, events }: Hall, publish: Publish): Played {
  let run: Run = NEW_RUN;
  const command = (each: RunCommand): boolean => {
    const decision = ran(run, PLAN, each, 1);
    if (decision.ok) run = decision.run;
    return decision.ok;
  };
  command({ do: 'open', question: 'q', closesAt: null });
  const roles = [...start];
  const boxes = new Map<number, Map<number, { entry: Entry; answer: Answer }>>();
  const answers: Answer[] = [];
  const tables: Table[] = [];
  let moments = 0;
  let published = false;
  const polling = (): ReturnType<typeof questionRun>['polling'] => questionRun(run, 'q').polling;
  const put = (box: number, person: number, option: string): void => {
    const said = roles[person] ?? UNSAID;
    const answer = { role: said, moments: new Set<number>() };
    answers.push(answer);
    const all = boxes.get(box) ?? new Map<number, { entry: Entry; answer: Answer }>();
    boxes.set(box, all.set(person, { entry: chose(`k${person}`, [option], ROLES.options[said]?.id ?? null), answer }));
  };
  const standing = (): { entry: Entry; answer: Answer }[] => {
    const { first, last } = polling().boxes;
    const all = new Map<number, { entry: Entry; answer: Answer }>();
    for (let box = first; box <= last; box += 1)
      for (const [person, said] of boxes.get(box) ?? []) all.set(person, said);
    return [...all.values()];
  };
  const see = (): void => {
    for (const { answer } of standing()) answer.moments.add(moments);
    moments += 1;
  };
  const happens = (each: Happening): boolean => {
    const { status } = questionRun(run, 'q');
    const { boxes: counted } = polling();
    switch (each.do) {
      case 'answer':
        if (status === 'open') put(counted.last, each.who, POLL.options[each.option]!.id);
        return status === 'open';
      case 'withdraw':
        if (status === 'open')
          for (let box = counted.first; box <= counted.last; box += 1) boxes.get(box)?.delete(each.who);
        return status === 'open';
      case 'role':
        roles[each.who] = each.role;
        for (const [box, all] of boxes) {
          const said = all.get(each.who)?.entry.answer;
          if (said?.kind === 'choice') put(box, each.who, said.options[0]!);
        }
        return true;
      case 'open':
        return command({ do: 'open', question: 'q', closesAt: null });
      case 'close':
        return command({ do: 'close', question: 'q' });
      case 'show': {
        command({ do: 'close', question: 'q' });
        if (!command({ do: 'by-role', question: 'q', shown: true })) return false;
        const made = publish(
          standing().map(({ entry }) => entry),
          published,
        );
        tables.push(...made.map((told) => ({ moment: moments, roles: told })));
        published ||= made.length > 0;
        return true;
      }
      case 'put-away':
        return command({ do: 'by-role', question: 'q', shown: false });
      case 'clear':
        return command({ do: 'clear-answers', question: 'q', box: counted.last });
      case 'bring-back':
        return command({ do: 'bring-back-answers', question: 'q', first: 1 });
    }
  };
  start.forEach((_, person) => put(1, person, POLL.options[person % 3]!.id));
  see();
  for (const each of events) if (happens(each)) see();
  return { answers, moments, tables };
}
