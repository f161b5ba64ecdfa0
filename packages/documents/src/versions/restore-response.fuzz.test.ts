import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { readSection } from '../response/read-section.ts';
import { HeadlessEditor, meet, SECTION } from '../testing/headless-editor.ts';
import { restoreResponse } from './restore-response.ts';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 600);

const ACTS = [
  'type',
  'type',
  'enter',
  'join',
  'remove',
  'move',
  'paste',
  'erase',
  'indent',
  'undo',
  'redo',
  'hear',
  'hear',
] as const;

const step = fc.record({
  who: fc.nat(2),
  act: fc.constantFrom(...ACTS),
  a: fc.nat(1000),
  b: fc.nat(1000),
  c: fc.nat(1000),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Every character typed in a run is another one, so that each can be followed. */
let next = 0x4e00;
function word(length: number): string {
  return Array.from({ length }, () => String.fromCharCode(next++)).join('');
}

/** Does one act; gives what it typed. */
function act(editor: HeadlessEditor, others: readonly HeadlessEditor[], { act: name, a, b, c }: Step): string {
  const { texts } = editor;
  if (name === 'hear') editor.hear(others[a % others.length]!);
  else if (name === 'undo') editor.undo();
  else if (name === 'redo') editor.redo();
  else if (texts.length === 0 || name === 'paste') {
    const line = word(1 + (c % 4));
    editor.add(line, editor.keys[a % (texts.length + 1)] ?? null);
    return line;
  } else {
    const index = a % texts.length;
    const offset = b % (texts[index]!.length + 1);
    if (name === 'type') {
      const typed = word(1 + (c % 3));
      editor.type(index, offset, typed);
      return typed;
    }
    if (name === 'enter') editor.enter(index, offset);
    if (name === 'join' && index > 0) editor.join(index);
    if (name === 'remove') editor.remove(index);
    if (name === 'move') editor.move(index, b % texts.length);
    if (name === 'indent') editor.binding.edit([{ do: 'indent', key: editor.keys[index]!, level: b % 3 }]);
    if (name === 'erase') {
      const end = c % (texts[index]!.length + 1);
      const [from, to] = [Math.min(offset, end), Math.max(offset, end)];
      editor.replace({ index, offset: from }, { index, offset: to }, ['']);
    }
  }
  return '';
}

function docOf(state: Uint8Array): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  return doc;
}

function reads(doc: Y.Doc): unknown {
  return readSection(doc, SECTION).shown.map((point) => ({ ...point, entries: null, order: null }));
}

/** As the server does it: a copy of what is stored now, and what it takes to come from there to then. */
function restored(now: Uint8Array, then: Uint8Array): { update: Uint8Array | null; reads: unknown } {
  const copy = docOf(now);
  const update = restoreResponse(copy, docOf(then));
  return { update, reads: reads(copy) };
}

function play(steps: readonly Step[], versionAt: number, during: readonly Step[]): void {
  next = 0x4e00;
  const editors = [new HeadlessEditor('Kari', 11), new HeadlessEditor('Olav', 22), new HeadlessEditor('Siv', 33)];
  const others = (editor: HeadlessEditor) => editors.filter((other) => other !== editor);
  // As on the server: it forgets what was deleted.
  const server = new Y.Doc();
  const store = (): Uint8Array => {
    for (const editor of editors) Y.applyUpdate(server, Y.encodeStateAsUpdate(editor.doc, Y.encodeStateVector(server)));
    return Y.encodeStateAsUpdate(server);
  };
  let version = store();
  steps.forEach((each, index) => {
    if (index === versionAt % (steps.length + 1)) version = store();
    act(editors[each.who]!, others(editors[each.who]!), each);
  });
  const before = store();
  const then = reads(docOf(version));

  const back = restored(before, version);
  expect(back.reads, 'DOC30 it reads as it did').toEqual(then);
  if (back.update === null) return;

  // DOC32: the restore travels while others write on; all come to the same, and nothing typed meanwhile is lost.
  meet(...editors);
  const typed = new Set(
    during.flatMap((each) => (each.act === 'type' ? Array.from(act(editors[0]!, others(editors[0]!), each)) : [])),
  );
  Y.applyUpdate(server, back.update);
  expect(reads(server)).toEqual(then);
  for (const editor of editors) Y.applyUpdate(editor.doc, back.update);
  meet(...editors);
  const after = store();
  const seen = editors.map((editor) => editor.binding.points.map(({ key, text }) => ({ key, text })));
  expect(seen[1]).toEqual(seen[0]);
  expect(seen[2]).toEqual(seen[0]);
  const said = editors[0]!.texts.join('');
  for (const character of typed) expect(said.split(character).length - 1, `${character} typed meanwhile`).toBe(1);

  // DOC31: and back again.
  expect(restored(after, before).reads).toEqual(reads(docOf(before)));
  expect(restored(after, version).reads).toEqual(then);
}

test('DOC30 DOC31 DOC32 whatever three people did, any version comes back, and so does what was before; nothing typed meanwhile is lost', () => {
  fc.assert(fc.property(fc.array(step, { maxLength: 60 }), fc.nat(1000), fc.array(step, { maxLength: 6 }), play), {
    seed: Number(process.env['FUZZ_SEED'] ?? 20_300_514),
    numRuns: RUNS,
  });
});
