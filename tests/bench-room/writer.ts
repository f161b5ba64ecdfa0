import { PointsBinding } from '@stikkord/documents';
import type { GroupId, MeetingId } from '@stikkord/domain';
import { api, documentName, FRAME, readAcknowledged, readStanding, WIRE_VERSION } from '@stikkord/protocol';
import type { Browser } from '@stikkord/server/testing';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { QUESTION, SECTION } from './plan.ts';

const SENTENCE = 'Vi trenger flere faste møtepunkter på tvers av enhetene, og tid til dem. ';

/** Somebody who types in a group's answer, letter by letter, through an ordinary y-websocket client. */
export class Writer {
  readonly #doc = new Y.Doc();
  readonly #provider: WebsocketProvider;
  readonly #binding: PointsBinding;
  #points = 0;
  #at = 0;
  #key = '';

  constructor(url: string, browser: Browser, meeting: MeetingId, group: GroupId) {
    const headers = { cookie: browser.cookieHeader };
    class OwnSocket extends WebSocket {
      constructor(address: string | URL) {
        super(address, { headers });
      }
    }
    const name = documentName({ kind: 'response', question: QUESTION, group });
    this.#provider = new WebsocketProvider(url.replace('http', 'ws') + api.sync(meeting), name, this.#doc, {
      WebSocketPolyfill: OwnSocket as unknown as typeof globalThis.WebSocket,
      params: { as: 'participant', v: String(WIRE_VERSION) },
      disableBc: true,
    });
    // Nobody here waits for what is saved.
    this.#provider.messageHandlers[FRAME.acknowledged] = (_encoder, decoder) => void readAcknowledged(decoder);
    this.#provider.messageHandlers[FRAME.standing] = (_encoder, decoder) => void readStanding(decoder);
    const newKey = (): string => `k${this.#doc.clientID}x${this.#points++}`;
    this.#binding = new PointsBinding({ doc: this.#doc, section: SECTION, newKey });
  }

  async here(): Promise<void> {
    while (!this.#provider.synced) await new Promise<void>((resolve) => this.#provider.once('sync', () => resolve()));
  }

  /** The next letter; after a sentence, the next point. */
  type(): void {
    if (this.#at % SENTENCE.length === 0) {
      this.#key = `k${this.#doc.clientID}x${this.#points++}`;
      this.#at = 0;
      const after = this.#binding.points.at(-1)?.key ?? null;
      this.#binding.edit([{ do: 'insert', after, points: [{ key: this.#key, text: '' }] }]);
    }
    const text = SENTENCE[this.#at]!;
    this.#binding.edit([{ do: 'write', key: this.#key, from: this.#at, to: this.#at, text }]);
    this.#at += 1;
  }

  leave(): void {
    this.#binding.destroy();
    this.#provider.destroy();
    this.#doc.destroy();
  }
}
