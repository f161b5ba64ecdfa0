import { PointsBinding, readPoints } from '@stikkord/documents';
import type { GroupId, MeetingId, QuestionId, SectionId } from '@stikkord/domain';
import {
  api,
  documentName,
  FRAME,
  isDocumentFrame,
  readAcknowledged,
  readStanding,
  WIRE_VERSION,
} from '@stikkord/protocol';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import type { Browser } from './browser.ts';

export interface Desk {
  readonly meeting: MeetingId;
  readonly question: QuestionId;
  readonly group: GroupId;
  readonly section: SectionId;
}

/** A participant who writes in a group's answer with an ordinary y-websocket provider, and knows what is saved. */
export class Typist {
  readonly doc = new Y.Doc();
  readonly provider: WebsocketProvider;
  storing = true;
  closedAs: number | null = null;
  readonly #desk: Desk;
  readonly #binding: PointsBinding;
  #sent = 0;
  #acknowledged = 0;
  #points = 0;
  readonly #watchers = new Set<() => void>();

  constructor(base: string, browser: Browser, desk: Desk) {
    this.#desk = desk;
    const { section, meeting, question, group } = desk;
    this.#binding = new PointsBinding({
      doc: this.doc,
      section,
      newKey: () => `k${this.doc.clientID}-${this.#points++}`,
    });
    const began = (): void => {
      this.#sent = this.#acknowledged = 0;
    };
    const sent = (frame: Uint8Array): void => {
      if (isDocumentFrame(frame)) this.#sent += 1;
    };
    class CountingSocket extends WebSocket {
      constructor(address: string | URL) {
        super(address, { headers: { cookie: browser.cookieHeader } });
        began();
      }
      override send(frame: Uint8Array): void {
        sent(frame);
        super.send(frame);
      }
    }
    const name = documentName({ kind: 'response', question, group });
    this.provider = new WebsocketProvider(base.replace('http', 'ws') + api.sync(meeting), name, this.doc, {
      WebSocketPolyfill: CountingSocket as unknown as typeof globalThis.WebSocket,
      params: { as: 'participant', v: String(WIRE_VERSION) },
      disableBc: true,
      maxBackoffTime: 200,
    });
    this.provider.messageHandlers[FRAME.acknowledged] = (_encoder, decoder) => {
      this.#acknowledged = readAcknowledged(decoder);
      this.#tell();
    };
    this.provider.messageHandlers[FRAME.standing] = (_encoder, decoder) => {
      this.storing = readStanding(decoder).storing;
      this.#tell();
    };
    this.provider.on('sync', () => this.#tell());
    this.provider.on('connection-close', (event) => {
      this.closedAs = event?.code ?? null;
      this.#tell();
    });
    this.doc.on('update', () => this.#tell());
  }

  /** True while everything written here is committed on the server. */
  get saved(): boolean {
    return this.provider.synced && this.#sent > 0 && this.#acknowledged === this.#sent;
  }

  get texts(): string[] {
    const { group, section } = this.#desk;
    return readPoints(this.doc, group, [section])
      .filter(({ deleted }) => !deleted)
      .map(({ text }) => text);
  }

  /** Writes one more point, letter by letter; gives its key. */
  write(text: string): string {
    const after = this.#binding.points.at(-1)?.key ?? null;
    const key = `k${this.doc.clientID}-${this.#points++}`;
    this.#binding.edit([{ do: 'insert', after, points: [{ key, text: '' }] }]);
    Array.from(text).reduce((at, letter) => {
      this.#binding.edit([{ do: 'write', key, from: at, to: at, text: letter }]);
      return at + letter.length;
    }, 0);
    return key;
  }

  /** Puts another text in the place of one that is there. */
  rewrite(text: string, other: string): void {
    const { key } = this.#binding.points.find((point) => point.text === text)!;
    this.#binding.edit([{ do: 'write', key, from: 0, to: text.length, text: other }]);
  }

  async until(holds: (typist: this) => unknown): Promise<this> {
    while (!holds(this)) await new Promise<void>((resolve) => this.#watchers.add(resolve));
    return this;
  }

  leave(): void {
    this.provider.destroy();
    this.doc.destroy();
  }

  #tell(): void {
    const watchers = [...this.#watchers];
    this.#watchers.clear();
    for (const watcher of watchers) watcher();
  }
}
