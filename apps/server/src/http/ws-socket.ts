import type { SyncSocket } from '@stikkord/sync';
import type { WebSocket } from 'ws';
import type { FeedSocket } from '../live/feed-socket.ts';

/** Wraps a WebSocket for the sync server. */
export function syncSocket(socket: WebSocket): SyncSocket {
  return {
    ...common(socket),
    pause: () => socket.pause(),
    resume: () => socket.resume(),
    send: (frame) => socket.send(frame),
    onMessage: (listener) =>
      void socket.on('message', (data, isBinary) => listener(isBinary ? bytesOf(data as Buffer) : null)),
  };
}

/** Wraps a WebSocket for the live feed. */
export function feedSocket(socket: WebSocket): FeedSocket {
  return {
    ...common(socket),
    send: (text) => socket.send(text),
    onMessage: (listener) =>
      void socket.on('message', (data, isBinary) => listener(isBinary ? null : (data as Buffer).toString('utf8'))),
  };
}

function common(socket: WebSocket) {
  // A broken connection also tells 'close': there is nothing more to do about it.
  socket.on('error', () => {});
  return {
    get bufferedAmount() {
      return socket.bufferedAmount;
    },
    ping: () => {
      if (socket.readyState === socket.OPEN) socket.ping();
    },
    close: (code: number, reason: string) => socket.close(code, reason),
    terminate: () => socket.terminate(),
    onPong: (listener: () => void) => void socket.on('pong', listener),
    onClose: (listener: () => void) => void socket.once('close', listener),
  };
}

/** Ours to keep: what ws gives may be a view of a pooled buffer. */
function bytesOf(data: Buffer): Uint8Array {
  return new Uint8Array(data);
}
