import type { FollowUp, PublicChoice, Series } from '@stikkord/domain';
import { expect, test } from 'vitest';
import { AddressTakenError, UnstorableTextError, type PublicPage, type Storage } from '../storage.ts';
import { someMeeting } from './fixtures.ts';

/** What storage promises of what follows a meeting: follow-ups, series, looks, public pages. */
export function afterContract(storage: () => Storage): void {
  const made = async (fields: Parameters<typeof someMeeting>[0] = {}): Promise<string> => {
    const meeting = someMeeting(fields);
    await storage().meetings.create(meeting, []);
    return meeting.id;
  };
  const write = (meeting: string, ...followUps: readonly FollowUp[]) =>
    storage().followUps.update(meeting, (all) => [
      ...all.filter(({ id }) => !followUps.some((each) => each.id === id)),
      ...followUps,
    ]);

  test('FS1 follow-ups are kept in order, apart from other meetings’ of the same id', async () => {
    const [mine, other] = [await made(), await made()];
    await write(mine, followUp('b', 'a1'), followUp('a', 'a1'), followUp('c', 'a0', { deleted: true }));
    await write(other, followUp('a', 'a0', { target: { kind: 'point', point: 'g/s/k~2' }, text: 'Annet' }));
    expect((await storage().followUps.list(mine)).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
    const both = await storage().followUps.listOf([mine, other, 'nobody']);
    expect([...both.keys()]).toEqual([mine, other, 'nobody']);
    expect(both.get(mine)).toEqual(await storage().followUps.list(mine));
    expect(both.get(other)).toEqual([
      followUp('a', 'a0', { target: { kind: 'point', point: 'g/s/k~2' }, text: 'Annet' }),
    ]);
    expect(both.get('nobody')).toEqual([]);
    expect((await storage().followUps.listOf([])).size).toBe(0);
  });

  test('FS1 changes of what is said are kept; what it is about is not changed', async () => {
    const meeting = await made();
    await write(meeting, followUp('a', 'a0'));
    const changed = { state: 'done', text: 'Ny', responsible: 'Rektor', due: '2026-09-01', order: 'a5' } as const;
    await write(meeting, followUp('a', 'a0', { ...changed, about: 'Noe annet', deleted: true }));
    expect(await storage().followUps.list(meeting)).toEqual([followUp('a', 'a0', { ...changed, deleted: true })]);
  });

  test('FS2 ten at once lose nothing, a change that throws changes nothing, and a meeting must be there', async () => {
    const meeting = await made();
    await Promise.all(Array.from({ length: 10 }, (_, index) => write(meeting, followUp(`f${index}`, `a${index}`))));
    expect(await storage().followUps.list(meeting)).toHaveLength(10);
    const refusal = new Error('refused');
    const change = (): never => {
      throw refusal;
    };
    await expect(storage().followUps.update(meeting, change)).rejects.toBe(refusal);
    await expect(write(meeting, followUp('f0', 'a0', { text: 'a\0b' }))).rejects.toBeInstanceOf(UnstorableTextError);
    expect((await storage().followUps.list(meeting))[0]).toEqual(followUp('f0', 'a0'));
    expect(await write('nobody', followUp('a', 'a0'))).toBeNull();
  });

  test('FS3 what a meeting from elsewhere brings is kept with it, or nothing is', async () => {
    const made = someMeeting();
    const brought = {
      rounds: [{ question: 'q', round: 1, points: ['g/s/a', 'g/s/b'] }],
      followUps: [followUp('f', 'a0')],
    };
    await storage().meetings.create(made, [], brought);
    expect(await storage().questions.rounds(made.id, 'q')).toEqual([{ round: 1, points: ['g/s/a', 'g/s/b'] }]);
    expect(await storage().followUps.list(made.id)).toEqual(brought.followUps);
    const refused = someMeeting();
    const unstorable = { rounds: [], followUps: [{ ...followUp('f', 'a0'), text: 'a\0b' }] };
    await expect(storage().meetings.create(refused, [], unstorable)).rejects.toBeInstanceOf(UnstorableTextError);
    expect(await storage().meetings.get(refused.id)).toBeNull();
  });

  test('SS1 series are their owner’s, by title, and are read back as they were written', async () => {
    const owner = someMeeting().owner;
    const [b, a, deleted] = [series(owner, 'B'), series(owner, 'A'), { ...series(owner, 'C'), deleted: true }];
    for (const each of [b, a, deleted, series('somebody-else', 'D')]) await storage().series.create(each);
    expect(await storage().series.listByOwner(owner)).toEqual([a, b, deleted]);
    expect(await storage().series.get(b.id)).toEqual(b);
    expect(await storage().series.get('nobody')).toBeNull();
    expect(await storage().series.update(b.id, () => ({ title: 'Ny', deleted: true }))).toEqual({
      ...b,
      title: 'Ny',
      deleted: true,
    });
    expect(await storage().series.get(b.id)).toEqual({ ...b, title: 'Ny', deleted: true });
    expect(await storage().series.update('nobody', () => ({ title: 'Ny' }))).toBeNull();
  });

  test('SS2 ten at once who each add an activity lose nothing', async () => {
    const { id } = series('somebody', 'Serie');
    await storage().series.create({ ...series('somebody', 'Serie'), id, activities: [] });
    await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        storage().series.update(id, ({ activities }) => ({ activities: [...activities, activity(`a${index}`)] })),
      ),
    );
    expect((await storage().series.get(id))?.activities).toHaveLength(10);
  });

  test('SS3 meetings say which series they are in, and which came before', async () => {
    const { id } = series('somebody', 'Serie');
    const { plan } = someMeeting();
    const later = await made({ series: id, plan: { ...plan, date: '2026-05-01' } });
    const first = await made({ series: id, plan: { ...plan, date: '2026-01-01' }, deleted: true });
    await made({ series: 'another' });
    expect((await storage().meetings.listBySeries(id)).map((each) => each.id)).toEqual([first, later]);
    await storage().meetings.update(later, () => ({ series: null, previous: first }));
    expect(await storage().meetings.get(later)).toMatchObject({ series: null, previous: first });
    await storage().meetings.update(later, () => ({ deleted: true }));
    expect(await storage().meetings.get(later)).toMatchObject({ series: null, previous: first });
  });

  test('LK1 a look is one per organiser, its logo kept byte for byte', async () => {
    const owner = someMeeting().owner;
    expect(await storage().looks.get(owner)).toBeNull();
    const bytes = Uint8Array.from({ length: 3000 }, (_, index) => index % 256);
    const look = { organisation: 'Lundvik kommune', colour: '#0a5360', logo: { bytes, type: 'image/png' as const } };
    await storage().looks.set(owner, look);
    const kept = await storage().looks.get(owner);
    expect({ ...kept, logo: { ...kept!.logo, bytes: new Uint8Array(kept!.logo!.bytes) } }).toEqual(look);
    await storage().looks.set(owner, { organisation: '', colour: null, logo: null });
    expect(await storage().looks.get(owner)).toEqual({ organisation: '', colour: null, logo: null });
  });

  test('PB1 a public page is found by its address, counts its publications, and can be withdrawn', async () => {
    const meeting = await made();
    const page = publicPage(meeting, `side-${meeting}`);
    expect(await storage().publicPages.get(meeting)).toBeNull();
    expect(await storage().publicPages.publish(page)).toBe(1);
    expect(await storage().publicPages.byAddress(page.address)).toEqual({ ...page, number: 1 });
    const again = { ...page, address: `ny-${meeting}`, record: 'a\\u0000b', minute: 9 };
    expect(await storage().publicPages.publish(again)).toBe(2);
    expect(await storage().publicPages.byAddress(page.address)).toBeNull();
    expect(await storage().publicPages.get(meeting)).toEqual({ ...again, number: 2 });
    await storage().publicPages.withdraw(meeting);
    expect(await storage().publicPages.byAddress(again.address)).toEqual({ ...again, number: 2, record: null });
    expect(await storage().publicPages.publish(page)).toBe(3);
  });

  test('PB1 of publications that come at once each has a number of its own', async () => {
    const meeting = await made();
    const page = publicPage(meeting, `samtidig-${meeting}`);
    const numbers = await Promise.all([1, 2, 3, 4].map(() => storage().publicPages.publish(page)));
    expect(numbers.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4]);
    expect((await storage().publicPages.get(meeting))!.number).toBe(4);
  });

  test('PB2 an address is one meeting’s, also when it is withdrawn', async () => {
    const [mine, other] = [await made(), await made()];
    const address = `side-${mine}`;
    await storage().publicPages.publish(publicPage(mine, address));
    await storage().publicPages.withdraw(mine);
    await expect(storage().publicPages.publish(publicPage(other, address))).rejects.toBeInstanceOf(AddressTakenError);
    expect(await storage().publicPages.get(other)).toBeNull();
  });
}

function followUp(id: string, order: string, fields: Partial<FollowUp> = {}): FollowUp {
  return {
    id,
    order,
    question: 'q',
    target: { kind: 'theme', theme: 't' },
    about: 'Tillit',
    state: 'next',
    text: 'Vi prøver igjen',
    responsible: '',
    due: '',
    deleted: false,
    ...fields,
  };
}

const activity = (id: string) =>
  ({ id, order: 'a0', what: '', start: '', end: '', state: 'planned', deleted: false }) as const;

function series(owner: string, title: string): Series {
  const { id } = someMeeting();
  return { id, owner, title, activities: [activity('a'), activity('b')], deleted: false };
}

function publicPage(meeting: string, address: string): Omit<PublicPage, 'number'> {
  const choice: PublicChoice = {
    questions: ['q1'],
    points: 'quotes',
    agenda: true,
    followUps: false,
    unsorted: true,
    parked: false,
  };
  return { meeting, address, choice, minute: 7, record: '{"a":"\\ud800"}' };
}
