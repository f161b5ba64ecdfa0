export type PresentAct = 'next' | 'back' | 'full' | 'leave';

/**
 * What a key does while one presents; null: nothing of ours. Clickers send PageDown and PageUp. A letter counts only where the focus is
 * among the presenter's buttons (`near`), so that it doesn't get in the way of speech input; space and Enter press what has the focus.
 */
export function presentKey(
  event: Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'repeat'>,
  focus: { readonly control: boolean; readonly near: boolean; readonly full?: boolean },
): PresentAct | null {
  // A key that is held down turns once.
  if (event.altKey || event.ctrlKey || event.metaKey || event.repeat) return null;
  switch (event.key) {
    case 'PageDown':
    case 'ArrowRight':
      return 'next';
    case 'PageUp':
    case 'ArrowLeft':
      return 'back';
    // On a page these scroll it; where the hall's picture is all there is, there is nothing to scroll.
    case 'ArrowDown':
      return focus.full ? 'next' : null;
    case 'ArrowUp':
      return focus.full ? 'back' : null;
    case ' ':
      return focus.control ? null : event.shiftKey ? 'back' : 'next';
    case 'Escape':
      return 'leave';
    case 'f':
    case 'F':
      return focus.near ? 'full' : null;
    default:
      return null;
  }
}
