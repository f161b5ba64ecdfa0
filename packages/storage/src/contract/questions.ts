import type { PointId, Summary } from '@stikkord/domain';
import { expect, test } from 'vitest';
import type { Publication, Storage } from '../storage.ts';
import { someMeeting } from './fixtures.ts';

/** What storage promises of publications and rounds. */
export function questionContract(storage: () => Storage): void {
  const made = async (): Promise<string> => {
    const meeting = someMeeting();
    await storage().meetings.create(meeting, []);
    return meeting.id;
  };
  const publish = (meeting: string, question: string, publication: Publication | null) =>
    storage().meetings.update(meeting, () => ({ publications: [{ question, publication }] }));
  const note = (meeting: string, round: number, points: readonly PointId[] | null) =>
    storage().meetings.update(meeting, () => ({ rounds: [{ question: 'q', round, points }] }));

  test('QN1 the latest publication of a question is kept, apart from other questions and meetings', async () => {
    const [mine, other] = [await made(), await made()];
    await publish(mine, 'q1', { number: 1, summary: summaryOf('a') });
    await publish(mine, 'q2', { number: 7, summary: summaryOf('b') });
    await publish(other, 'q1', { number: 3, summary: summaryOf('c') });
    await publish(mine, 'q1', { number: 2, summary: summaryOf('d') });
    expect(await storage().questions.publication(mine, 'q1')).toEqual({ number: 2, summary: summaryOf('d') });
    expect(await storage().questions.publication(mine, 'q2')).toEqual({ number: 7, summary: summaryOf('b') });
    expect(await storage().questions.publication(other, 'q1')).toEqual({ number: 3, summary: summaryOf('c') });
    expect(await storage().questions.publication(other, 'q2')).toBeNull();
    await publish(mine, 'q1', null);
    expect(await storage().questions.publication(mine, 'q1')).toBeNull();
    expect(await storage().questions.publication(mine, 'q2')).not.toBeNull();
  });

  test('QN1 a change that throws, or of a meeting that is not there, publishes nothing', async () => {
    const meeting = await made();
    const refusal = new Error('refused');
    const change = (): never => {
      throw refusal;
    };
    await expect(storage().meetings.update(meeting, change)).rejects.toBe(refusal);
    expect(await publish('nobody', 'q1', { number: 1, summary: summaryOf('a') })).toBeNull();
    expect(await storage().questions.publication('nobody', 'q1')).toBeNull();
  });

  test('QN2 texts come back as they are, also those that the database has no JSON for', async () => {
    const meeting = await made();
    const publication = { number: 1, summary: summaryOf('a\0b \ud800 c\u2028"\\ 🙂') };
    await publish(meeting, 'q1', publication);
    expect(await storage().questions.publication(meeting, 'q1')).toEqual(publication);
  });

  test('QN3 rounds come in order, can be noted again, and go', async () => {
    const meeting = await made();
    expect(await storage().questions.rounds(meeting, 'q')).toEqual([]);
    await note(meeting, 2, ['g/s/b']);
    await note(meeting, 1, ['g/s/a', 'g/s/x']);
    await note(meeting, 1, ['g/s/a']);
    expect(await storage().questions.rounds(meeting, 'q')).toEqual([
      { round: 1, points: ['g/s/a'] },
      { round: 2, points: ['g/s/b'] },
    ]);
    await note(meeting, 2, null);
    expect(await storage().questions.rounds(meeting, 'q')).toEqual([{ round: 1, points: ['g/s/a'] }]);
    expect(await storage().questions.rounds(meeting, 'other')).toEqual([]);
  });
}

function summaryOf(text: string): Summary {
  const point = { id: 'g/s/k', text, original: null, group: 'g', section: 's', quote: true, partOf: null, same: [] };
  return { themes: [], unsorted: [point], parked: [], withdrawn: [], pointCount: 1, groupCount: 1 };
}
