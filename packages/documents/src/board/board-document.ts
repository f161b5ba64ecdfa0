import {
  isId,
  pointSource,
  type Board,
  type BoardChange,
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
 */
const THEMES = 'themes';
const PLACEMENTS = 'placements';

type ThemeField = keyof Omit<Theme, 'id'>;
const THEME_FIELDS: ReadonlySet<string> = new Set<ThemeField>(['title', 'order', 'parent', 'deleted']);

/** A new, empty board as one Yjs V1 update: the same bytes every time. */
export function createBoardDocument(): Uint8Array {
  return createDocument();
}

/** DOC21. The board as stored; what can't be read is left out. Never writes, never throws. */
export function readBoard(doc: Y.Doc): Board {
  return { themes: readThemes(doc.getMap(THEMES)), placements: readPlacements(doc.getMap(PLACEMENTS)) };
}

/** Writes a command's changes as one transaction. */
export function applyBoardChanges(doc: Y.Doc, changes: readonly BoardChange[], origin: unknown): void {
  if (changes.length === 0) return;
  const themes = doc.getMap(THEMES);
  const placements = doc.getMap(PLACEMENTS);
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
      }
    }
  }, origin);
}

/** DOC22. Undo and redo of what was written with `origin`, one step per command, and of nothing else. */
export function boardUndoManager(doc: Y.Doc, origin: unknown): Y.UndoManager {
  return new Y.UndoManager([doc.getMap(THEMES), doc.getMap(PLACEMENTS)], {
    trackedOrigins: new Set([origin]),
    captureTimeout: 0,
  });
}

function readThemes(stored: Y.Map<unknown>): Map<ThemeId, Theme> {
  const fields = new Map<ThemeId, Partial<Record<ThemeField, unknown>>>();
  for (const [name, value] of stored.entries()) {
    const [id, field, ...rest] = name.split('/');
    if (!isId(id) || field === undefined || !THEME_FIELDS.has(field) || rest.length > 0) continue;
    fields.set(id, { ...fields.get(id), [field]: value });
  }
  const themes = new Map<ThemeId, Theme>();
  for (const [id, { title, order, parent, deleted }] of fields) {
    // The title makes the theme: undoing the making of one leaves nothing, or what others have renamed since.
    if (typeof title !== 'string') continue;
    themes.set(id, {
      id,
      title,
      order: order === undefined ? FALLBACK_ORDER : orderOrFallback(order),
      parent: isId(parent) ? parent : null,
      deleted: deleted === true,
    });
  }
  return themes;
}

function readPlacements(stored: Y.Map<unknown>): Map<PointId, Placement> {
  const placements = new Map<PointId, Placement>();
  for (const [id, value] of stored.entries()) {
    if (pointSource(id) === null || typeof value !== 'object' || value === null || value instanceof Y.AbstractType)
      continue;
    const { theme, parked, order, said } = value as Record<string, unknown>;
    if (theme !== null && !isId(theme)) continue;
    placements.set(id, {
      theme,
      parked: parked === true,
      order: orderOrFallback(order),
      said: typeof said === 'string' ? said : '',
    });
  }
  return placements;
}
