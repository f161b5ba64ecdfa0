/** Safari knows no idle time: a moment later is near enough. In ms. */
const LATER_MS = 120;
const SLICE_MS = 12;

/** Calls `act` when the browser has nothing better to do; `left`: ms that it may take. Returns the way to call it off. */
export function whenIdle(act: (left: () => number) => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const handle = requestIdleCallback((deadline) => act(() => deadline.timeRemaining()));
    return () => cancelIdleCallback(handle);
  }
  const timer = setTimeout(() => {
    const end = performance.now() + SLICE_MS;
    act(() => end - performance.now());
  }, LATER_MS);
  return () => clearTimeout(timer);
}
