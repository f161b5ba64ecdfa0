import type { Meeting, Plan } from '@stikkord/domain';
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CodeTakenError, UnstorableTextError, type Storage } from '../storage.ts';
import { plans, rowsOf, runs, someMeeting, sorted } from './fixtures.ts';

export function meetingContract(storage: () => Storage): void {
  const meetings = () => storage().meetings;
  const made = async (fields: Partial<Meeting> = {}) => {
    const meeting = someMeeting(fields);
    await meetings().create(meeting, []);
    return meeting;
  };

  test('MS1 a meeting is found by its id, its code and its keys, and by nothing else', async () => {
    const meeting = await made();
    expect(await meetings().get(meeting.id)).toEqual(meeting);
    expect(await meetings().getByCode(meeting.code)).toEqual(meeting);
    expect(await meetings().getByFacilitatorKey(meeting.facilitatorKey)).toEqual(meeting);
    expect(await meetings().getByProjectorKey(meeting.projectorKey)).toEqual(meeting);
    expect(await meetings().get(meeting.code)).toBeNull();
    expect(await meetings().getByFacilitatorKey(meeting.projectorKey)).toBeNull();
  });

  test('MS2 a taken code is told as such, and nothing of the second meeting is kept', async () => {
    const first = await made();
    const second = someMeeting({ code: first.code });
    const documents = [{ name: `r~${second.id}~g`, update: Uint8Array.of(1) }];
    await expect(meetings().create(second, documents)).rejects.toBeInstanceOf(CodeTakenError);
    expect(await meetings().get(second.id)).toBeNull();
    expect(await storage().documents.load(documents[0]!.name)).toBeNull();
  });

  test('MS3 an owner sees own meetings, deleted ones too, newest date first', async () => {
    const owner = someMeeting().owner;
    const plan = someMeeting().plan;
    const old = await made({ owner, plan: { ...plan, date: '2025-01-01' } });
    const deleted = await made({ owner, plan: { ...plan, date: '2026-06-01' }, deleted: true });
    const next = await made({ owner, plan: { ...plan, date: '2026-11-01' } });
    await made();
    expect(await meetings().listByOwner(owner)).toEqual([next, deleted, old]);
  });

  test('MS4 any plan and run are read back as they were written, and so is any change of them', async () => {
    const change = (id: string) => fc.record({ plan: plans(id), run: runs, deleted: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(
        fc.uuid().chain((id) => fc.tuple(change(id), change(id))),
        async ([before, after]) => {
          const meeting = await made(before);
          expect(await meetings().get(meeting.id)).toEqual({ ...meeting, plan: sorted(before.plan) });
          const updated = await meetings().update(meeting.id, () => after);
          expect(updated).toEqual({ ...meeting, ...after });
          expect(await meetings().get(meeting.id)).toEqual({ ...meeting, ...after, plan: sorted(after.plan) });
        },
      ),
      { seed: 20_260_312, numRuns: 30 },
    );
  });

  test('MS5 ten updates at once lose nothing', async () => {
    const { id } = await made();
    const hands = Array.from({ length: 10 }, (_, index) => `g${index}`);
    await Promise.all(
      hands.map((hand) =>
        meetings().update(id, ({ run }) => ({
          run: { ...run, hands: [...run.hands, hand] },
          documents: [{ name: `r~${id}~${hand}`, update: Uint8Array.of(1) }],
        })),
      ),
    );
    expect((await meetings().get(id))?.run.hands.toSorted()).toEqual(hands);
  });

  test('MS6 ten at once who each add a row of a plan lose nothing', async () => {
    const { id } = await made();
    const group = (number: number) => ({ id: `g${number}`, number, name: '', into: null, order: 'a0', deleted: false });
    const added = (plan: Plan): Plan => ({ ...plan, groups: [...plan.groups, group(plan.groups.length + 1)] });
    await Promise.all(Array.from({ length: 10 }, () => meetings().update(id, ({ plan }) => ({ plan: added(plan) }))));
    expect((await meetings().get(id))?.plan.groups.map((one) => one.number).toSorted((a, b) => a - b)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ]);
  });

  test('MS7 null writes nothing, an unknown meeting is null, a change that throws changes nothing', async () => {
    const meeting = await made();
    expect(await meetings().update(meeting.id, () => null)).toEqual(meeting);
    expect(await meetings().update('nobody', () => ({ deleted: true }))).toBeNull();
    const refusal = new Error('refused');
    const change = () => {
      throw refusal;
    };
    await expect(meetings().update(meeting.id, change)).rejects.toBe(refusal);
    expect(await meetings().get(meeting.id)).toEqual(meeting);
  });

  test('MS8 a document is made once, with the row that calls for it; one that exists is left alone', async () => {
    const { id } = await made();
    const [one, two] = [`r~${id}~one`, `r~${id}~two`];
    const bytes = (value: number) => Uint8Array.of(value);
    await meetings().update(id, () => ({ documents: [{ name: one, update: bytes(1) }] }));
    await storage().documents.append([{ document: one, update: bytes(2) }]);
    const again = [one, two].map((name) => ({ name, update: bytes(3) }));
    await meetings().update(id, () => ({ documents: again }));
    expect((await storage().documents.load(one))?.updates).toEqual([bytes(1), bytes(2)]);
    expect((await storage().documents.load(two))?.updates).toEqual([bytes(3)]);
  });

  test('MS9 a meeting can take neither the document nor the question of another', async () => {
    const [mine, other] = [await made(), await made()];
    const documents = [{ name: `r~${mine.id}~g`, update: Uint8Array.of(1) }];
    await meetings().update(mine.id, () => ({ documents }));
    await expect(meetings().update(other.id, () => ({ documents }))).rejects.toThrow(/another meeting/);
    const question = {
      id: `q-${mine.id}`,
      poll: null,
      due: '',
      prompt: '',
      agendaItem: null,
      order: 'a0',
      deleted: false,
    };
    const asking = ({ plan }: Meeting) => ({ plan: { ...plan, questions: [question] } });
    await meetings().update(mine.id, asking);
    await expect(meetings().update(other.id, asking)).rejects.toThrow(/insert into "question"/);
    expect((await meetings().get(mine.id))?.plan.questions).toEqual([question]);
  });

  test('MS10 text with a NUL character is refused by name, and nothing of it is written', async () => {
    const { plan, run } = someMeeting();
    const inText = someMeeting({ plan: { ...plan, title: 'a\0b' } });
    await expect(meetings().create(inText, [])).rejects.toBeInstanceOf(UnstorableTextError);
    const inJson = someMeeting({ run: { ...run, hands: ['a\0b'] } });
    await expect(meetings().create(inJson, [])).rejects.toBeInstanceOf(UnstorableTextError);
    await expect(meetings().getByCode('a\0b')).rejects.toBeInstanceOf(UnstorableTextError);
    expect(await meetings().get(inText.id)).toBeNull();
    expect(await meetings().get(inJson.id)).toBeNull();
  });

  test('MS11 a run is kept as JSON that the database can read, not as text of JSON', async () => {
    const { id } = await made();
    await meetings().update(id, ({ run }) => ({ run: { ...run, hands: ['g1'] } }));
    const [kept] = await rowsOf(storage(), sql`select jsonb_typeof(run) as type, run from meeting where id = ${id}`);
    expect(kept).toEqual({ type: 'object', run: (await meetings().get(id))?.run });
  });
}
