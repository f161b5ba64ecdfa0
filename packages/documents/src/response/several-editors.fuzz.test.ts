import fc from 'fast-check';
import { expect, test } from 'vitest';
import type * as Y from 'yjs';
import { SECTION, type HeadlessEditor } from '../testing/headless-editor.ts';
import { acts, compose, perform, standsUnderSomething, type Act, type Composing } from '../testing/random-acts.ts';
import { SimulatedNetwork } from '../testing/simulated-network.ts';
import { Witness } from '../testing/witness.ts';
import { readPoints } from './read-points.ts';
import { composeSection, readSection } from './read-section.ts';
import { SectionCache } from './section-cache.ts';
import { sectionMap } from './shape.ts';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 2000);
const SEED = Number(process.env['FUZZ_SEED'] ?? 2);

type Event =
  | { readonly on: 'person'; readonly who: number; readonly does: Act }
  | {
      readonly on: 'network';
      readonly who: number;
      readonly what: 'deliver' | 'twice' | 'lose' | 'cut' | 'join' | 'restart';
      readonly way: 'up' | 'down';
      readonly which: number;
    };

const who = fc.nat(2);
const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ on: fc.constant('person' as const), who, does: acts }) },
  {
    weight: 5,
    arbitrary: fc.record({
      on: fc.constant('network' as const),
      who,
      what: fc.constantFrom(
        ...(['deliver', 'deliver', 'deliver', 'deliver', 'deliver', 'deliver', 'deliver', 'deliver'] as const),
        ...(['twice', 'lose', 'cut', 'join', 'join', 'restart'] as const),
      ),
      way: fc.constantFrom('up' as const, 'down' as const),
      which: fc.oneof(fc.constant(0), fc.nat(20)),
    }),
  },
);

const NAMES = ['Kari', 'Olav', 'Siv'];

/** `levels`: of the points that all have when it begins. */
function play(levels: readonly number[], events: readonly Event[]): void {
  const network = new SimulatedNetwork(NAMES);
  const witness = new Witness();
  network.editors[0]!.become(levels.map((level) => ({ key: null, text: witness.word(3), level })));
  network.settle();
  const composing: (Composing | null)[] = NAMES.map(() => null);
  for (const [index, each] of events.entries()) {
    const editor = network.editors[each.who]!;
    if (each.on === 'person') {
      // Whoever composes mostly goes on with it.
      const goesOn = composing[each.who] !== null && each.does.a % 4 > 0;
      if (goesOn || each.does.act === 'compose')
        composing[each.who] = compose(editor, composing[each.who]!, each.does, witness);
      else {
        composing[each.who] = null;
        perform(editor, each.does, witness);
      }
    } else if (each.what === 'deliver' || each.what === 'twice') {
      network.deliver(each.who, each.way, each.which, each.what === 'twice');
    } else if (each.what === 'lose') network.lose(each.who, each.way, each.which);
    else {
      if (each.what === 'restart') composing[each.who] = null;
      network[each.what](each.who);
    }
    if (index % 3 === 0) readsTheSame(editor);
  }
  network.settle();
  const [first, ...others] = network.editors;
  const read = (editor: HeadlessEditor): object[] =>
    editor.binding.points.map(({ key, text, level }) => ({ key, text, level }));
  for (const editor of others) expect(read(editor), 'all read the same').toEqual(read(first!));
  expect(readPoints(network.server, 'g', [SECTION])).toEqual(readPoints(first!.doc, 'g', [SECTION]));
  expect(new Set(first!.keys).size, 'keys never repeat').toBe(first!.keys.length);
  standsUnderSomething(first!);
  witness.testify(first!.texts);
}

/** DOC24. What is remembered from before says the same as what is read from nothing. */
function readsTheSame({ doc }: HeadlessEditor): void {
  const plain = ({ shown, gone }: ReturnType<typeof readSection>): object => ({
    shown: shown.map(({ key, order, text, level }) => ({ key, order, text, level })),
    gone,
  });
  const anew = composeSection(new SectionCache(sectionMap(doc, SECTION)));
  expect(plain(readSection(doc, SECTION))).toEqual(plain(anew));
}

test('DOC10, DOC11, DOC15, DOC17, DOC19, DOC23, DOC24: whatever people and the network do, all agree, no text is lost, undo is one’s own', () => {
  const levels = fc.array(fc.nat(2), { maxLength: 6 });
  const events = fc.array(event, { minLength: 10, maxLength: 80 });
  fc.assert(fc.property(levels, events, play), { numRuns: RUNS, seed: SEED });
});

test('the network loses, doubles and turns about, and the fuzz would see it: a text that is erased behind its back is missed', () => {
  const network = new SimulatedNetwork(NAMES);
  const witness = new Witness();
  const [kari] = network.editors;
  kari!.add(witness.word(3));
  network.settle();
  (sectionMap(network.server, SECTION).get(`t:${kari!.keys[0]!}`) as Y.Text).delete(0, 1);
  network.settle();
  expect(() => witness.testify(kari!.texts)).toThrow(/lost or doubled/);
});
