import { api, FRAME, isDocumentFrame, WIRE_VERSION } from '@stikkord/protocol';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import type * as Y from 'yjs';

export interface ProviderOptions {
  readonly url: string;
  readonly cookie: string;
  readonly meeting: string;
  readonly document: string;
  /** A new socket is made. */
  readonly began?: (socket: WebSocket) => void;
  /** A document frame is about to be sent; `answer`: it is a sync step 2. */
  readonly sent?: (answer: boolean) => void;
}

/** An ordinary y-websocket provider, with a device's cookie. */
export function openProvider(doc: Y.Doc, { url, cookie, meeting, document, began, sent }: ProviderOptions) {
  class CountingSocket extends WebSocket {
    constructor(address: string | URL) {
      super(address, { headers: { cookie } });
      began?.(this);
    }
    override send(frame: Uint8Array): void {
      if (isDocumentFrame(frame)) sent?.(frame[1] === 1);
      super.send(frame);
    }
  }
  const provider = new WebsocketProvider(url.replace('http', 'ws') + api.sync(meeting), document, doc, {
    // Its types are the browser's; ws follows them in all that y-websocket uses.
    WebSocketPolyfill: CountingSocket as unknown as typeof globalThis.WebSocket,
    params: { as: 'participant', v: String(WIRE_VERSION) },
    disableBc: true,
    maxBackoffTime: 500,
  });
  provider.messageHandlers[FRAME.standing] = () => {};
  provider.messageHandlers[FRAME.acknowledged] = () => {};
  return provider;
}
