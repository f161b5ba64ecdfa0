import { suggestThemes, type PointText, type Suggestion } from '@stikkord/suggest';

/** Asked of the worker, once. `sorted`: the points that are no longer to be drafted; they tell which words are rare. */
export interface DraftsQuestion {
  readonly points: readonly PointText[];
  readonly sorted: readonly string[];
}

export type DraftsReply = Suggestion;

// A worker of its own: a thousand points take longer than a page may stand still.
addEventListener('message', ({ data: { points, sorted } }: MessageEvent<DraftsQuestion>) => {
  const reply: DraftsReply = suggestThemes(points, [{ id: '', title: '', points: sorted }]);
  postMessage(reply);
});
