import fc from 'fast-check';
import { assert } from 'vitest';
import { HeldPoint } from '../response/held-point.ts';
import type { HeadlessEditor } from './headless-editor.ts';
import type { Witness } from './witness.ts';

const ACTS =
  'type type type enter join merge remove move carry paste select become indent indent compose undo undo redo'.split(
    ' ',
  );

/** One thing that a person does; the numbers say where and how much, whatever there is by then. */
export interface Act {
  readonly act: string;
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

export const acts: fc.Arbitrary<Act> = fc.record({
  act: fc.constantFrom(...ACTS),
  a: fc.nat(1000),
  b: fc.nat(1000),
  c: fc.nat(1000),
});

/** A composition: the point as it was when it began, and what the person sees in it. */
export interface Composing {
  readonly held: HeldPoint;
  text: string;
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

/** Does it, and compares with what a plain list would have become: at one's own screen every act does what it says. */
export function perform(editor: HeadlessEditor, { act, a, b, c }: Act, witness: Witness): void {
  const texts = editor.texts;
  const levels = new Map(editor.binding.points.map(({ key, level }) => [key, level]));
  const index = texts.length === 0 ? 0 : a % texts.length;
  const offset = texts.length === 0 ? 0 : b % (texts[index]!.length + 1);
  const word = (): string => witness.word(1 + (c % 3));
  const replace = (from: [number, number], to: [number, number], lines: readonly string[]): void => {
    editor.replace({ index: from[0], offset: from[1] }, { index: to[0], offset: to[1] }, lines);
    says(replaced(texts, from, to, lines));
  };
  const says = (wanted: readonly string[]): void => {
    assert.deepEqual(editor.texts, [...wanted]);
    witness.changed(texts, wanted);
  };
  if (act === 'undo') witness.watch(editor, () => editor.undo());
  else if (act === 'redo') witness.watch(editor, () => editor.redo());
  else if (texts.length === 0) editor.add(word());
  else if (act === 'type') replace([index, offset], [index, offset], [word()]);
  else if (act === 'enter') replace([index, offset], [index, offset], ['', '']);
  else if (act === 'join') {
    if (index > 0) replace([index - 1, texts[index - 1]!.length], [index, 0], ['']);
  } else if (act === 'merge') {
    const into = b % texts.length;
    if (into === index) return;
    editor.binding.edit([{ do: 'merge', key: editor.keys[index]!, into: editor.keys[into]! }]);
    says(texts.with(into, texts[into]! + texts[index]!).toSpliced(index, 1));
  } else if (act === 'remove') {
    editor.remove(index);
    says(texts.toSpliced(index, 1));
  } else if (act === 'move') {
    const to = b % texts.length;
    editor.move(index, to);
    says(texts.toSpliced(index, 1).toSpliced(to, 0, texts[index]!));
  } else if (act === 'carry') {
    editor.carry(index, b % 2 === 0 ? 'up' : 'down');
    assert.deepEqual(editor.texts.toSorted(), texts.toSorted());
  } else if (act === 'indent') {
    const by = b % 3 === 0 ? -1 : 1;
    editor.indent(index, Math.min(texts.length - 1, index + (c % 3)), by);
    says(texts);
  } else if (act === 'paste') replace([index, offset], [index, offset], [word(), word(), word()]);
  else if (act === 'select') {
    const end = Math.min(texts.length - 1, index + (c % 4));
    const to = end === index ? Math.max(offset, c % (texts[index]!.length + 1)) : c % (texts[end]!.length + 1);
    replace([index, offset], [end, to], c % 5 === 0 ? [word(), word()] : c % 5 === 1 ? [''] : [word()]);
  } else if (act === 'become') {
    const want = editor.binding.points.map(({ key, text, level }) => ({
      key,
      text,
      level: c % 3 === 0 ? level : undefined,
    }));
    const moved = want.splice(index, 1)[0]!;
    if (c % 2 === 0 && want.length > 0) want.splice(c % want.length, 1);
    want.splice(b % (want.length + 1), 0, { ...moved, text: moved.text + word() });
    const list = [...want, { key: null, text: word() }];
    editor.become(list);
    says(list.map((point) => point.text));
  }
  assert.equal(new Set(editor.keys).size, editor.keys.length, 'keys never repeat');
  if (['type', 'enter', 'join', 'merge', 'paste', 'move', 'carry'].includes(act))
    keepsLevels(editor, levels, act === 'move' || act === 'carry');
  standsUnderSomething(editor);
}

/** Begins a composition, or goes on with it: the person knows nothing of what others do to the point meanwhile. */
export function compose(
  editor: HeadlessEditor,
  composing: Composing | null,
  { a, b, c }: Act,
  witness: Witness,
): Composing | null {
  if (!composing) {
    const point = editor.binding.points[a % Math.max(1, editor.binding.points.length)];
    const held = point && editor.binding.hold(point.key, HeldPoint);
    return held ? { held, text: point.text } : null;
  }
  const from = b % (composing.text.length + 1);
  const to = Math.min(composing.text.length, from + (c % 2));
  const word = witness.word(1 + (c % 2));
  composing.held.write(from, to, word);
  witness.changed([composing.text.slice(from, to)], []);
  const said = new Set(editor.texts.join(''));
  const before =
    composing.text
      .slice(0, from)
      .split('')
      .findLast((character) => said.has(character)) ?? '';
  const beside = editor.texts.filter((text) => text.includes(before + word));
  assert.equal(beside.length, 1, 'what is composed stands behind what it was written behind');
  composing.text = composing.text.slice(0, from) + word + composing.text.slice(to);
  return composing;
}

/** DOC19, for acts that aren't about levels: at one's own screen no point changes its own, unless there is no room for it. */
function keepsLevels(editor: HeadlessEditor, levels: ReadonlyMap<string, number>, mayRise: boolean): void {
  let before = -1;
  for (const { key, level } of editor.binding.points) {
    const had = levels.get(key);
    if (had !== undefined && !mayRise) assert.equal(level, Math.min(had, before + 1), 'a level stays');
    if (had !== undefined && mayRise) assert.isAtMost(level, had, 'a level does not grow');
    before = level;
  }
}

/** DOC17. */
export function standsUnderSomething(editor: HeadlessEditor): void {
  editor.levels.forEach((level, index) => {
    assert.isAtMost(level, Math.min(2, (editor.levels[index - 1] ?? -1) + 1));
    assert.isAtLeast(level, 0);
  });
}
