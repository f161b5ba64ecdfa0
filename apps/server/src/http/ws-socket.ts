import type { Socket } from 'node:net';
import type { SyncSocket } from '@stikkord/sync';
import type { RawData, WebSocket } from 'ws';
import type { FeedSocket } from '../live/feed-socket.ts';
import { FrameWriter } from './frame-writer.ts';

/** Wraps a WebSocket for the sync server. `wire`: the connection under it, which `ws` was given at the handshake. */
export function syncSocket(socket: WebSocket, wire: Socket): SyncSocket {
  const writer = new FrameWriter(wire);
  const { ping, terminate, onPong, onClose } = common(socket);
  return {
    get bufferedAmount() {
      return writer.buffered;
    },
    ping,
    terminate,
    onPong,
    onClose,
    pause: () => socket.pause(),
    resume: () => socket.resume(),
    send: (frame) => {
      if (socket.readyState === socket.OPEN) writer.send(frame);
    },
    close: (code, reason) => {
      writer.flush();
      socket.close(code, reason);
    },
    onMessage: (listener) => {
      const hear = (data: RawData, isBinary: boolean): void => listener(isBinary ? bytesOf(data as Buffer) : null);
      socket.on('message', hear);
      // The framework listens as well, for handlers that it was not given, and makes something of every frame.
      queueMicrotask(() => {
        for (const other of socket.listeners('message')) if (other !== hear) socket.off('message', other as () => void);
      });
    },
  };
}

/** Wraps a WebSocket for the live feed. `wire` as above. */
export function feedSocket(socket: WebSocket, wire: Socket): FeedSocket {
  const writer = new FrameWriter(wire, 'text');
  const { ping, terminate, onPong, onClose } = common(socket);
  return {
    get bufferedAmount() {
      return writer.buffered;
    },
    ping,
    terminate,
    onPong,
    onClose,
    send: (text) => {
      if (socket.readyState === socket.OPEN) writer.send(bytesOfText(text));
    },
    close: (code, reason) => {
      writer.flush();
      socket.close(code, reason);
    },
    onMessage: (listener) =>
      void socket.on('message', (data, isBinary) => listener(isBinary ? null : (data as Buffer).toString('utf8'))),
  };
}

/** The text sent last, in bytes: hundreds of pages are sent the same one after the other. */
let lastText = '';
let lastBytes: Uint8Array = new Uint8Array(0);

function bytesOfText(text: string): Uint8Array {
  if (text === lastText) return lastBytes;
  lastBytes = Buffer.from(text, 'utf8');
  lastText = text;
  return lastBytes;
}

function common(socket: WebSocket) {
  // A broken connection also tells 'close': there is nothing more to do about it.
  socket.on('error', () => {});
  return {
    ping: () => {
      if (socket.readyState === socket.OPEN) socket.ping();
    },
    terminate: () => socket.terminate(),
    onPong: (listener: () => void) => void socket.on('pong', listener),
    onClose: (listener: () => void) => void socket.once('close', listener),
  };
}

/** Ours to keep: what ws gives may be a view of a pooled buffer. */
function bytesOf(data: Buffer): Uint8Array {
  return new Uint8Array(data);
}
