import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HeadlessEditor, meet } from '../testing/headless-editor.ts';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 1500);

const ACTS = [
  'type',
  'type',
  'type',
  'enter',
  'join',
  'join',
  'remove',
  'move',
  'paste',
  'select',
  'become',
  'undo',
  'undo',
  'redo',
  'hear',
  'hear',
  'hear',
] as const;

interface Step {
  readonly who: number;
  readonly act: (typeof ACTS)[number];
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  who: fc.nat(2),
  act: fc.constantFrom(...ACTS),
  a: fc.nat(1000),
  b: fc.nat(1000),
  c: fc.nat(1000),
});

/** Every character typed in a run is another one, so that each can be followed. */
class Witness {
  #next = 0x4e00;
  readonly typedBy = new Map<string, string>();
  readonly deleted = new Set<string>();
  readonly restored = new Map<string, Set<string>>();

  word(name: string, length: number): string {
    let word = '';
    for (let i = 0; i < length; i += 1) {
      const character = String.fromCharCode(this.#next);
      this.#next += 1;
      this.typedBy.set(character, name);
      word += character;
    }
    return word;
  }
}

/** What a plain list of strings would say after the same act. */
function replaced(
  texts: readonly string[],
  from: [number, number],
  to: [number, number],
  lines: readonly string[],
): string[] {
  const whole = [...lines];
  whole[0] = texts[from[0]]!.slice(0, from[1]) + whole[0]!;
  whole[whole.length - 1] += texts[to[0]]!.slice(to[1]);
  return [...texts.slice(0, from[0]), ...whole, ...texts.slice(to[0] + 1)];
}

function act(
  editor: HeadlessEditor,
  others: readonly HeadlessEditor[],
  { act: name, a, b, c }: Step,
  witness: Witness,
): void {
  const texts = editor.texts;
  const index = texts.length === 0 ? 0 : a % texts.length;
  const offset = texts.length === 0 ? 0 : b % (texts[index]!.length + 1);
  const word = (): string => witness.word(editor.name, 1 + (c % 3));
  const replace = (from: [number, number], to: [number, number], lines: readonly string[]): void => {
    editor.replace({ index: from[0], offset: from[1] }, { index: to[0], offset: to[1] }, lines);
    expect(editor.texts).toEqual(replaced(texts, from, to, lines));
  };
  if (name === 'hear') return editor.hear(others[a % others.length]!);
  if (name === 'undo') return editor.undo();
  if (name === 'redo') return editor.redo();
  if (texts.length === 0) return editor.add(word());
  switch (name) {
    case 'type':
      return replace([index, offset], [index, offset], [word()]);
    case 'enter':
      return replace([index, offset], [index, offset], ['', '']);
    case 'join':
      if (index > 0) replace([index - 1, texts[index - 1]!.length], [index, 0], ['']);
      return;
    case 'remove':
      editor.remove(index);
      return expect(editor.texts).toEqual(texts.toSpliced(index, 1));
    case 'move': {
      const to = b % texts.length;
      editor.move(index, to);
      return expect(editor.texts).toEqual(texts.toSpliced(index, 1).toSpliced(to, 0, texts[index]!));
    }
    case 'paste':
      return replace([index, offset], [index, offset], [word(), word(), word()]);
    case 'select': {
      const end = Math.min(texts.length - 1, index + (c % 4));
      const to = end === index ? Math.max(offset, c % (texts[index]!.length + 1)) : c % (texts[end]!.length + 1);
      return replace([index, offset], [end, to], c % 5 === 0 ? [word(), word()] : c % 5 === 1 ? [''] : [word()]);
    }
    case 'become': {
      const want = editor.binding.points.map(({ key, text }) => ({ key, text }));
      const moved = want.splice(index, 1)[0]!;
      if (c % 2 === 0 && want.length > 0) want.splice(c % want.length, 1);
      want.splice(b % (want.length + 1), 0, { key: moved.key, text: moved.text + word() });
      const list = [...want, { key: null, text: word() }];
      editor.become(list);
      return expect(editor.texts).toEqual(list.map((point) => point.text));
    }
  }
}

function play(steps: readonly Step[]): void {
  const editors = [new HeadlessEditor('Kari', 11), new HeadlessEditor('Olav', 22), new HeadlessEditor('Siv', 33)];
  const witness = new Witness();
  for (const each of steps) {
    const editor = editors[each.who]!;
    const before = new Set(editor.texts.join(''));
    act(
      editor,
      editors.filter((other) => other !== editor),
      each,
      witness,
    );
    const after = new Set(editor.texts.join(''));
    expect(new Set(editor.keys).size, 'keys never repeat').toBe(editor.keys.length);
    if (each.act === 'hear') continue;
    const vanished = [...before].filter((character) => !after.has(character));
    for (const character of each.act === 'undo' ? vanished : []) {
      const own = witness.typedBy.get(character) === editor.name || witness.restored.get(character)?.has(editor.name);
      // What another deleted, and only newer text of one's own kept there, goes with that text.
      expect(own || witness.deleted.has(character), `${editor.name} undid what another wrote`).toBe(true);
    }
    for (const character of vanished) witness.deleted.add(character);
    if (each.act !== 'undo' && each.act !== 'redo') continue;
    for (const character of after) {
      if (before.has(character)) continue;
      witness.restored.set(character, (witness.restored.get(character) ?? new Set()).add(editor.name));
    }
  }
  meet(...editors);
  meet(...editors);
  const [first, ...rest] = editors;
  const seen = first!.binding.points.map(({ key, text }) => ({ key, text }));
  for (const editor of rest) {
    expect(
      editor.binding.points.map(({ key, text }) => ({ key, text })),
      'all read the same',
    ).toEqual(seen);
  }
  const said = first!.texts.join('');
  const times = (character: string): number => said.split(character).length - 1;
  const typed = [...witness.typedBy.keys()];
  const kept = typed.filter((character) => !witness.deleted.has(character));
  expect(
    kept.filter((character) => times(character) !== 1),
    'nothing is lost or doubled',
  ).toEqual([]);
  // Where two people each undo their own deletion of the same text, Yjs brings it back twice.
  const once = typed.filter((character) => (witness.restored.get(character)?.size ?? 0) < 2);
  expect(
    once.filter((character) => times(character) > 1),
    'nothing is doubled',
  ).toEqual([]);
}

test('DOC10, DOC11, DOC15: whatever several people do, on line and off, they agree and no text is lost', () => {
  fc.assert(fc.property(fc.array(step, { minLength: 10, maxLength: 60 }), play), {
    numRuns: RUNS,
    seed: Number(process.env['FUZZ_SEED'] ?? 2),
  });
});
