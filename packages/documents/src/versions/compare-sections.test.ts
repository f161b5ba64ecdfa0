import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { HeadlessEditor, SECTION } from '../testing/headless-editor.ts';
import { compareSections } from './compare-sections.ts';
import { textPieces } from './text-pieces.ts';

function copyOf({ doc }: HeadlessEditor): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

/** Changes in short: `~` changed, `+` added, `-` removed, `>` moved. */
function changes(before: Y.Doc | null, after: HeadlessEditor): string[] {
  const [section] = compareSections(before, after.doc, [SECTION]);
  const sign = { same: '', added: '+', removed: '-', changed: '~' };
  return section!.points.map(({ is, moved, pieces }) => {
    const text = pieces
      .map((piece) => (piece.is === 'same' ? piece.text : `[${sign[piece.is]}${piece.text}]`))
      .join('');
    return `${moved ? '>' : ''}${sign[is]}${is === 'changed' || is === 'same' ? text : pieces[0]!.text}`;
  });
}

function written(...texts: readonly string[]): HeadlessEditor {
  const editor = new HeadlessEditor('Kari', 1);
  for (const text of texts) editor.add(text);
  return editor;
}

describe('DOC33 what became of each point', () => {
  test('added, changed and removed ones are told, each where it stands or stood', () => {
    const editor = written('Faste lister', 'Nok nøkler', 'Mindre papir', 'Kort morgenmøte');
    const before = copyOf(editor);
    editor.remove(1);
    editor.type(1, 6, ' mye');
    editor.add('Én kontakt', editor.keys[0]!);
    expect(changes(before, editor)).toEqual([
      'Faste lister',
      '-Nok nøkler',
      '+Én kontakt',
      '~Mindre [+mye ]papir',
      'Kort morgenmøte',
    ]);
  });

  test('a moved point is told as moved; those it passed are not', () => {
    const editor = written('a en', 'b to', 'c tre', 'd fire');
    const before = copyOf(editor);
    editor.move(3, 0);
    expect(changes(before, editor)).toEqual(['>d fire', 'a en', 'b to', 'c tre']);
  });

  test('a point that stands deeper is told as moved, with how deep it stands', () => {
    const editor = written('a en', 'b to');
    const before = copyOf(editor);
    editor.binding.edit([{ do: 'indent', key: editor.keys[1]!, level: 1 }]);
    expect(changes(before, editor)).toEqual(['a en', '>b to']);
    expect(compareSections(before, editor.doc, [SECTION])[0]!.points.map(({ level }) => level)).toEqual([0, 1]);
  });

  test('a split is a change and a new point, a join the other way round', () => {
    const editor = written('Nok nøkler og mindre papir');
    const before = copyOf(editor);
    editor.enter(0, 11);
    expect(changes(before, editor)).toEqual(['~Nok nøkler [-og mindre papir]', '+og mindre papir']);
    const split = copyOf(editor);
    editor.join(1);
    expect(changes(split, editor)).toEqual(['~Nok nøkler [+og mindre papir]', '-og mindre papir']);
  });

  test('before the first version nothing was there; empty points are nothing', () => {
    const editor = written('Nok nøkler', '', '  ');
    expect(changes(null, editor)).toEqual(['+Nok nøkler']);
    const before = copyOf(editor);
    editor.type(0, 0, 'x');
    editor.replace({ index: 0, offset: 0 }, { index: 0, offset: 11 }, ['']);
    expect(changes(before, editor)).toEqual(['-Nok nøkler']);
  });

  test('of two states of any list, the one is read with what was removed, the other with what was added', () => {
    const texts = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'ø'), minLength: 1, maxLength: 8 }), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(
        texts,
        fc.array(fc.record({ at: fc.nat(10), to: fc.nat(10), text: fc.string() }), { maxLength: 6 }),
        (first, edits) => {
          const editor = written(...first);
          const before = copyOf(editor);
          const beforeTexts = editor.texts.filter((text) => text.trim() !== '');
          for (const { at, to, text } of edits) {
            const count = editor.texts.length;
            if (text.length % 3 === 0 || count === 0) editor.add(`ny ${at}`, editor.keys[at % (count + 1)] ?? null);
            else if (text.length % 3 === 1) editor.move(at % count, to % count);
            else editor.remove(at % count);
          }
          const { points } = compareSections(before, editor.doc, [SECTION])[0]!;
          const said = (without: 'added' | 'removed') =>
            points.filter(({ is }) => is !== without).map(({ pieces }) => pieces.filter(({ is }) => is !== without));
          const text = (rows: ReturnType<typeof said>) => rows.map((row) => row.map((piece) => piece.text).join(''));
          expect(text(said('removed'))).toEqual(editor.texts.filter((line) => line.trim() !== ''));
          expect(text(said('added')).toSorted()).toEqual(beforeTexts.toSorted());
        },
      ),
      { seed: 5, numRuns: 200 },
    );
  });
});

describe('DOC34 changes in a text', () => {
  const marked = (before: string, after: string): string =>
    textPieces(before, after)
      .map(({ is, text }) => (is === 'same' ? text : `[${is === 'added' ? '+' : '-'}${text}]`))
      .join('');

  test.each([
    ['Faste lister', 'Faste lister', 'Faste lister'],
    ['Faste lister', 'Faste vaktlister', 'Faste [-lister][+vaktlister]'],
    ['Si fra om hull', 'Si fra tidlig om hull', 'Si fra [+tidlig ]om hull'],
    ['Si fra tidlig om hull i lista', 'Si fra om hull i planen', 'Si fra [-tidlig ]om hull i [-lista][+planen]'],
    ['Nok nøkler, alltid', 'Nok nøkler. Alltid!', 'Nok nøkler[-, alltid][+. Alltid!]'],
    ['Ny kantine', 'Bil til alle', '[-Ny kantine][+Bil til alle]'],
    ['', 'Ny', '[+Ny]'],
    ['👩‍👩‍👧 hjemme', '👩‍👩‍👧 borte', '👩‍👩‍👧 [-hjemme][+borte]'],
  ])('%s → %s', (before, after, want) => {
    expect(marked(before, after)).toBe(want);
  });

  test('whatever the texts, without what was added it is the one, without what was removed the other', () => {
    const text = fc.string({ unit: fc.constantFrom('en ', 'to', ' ', 'tre.', 'å', '😀', ', '), maxLength: 30 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = textPieces(before, after);
        const without = (is: string) => pieces.filter((piece) => piece.is !== is).map((piece) => piece.text);
        expect(without('added').join('')).toBe(before);
        expect(without('removed').join('')).toBe(after);
      }),
      { seed: 4, numRuns: 500 },
    );
  });

  test('texts of thousands of words, which only a machine writes, are compared in a moment', () => {
    const many = (word: string) => Array.from({ length: 4000 }, (_, index) => `${word}${index}`).join(' ');
    const pieces = textPieces(`like ${many('a')}`, `like ${many('b')}`);
    expect(pieces.length).toBeLessThan(5);
  });
});
