import { assert } from 'vitest';
import * as Y from 'yjs';
import { SECTION, type HeadlessEditor } from './headless-editor.ts';

/**
 * Follows every character that anybody types: each is another one, so that it can be told what became of it. Knows what people
 * did, and what the Yjs document holds item by item; nothing of how points are read or written.
 */
export class Witness {
  #next = 0x4e00;
  readonly #typed = new Set<string>();
  readonly #deleted = new Set<string>();
  /** By whom each was brought back by undo or redo. */
  readonly #restored = new Map<string, Set<string>>();

  word(length: number): string {
    let word = '';
    for (let i = 0; i < length; i += 1) {
      const character = String.fromCharCode(this.#next);
      this.#next += 1;
      this.#typed.add(character);
      word += character;
    }
    return word;
  }

  /** Somebody saw `before` and made it `after`. */
  changed(before: readonly string[], after: readonly string[]): void {
    const left = new Set(after.join(''));
    for (const character of before.join('')) if (!left.has(character)) this.#deleted.add(character);
  }

  /** Does an undo or a redo, and sees that it touches only what its author wrote. */
  watch(editor: HeadlessEditor, goBack: () => void): void {
    const before = { texts: editor.texts, map: mapItems(editor.doc), visible: visibleItems(editor.doc) };
    goBack();
    const after = { texts: editor.texts, map: mapItems(editor.doc), visible: visibleItems(editor.doc) };
    const own = editor.doc.clientID;
    for (const [id, client] of before.visible) {
      if (!after.visible.has(id)) assert.equal(client, own, `${editor.name} took back what another typed`);
    }
    for (const [name, item] of before.map) {
      if (after.map.get(name)?.id !== item.id)
        assert.equal(item.client, own, `${editor.name} took back another's ${name}`);
    }
    this.changed(before.texts, after.texts);
    const had = new Set(before.texts.join(''));
    for (const character of after.texts.join('')) {
      if (had.has(character)) continue;
      this.#restored.set(character, (this.#restored.get(character) ?? new Set()).add(editor.name.replace(/\d*$/, '')));
    }
  }

  /** What nobody deleted is there once; nothing is there twice. */
  testify(texts: readonly string[]): void {
    const times = new Map<string, number>();
    for (const character of texts.join('')) times.set(character, (times.get(character) ?? 0) + 1);
    const kept = [...this.#typed].filter((character) => !this.#deleted.has(character));
    const lost = kept.filter((character) => times.get(character) !== 1);
    assert.deepEqual(lost, [], 'nothing is lost or doubled');
    // Where two people each undo their own deletion of the same text, Yjs brings it back twice.
    const doubled = [...times].filter(([character, n]) => n > 1 && (this.#restored.get(character)?.size ?? 0) < 2);
    assert.deepEqual(doubled, [], 'nothing is doubled');
    const unknown = [...times.keys()].filter((character) => !this.#typed.has(character));
    assert.deepEqual(unknown, [], 'nothing is there that nobody typed');
  }
}

/** Per name in the section, the item that stands, whoever wrote it. */
function mapItems(doc: Y.Doc): Map<string, { id: string; client: number }> {
  const items = new Map<string, { id: string; client: number }>();
  for (const [name, { id, deleted }] of doc.getMap(`section:${SECTION}`)._map)
    items.set(name, { id: `${id.client}:${id.clock}:${deleted}`, client: id.client });
  return items;
}

/** The id of each character and mark in the section that isn't erased, and who wrote it. */
function visibleItems(doc: Y.Doc): Map<string, number> {
  const visible = new Map<string, number>();
  for (const text of doc.getMap(`section:${SECTION}`).values()) {
    if (!(text instanceof Y.Text)) continue;
    for (let item = text._start; item !== null; item = item.right) {
      if (item.deleted) continue;
      for (let i = 0; i < item.length; i += 1) visible.set(`${item.id.client}:${item.id.clock + i}`, item.id.client);
    }
  }
  return visible;
}
