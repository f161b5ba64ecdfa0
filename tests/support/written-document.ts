import { api, FRAME, isDocumentFrame, readAcknowledged, WIRE_VERSION, type PageRole } from '@stikkord/protocol';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';

export interface DocumentPlace {
  readonly url: string;
  readonly cookie: string;
  readonly meeting: string;
  readonly document: string;
  readonly as: PageRole;
}

/** Opens a live document as a page does, lets `write` change it, and resolves when the server says that all of it is committed. */
export async function writeDocument(place: DocumentPlace, write: (doc: Y.Doc) => void): Promise<void> {
  const doc = new Y.Doc();
  let sent = 0;
  class CountingSocket extends WebSocket {
    constructor(address: string | URL) {
      super(address, { headers: { cookie: place.cookie } });
    }
    override send(frame: Uint8Array): void {
      if (isDocumentFrame(frame)) sent += 1;
      super.send(frame);
    }
  }
  const provider = new WebsocketProvider(
    place.url.replace('http', 'ws') + api.sync(place.meeting),
    place.document,
    doc,
    {
      WebSocketPolyfill: CountingSocket as unknown as typeof globalThis.WebSocket,
      params: { as: place.as, v: String(WIRE_VERSION) },
      disableBc: true,
    },
  );
  await new Promise<void>((resolve, reject) => {
    provider.on('closed', ({ code }) => reject(new Error(`${place.document} was closed with ${code}`)));
    provider.messageHandlers[FRAME.acknowledged] = (_encoder, decoder) => {
      if (readAcknowledged(decoder) === sent) resolve();
    };
    // What the socket may do is of no interest here: a refusal closes it.
    provider.messageHandlers[FRAME.standing] = () => {};
    provider.once('sync', () => write(doc));
  });
  provider.destroy();
  doc.destroy();
}
