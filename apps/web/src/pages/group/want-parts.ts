/** What a participant's first page does without, code and texts: `sk-app` fetches it when it is wanted. */
export type LazyParts = 'room' | 'table' | 'joining' | 'before' | 'leaving' | 'lost-notice' | 'answer-notice';

export interface PartsWish {
  readonly parts: LazyParts;
  /** Gets the module. */
  readonly came?: ((code: never) => void) | undefined;
  /** Its code did not come. Whoever asks again is tried again. */
  readonly failed?: (() => void) | undefined;
}

/** Asked for by an event: what a page imports, lazily or not, counts its texts among those of every participant. */
export function wantParts(from: EventTarget, parts: LazyParts, then: Omit<PartsWish, 'parts'> = {}): void {
  from.dispatchEvent(new CustomEvent<PartsWish>('sk-wants', { bubbles: true, detail: { parts, ...then } }));
}
