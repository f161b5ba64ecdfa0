import type { MeetingId } from '@stikkord/domain';
import { api, type FeedMessage, type PageRole, type SlicesOf } from '@stikkord/protocol';
import type { WebSocket } from 'ws';
import type { Browser } from './browser.ts';

/** A page at the live feed: keeps the slices as a page does. */
export class FeedClient<Role extends PageRole> {
  readonly messages: FeedMessage[] = [];
  slices: Partial<SlicesOf[Role]> = {};
  closedAs: number | null = null;
  readonly #socket: WebSocket;
  readonly #watchers = new Set<() => void>();

  constructor(browser: Browser, meeting: MeetingId, role: Role) {
    this.#socket = browser.socket(api.live(meeting, role));
    this.#socket.on('message', (data) => {
      const message = JSON.parse(String(data as Buffer)) as FeedMessage<SlicesOf[Role]>;
      this.messages.push(message as FeedMessage<never>);
      if (message.t === 'snapshot') this.slices = message.slices;
      if (message.t === 'patch') {
        Object.assign(this.slices, message.set);
        for (const name of message.gone) delete this.slices[name as keyof SlicesOf[Role]];
      }
      this.#tell();
    });
    this.#socket.on('error', () => {});
    this.#socket.on('close', (code) => {
      this.closedAs = code;
      this.#tell();
    });
  }

  say(message: object): void {
    this.#socket.send(JSON.stringify(message));
  }

  close(): void {
    this.#socket.close();
  }

  /** Resolves when `holds` does; fails by the test's time limit. */
  async until(holds: (client: this) => unknown): Promise<this> {
    while (!holds(this)) await new Promise<void>((resolve) => this.#watchers.add(resolve));
    return this;
  }

  #tell(): void {
    const watchers = [...this.#watchers];
    this.#watchers.clear();
    for (const watcher of watchers) watcher();
  }
}
