/**
 * Stands in for `lib0/broadcastchannel`, by which y-websocket lets tabs of one browser talk to each other: ours meet on the
 * server alone, see DocumentSession.
 */
export const publish = (): void => {};
export const subscribe = (): void => {};
export const unsubscribe = (): void => {};
