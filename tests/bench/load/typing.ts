import { createResponseDocument, PointsBinding } from '@stikkord/documents';
import * as Y from 'yjs';

/** What one person writes, letter by letter, as the updates that their page would send. */
export interface Script {
  /** The Yjs client that writes it. */
  readonly client: number;
  readonly updates: readonly Uint8Array[];
  /** The client's clock after each update; the same as before where it only deletes. */
  readonly clocks: readonly number[];
}

/** The section that everybody writes in. */
export const SECTION = 'benchmark-section';

/** What a document holds before anybody writes: our server makes it so itself, for the others the first client sends it. */
export const BLANK: Uint8Array = createResponseDocument();

const WORDS = [
  'vi',
  'må',
  'få',
  'flere',
  'faste',
  'vakter',
  'på',
  'kveld',
  'så',
  'alle',
  'rekker',
  'møtet',
  'og',
  'bilen',
];
const POINT_LETTERS = 44;

const scripts = new Map<string, Script>();

/** Writer number `writer` of a document; the same script for the same numbers. At least `count` updates. */
export function typingScript(writer: number, count: number): Script {
  return cached(`typing ${writer} ${count}`, writer, (write, random) => {
    for (let points = 0; write.updates < count; points++) {
      write.point('');
      let text = '';
      while (text.length < POINT_LETTERS) {
        const word = `${WORDS[Math.floor(random() * WORDS.length)]!} `;
        for (const letter of word) {
          write.letter(letter);
          // A slip of the finger now and then.
          if (random() < 0.04) {
            write.letter('x');
            write.backspace();
          }
        }
        text += word;
      }
    }
  });
}

/** Pastes of `bytes` letters each into points of their own. */
export function pasteScript(writer: number, count: number, bytes: number): Script {
  return cached(`paste ${writer} ${count} ${bytes}`, writer, (write) => {
    while (write.updates < count) write.point('Innlimt tekst. '.repeat(Math.ceil(bytes / 15)).slice(0, bytes));
  });
}

/** A document of about `bytes` bytes that several people have typed, as one update. */
export function fullDocument(bytes: number): Uint8Array {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, BLANK);
  for (let writer = 0; Y.encodeStateAsUpdate(doc).length < bytes; writer++)
    for (const update of typingScript(1_000 + writer, 1_500).updates) Y.applyUpdate(doc, update);
  const state = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return state;
}

interface Writing {
  readonly updates: number;
  point(text: string): void;
  letter(letter: string): void;
  backspace(): void;
}

function cached(name: string, writer: number, write: (writing: Writing, random: () => number) => void): Script {
  let script = scripts.get(name);
  if (script === undefined) scripts.set(name, (script = written(writer, write)));
  return script;
}

function written(writer: number, write: (writing: Writing, random: () => number) => void): Script {
  const doc = new Y.Doc();
  // As large as those that Yjs draws.
  doc.clientID = 3_000_000_000 + writer * 7_919;
  Y.applyUpdate(doc, BLANK);
  const updates: Uint8Array[] = [];
  const clocks: number[] = [];
  doc.on('update', (update: Uint8Array) => {
    updates.push(update);
    clocks.push(Y.getState(doc.store, doc.clientID));
  });
  let keys = 0;
  const newKey = (): string => `w${writer}-${keys++}`;
  const binding = new PointsBinding({ doc, section: SECTION, newKey });
  let key = '';
  let length = 0;
  const edit = (from: number, to: number, text: string): void => {
    binding.edit([{ do: 'write', key, from, to, text }]);
    length = from + text.length;
  };
  const writing: Writing = {
    get updates() {
      return updates.length;
    },
    point(text) {
      const after = key === '' ? null : key;
      key = newKey();
      binding.edit([{ do: 'insert', after, points: [{ key, text }] }]);
      length = text.length;
    },
    letter: (letter) => edit(length, length, letter),
    backspace: () => edit(length - 1, length, ''),
  };
  write(writing, seeded(writer + 1));
  binding.destroy();
  doc.destroy();
  return { client: doc.clientID, updates, clocks };
}

/** Numbers from 0 to 1, the same for the same seed. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
