import { isDeepStrictEqual } from 'node:util';
import { createHash } from 'node:crypto';
import type { EntryAnswer } from '@stikkord/domain';
import { api, EXPORT_FORMATS } from '@stikkord/protocol';
import { openStorage, type Storage } from '@stikkord/storage';
import { startPostgres } from '@stikkord/storage/testing';
import { rawRows } from '@stikkord/storage/testing/raw-rows';
import { afterAll, expect, test } from 'vitest';
import { createLog } from './log.ts';
import type { Browser } from './testing/browser.ts';
import { openHouse } from './testing/house.ts';
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

const PEOPLE = 16;
const ends: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const end of ends.toReversed()) await end();
});

interface Row {
  readonly question: string;
  readonly box: number;
  readonly shard: number;
  readonly entries: string;
}

/** A played meeting in which everybody answers in the same order, with roles, changes and a role that one has alone; and all that is left of it. */
async function played(storage: Storage) {
  const lines: string[] = [];
  const log = createLog('debug', { write: (line) => lines.push(line) });
  const house = await openHouse({ storage: { opened: storage }, log });
  ends.push(() => house.server.close());
  const role = choice(['Leder', 'Stab', 'Tillitsvalgt'], { role: true });
  const polls = await polledMeeting(house, {
    role,
    words: KEYWORDS,
    open: OPEN,
    mood: choice(['A', 'B', 'C']),
    scales: SCALES,
  });
  const names = ['role', 'words', 'open', 'mood', 'scales'];
  await polls.open(...names);
  const people = await polls.people(PEOPLE);
  const answerOf = (person: number, poll: string): EntryAnswer => {
    switch (poll) {
      case 'role':
        return chosen(person === 0 ? 'tillitsvalgt' : person % 2 === 1 ? 'leder' : 'stab');
      case 'words':
        return words(`ord nummer ${person}`, `enda et ${person}`);
      case 'open':
        return said(`Svaret som bare ${person} gir`);
      case 'mood':
        return chosen('abc'[person % 3]!);
      default:
        return scaled((person % 5) + 1, person % 2 === 0 ? null : 3);
    }
  };
  for (const poll of names)
    for (const [person, browser] of people.entries()) await polls.say(browser, poll, answerOf(person, poll));
  // Some change their minds, one the role, and one takes an answer back.
  await polls.say(people[3]!, 'mood', chosen('c'));
  await polls.say(people[5]!, 'role', chosen('stab'));
  await polls.withdraw(people[7]!, 'open');
  await polls.close(...names);
  await polls.give({ do: 'by-role', question: polls.idOf('scales'), shown: true });
  await polls.give({ do: 'end' });
  await expect
    .poll(async () =>
      (await storage.entries.list(polls.meeting.id, polls.idOf('mood'), ONE)).every(
        (entry) => entry.role !== 'tillitsvalgt',
      ),
    )
    .toBe(true);
  const tables = await rawRows<{ name: string }>(
    storage,
    `select table_name as name from information_schema.tables where table_schema = 'public' order by 1`,
  );
  const dump = new Map<string, unknown[]>();
  for (const { name } of tables) dump.set(name, await rawRows(storage, `select * from "${name}"`));
  const exported = await Promise.all(
    EXPORT_FORMATS.map((format) => house.organiser.get(api.export(polls.meeting.id, format, { groupNames: true }))),
  );
  const rows = (dump.get('entry_box') as Row[]).map((row) => ({
    ...row,
    all: JSON.parse(row.entries) as { key: string; answer: EntryAnswer; role: string | null }[],
  }));
  const secret = (await rawRows<{ value: string }>(storage, `select value from secret where name = 'entry-keys'`))[0]!
    .value;
  return { polls, people, names, dump, rows, secret, log: lines.join(''), exported, answerOf };
}

const ONE = { first: 1, last: 1 };

/** The device's id, as only its own cookie has it. */
function deviceOf(browser: Browser): string {
  const [, value] = [...browser.cookies].find(([name]) => name.startsWith('stikkord-participant-'))!;
  return decodeURIComponent(value).split('!')[0]!;
}

test.each([
  ['PGlite', () => openStorage({ inMemory: true })],
  [
    'PostgreSQL',
    async () => {
      const postgres = await startPostgres();
      ends.push(() => postgres.stop());
      return openStorage({ databaseUrl: await postgres.createDatabase() });
    },
  ],
] as const)(
  'EA6 %s: from tables, log and files nobody joins two answers to one person',
  { timeout: 120_000 },
  async (_name, open) => {
    const storage = await open();
    ends.push(() => storage.close());
    const { polls, people, names, dump, rows, secret, log, exported, answerOf } = await played(storage);
    const text = JSON.stringify([...dump]);
    const devices = people.map(deviceOf);

    // The device, or anything made of it that one could make oneself, is nowhere.
    for (const device of devices)
      for (const made of [
        device,
        createHash('sha256').update(device).digest('hex'),
        createHash('sha256').update(device).digest('base64url'),
      ])
        for (const place of [text, log, ...exported.map((file) => file.text)]) expect(place).not.toContain(made);

    // By keys and ids: none stands anywhere but with its own answer.
    const questions = rows.map(({ question }) => question);
    expect(new Set(questions).size).toBe(names.length);
    const keys = rows.flatMap(({ all }) => all.map(({ key }) => key));
    expect(keys).toHaveLength(PEOPLE * names.length - 1);
    expect(new Set(keys).size).toBe(keys.length);
    const ids = rows.flatMap(({ all }) =>
      all.flatMap(({ answer }) => ('texts' in answer ? answer.texts.map(({ id }) => id) : [])),
    );
    expect(new Set(ids).size).toBe(ids.length);
    const heads = [...keys, ...ids].map((name) => name.slice(0, 8));
    expect(new Set(heads).size).toBe(heads.length);
    const others = JSON.stringify([...dump].filter(([name]) => name !== 'entry_box'));
    expect(keys.filter((key) => others.includes(key))).toEqual([]);
    for (const key of keys.slice(0, 20))
      for (const place of [log, ...exported.map((file) => file.text)]) expect(place).not.toContain(key);
    expect(secret).not.toContain(devices[0]);

    // By place: a poll is one row, and in it nobody stands where they stand in another, but by chance.
    expect(rows.map(({ box, shard }) => [box, shard])).toEqual(names.map(() => [1, 16]));
    const orders = names.map((poll) => {
      const { all } = rows.find(({ question }) => question === polls.idOf(poll))!;
      return people.map((_, person) => all.findIndex(({ answer }) => isSaid(answer, answerOf(person, poll))));
    });
    const [wordsOrder, openOrder] = [orders[1]!, orders[2]!];
    expect(wordsOrder).not.toEqual(wordsOrder.toSorted((a, b) => a - b));
    const same = people.filter((_, person) => wordsOrder[person] === openOrder[person]).length;
    expect(same).toBeLessThan(PEOPLE / 3);
    const steps = wordsOrder.slice(1).filter((place, person) => Math.abs(place - wordsOrder[person]!) === 1).length;
    expect(steps).toBeLessThan(PEOPLE / 2);

    // By time or size: no column has any, and what a poll's answers hold beside what was said is of one size.
    for (const { all } of rows)
      for (const entry of all) {
        expect(Object.keys(entry).toSorted((a, b) => (a < b ? -1 : 1))).toEqual(['answer', 'key', 'role']);
        expect(entry.key).toMatch(/^[0-9a-f]{32}$/);
      }

    // By role: what few had is nowhere, and words and open answers never had any.
    const roleOf = (poll: string) =>
      rows.find(({ question }) => question === polls.idOf(poll))!.all.map(({ role }) => role);
    for (const poll of ['role', 'words', 'open']) expect(new Set(roleOf(poll))).toEqual(new Set([null]));
    for (const poll of ['mood', 'scales']) {
      expect(new Set(roleOf(poll))).toEqual(new Set(['leder', 'stab', null]));
      expect(roleOf(poll).filter((role) => role === null)).toHaveLength(1);
    }
    const [kept] = dump.get('breakdown') as { breakdown: string }[];
    const { parts } = JSON.parse(kept!.breakdown) as { parts: { result: { answered: number } }[] };
    expect(parts.every(({ result }) => result.answered >= 5)).toBe(true);

    // What was taken back, and what was thought better of, is nowhere.
    expect(text).not.toContain('Svaret som bare 7 gir');
    expect(JSON.stringify(exported.map((file) => file.text))).not.toContain('Svaret som bare 7 gir');
    // The log tells of requests, not of which question was answered by whom.
    expect(log).toContain('"route":"/api/m/:meeting/entries/:question"');
    for (const poll of names) expect(log).not.toContain(polls.idOf(poll));
  },
);

/** True where this is what was said, whatever ids it was said under. */
function isSaid(kept: EntryAnswer, sent: EntryAnswer): boolean {
  const plain = (answer: EntryAnswer) => ('texts' in answer ? answer.texts.map(({ text }) => text) : answer);
  return isDeepStrictEqual(plain(kept), plain(sent));
}
