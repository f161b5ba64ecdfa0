import {
  pointId,
  type EntryAnswer,
  type GroupId,
  type MeetingId,
  type PointId,
  type QuestionId,
  type SectionId,
} from '@stikkord/domain';
import { PointsBinding } from '@stikkord/documents';
import { api, type EntryReply, type GroupChoice, type JoinAnswer } from '@stikkord/protocol';
import { newKey } from './keys.ts';
import { LiveDocument } from './live-document.ts';
import { LiveFeed } from './live-feed.ts';
import type { Random } from './seeded.ts';
import { keystrokes } from './typing.ts';
import { Visitor } from './visitor.ts';
import { pause } from './waiting.ts';

/** Where a participant writes. */
interface Desk {
  readonly document: LiveDocument;
  readonly binding: PointsBinding;
  readonly group: GroupId;
  readonly section: SectionId;
}

/** One person with one device, in one group. */
export class Participant {
  readonly #visitor: Visitor;
  readonly #meeting: MeetingId;
  readonly #feed: LiveFeed<'participant'>;
  readonly #random: Random;
  readonly #speed: number;
  #group: GroupId | null = null;

  private constructor(visitor: Visitor, meeting: MeetingId, random: Random, speed: number) {
    this.#visitor = visitor;
    this.#meeting = meeting;
    this.#feed = new LiveFeed(visitor, meeting, 'participant');
    this.#random = random;
    this.#speed = speed;
  }

  /** Comes in by the code and picks the group that stands at `place` in the list. */
  static async join(
    base: URL,
    { code, place, random, speed }: { code: string; place: number; random: Random; speed: number },
  ): Promise<Participant> {
    const visitor = new Visitor(base);
    const { meeting } = await visitor.post<JoinAnswer>(api.join, { code });
    const person = new Participant(visitor, meeting, random, speed);
    const groups = await person.#feed.whenSlices('the list of groups', ({ groups: list }) => list ?? null);
    const group = groups[place % groups.length]!.id;
    await visitor.post<GroupChoice>(api.group(meeting), { group });
    person.#group = group;
    await person.#feed.whenSlices('the group to be chosen', ({ own }) => own?.group === group);
    return person;
  }

  /** Opens the question once the page shows it. */
  async sitDown(question: QuestionId): Promise<Desk> {
    const shown = await this.#feed.whenSlices(
      'the question to open',
      ({ questions }) => questions?.find(({ id, status }) => id === question && status === 'open') ?? null,
    );
    const group = this.#group!;
    const document = new LiveDocument(
      this.#visitor,
      this.#meeting,
      { kind: 'response', question, group },
      'participant',
    );
    await document.synced();
    const section = shown.sections[0]!.id;
    return { document, binding: new PointsBinding({ doc: document.doc, section, newKey }), group, section };
  }

  /** Types the texts, a point each, and resolves when all is saved. `begun` is told each point's id before its first letter. */
  async write<Text extends { readonly text: string }>(
    desk: Desk,
    texts: readonly Text[],
    begun: (id: PointId, text: Text) => void,
  ): Promise<void> {
    for (const each of texts) await this.#writePoint(desk, each.text, (id) => begun(id, each));
    await desk.document.saved();
  }

  /** Answers a poll once the page shows it, and resolves when the answer is saved. */
  async answer(question: QuestionId, answer: EntryAnswer): Promise<void> {
    await this.#feed.whenSlices(
      'the poll to open',
      ({ questions }) => questions?.some(({ id, status }) => id === question && status === 'open') ?? false,
    );
    await this.#visitor.put<EntryReply>(api.entry(this.#meeting, question), { answer });
  }

  standUp(desk: Desk): void {
    desk.binding.destroy();
    desk.document.close();
  }

  leave(): void {
    this.#feed.close();
  }

  async #writePoint(
    { document, binding, group, section }: Desk,
    text: string,
    begun: (id: PointId) => void,
  ): Promise<void> {
    // Enter at the end of the last point. Others may come in between: from here on the point is known by its key.
    const key = newKey();
    begun(pointId(group, section, key));
    binding.edit([{ do: 'insert', after: binding.points.at(-1)?.key ?? null, points: [{ key, text: '' }] }]);
    for (const { at, remove, insert, pause: rest } of keystrokes(text, this.#random)) {
      await pause(rest / this.#speed);
      await document.keepingUp();
      binding.edit([{ do: 'write', key, from: at, to: at + remove, text: insert }]);
    }
    if (binding.points.find((point) => point.key === key)?.text !== text)
      throw new Error(`The point on the writer's own screen isn't what was typed: “${text}”`);
  }
}
