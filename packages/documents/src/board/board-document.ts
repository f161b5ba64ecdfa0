import {
  HEARD_MAX,
  isBlank,
  isId,
  isLineage,
  NO_MARKS,
  NOTE_MAX,
  PARTS_MAX,
  POINT_TEXT_MAX,
  pointSource,
  THEME_HUES,
  TITLE_MAX,
  type Board,
  type BoardChange,
  type Marks,
  type Placement,
  type PointId,
  type Theme,
  type ThemeId,
} from '@stikkord/domain';
import * as Y from 'yjs';
import { createDocument, FALLBACK_ORDER, orderOrFallback } from '../shape.ts';

/**
 * DOC20. Root map `themes`: one value per theme *and field*, named `<theme id>/<field>`, so that a rename and a move at
 * the same time both hold. Root map `placements`: one plain value per point, so that a placement is never half of two.
 * Root map `marks`: one value per point and field, `<point id>/<field>`; what says nothing isn't stored.
 */
const THEMES = 'themes';
const PLACEMENTS = 'placements';
const MARKS = 'marks';

type ThemeField = keyof Omit<Theme, 'id'>;
const THEME_FIELDS: ReadonlySet<string> = new Set<ThemeField>([
  'title',
  'order',
  'parent',
  'deleted',
  'hue',
  'note',
  'heard',
  'into',
  'lineage',
]);

const MARK_READERS: { readonly [Field in keyof Marks]: (value: unknown) => Marks[Field] } = {
  wording: (value) => {
    const text = isPlain(value) ? textOf(value['text'], POINT_TEXT_MAX) : '';
    return isPlain(value) && !isBlank(text) && typeof value['of'] === 'string' ? { text, of: value['of'] } : null;
  },
  quote: (value) => value === true,
  goesTo: (value) => textOf(value, TITLE_MAX),
  parts: (value) => (isPlain(value) ? readParts(value['texts'], value['of']) : null),
  seen: (value) => (typeof value === 'string' ? value : null),
};

/** A new, empty board as one Yjs V1 update: the same bytes every time. */
export function createBoardDocument(): Uint8Array {
  return createDocument();
}

/** DOC21. The board as stored; what can't be read is left out. Never writes, never throws. */
export function readBoard(doc: Y.Doc): Board {
  return {
    themes: readThemes(doc.getMap(THEMES)),
    placements: readPlacements(doc.getMap(PLACEMENTS)),
    marks: readMarks(doc.getMap(MARKS)),
  };
}

/** Writes a command's changes as one transaction. */
export function applyBoardChanges(doc: Y.Doc, changes: readonly BoardChange[], origin: unknown): void {
  if (changes.length === 0) return;
  const themes = doc.getMap(THEMES);
  const placements = doc.getMap(PLACEMENTS);
  const marks = doc.getMap(MARKS);
  doc.transact(() => {
    for (const change of changes) {
      switch (change.set) {
        case 'theme':
          for (const [field, value] of Object.entries(change.fields)) themes.set(`${change.id}/${field}`, value);
          break;
        case 'placement':
          placements.set(change.id, { ...change.placement });
          break;
        case 'no-placement':
          if (placements.has(change.id)) placements.delete(change.id);
          break;
        case 'marks':
          for (const [field, value] of Object.entries(change.fields)) writeMark(marks, `${change.id}/${field}`, value);
          break;
      }
    }
  }, origin);
}

/** DOC22. Undo and redo of what was written with `origin`, one step per command, and of nothing else. */
export function boardUndoManager(doc: Y.Doc, origin: unknown): Y.UndoManager {
  return new Y.UndoManager([doc.getMap(THEMES), doc.getMap(PLACEMENTS), doc.getMap(MARKS)], {
    trackedOrigins: new Set([origin]),
    captureTimeout: 0,
  });
}

function writeMark(marks: Y.Map<unknown>, name: string, value: Marks[keyof Marks]): void {
  if (value !== null && value !== false && value !== '') marks.set(name, value);
  else if (marks.has(name)) marks.delete(name);
}

function readThemes(stored: Y.Map<unknown>): Map<ThemeId, Theme> {
  const fields = new Map<ThemeId, Partial<Record<ThemeField, unknown>>>();
  for (const [name, value] of stored.entries()) {
    const [id, field, ...rest] = name.split('/');
    if (!isId(id) || field === undefined || !THEME_FIELDS.has(field) || rest.length > 0) continue;
    fields.set(id, { ...fields.get(id), [field]: value });
  }
  const themes = new Map<ThemeId, Theme>();
  for (const [id, { title, order, parent, deleted, hue, note, heard, into, lineage }] of fields) {
    // The title makes the theme: undoing the making of one leaves nothing, or what others have renamed since.
    if (typeof title !== 'string') continue;
    themes.set(id, {
      id,
      title: textOf(title, TITLE_MAX),
      order: order === undefined ? FALLBACK_ORDER : orderOrFallback(order),
      parent: isId(parent) ? parent : null,
      deleted: deleted === true,
      hue: Number.isInteger(hue) && (hue as number) >= 1 && (hue as number) <= THEME_HUES ? (hue as number) : null,
      note: textOf(note, NOTE_MAX),
      heard: textOf(heard, HEARD_MAX),
      into: isId(into) ? into : null,
      lineage: isLineage(lineage) ? lineage : null,
    });
  }
  return themes;
}

function readPlacements(stored: Y.Map<unknown>): Map<PointId, Placement> {
  const placements = new Map<PointId, Placement>();
  for (const [id, value] of stored.entries()) {
    if (pointSource(id) === null || !isPlain(value)) continue;
    const { theme, parked, order, said, onto } = value;
    if (theme !== null && !isId(theme)) continue;
    placements.set(id, {
      theme,
      parked: parked === true,
      order: orderOrFallback(order),
      said: typeof said === 'string' ? said : '',
      onto: typeof onto === 'string' && pointSource(onto) !== null ? onto : null,
    });
  }
  return placements;
}

function readMarks(stored: Y.Map<unknown>): Map<PointId, Marks> {
  const marks = new Map<PointId, Marks>();
  for (const [name, value] of stored.entries()) {
    const slash = name.lastIndexOf('/');
    const [id, field] = [name.slice(0, slash), name.slice(slash + 1)];
    if (pointSource(id) === null || !Object.hasOwn(MARK_READERS, field)) continue;
    const read = MARK_READERS[field as keyof Marks](value);
    if (read === null || read === false || read === '') continue;
    marks.set(id, { ...(marks.get(id) ?? NO_MARKS), [field]: read });
  }
  return marks;
}

function readParts(texts: unknown, of: unknown): Marks['parts'] {
  if (!Array.isArray(texts) || texts.length < 2 || texts.length > PARTS_MAX || typeof of !== 'string') return null;
  const parts = texts.map((text) => textOf(text, POINT_TEXT_MAX));
  return parts.some(isBlank) ? null : { texts: parts, of };
}

/** As much as a page of ours lets anybody write, so that no page has to show a text of millions; empty for what is no text. */
function textOf(value: unknown, most: number): string {
  if (typeof value !== 'string') return '';
  if (value.length <= most) return value;
  // Never half a character.
  return value.slice(0, /[\uD800-\uDBFF]/.test(value[most - 1]!) ? most - 1 : most);
}

/** A plain value, as JSON has them: nothing of Yjs'. */
function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Y.AbstractType);
}
