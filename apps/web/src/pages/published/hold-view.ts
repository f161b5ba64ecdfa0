/**
 * Keeps what is read where it is while what stands around it changes: finds the first element marked `data-hold` that is in
 * view of what scrolls, and gives what puts it back there.
 */
export function holdView(scroller: Element | null): () => void {
  if (!scroller || scroller.scrollTop === 0) return () => {};
  const top = scroller.getBoundingClientRect().top;
  const inView = (each: Element): boolean => each.getBoundingClientRect().top >= top;
  const held = [...scroller.querySelectorAll('[data-hold]')].find(inView);
  if (!held) return () => {};
  const before = held.getBoundingClientRect().top;
  return () => {
    if (held.isConnected) scroller.scrollTop += held.getBoundingClientRect().top - before;
  };
}
