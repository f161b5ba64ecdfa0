import {
  checkedEntry,
  ENTRIES_MAX,
  entryPointId,
  questionRun,
  roleQuestion,
  type EntryAnswer,
  type EntryText,
  type Meeting,
  type OptionId,
  type Poll,
  type Polling,
  type Question,
  type QuestionId,
} from '@stikkord/domain';
import type { EntryChange } from '@stikkord/storage';
import { ProblemError } from '../problems/problem-error.ts';
import type { PollsContext } from './polls-context.ts';
import { QuestionEntries } from './question-entries.ts';
import type { VoteThemes } from './vote-themes.ts';

/** A change of one poll's answers that is under way. */
type Begun = readonly [entries: QuestionEntries, change: EntryChange];

/**
 * Where people's answers to a meeting's polls come in. One device's are dealt with one after the other, so that the last one sent is
 * the one that stands; those of all go into the database together.
 */
export class AnswerDesk {
  #meeting: Meeting;
  readonly #context: PollsContext;
  readonly #themes: VoteThemes;
  readonly #questions = new Map<QuestionId, QuestionEntries>();
  readonly #devices = new Map<string, Promise<unknown>>();

  constructor(meeting: Meeting, themes: VoteThemes, context: PollsContext) {
    this.#meeting = meeting;
    this.#themes = themes;
    this.#context = context;
  }

  planned(meeting: Meeting): void {
    this.#meeting = meeting;
    for (const [question, entries] of this.#questions) entries.counts(this.#pollingOf(question).boxes);
  }

  /** True while somebody's answer is under way. */
  get busy(): boolean {
    return this.#devices.size > 0;
  }

  /** The answers to a poll; they are to be loaded before they are read. */
  entriesOf(question: QuestionId): QuestionEntries {
    let entries = this.#questions.get(question);
    if (!entries) {
      const { boxes } = this.#pollingOf(question);
      entries = new QuestionEntries(this.#context.entries, this.#meeting.id, question, boxes);
      this.#questions.set(question, entries);
    }
    return entries;
  }

  /** Answers that are in memory. */
  get known(): Iterable<QuestionEntries> {
    return this.#questions.values();
  }

  /** The device's own answer as it is committed; null: none. Throws `not-found`, StoreUnavailableError. */
  async own(device: string, id: QuestionId): Promise<EntryAnswer | null> {
    const { question } = this.#standingPoll(id);
    const entries = this.entriesOf(question.id);
    await entries.load();
    return entries.of(this.#context.keys.keyOf(id, device))?.answer ?? null;
  }

  /**
   * Commits a device's answer, or withdraws it, and gives what stands then. Throws the rule's refusal, `poll-closed`, `not-found`,
   * StoreUnavailableError; after the last it may stand or not, and can be sent again.
   */
  answer(device: string, question: QuestionId, answer: EntryAnswer | null): Promise<EntryAnswer | null> {
    const before = this.#devices.get(device) ?? Promise.resolve();
    const act = () => this.#answer(device, question, answer);
    const result = before.then(act, act);
    this.#devices.set(device, result);
    return result.finally(() => {
      if (this.#devices.get(device) === result) this.#devices.delete(device);
      if (!this.busy) this.#context.changed();
    });
  }

  async #answer(device: string, id: QuestionId, said: EntryAnswer | null): Promise<EntryAnswer | null> {
    await this.#ready(id);
    // From here to where it is handed over nothing else happens: what it is measured by is what holds.
    const { question, poll } = this.#openPoll(id);
    const entries = this.entriesOf(id);
    const key = this.#context.keys.keyOf(id, device);
    const answer = said === null ? null : this.#checked(poll, this.#pollingOf(id), key, said, entries);
    const role = this.#isRoleQuestion(id) ? null : this.#roleOf(device);
    const entry = answer && { answer, role: takesRole(question) ? role : null };
    const begun: Begun[] = [[entries, entries.begin(key, entry)]];
    if (this.#isRoleQuestion(id)) begun.push(...this.#stampedAnew(device, roleIn(answer)));
    await this.#commit(begun);
    return entries.of(key)?.answer ?? null;
  }

  async #commit(begun: readonly Begun[]): Promise<void> {
    let committed = false;
    try {
      await this.#context.writer.write(begun.map(([, change]) => change));
      committed = true;
    } finally {
      for (const [entries, change] of begun) entries.end(change, committed);
      this.#context.changed();
    }
  }

  /** Resolves when all that an answer to this question is measured by is known. */
  async #ready(id: QuestionId): Promise<void> {
    for (;;) {
      const meeting = this.#meeting;
      const { poll } = this.#openPoll(id);
      const needed = this.#alsoConcerned(id).map((question) => this.entriesOf(question));
      const of = poll.kind === 'vote' ? poll.of : null;
      await Promise.all([...needed.map((entries) => entries.load()), of && this.#themes.of(meeting, of)]);
      if (meeting === this.#meeting && needed.every(({ fresh }) => fresh)) return;
    }
  }

  /** The question, the one that its roles come from, and those that have roles of its. */
  #alsoConcerned(id: QuestionId): QuestionId[] {
    const role = roleQuestion(this.#meeting.plan);
    if (role === null) return [id];
    return role.id === id ? [id, ...this.#withRoles()] : [id, role.id];
  }

  /** Questions whose answers carry roles, deleted ones too: they may come back. */
  #withRoles(): QuestionId[] {
    const { plan, run } = this.#meeting;
    return plan.questions
      .filter((each) => takesRole(each) && !this.#isRoleQuestion(each.id))
      .map(({ id }) => id)
      .filter((id) => questionRun(run, id).status !== 'waiting');
  }

  #stampedAnew(device: string, role: OptionId | null): Begun[] {
    return this.#withRoles().flatMap((question): Begun[] => {
      const entries = this.entriesOf(question);
      const key = this.#context.keys.keyOf(question, device);
      const entry = entries.of(key);
      if (!entry || entry.role === role) return [];
      return [[entries, entries.begin(key, { answer: entry.answer, role })]];
    });
  }

  #checked(poll: Poll, polling: Polling, key: string, said: EntryAnswer, entries: QuestionEntries): EntryAnswer {
    const checked = checkedEntry(poll, said, poll.kind === 'vote' ? this.#themes.now(poll.of) : []);
    if (!checked.ok) throw new ProblemError(checked.reason);
    if (!entries.of(key) && entries.people >= ENTRIES_MAX) throw new ProblemError('poll-full');
    const { answer } = checked;
    if (!('texts' in answer)) return answer;
    return { ...answer, texts: answer.texts.map((text) => this.#ownText(poll, polling, key, text, entries)) };
  }

  /** A text under an id that nobody else's has, and, where each is looked at before it is shown, none that was looked at with another text. */
  #ownText(poll: Poll, polling: Polling, key: string, { id, text }: EntryText, entries: QuestionEntries): EntryText {
    const known = entries.textOf(id);
    const moderated = poll.kind === 'open' && poll.moderated === 'before';
    const isOwn = known === null || known.key === key;
    const isSame = known === null ? !polling.letThrough.includes(entryPointId(id)) : known.text === text;
    return isOwn && (isSame || !moderated) ? { id, text } : { id: this.#context.keys.textId(key, id, text), text };
  }

  #roleOf(device: string): OptionId | null {
    const role = roleQuestion(this.#meeting.plan);
    if (role === null) return null;
    return roleIn(this.entriesOf(role.id).of(this.#context.keys.keyOf(role.id, device))?.answer ?? null);
  }

  #isRoleQuestion(id: QuestionId): boolean {
    return roleQuestion(this.#meeting.plan)?.id === id;
  }

  #openPoll(id: QuestionId) {
    const found = this.#standingPoll(id);
    const { run } = this.#meeting;
    if (questionRun(run, id).status !== 'open' || run.phase === 'over') throw new ProblemError('poll-closed');
    return found;
  }

  #standingPoll(id: QuestionId): { readonly question: Question; readonly poll: Poll } {
    const { plan, run } = this.#meeting;
    const question = plan.questions.find((each) => each.id === id && !each.deleted);
    if (!question?.poll || questionRun(run, id).status === 'waiting') throw new ProblemError('not-found');
    return { question, poll: question.poll };
  }

  #pollingOf(question: QuestionId): Polling {
    return questionRun(this.#meeting.run, question).polling;
  }
}

function takesRole({ poll }: Question): boolean {
  return poll?.kind === 'choice' || poll?.kind === 'scales';
}

function roleIn(answer: EntryAnswer | null): OptionId | null {
  return answer?.kind === 'choice' ? (answer.options[0] ?? null) : null;
}
