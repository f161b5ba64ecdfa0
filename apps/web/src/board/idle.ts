/** Safari knows no idle time: a moment later is near enough. In ms. */
const LATER_MS = 120;
/** Browsers give up to 50 ms of idle time: a key that is pressed then would wait for all of them. */
const SLICE_MS = 8;
/** A slow machine may never be idle: then a slice is taken so often. */
const STARVED_MS = 1000;

/** Calls `act` when the browser has nothing better to do, or has not had for a second; `left`: ms that it may take. Returns the way to call it off. */
export function whenIdle(act: (left: () => number) => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const handle = requestIdleCallback(
      (deadline) => act(slice(() => (deadline.didTimeout ? SLICE_MS : deadline.timeRemaining()))),
      { timeout: STARVED_MS },
    );
    return () => cancelIdleCallback(handle);
  }
  const timer = setTimeout(() => act(slice(() => SLICE_MS)), LATER_MS);
  return () => clearTimeout(timer);
}

function slice(idle: () => number): () => number {
  const end = performance.now() + SLICE_MS;
  return () => Math.min(end - performance.now(), idle());
}
