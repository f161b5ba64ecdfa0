import type { Awareness } from 'y-protocols/awareness';
import type { SharedCaret } from './remote-carets.ts';

/** What a device says of itself to the others in its group. Never a name. */
interface OwnState {
  readonly caret?: SharedCaret | null;
  readonly member?: unknown;
}

/** Says where this device's caret is, or that it is nowhere. Another section's caret is that section's to take away. */
export function shareCaret(awareness: Awareness, section: string, caret: Omit<SharedCaret, 'section'> | null): void {
  const now = (awareness.getLocalState() as OwnState | null)?.caret ?? null;
  if (caret === null && now?.section !== section) return;
  const next = caret && { section, ...caret };
  if (JSON.stringify(now) === JSON.stringify(next)) return;
  takeNumber(awareness);
  awareness.setLocalStateField('caret', next);
}

/** The number that a device goes by in its group, or 0 where it says none that makes sense. */
export function memberNumber(state: unknown): number {
  const { member } = state as OwnState;
  return Number.isSafeInteger(member) && (member as number) > 0 && (member as number) < 1000 ? (member as number) : 0;
}

/**
 * The smallest number that nobody has, kept as long as the device is there, so that everybody sees the same number at the same caret.
 * Where two took one at once, the device with the smaller id keeps it.
 */
function takeNumber(awareness: Awareness): void {
  const own = memberNumber(awareness.getLocalState() ?? {});
  const taken = new Set<number>();
  let keeps = own > 0;
  for (const [client, state] of awareness.getStates()) {
    if (client === awareness.clientID) continue;
    const theirs = memberNumber(state);
    taken.add(theirs);
    if (theirs === own && client < awareness.clientID) keeps = false;
  }
  if (keeps) return;
  let number = 1;
  while (taken.has(number)) number += 1;
  awareness.setLocalStateField('member', number);
}

/** Calls when another device's state changes. Returns the way to stop. */
export function onOthersChange(awareness: Awareness, listener: () => void): () => void {
  const onChange = ({ added, updated, removed }: Record<'added' | 'updated' | 'removed', number[]>): void => {
    if ([...added, ...updated, ...removed].some((client) => client !== awareness.clientID)) listener();
  };
  awareness.on('change', onChange);
  return () => awareness.off('change', onChange);
}
