import * as Y from 'yjs';

/** Numbers that look random and are the same for the same seed (mulberry32). `next(n)` is below `n`. */
export function seeded(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const VALUES: readonly unknown[] = [
  1,
  -70,
  1.5,
  2 ** 40,
  null,
  true,
  false,
  'ord',
  [1, ['to']],
  { a: { b: 'æ' } },
  new Uint8Array([1, 2]),
];
const WORDS = ['a', 'ord', 'blåbær', '🙂', 'linje\n'];

/** Changes `doc` in one of the ways that Yjs knows: text, marks, embeds, maps, arrays, nested types, XML, deletes. */
export function changeSomething(doc: Y.Doc, next: (below: number) => number): void {
  const text = doc.getText('t');
  const map = doc.getMap<unknown>('m');
  const list = doc.getArray<unknown>('l');
  const word = WORDS[next(WORDS.length)] ?? '';
  switch (next(11)) {
    case 0:
    case 1:
    case 2:
      return text.insert(next(text.length + 1), word);
    case 3:
      return text.length > 1 ? text.delete(next(text.length - 1), 1) : undefined;
    case 4:
      return text.length > 2 ? text.format(next(text.length - 2), 2, { bold: true }) : undefined;
    case 5:
      return text.insertEmbed(next(text.length + 1), { image: word });
    case 6:
      return void map.set(`k${next(3)}`, VALUES[next(VALUES.length)]);
    case 7:
      return void map.set(`k${next(3)}`, new Y.Map([['t', new Y.Text(word)]]));
    case 8:
      return list.insert(next(list.length + 1), [VALUES[next(VALUES.length)], word]);
    case 9:
      return list.length > 0 ? list.delete(next(list.length)) : undefined;
    default:
      return doc.getXmlFragment('x').insert(0, [next(2) === 0 ? new Y.XmlElement('p') : new Y.XmlText(word)]);
  }
}
