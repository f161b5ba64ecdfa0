import { applyBoardChanges, readBoard } from '@stikkord/documents';
import { decide, type Board, type BoardCommand, type Point } from '@stikkord/domain';
import { api, documentName, FRAME, readAcknowledged, readStanding, WIRE_VERSION } from '@stikkord/protocol';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import type { Browser } from './browser.ts';
import type { Desk } from './typist.ts';

/** A facilitator who sorts on a board with an ordinary y-websocket provider. */
export class Sorter {
  readonly #doc = new Y.Doc();
  readonly #provider: WebsocketProvider;

  constructor(base: string, browser: Browser, { meeting, question }: Pick<Desk, 'meeting' | 'question'>) {
    class CookieSocket extends WebSocket {
      constructor(address: string | URL) {
        super(address, { headers: { cookie: browser.cookieHeader } });
      }
    }
    this.#provider = new WebsocketProvider(
      `${base.replace('http', 'ws')}${api.sync(meeting)}`,
      documentName({ kind: 'board', question }),
      this.#doc,
      {
        WebSocketPolyfill: CookieSocket as never,
        params: { as: 'facilitator', v: String(WIRE_VERSION) },
        disableBc: true,
      },
    );
    // What it has sent is seen in the feed.
    this.#provider.messageHandlers[FRAME.acknowledged] = (_encoder, decoder) => void readAcknowledged(decoder);
    this.#provider.messageHandlers[FRAME.standing] = (_encoder, decoder) => void readStanding(decoder);
  }

  get board(): Board {
    return readBoard(this.#doc);
  }

  async synced(): Promise<this> {
    if (!this.#provider.synced) await new Promise<void>((resolve) => this.#provider.once('sync', () => resolve()));
    return this;
  }

  /** Throws the rule's refusal. */
  do(points: readonly Point[], ...commands: readonly BoardCommand[]): void {
    const byId = new Map(points.map((point) => [point.id, point]));
    for (const command of commands) {
      const decision = decide(this.board, byId, command);
      if (!decision.ok) throw new Error(decision.reason);
      applyBoardChanges(this.#doc, decision.changes, this);
    }
  }

  leave(): void {
    this.#provider.destroy();
    this.#doc.destroy();
  }
}
