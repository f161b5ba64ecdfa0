import { createResponseDocument, PointsBinding } from '@stikkord/documents';
import type { VersionReason } from '@stikkord/domain';
import { openStorage, type Storage } from '@stikkord/storage';
import { StoreUnavailableError } from '@stikkord/sync';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { ManualClock } from '../testing/manual-clock.ts';
import { testMeeting } from '../testing/states.ts';
import { watchQuestions } from './question-turns.ts';
import { LEAVE_MS, VersionKeeper } from './version-keeper.ts';
import { VersionWork } from './version-work.ts';

const MINUTE = 60_000;
let storage: Storage;
let clock: ManualClock;
let keeper: VersionKeeper;
let made = 0;
/** Documents that somebody is in. */
const present = new Set<string>();
let away = false;
/** One thread for all: starting one takes longer than any test here. */
const work = new VersionWork(new ManualClock());

beforeAll(async () => {
  storage = await openStorage({ inMemory: true });
});
afterAll(async () => {
  await work.end();
  await storage.close();
});
beforeEach(() => {
  clock = new ManualClock();
  present.clear();
  away = false;
  keeper = newKeeper();
});

function newKeeper(): VersionKeeper {
  const documents = {
    ...storage.documents,
    load: (name: string) => (away ? Promise.reject(new StoreUnavailableError('away')) : storage.documents.load(name)),
  };
  const versions = storage.versions;
  const isWritten = (document: string): boolean => present.has(document);
  // Nobody waits for this: it ends the run.
  const fault = (error: unknown): void => {
    throw error;
  };
  return new VersionKeeper({ storage: { documents, versions }, work, clock, isWritten, fault });
}

/** A group's answer, with somebody who writes in it. */
async function answer(name = `r~q${(made += 1)}~g`) {
  const meeting = { ...testMeeting(), id: name, code: name, facilitatorKey: `f${name}`, projectorKey: `p${name}` };
  await storage.meetings.create({ ...meeting, plan: { ...meeting.plan, questions: [], sections: [] } }, [
    { name, update: createResponseDocument() },
  ]);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, createResponseDocument());
  let keys = 0;
  const binding = new PointsBinding({ doc, section: 's', newKey: () => `k${(keys += 1)}` });
  present.add(name);
  return {
    name,
    /** Writes a point; it is stored, and the keeper is told. */
    async write(text: string) {
      const updates: Uint8Array[] = [];
      const note = (update: Uint8Array): void => void updates.push(update);
      doc.on('update', note);
      binding.edit([{ do: 'insert', after: null, points: [{ key: `k${(keys += 1)}`, text }] }]);
      doc.off('update', note);
      await storage.documents.append(updates.map((update) => ({ document: name, update })));
      keeper.committed(name);
    },
    leave() {
      present.delete(name);
      keeper.present(name);
    },
    reasons: async (): Promise<VersionReason[]> =>
      (await storage.versions.list(name))!.versions.map(({ reason }) => reason),
    list: async () => (await storage.versions.list(name))!,
  };
}

/** Lets what is due be done until `holds`; time stands still but for what the keeper waits between two versions. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await clock.pass(1);
}

const count = (of: Awaited<ReturnType<typeof answer>>, want: number) => async (): Promise<boolean> =>
  (await of.reasons()).length === want;

describe('versions of an answer', () => {
  test('VE1 after writing in five different minutes there is one, however long it took, and the count begins anew', async () => {
    const group = await answer();
    for (const half of [0, 1]) {
      for (let minute = 0; minute < 5; minute += 1) {
        expect(await group.reasons()).toHaveLength(half);
        await group.write(`Punkt ${minute}`);
        await group.write(`Mer ${minute}`);
        await clock.pass(3 * MINUTE);
      }
      await until(count(group, half + 1));
    }
    const { versions, headSeq } = await group.list();
    expect(versions.map(({ reason }) => reason)).toEqual(['active', 'active']);
    expect(versions[1]!.seq).toBeLessThanOrEqual(headSeq);
    expect(versions[1]!.minute - versions[0]!.minute).toBe(15);
  });

  test('when the last has left there is one; not for one who is back within half a minute, or who only looked', async () => {
    const group = await answer();
    await group.write('Nok nøkler');
    group.leave();
    await clock.pass(LEAVE_MS - 1);
    present.add(group.name);
    keeper.present(group.name);
    await clock.pass(MINUTE);
    expect(await group.reasons()).toEqual([]);
    group.leave();
    await clock.pass(LEAVE_MS);
    await until(count(group, 1));
    present.add(group.name);
    keeper.present(group.name);
    group.leave();
    await clock.pass(2 * LEAVE_MS);
    await keeper.stop();
    const { versions, headSeq } = await group.list();
    expect(versions).toMatchObject([{ reason: 'left', seq: headSeq }]);
  });

  test('VE2 what is closed without a further word gives its last version another reason, not another version', async () => {
    const group = await answer();
    await group.write('Nok nøkler');
    group.leave();
    await clock.pass(LEAVE_MS);
    await until(count(group, 1));
    await clock.pass(10 * MINUTE);
    keeper.closed([group.name]);
    await until(async () => (await group.reasons())[0] === 'closed');
    await keeper.reopened([group.name]);
    keeper.committed(group.name);
    await clock.pass(LEAVE_MS);
    await keeper.stop();
    const { versions } = await group.list();
    expect(versions).toMatchObject([{ reason: 'closed' }]);
    expect(versions[0]!.minute).toBe(Math.floor((clock.now() - LEAVE_MS) / MINUTE));
  });

  test('a close waits for what was sent to be stored, but not for ever; a reopening does not wait for it', async () => {
    const [slow, quick, stuck] = [await answer(), await answer(), await answer()];
    for (const group of [slow, quick, stuck]) await group.write('Før');
    keeper.closed([slow.name, quick.name, stuck.name]);
    await clock.pass(1000);
    expect(await slow.reasons()).toEqual([]);
    await slow.write('Siste ord');
    slow.leave();
    await until(count(slow, 1));
    expect(await slow.list()).toMatchObject({ versions: [{ seq: (await slow.list()).headSeq, reason: 'closed' }] });
    await keeper.reopened([quick.name]);
    await until(count(quick, 1));
    expect(await stuck.reasons()).toEqual([]);
    await clock.pass(6000);
    await until(count(stuck, 1));
    expect([await quick.reasons(), await stuck.reasons()]).toEqual([['closed'], ['closed']]);
  });

  test('what is written right after a reopening is in no version of before it', async () => {
    const group = await answer();
    await group.write('Før');
    const { headSeq } = await group.list();
    await keeper.reopened([group.name]);
    await group.write('Etter');
    present.delete(group.name);
    keeper.closed([group.name]);
    await until(count(group, 2));
    expect((await group.list()).versions).toMatchObject([
      { reason: 'reopened', seq: headSeq },
      { reason: 'closed', seq: (await group.list()).headSeq },
    ]);
  });

  test('an answer that nobody has written in has no versions', async () => {
    const group = await answer();
    group.leave();
    keeper.closed([group.name, 'r~gone~g']);
    await keeper.reopened([group.name]);
    await clock.pass(MINUTE);
    await keeper.stop();
    expect(await group.list()).toEqual({ headSeq: 1, versions: [] });
  });

  test('a store that is away is waited out', async () => {
    const group = await answer();
    await group.write('Nok nøkler');
    away = true;
    group.leave();
    await clock.pass(10 * MINUTE);
    expect(await group.reasons()).toEqual([]);
    away = false;
    await clock.pass(5000);
    await until(count(group, 1));
    expect(await group.reasons()).toEqual(['left']);
  });

  test('stopping makes what is not made yet; a start makes what a crash left unmade, and no more', async () => {
    const [typed, closing, crashed] = [await answer(), await answer(), await answer()];
    for (const group of [typed, closing]) await group.write('Nok nøkler');
    keeper.closed([closing.name]);
    await keeper.stop();
    expect([await typed.reasons(), await closing.reasons()]).toEqual([['left'], ['closed']]);

    await crashed.write('Mindre papir');
    present.clear();
    keeper = newKeeper();
    keeper.start();
    await clock.pass(10_000);
    await until(count(crashed, 1));
    expect(await crashed.reasons()).toEqual(['left']);
    await clock.pass(MINUTE);
    await keeper.stop();
    expect([await typed.reasons(), await closing.reasons()]).toEqual([['left'], ['closed']]);
  });

  test('who is back after a crash before the house looks is not disturbed, and has a version when leaving', async () => {
    const group = await answer();
    await group.write('Nok nøkler');
    keeper = newKeeper();
    keeper.start();
    await clock.pass(10_000);
    // The keeper has looked when this has been answered: one connection answers in order.
    expect(await storage.versions.behind()).toContain(group.name);
    await clock.pass(MINUTE);
    expect(await group.reasons()).toEqual([]);
    group.leave();
    await clock.pass(LEAVE_MS);
    await until(count(group, 1));
  });

  test('a state that is given to be kept is kept once', async () => {
    const group = await answer();
    await group.write('Nok nøkler');
    const { headSeq } = await group.list();
    const state = Uint8Array.of(0, 0);
    const kept = await Promise.all(
      [1, 2, 3].map(() => keeper.keep(group.name, { seq: headSeq, reason: 'restored', state })),
    );
    expect(kept).toEqual([headSeq, headSeq, headSeq]);
    expect(await group.reasons()).toEqual(['restored']);
  });
});

test('closing and opening a question concerns its board and every standing group; other changes concern nobody', () => {
  const told: string[] = [];
  const watcher = {
    closed: (documents: readonly string[]) => void told.push(`closed ${documents.join(' ')}`),
    reopened: async (documents: readonly string[]) => void told.push(`reopened ${documents.join(' ')}`),
  };
  const state = (status: 'waiting' | 'open' | 'closed') =>
    testMeeting({ questions: { q1: { status, closesAt: null, done: [] } } }, [
      { do: 'delete', kind: 'group', id: 'g2' },
    ]);
  watchQuestions(watcher, state('waiting'), state('open'));
  watchQuestions(watcher, state('open'), { ...state('open'), run: { ...state('open').run, hands: ['g1'] } });
  expect(told).toEqual([]);
  watchQuestions(watcher, state('open'), state('closed'));
  watchQuestions(watcher, state('closed'), state('open'));
  expect(told).toEqual(['closed b~q1 r~q1~g1', 'reopened b~q1 r~q1~g1']);
});
