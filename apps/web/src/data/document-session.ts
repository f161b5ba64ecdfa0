import type { PageRole } from '@stikkord/protocol';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import { LiveDocument, type DocumentAddress } from './live-document.ts';
import type { SaveState } from './save-state.ts';

/** The live document that a page's element shows, one at a time: it is opened by its address, and closes with the element. */
export class DocumentSession implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #role: PageRole;
  #address: DocumentAddress | null = null;
  #live: LiveDocument | null = null;

  constructor(host: ReactiveControllerHost, options: { role: PageRole }) {
    this.#host = host;
    this.#role = options.role;
    host.addController(this);
  }

  get doc(): Y.Doc | null {
    return this.#live?.doc ?? null;
  }

  get awareness(): Awareness | null {
    return this.#live?.awareness ?? null;
  }

  get state(): SaveState {
    return this.#live?.state ?? 'loading';
  }

  /** See LiveDocument, as all that follow. */
  get shown(): boolean {
    return this.#live?.shown ?? false;
  }

  get read(): boolean {
    return this.#live?.read ?? false;
  }

  get unsent(): boolean {
    return this.#live?.unsent ?? false;
  }

  get kept(): boolean {
    return this.#live?.kept ?? false;
  }

  get refusal(): number | null {
    return this.#live?.refusal ?? null;
  }

  /** Opens a document; the same address again changes nothing. */
  open(address: DocumentAddress): void {
    const now = this.#address;
    if (now?.meeting === address.meeting && now.document === address.document) return;
    this.close();
    this.#address = address;
    this.#live = new LiveDocument(address, this.#role, () => this.#host.requestUpdate());
  }

  /** Connects again after a refusal. */
  reconnect(): void {
    this.#live?.reconnect();
  }

  close(): void {
    this.#live?.close();
    this.#live = null;
    this.#address = null;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.close();
  }
}
