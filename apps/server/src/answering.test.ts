import { questionRun } from '@stikkord/domain';
import { api, type EntryReply } from '@stikkord/protocol';
import { openStorage, type Storage } from '@stikkord/storage';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FeedClient } from './testing/feed-client.ts';
import { enter, openHouse, participant, type House } from './testing/house.ts';
import {
  choice,
  chosen,
  KEYWORDS,
  OPEN,
  polledMeeting,
  said,
  scaled,
  SCALES,
  words,
} from './testing/polled-meeting.ts';

let house: House;
let storage: Storage;
beforeAll(async () => {
  storage = await openStorage({ inMemory: true });
  house = await openHouse({ storage: { opened: storage } });
}, 60_000);
afterAll(async () => {
  await house.server.close();
  await storage.close();
});

const stored = async ({ meeting, idOf }: Awaited<ReturnType<typeof polledMeeting>>, poll: string) =>
  storage.entries.list(meeting.id, idOf(poll), { first: 1, last: 1 });

describe('an answer to a poll', () => {
  test('EA1 is kept, read again, changed and withdrawn; of each person there is one', async () => {
    const polls = await polledMeeting(house, { words: KEYWORDS, mood: choice(['Ja', 'Nei']) });
    await polls.open('words', 'mood');
    const [one, two] = await polls.people(2);
    expect(await polls.own(one!, 'words')).toMatchObject({ status: 200, body: { answer: null } });
    const first = await polls.say(one!, 'words', words('  Mer   tid ', 'Ro'));
    expect(first).toMatchObject({ status: 200, body: { answer: { texts: [{ text: 'Mer tid' }, { text: 'Ro' }] } } });
    await polls.say(two!, 'words', words('Tid'));
    await polls.say(one!, 'words', words('Bedre tid'));
    expect((await stored(polls, 'words')).map(({ answer }) => answer)).toHaveLength(2);
    expect((await polls.own(one!, 'words')).body).toMatchObject({ answer: { texts: [{ text: 'Bedre tid' }] } });
    expect((await polls.withdraw(one!, 'words')).status).toBe(204);
    expect((await polls.withdraw(one!, 'words')).status).toBe(204);
    expect((await polls.own(one!, 'words')).body.answer).toBeNull();
    expect(JSON.stringify(await stored(polls, 'words'))).not.toMatch(/tid"|Mer/);
    expect((await polls.own(two!, 'words')).body).toMatchObject({ answer: { texts: [{ text: 'Tid' }] } });
    expect(await stored(polls, 'mood')).toEqual([]);
  });

  test('EA1 pressed twice, sent again, from two tabs: it counts once, and what was sent last stands', async () => {
    const polls = await polledMeeting(house, { mood: choice(['A', 'B', 'C', 'D', 'E']) });
    await polls.open('mood');
    const [person] = await polls.people(1);
    const sent = ['a', 'a', 'b', 'c', 'd', 'e'].map((option) => polls.say(person!, 'mood', chosen(option)));
    expect((await Promise.all(sent)).map(({ status }) => status)).toEqual(sent.map(() => 200));
    const kept = await stored(polls, 'mood');
    expect(kept).toHaveLength(1);
    expect((await polls.own(person!, 'mood')).body.answer).toEqual(kept[0]!.answer);
  });

  test('EA7 a device that sends far more at once than a person can is told to wait', async () => {
    const polls = await polledMeeting(house, { mood: choice(['A', 'B']) });
    await polls.open('mood');
    const [person, other] = await polls.people(2);
    const sent = Array.from({ length: 125 }, () => polls.say(person!, 'mood', chosen('a')));
    const [mine, theirs] = await Promise.all([Promise.all(sent), polls.say(other!, 'mood', chosen('b'))]);
    const refused = mine.filter(({ status }) => status !== 200);
    expect(refused.length).toBeGreaterThanOrEqual(5);
    expect(
      refused.every(({ body, headers }) => body.id === 'too-many-tries' && Number(headers.get('retry-after')) > 0),
    ).toBe(true);
    expect(theirs.status).toBe(200);
    expect(await stored(polls, 'mood')).toHaveLength(2);
  });

  test.each([
    ['another kind', 'wrong-kind', 409, chosen('a')],
    ['nothing', 'nothing-said', 422, words('  ', '\u200b')],
    ['the same twice', 'said-twice', 422, words('Tid', ' tid ')],
    ['too much', 'too-many-answers', 422, words('a', 'b', 'c', 'd')],
    ['too long', 'answer-too-long', 422, words('x'.repeat(26))],
  ] as const)('PO10 %s is refused as %s', async (_what, id, status, answer) => {
    const polls = await polledMeeting(house, { words: KEYWORDS });
    await polls.open('words');
    const [person] = await polls.people(1);
    expect(await polls.say(person!, 'words', answer)).toMatchObject({ status, body: { id } });
    expect(await stored(polls, 'words')).toEqual([]);
  });

  test('EA7 a body that is none, or far too large, is refused before anything is done', async () => {
    const polls = await polledMeeting(house, { words: KEYWORDS });
    await polls.open('words');
    const [person] = await polls.people(1);
    const path = api.entry(polls.meeting.id, polls.idOf('words'));
    const ask = (body: string) => person!.ask('PUT', path, body).then(({ status }) => status);
    expect(await ask('{')).toBe(400);
    expect(await ask('{"answer":{"kind":"keywords","texts":[],"device":"x"}}')).toBe(422);
    expect(await ask(JSON.stringify({ answer: words('x'.repeat(200_000)) }))).toBe(413);
    expect(await ask(JSON.stringify({ answer: { kind: 'keywords', texts: [{ id: 'short', text: 'a' }] } }))).toBe(409);
  });

  test('EA4 an id of somebody else’s text is never taken over', async () => {
    const polls = await polledMeeting(house, { open: OPEN });
    await polls.open('open');
    const [one, two] = await polls.people(2);
    const answer = said('Min');
    await polls.say(one!, 'open', answer);
    const { id } = ('texts' in answer && answer.texts[0]) as { id: string };
    const copied = { kind: 'open', texts: [{ id, text: 'Din' }] } as const;
    const reply = await polls.say(two!, 'open', copied);
    const given = (reply.body.answer as typeof copied).texts[0].id;
    expect(given).not.toBe(id);
    // Sent again it is the same.
    expect((await polls.say(two!, 'open', copied)).body).toEqual(reply.body);
    expect((await polls.own(one!, 'open')).body).toMatchObject({ answer: { texts: [{ id, text: 'Min' }] } });
  });

  test('EA4 what was let through is not another text under its id', async () => {
    const polls = await polledMeeting(house, { open: { ...OPEN, moderated: 'before' } as typeof OPEN });
    await polls.open('open');
    const [person] = await polls.people(1);
    const hall = new FeedClient(await enter(house, polls.meeting.projectorKey), polls.meeting.id, 'projector');
    const answer = said('Pent');
    const { id } = ('texts' in answer && answer.texts[0]) as { id: string };
    await polls.say(person!, 'open', answer);
    const question = polls.idOf('open');
    await polls.give({ do: 'moderate', question, points: [`.individuals/.entries/${id}`], shown: true });
    await hall.until(({ slices }) => JSON.stringify(slices).includes('"Pent"'));
    for (const text of ['Stygt', 'Stygt igjen']) {
      await polls.say(person!, 'open', { kind: 'open', texts: [{ id, text }] });
      await hall.until(({ slices }) => slices.poll?.answered === 1 && !JSON.stringify(slices).includes('"Pent"'));
      expect(JSON.stringify(hall.messages)).not.toContain(text);
    }
    hall.close();
  });
});

describe('PM13 who may answer', () => {
  test('nobody but the meeting’s participants, to standing polls that have been opened', async () => {
    const polls = await polledMeeting(house, { mood: choice(['A', 'B']), later: KEYWORDS, gone: KEYWORDS });
    const theirs = await polledMeeting(house, { mood: choice(['A', 'B']) });
    await polls.open('mood', 'gone');
    const { meeting, idOf } = polls;
    await house.organiser.post(api.plan(meeting.id), {
      commands: [{ do: 'delete', kind: 'question', id: idOf('gone') }],
    });
    const [person] = await polls.people(1);
    const strangers = {
      nobody: house.browser(),
      organiser: house.organiser,
      facilitator: await enter(house, meeting.facilitatorKey),
      projector: await enter(house, meeting.projectorKey),
      'participant elsewhere': (await theirs.people(1))[0]!,
    };
    const answers = { mood: chosen('a'), later: words('Tid'), gone: words('Tid') };
    const ask = async (browser: typeof person, poll: keyof typeof answers) => {
      const [put, get, taken] = [
        await polls.say(browser!, poll, answers[poll]),
        await polls.own(browser!, poll),
        await polls.withdraw(browser!, poll),
      ];
      return [put.body.id ?? put.status, get.body.id ?? get.status, taken.body.id ?? taken.status];
    };
    for (const browser of Object.values(strangers))
      expect(await ask(browser, 'mood')).toEqual(['not-in-meeting', 'not-in-meeting', 'not-in-meeting']);
    expect(await ask(person, 'mood')).toEqual([200, 200, 204]);
    for (const poll of ['later', 'gone'] as const)
      expect(await ask(person, poll)).toEqual(['not-found', 'not-found', 'not-found']);
    const groupWork = api.entry(meeting.id, meeting.question);
    expect((await person!.get(groupWork)).body.id).toBe('not-found');
    // Another meeting's question is none of this one's.
    expect((await person!.get(api.entry(meeting.id, theirs.idOf('mood')))).body.id).toBe('not-found');
    expect((await person!.get(api.entry('no-such', theirs.idOf('mood')))).body.id).toBe('not-in-meeting');
    expect(await stored(polls, 'mood')).toEqual([]);
    expect(await stored(theirs, 'mood')).toEqual([]);
    const foreign = await person!.ask(
      'PUT',
      api.entry(meeting.id, idOf('mood')),
      '{"answer":{"kind":"choice","options":["a"]}}',
      {
        'sec-fetch-site': 'cross-site',
      },
    );
    expect(foreign.body.id).toBe('wrong-origin');
  });

  test('a closed poll can be read and not answered; one that is over neither; a deleted meeting is gone', async () => {
    const polls = await polledMeeting(house, { mood: choice(['A', 'B']) });
    await polls.open('mood');
    const [person, late] = await polls.people(2);
    await polls.say(person!, 'mood', chosen('a'));
    await polls.close('mood');
    expect((await polls.say(person!, 'mood', chosen('b'))).body.id).toBe('poll-closed');
    expect((await polls.withdraw(person!, 'mood')).body.id).toBe('poll-closed');
    expect((await polls.say(late!, 'mood', chosen('b'))).body.id).toBe('poll-closed');
    expect((await polls.own(person!, 'mood')).body).toEqual({ answer: chosen('a') });
    await polls.open('mood');
    expect((await polls.say(person!, 'mood', chosen('b'))).status).toBe(200);
    await polls.give({ do: 'end' });
    expect((await polls.say(person!, 'mood', chosen('a'))).body.id).toBe('poll-closed');
    expect((await polls.own(person!, 'mood')).body).toEqual({ answer: chosen('b') });
    await house.organiser.ask('DELETE', api.meeting(polls.meeting.id));
    for (const answer of [await polls.own(person!, 'mood'), await polls.say(person!, 'mood', chosen('a'))])
      expect(answer.body.id).toBe('meeting-gone');
  });

  test('one who left the meeting has no answer there any more, and it stands', async () => {
    const polls = await polledMeeting(house, { mood: choice(['A', 'B']) });
    await polls.open('mood');
    const [person] = await polls.people(1);
    await polls.say(person!, 'mood', chosen('a'));
    await person!.ask('DELETE', api.visit(polls.meeting.id));
    expect((await polls.own(person!, 'mood')).body.id).toBe('not-in-meeting');
    expect(await stored(polls, 'mood')).toHaveLength(1);
  });

  test('choosing a group changes nobody’s answer', async () => {
    const polls = await polledMeeting(house, { mood: choice(['A', 'B']) });
    await polls.open('mood');
    const person = await participant(house, polls.meeting, 0);
    await polls.say(person, 'mood', chosen('a'));
    await person.post(api.group(polls.meeting.id), { group: polls.meeting.groupIds[1] });
    await polls.say(person, 'mood', chosen('b'));
    expect(await stored(polls, 'mood')).toHaveLength(1);
  });
});

describe('while it is being closed', () => {
  test('EA3 an answer counts or is refused, never both', async () => {
    const polls = await polledMeeting(house, { mood: choice(['A', 'B']) });
    const people = await polls.people(30);
    await polls.open('mood');
    const sent = people.map((person) => polls.say(person, 'mood', chosen('a')));
    await Promise.all([sent[4], polls.give({ do: 'close', question: polls.idOf('mood') })]);
    const answers = await Promise.all(sent);
    const taken = answers.filter(({ status }) => status === 200);
    expect(answers.filter(({ status, body }) => status !== 200 && body.id !== 'poll-closed')).toEqual([]);
    expect(await stored(polls, 'mood')).toHaveLength(taken.length);
    const own = await Promise.all(people.map((person) => polls.own(person, 'mood')));
    expect(own.map(({ body }) => body.answer !== null)).toEqual(answers.map(({ status }) => status === 200));
  });

  test('PO13, PO14 cleared answers count no more, are given anew, and come back', async () => {
    const polls = await polledMeeting(house, { mood: choice(['A', 'B']) });
    const question = polls.idOf('mood');
    const [one, two] = await polls.people(2);
    await polls.open('mood');
    const run = new FeedClient(await enter(house, polls.meeting.facilitatorKey), polls.meeting.id, 'facilitator');
    const counts = (a: number, b: number) =>
      run.until(({ slices }) => {
        const result = slices[`result/${question}`];
        return result?.kind === 'choice' && result.options[0]!.count === a && result.options[1]!.count === b;
      });
    await polls.say(one!, 'mood', chosen('a'));
    await polls.say(two!, 'mood', chosen('a'));
    await counts(2, 0);
    await polls.give({ do: 'clear-answers', question, box: 1 });
    await polls.give({ do: 'clear-answers', question, box: 1 });
    await counts(0, 0);
    expect((await polls.own(one!, 'mood')).body.answer).toBeNull();
    await polls.say(one!, 'mood', chosen('b'));
    await counts(0, 1);
    await polls.give({ do: 'bring-back-answers', question, first: 1 });
    await counts(1, 1);
    expect((await polls.own(two!, 'mood')).body.answer).toEqual(chosen('a'));
    // Nothing of what one took back comes with it, out of whatever box.
    await polls.withdraw(one!, 'mood');
    await counts(1, 0);
    await polls.give({ do: 'clear-answers', question, box: 2 });
    await polls.give({ do: 'bring-back-answers', question, first: 1 });
    await counts(1, 0);
    run.close();
  });
});

describe('roles', () => {
  test('EA5, BR8 stand with what is answered, are stamped anew when one changes one’s own, and go when few had them', async () => {
    const role = choice(['Leder', 'Stab'], { role: true });
    const polls = await polledMeeting(house, { role, scales: SCALES, mood: choice(['A', 'B']), words: KEYWORDS });
    await polls.open('role', 'scales', 'mood', 'words');
    const people = await polls.people(7);
    for (const [index, person] of people.entries()) {
      if (index === 6) await polls.say(person, 'scales', scaled(1, 1));
      await polls.say(person, 'role', chosen(index < 5 ? 'leder' : 'stab'));
      await polls.say(person, 'scales', scaled(4, null));
      await polls.say(person, 'words', words('Tid'));
    }
    const roles = async (poll: string) =>
      (await stored(polls, poll)).map((entry) => entry.role ?? '-').toSorted((a, b) => (a < b ? -1 : 1));
    expect(await roles('scales')).toEqual(['leder', 'leder', 'leder', 'leder', 'leder', 'stab', 'stab']);
    expect(new Set([...(await roles('role')), ...(await roles('words'))])).toEqual(new Set(['-']));
    await polls.say(people[0]!, 'mood', chosen('a'));
    await polls.close('scales');
    await polls.say(people[0]!, 'role', chosen('stab'));
    expect(await roles('scales')).toEqual(['leder', 'leder', 'leder', 'leder', 'stab', 'stab', 'stab']);
    expect(await roles('mood')).toEqual(['stab']);
    await polls.withdraw(people[0]!, 'role');
    expect(await roles('mood')).toEqual(['-']);
    await polls.say(people[0]!, 'role', chosen('leder'));
    const run = new FeedClient(await enter(house, polls.meeting.facilitatorKey), polls.meeting.id, 'facilitator');
    await polls.give({ do: 'end' });
    await expect.poll(() => roles('scales')).toEqual(['-', '-', 'leder', 'leder', 'leder', 'leder', 'leder']);
    expect(await roles('mood')).toEqual(['leder']);
    run.close();
  });
});

test('EA2 a reply is what is committed, and the run knows of no person', async () => {
  const polls = await polledMeeting(house, { mood: choice(['A', 'B']) });
  await polls.open('mood');
  const [person] = await polls.people(1);
  const reply = await polls.say(person!, 'mood', chosen('a'));
  expect(reply.body satisfies EntryReply).toEqual({ answer: chosen('a') });
  const { run } = (await storage.meetings.get(polls.meeting.id))!;
  expect(JSON.stringify(questionRun(run, polls.idOf('mood')))).not.toContain('"a"');
});
