import { createHash } from 'node:crypto';
import { readPoints } from '@stikkord/documents';
import * as Y from 'yjs';

/** What stands in a response document: the points in their order, a line each. */
export function textOf(doc: Y.Doc, group: string, section: string): string {
  return readPoints(doc, group, [section])
    .filter(({ deleted }) => !deleted)
    .map(({ text }) => text)
    .join('\n');
}

/** Equal for two documents that say the same and have the same structs. */
export function digestOf(doc: Y.Doc, group: string, section: string): string {
  const vector = [...Y.decodeStateVector(Y.encodeStateVector(doc))].sort(([a], [b]) => a - b);
  return createHash('sha256')
    .update(JSON.stringify([vector, textOf(doc, group, section)]))
    .digest('hex')
    .slice(0, 16);
}
