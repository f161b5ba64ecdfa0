/** What a connection needs of a WebSocket. The gateway wraps its own kind in this. */
export interface SyncSocket {
  /** Bytes handed to `send` that have not left yet. */
  readonly bufferedAmount: number;
  send(frame: Uint8Array): void;
  /** A WebSocket ping; the other end's pong goes to `onPong`. */
  ping(): void;
  /** Reads no more from the other end, whose own buffers then fill up; neither pongs nor its closing are heard. */
  pause(): void;
  resume(): void;
  /** Starts the closing handshake. */
  close(code: number, reason: string): void;
  /** Ends the connection without a word, for an end that doesn't answer. */
  terminate(): void;
  /** `frame` is null for a text message, which this protocol has none of. */
  onMessage(listener: (frame: Uint8Array | null) => void): void;
  onPong(listener: () => void): void;
  /** Called once, whoever closed. */
  onClose(listener: () => void): void;
}
