import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { isDocumentFrame } from '@stikkord/protocol';
import { Hall, DOCUMENT } from './testing/hall.ts';
import { turn } from './testing/manual-clock.ts';
import { Person, updateIn } from './testing/person.ts';

/** What can happen in a meeting hall with bad wifi and a database that comes and goes. `n` picks places and lengths. */
const deed = fc.record({
  who: fc.nat(4),
  n: fc.nat(),
  what: fc.oneof(
    { weight: 8, arbitrary: fc.constant('type' as const) },
    { weight: 3, arbitrary: fc.constant('erase' as const) },
    { weight: 2, arbitrary: fc.constant('note' as const) },
    { weight: 6, arbitrary: fc.constant('up' as const) },
    { weight: 6, arbitrary: fc.constant('down' as const) },
    { weight: 3, arbitrary: fc.constant('turn' as const) },
    { weight: 2, arbitrary: fc.constant('cut' as const) },
    { weight: 4, arbitrary: fc.constant('enter' as const) },
    { weight: 1, arbitrary: fc.constant('fail before' as const) },
    { weight: 1, arbitrary: fc.constant('fail after' as const) },
    { weight: 2, arbitrary: fc.constant('heal' as const) },
    { weight: 3, arbitrary: fc.constant('wait' as const) },
    { weight: 2, arbitrary: fc.constant('tabs' as const) },
  ),
});
type Deed = typeof deed extends fc.Arbitrary<infer D> ? D : never;

class Story {
  readonly hall = new Hall();
  readonly lies: string[] = [];
  /** Ada has two tabs; Vera only looks. */
  readonly people = [
    new Person('Ada', 'laptop'),
    new Person('Ada, second tab', 'laptop'),
    new Person('Ben'),
    new Person('Cleo'),
    new Person('Vera', 'Vera', 'reader'),
  ];

  constructor() {
    this.hall.watch = (frame) => {
      if (isDocumentFrame(frame) && !this.isStored(updateIn(frame))) this.lies.push('shown, and not stored');
    };
    for (const person of this.people) {
      person.onAcknowledged = () => {
        if (person.acknowledged > person.sent.length) this.lies.push('acknowledged, and not sent');
        for (const update of person.sent.slice(0, person.acknowledged)) {
          if (!this.isStored(update)) this.lies.push('acknowledged, and not stored');
        }
      };
    }
  }

  isStored(update: Uint8Array): boolean {
    const doc = this.hall.store.committed.get(DOCUMENT);
    return doc !== undefined && Y.snapshotContainsUpdate(Y.snapshot(doc), update);
  }

  async do({ who, n, what }: Deed): Promise<void> {
    const person = this.people[who];
    if (person === undefined) return;
    const { text, wire } = person;
    const writes = person.peer.access === 'writer';
    switch (what) {
      case 'type':
        if (writes) person.type(`${person.peer.name.at(0)}${n % 100} `.slice(0, 1 + (n % 4)), n % (text.length + 1));
        return;
      case 'erase':
        if (writes && text.length > 0) text.delete(n % text.length, Math.min(3, text.length - (n % text.length)));
        return;
      case 'note':
        if (writes) person.doc.getMap('m').set(`${n % 3}`, new Y.Text(`${n % 10}`));
        return;
      case 'up':
        for (let i = 0; i <= n % 3; i++) wire?.deliverToServer();
        return;
      case 'down':
        for (let i = 0; i <= n % 3; i++) wire?.deliverToClient();
        return;
      case 'turn':
        return await turn();
      case 'cut':
        return wire?.cut();
      case 'enter':
        if (wire === null) this.hall.enter(person);
        return;
      case 'fail before':
      case 'fail after':
        this.hall.store.fault = () => (what === 'fail before' ? 'before' : 'after');
        return;
      case 'heal':
        this.hall.store.fault = () => null;
        return;
      case 'wait':
        return await this.hall.clock.advance(n % 2_000);
      case 'tabs': {
        // A browser's tabs tell each other without the server, and don't send on what they heard.
        const [one, two] = this.people;
        if (one !== undefined && two !== undefined) Y.applyUpdate(two.doc, Y.encodeStateAsUpdate(one.doc), two);
        return;
      }
    }
  }

  /** The database is well, the wifi too, and everybody is back. */
  async end(): Promise<void> {
    const { hall } = this;
    hall.store.fault = () => null;
    await hall.clock.advance(5_000);
    for (const person of this.people) if (person.wire === null) hall.enter(person);
    await hall.settle();
    await hall.clock.advance(5_000);
    await hall.settle();
  }
}

test('SY1 SY2 SY4 SY16 whatever happens: only stored text is shown or called saved, and all converge', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { maxLength: 150, size: 'max' }), async (deeds) => {
      const story = new Story();
      const { hall, people } = story;
      try {
        for (const each of deeds) await story.do(each);
        await story.end();
        expect(story.lies).toEqual([]);
        const stored = await hall.stored();
        for (const person of people) {
          expect(person.closed).toBeNull();
          expect(person.words).toBe(stored.getText('t').toJSON());
          expect(person.doc.getMap('m').toJSON()).toEqual(stored.getMap('m').toJSON());
          expect(Y.equalSnapshots(Y.snapshot(person.doc), Y.snapshot(stored))).toBe(true);
          expect(person.acknowledged).toBe(person.sentChanges);
        }
        expect(hall.refused).toEqual([]);
      } finally {
        await hall.close();
      }
    }),
    { seed: 20_260, numRuns: Number(process.env['SYNC_RUNS'] ?? 150) },
  );
}, 120_000);
