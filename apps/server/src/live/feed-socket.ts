/** What the live feed needs of a WebSocket. */
export interface FeedSocket {
  /** Bytes handed to `send` that have not left yet. */
  readonly bufferedAmount: number;
  send(text: string): void;
  ping(): void;
  close(code: number, reason: string): void;
  terminate(): void;
  /** `text` is null for a binary message, of which this protocol has none. */
  onMessage(listener: (text: string | null) => void): void;
  onPong(listener: () => void): void;
  /** Called once, whoever closed. */
  onClose(listener: () => void): void;
}
