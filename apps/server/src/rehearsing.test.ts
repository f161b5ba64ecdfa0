import { standing } from '@stikkord/domain';
import {
  api,
  type FacilitatorCommand,
  type MeetingAnswer,
  type MeetingsAnswer,
  type RehearsalAnswer,
} from '@stikkord/protocol';
import { openStorage } from '@stikkord/storage';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLog } from './log.ts';
import type { Browser } from './testing/browser.ts';
import { FeedClient } from './testing/feed-client.ts';
import { enter, openHouse, participant, type House, type PlannedMeeting } from './testing/house.ts';
import { choice, KEYWORDS, polledMeeting, SCALES } from './testing/polled-meeting.ts';
import { quickClock } from './testing/quick-clock.ts';

/** Ten minutes in twenty seconds: no test waits for all of them. */
const clock = quickClock(30);
const lines: string[] = [];
let house: House;
beforeAll(async () => {
  house = await openHouse({ clock, log: createLog('error', { write: (line) => lines.push(line) }) });
});
afterAll(() => house.server.close());

const PUBLIC = JSON.stringify({
  address: 'secret',
  choice: { questions: [], points: 'all', agenda: true, followUps: true, unsorted: true, parked: true },
});
const path = (meeting: Pick<PlannedMeeting, 'id'>): string => api.rehearsal(meeting.id);

async function begin(meeting: Pick<PlannedMeeting, 'id'>, minutes = 10, organiser: Browser = house.organiser) {
  const { status, body } = await organiser.post<RehearsalAnswer>(path(meeting), { minutes });
  expect(status).toBe(201);
  return body.rehearsal!;
}

async function watch({ meeting, facilitatorKey }: NonNullable<RehearsalAnswer['rehearsal']>) {
  const facilitator = await enter(house, facilitatorKey);
  const feed = new FeedClient(facilitator, meeting, 'facilitator');
  const give = (command: FacilitatorCommand) => facilitator.post(api.run(meeting), { command });
  return { facilitator, feed, give };
}

const planOf = async (id: string): Promise<MeetingAnswer> =>
  (await house.organiser.get<MeetingAnswer>(api.meeting(id))).body;

describe('a dress rehearsal', () => {
  test('RE1, RE2, RE7 is a copy that begins now, known to nobody but its meeting', async () => {
    const meeting = await house.meeting();
    await house.organiser.post(api.plan(meeting.id), {
      commands: [
        {
          do: 'add',
          kind: 'agenda',
          id: 'a1',
          before: null,
          fields: { start: '09:00', minutes: 20, what: 'Velkommen' },
        },
        { do: 'add', kind: 'agenda', id: 'a2', before: null, fields: { start: '23:50', what: 'Til slutt' } },
      ],
    });
    expect((await house.organiser.get<RehearsalAnswer>(path(meeting))).body).toEqual({ rehearsal: null });
    const copy = await begin(meeting, 1);
    const [original, copied] = [await planOf(meeting.id), await planOf(copy.meeting)];
    expect(copied.rehearsalOf).toBe(meeting.id);
    expect(copied.plan.title).toBe(original.plan.title);
    expect(copied.plan.groups.map(({ name }) => name)).toEqual(original.plan.groups.map(({ name }) => name));
    expect(copied.plan.questions.map(({ prompt }) => prompt)).toEqual(['Kva er viktig?']);
    const ids = (plan: MeetingAnswer['plan']) =>
      [...plan.groups, ...plan.agenda, ...plan.questions, ...plan.sections].map(({ id }) => id);
    expect(ids(copied.plan).filter((id) => ids(original.plan).includes(id))).toEqual([]);
    expect([copy.code, copy.facilitatorKey, copy.projectorKey]).not.toContain(meeting.code);
    expect(copied.plan.date).not.toBe(original.plan.date);
    const [first, last] = standing(copied.plan.agenda).map(
      ({ start }) => Number(start.slice(0, 2)) * 60 + Number(start.slice(3)),
    );
    expect((last! - first! + 1440) % 1440).toBe(14 * 60 + 50);

    const { body } = await house.organiser.get<MeetingsAnswer>(api.meetings);
    expect(body.meetings.map(({ id }) => id)).not.toContain(copy.meeting);
    expect((await house.organiser.get<RehearsalAnswer>(path(meeting))).body.rehearsal).toEqual(copy);
    const again = await house.organiser.post(path(meeting), { minutes: 2 });
    expect(again.body.id).toBe('rehearsal-under-way');
    expect((await house.organiser.post(path({ id: copy.meeting }), { minutes: 2 })).body.id).toBe('forbidden');
    const published = await house.organiser.ask('PUT', api.publicPage(copy.meeting), PUBLIC);
    expect(published.body.id).toBe('forbidden');
    expect((await house.browser().get(path(meeting))).body.id).toBe('not-signed-in');
    expect((await house.organiser.post(path(meeting), { minutes: 11 })).body.id).toBe('invalid');
    await house.organiser.ask('DELETE', path(meeting));
  });

  test('RE8 says in its feed, its files and their names that it is one', async () => {
    const meeting = await house.meeting();
    const copy = await begin(meeting, 1);
    const { feed, facilitator } = await watch(copy);
    await feed.until(({ slices }) => slices.meeting);
    expect(feed.slices.meeting).toMatchObject({ title: 'Prøvemøte', rehearsal: true });
    const file = await facilitator.get(api.export(copy.meeting, 'md'));
    expect(file.text).toContain('# Generalprøve: Prøvemøte');
    expect(file.headers.get('content-disposition')).toContain('generalprove-provemote');
    const slide = await facilitator.get(api.joinSlide(copy.meeting));
    expect(slide.status).toBe(200);
    expect(slide.headers.get('content-disposition')).toContain('generalprove-provemote-bli-med.pptx');
    const own = new FeedClient(house.organiser, meeting.id, 'facilitator');
    await own.until(({ slices }) => slices.meeting);
    expect(own.slices.meeting).not.toHaveProperty('rehearsal');
    own.close();
    const stranger = await house.browser().get(api.joinSlide(meeting.id));
    expect(stranger.status).toBe(401);
    await house.organiser.ask('DELETE', path(meeting));
  });

  test('RE3, RE4 simulated groups come, and write where the first group work is opened for them', async () => {
    const meeting = await house.meeting();
    const copy = await begin(meeting);
    const { feed } = await watch(copy);
    await feed.until(({ slices }) => slices.groups?.every(({ devices, people }) => devices > 0 && people > 0));
    expect(feed.slices.questions?.map(({ status }) => status)).toEqual(['waiting']);
    const { id } = feed.slices.questions![0]!;
    await feed.until(({ slices }) => slices.questions?.[0]?.status === 'open');
    const texts = () =>
      feed.slices.groups!.map((group) =>
        (feed.slices[`points/${id}/${group.id}`]?.sections ?? []).flatMap(({ points }) =>
          points.map(({ text }) => text),
        ),
      );
    await feed.until(() => texts().every((points) => points.length >= 3));
    expect(
      texts()
        .flat()
        .every((text) => text.length > 0),
    ).toBe(true);
    // Nothing of it is in the meeting itself.
    const { text } = await house.organiser.get(api.export(meeting.id, 'md'));
    for (const point of texts()
      .flat()
      .filter((each) => each.length > 12))
      expect(text).not.toContain(point);
    await house.organiser.ask('DELETE', path(meeting));
  });

  test('RE3, RE4 facilitators begin themselves; people answer polls, each once', async () => {
    const polls = await polledMeeting(house, { words: KEYWORDS, mood: choice(['A', 'B', 'C']), scales: SCALES });
    const copy = await begin(polls.meeting);
    const { feed, give } = await watch(copy);
    await feed.until(({ slices }) => slices.questions);
    const polled = feed.slices.questions!.filter(({ poll }) => poll !== null).map(({ id }) => id);
    for (const question of polled) expect((await give({ do: 'open', question, closesAt: null })).status).toBe(204);
    await feed.until(({ slices }) =>
      polled.every((id) => {
        const { answered = 0, present = -1 } = slices.polls?.[id] ?? {};
        return answered === present;
      }),
    );
    const work = feed.slices.questions!.find(({ poll }) => poll === null)!;
    expect(work.status).toBe('waiting');
    await house.organiser.ask('DELETE', path(polls.meeting));
  });

  test('RE5 groups leave when the minutes are over', async () => {
    const meeting = await house.meeting();
    const { feed } = await watch(await begin(meeting, 1));
    await feed.until(({ slices }) => slices.groups?.every(({ devices }) => devices > 0));
    await feed.until(({ slices }) => slices.groups?.every(({ devices }) => devices === 0));
    const { body } = await house.organiser.get<RehearsalAnswer>(path(meeting));
    expect(body.rehearsal).toMatchObject({ until: null });
    // What they wrote is there to be sorted.
    const { id } = feed.slices.questions![0]!;
    expect(Object.keys(feed.slices).some((name) => name.startsWith(`points/${id}/`))).toBe(true);
  });

  test('RE6 thrown away, nobody stays in it and nothing of it is left; nor when another is begun', async () => {
    const meeting = await house.meeting();
    const copy = await begin(meeting, 1);
    const { feed, facilitator } = await watch(copy);
    await feed.until(({ slices }) => slices.questions?.[0]?.status === 'open');
    const guest = await participant(house, { ...meeting, ...copy, id: copy.meeting, plan: meeting.plan }, null);
    const phone = new FeedClient(guest, copy.meeting, 'participant');
    await phone.until(({ slices }) => slices.meeting);
    expect((await house.organiser.ask('DELETE', path(meeting))).status).toBe(204);
    await feed.until(({ closedAs }) => closedAs === 4404);
    await phone.until(({ closedAs }) => closedAs === 4404);
    expect((await house.organiser.get<RehearsalAnswer>(path(meeting))).body).toEqual({ rehearsal: null });
    expect((await house.organiser.get(api.meeting(copy.meeting))).body.id).toBe('not-found');
    expect((await house.browser().post(api.join, { code: copy.code })).body.id).toBe('unknown-code');
    expect((await facilitator.post(api.run(copy.meeting), { command: { do: 'end' } })).status).toBe(404);

    const second = await begin(meeting, 1);
    const other = await watch(second);
    await other.feed.until(({ slices }) => slices.groups?.every(({ devices }) => devices > 0));
    await other.feed.until(({ slices }) => slices.groups?.every(({ devices }) => devices === 0));
    const third = await begin(meeting, 1);
    await other.feed.until(({ closedAs }) => closedAs === 4404);
    expect((await house.organiser.get(api.meeting(second.meeting))).body.id).toBe('not-found');
    expect(third.meeting).not.toBe(second.meeting);
    await house.organiser.ask('DELETE', path(meeting));
  });
});

test('RE5, RE6 a server that starts again lets no groups in, and throws away what is a day old', async () => {
  const storage = await openStorage({ inMemory: true });
  const first = await openHouse({ storage: { opened: storage }, clock });
  const meeting = await first.meeting();
  const copy = await begin(meeting, 5, first.organiser);
  await first.server.close();
  const later = { ...clock, now: () => clock.now() + 60 * 60_000 };
  const second = await openHouse({ storage: { opened: storage }, clock: later });
  const { body } = await second.organiser.get<RehearsalAnswer>(path(meeting));
  expect(body.rehearsal).toEqual({ ...copy, until: null });
  await second.server.close();
  const tomorrow = { ...clock, now: () => clock.now() + 24 * 60 * 60_000 + 60_000 };
  const third = await openHouse({ storage: { opened: storage }, clock: tomorrow });
  await expect
    .poll(async () => (await third.organiser.get<RehearsalAnswer>(path(meeting))).body)
    .toEqual({ rehearsal: null });
  expect(await storage.meetings.rehearsals()).toEqual([]);
  expect(await storage.meetings.get(meeting.id)).not.toBeNull();
  await third.server.close();
  await storage.close();
});

test('RE3 nothing went wrong in the server', () => {
  // A minute of this clock is short for a thread on a busy machine.
  expect(lines.filter((line) => !line.includes('ThreadLostError'))).toEqual([]);
});
