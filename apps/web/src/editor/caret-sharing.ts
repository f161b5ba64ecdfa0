import type { Awareness } from 'y-protocols/awareness';
import type { SharedCaret } from './remote-carets.ts';

/** Says where this device's caret is, or that it is nowhere. Another section's caret is that section's to take away. */
export function shareCaret(awareness: Awareness, section: string, caret: Omit<SharedCaret, 'section'> | null): void {
  const now = (awareness.getLocalState() as { caret?: SharedCaret | null } | null)?.caret ?? null;
  if (caret === null && now?.section !== section) return;
  const next = caret && { section, ...caret };
  if (JSON.stringify(now) !== JSON.stringify(next)) awareness.setLocalStateField('caret', next);
}

/** Calls when another device's state changes. Returns the way to stop. */
export function onOthersChange(awareness: Awareness, listener: () => void): () => void {
  const onChange = ({ added, updated, removed }: Record<'added' | 'updated' | 'removed', number[]>): void => {
    if ([...added, ...updated, ...removed].some((client) => client !== awareness.clientID)) listener();
  };
  awareness.on('change', onChange);
  return () => awareness.off('change', onChange);
}
