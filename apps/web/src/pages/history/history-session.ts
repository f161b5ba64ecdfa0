import {
  historyApi,
  type BoardVersionAnswer,
  type HistoryAnswer,
  type HistoryBeside,
  type RestoreAnswer,
  type VersionAnswer,
} from '@stikkord/protocol';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ApiError, call } from '../../data/api.ts';
import type { HistoryOf } from './history-of.ts';

/** A version's number, or what stands now. */
export type Chosen = number | 'now';

/** What came of a press: a version was brought back, or that was undone, or the question had been closed meanwhile. */
export type Done =
  | { readonly did: 'restored'; readonly at: number | null; readonly before: number }
  | { readonly did: 'undone' }
  | { readonly did: 'closed' };

/** A history on the page: its versions, the one in view, and what was brought back. */
export class HistorySession implements ReactiveController {
  listed: HistoryAnswer | null = null;
  chosen: Chosen = 'now';
  beside: HistoryBeside = 'before';
  /** What the version in view says; of the one before until it has come. */
  view: VersionAnswer | BoardVersionAnswer | null = null;
  done: Done | null = null;
  problem: ApiError | null = null;
  busy = false;

  readonly #host: ReactiveControllerHost;
  #of: HistoryOf | null = null;
  #asked = 0;
  #again: () => Promise<void> = async () => {};

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {}

  async open(of: HistoryOf): Promise<void> {
    this.#of = of;
    await this.#try(() => this.#list());
  }

  async choose(chosen: Chosen): Promise<void> {
    this.chosen = chosen;
    await this.#try(() => this.#view());
  }

  async setBeside(beside: HistoryBeside): Promise<void> {
    this.beside = beside;
    await this.#try(() => this.#view());
  }

  /** What can be stepped through, newest first. */
  get steps(): readonly Chosen[] {
    const { versions = [], since = false } = this.listed ?? {};
    const numbers = versions.map(({ version }) => version);
    return since && numbers.length > 0 ? ['now', ...numbers] : numbers;
  }

  /** True where the version in view is what stands now. */
  get isCurrent(): boolean {
    return this.chosen === this.steps[0];
  }

  async restore(): Promise<void> {
    const { chosen } = this;
    if (chosen === 'now') return;
    await this.#bringBack(chosen, (before) => {
      const at = this.listed?.versions.find(({ version }) => version === chosen)?.at ?? null;
      return before === null ? null : { did: 'restored', at, before };
    });
  }

  /** Brings back what stood before the last restore. */
  async undo(before: number): Promise<void> {
    await this.#bringBack(before, () => ({ did: 'undone' }));
  }

  /** Does again what went wrong. */
  async again(): Promise<void> {
    await this.#try(this.#again);
  }

  async #bringBack(version: number, done: (before: number | null) => Done | null): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    await this.#try(async () => {
      try {
        const { before } = await this.#call<RestoreAnswer>('POST', (of) =>
          historyApi.restore(of.meeting, of.document, version),
        );
        this.done = done(before);
      } catch (error) {
        if (!(error instanceof ApiError && error.id === 'not-open')) throw error;
        this.done = { did: 'closed' };
      }
      await this.#list();
    });
    this.busy = false;
    this.#host.requestUpdate();
  }

  /** The list anew, and the newest of it in view. */
  async #list(): Promise<void> {
    this.listed = await this.#call<HistoryAnswer>('GET', (of) => historyApi.history(of.meeting, of.document));
    this.chosen = this.steps[0] ?? 'now';
    if (this.steps.length > 0) await this.#view();
  }

  async #view(): Promise<void> {
    const asked = ++this.#asked;
    const { chosen, beside } = this;
    const view = await this.#call<VersionAnswer | BoardVersionAnswer>(
      'GET',
      (of) => historyApi.version(of.meeting, of.document, chosen),
      `&beside=${beside}`,
    );
    if (asked === this.#asked) this.view = view;
  }

  #call<T>(method: 'GET' | 'POST', path: (of: HistoryOf) => string, more = ''): Promise<T> {
    const of = this.#of!;
    return call<T>(method, `${path(of)}?as=${of.as}${more}`, method === 'POST' ? {} : undefined);
  }

  async #try(act: () => Promise<void>): Promise<void> {
    this.#again = act;
    this.#host.requestUpdate();
    try {
      await act();
      this.problem = null;
    } catch (error) {
      this.problem = error instanceof ApiError ? error : new ApiError('unexpected', 0, '');
    }
    this.#host.requestUpdate();
  }
}
