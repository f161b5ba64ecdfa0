/** What a command led to, or the rule that forbids it. The reason is a stable word that pages and APIs translate. */
export type Result<T, Reason extends string> =
  | ({ readonly ok: true } & T)
  | { readonly ok: false; readonly reason: Reason };

export function refuse<Reason extends string>(reason: Reason): { ok: false; reason: Reason } {
  return { ok: false, reason };
}
