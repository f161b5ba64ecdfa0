import { msg, str } from '@lit/localize';
import { isBlank, originalOf, type BoardCommand, type PointId, type ThemeId } from '@stikkord/domain';
import { points as pointsInWords, themes as themesInWords } from '../i18n/counts.ts';
import { newId } from '../plan/new-id.ts';
import type { BoardDesk } from './board-desk.ts';
import { isWithdrawnStanding } from './board-places.ts';
import { folded } from './folded.ts';
import type { Chosen } from './sk-move-menu.ts';
import {
  broughtBack,
  draftBook,
  dropped,
  outside,
  renamed,
  shownDrafts,
  tidied,
  without,
  type DraftBook,
  type FoundDraft,
  type PointNow,
  type ShownDraft,
} from './suggest-book.ts';
import { suggestHere } from './suggest-here.ts';
import type { ThemeChoice } from './theme-choices.ts';
import { told } from './words.ts';

/** Another machine that makes drafts, named by the administrator. `ask` rejects with an Error that says what went wrong, to people. */
export interface SuggestSource {
  readonly host: string;
  /** So many points are sent at most. */
  readonly most: number;
  readonly ask: (signal: AbortSignal) => Promise<readonly FoundDraft[]>;
}

/** What is under way. `slow`: it takes long enough to say so. */
export type Progress =
  | { readonly at: 'rest' }
  | { readonly at: 'here' }
  | { readonly at: 'asking'; readonly host: string; readonly slow: boolean };

/** After so long, in ms, one is told that the answer is still waited for. */
const SLOW_MS = 3000;

/** The drafts of themes at one board, for one facilitator: made, asked for, changed, used and dropped. Nothing is written before it is used. */
export class SuggestDesk {
  progress: Progress = { at: 'rest' };
  /** The host that the drafts came from; null: this machine. */
  from: string | null = null;
  /** Why there are no new ones; empty where nothing went wrong. */
  trouble = '';

  readonly #desk: BoardDesk;
  readonly #changed: () => void;
  #book: DraftBook | null = null;
  #asking: AbortController | null = null;

  constructor(desk: BoardDesk, changed: () => void) {
    this.#desk = desk;
    this.#changed = changed;
  }

  /** The panel opens: with what is there, its rows closed up; or with drafts made now. */
  async begin(): Promise<void> {
    if (this.#book) this.#set(tidied(this.#book, this.#now));
    else await this.again();
  }

  /** Drafts of what is unsorted now. Those that were renamed by hand stay. */
  async again(): Promise<void> {
    if (this.progress.at !== 'rest') return;
    this.#progress({ at: 'here' }, '');
    const { model } = this.#desk;
    const before = this.#book && tidied(this.#book, this.#now);
    const said = this.#said();
    const kept = new Set(
      before?.drafts.filter((draft) => draft.renamed).flatMap(({ points }) => points.map(({ id }) => id)),
    );
    const points = [...model.allStanding()].filter((point) => !isWithdrawnStanding(point));
    const sorted = points.map(({ id }) => id).filter((id) => !said.has(id) || kept.has(id));
    try {
      const { drafts } = await suggestHere({ points: points.map(({ id, text }) => ({ id, text })), sorted });
      this.#book = draftBook(drafts, said, before);
      this.from = null;
      this.#progress({ at: 'rest' }, '');
    } catch {
      this.#progress({ at: 'rest' }, msg('Forslagene kunne ikke lages. Prøv igjen.'));
    }
  }

  /** Drafts from elsewhere. Where none come, those that are there stay. True where they came. */
  async ask(source: SuggestSource): Promise<boolean> {
    if (this.progress.at !== 'rest') return false;
    const { host } = source;
    const asking = new AbortController();
    this.#asking = asking;
    this.#progress({ at: 'asking', host, slow: false }, '');
    const timer = setTimeout(() => this.#progress({ at: 'asking', host, slow: true }, ''), SLOW_MS);
    const said = this.#said();
    try {
      const found = await source.ask(asking.signal);
      if (found.length === 0) throw new Error(msg(str`${host} fant ingen temaer.`));
      this.#book = draftBook(found, said, this.#book && tidied(this.#book, this.#now));
      this.from = host;
      this.#progress({ at: 'rest' }, '');
      return true;
    } catch (error) {
      const why = asking.signal.aborted ? msg('Avbrutt. Tekstene kan alt være sendt.') : (error as Error).message;
      this.#progress({ at: 'rest' }, `${why} ${this.#whatStays()}`);
      return false;
    } finally {
      clearTimeout(timer);
    }
  }

  cancel(): void {
    this.#asking?.abort();
  }

  get drafts(): readonly ShownDraft[] {
    return this.#book ? shownDrafts(this.#book, this.#now) : [];
  }

  /** Some have been made, or asked for. */
  get made(): boolean {
    return this.#book !== null;
  }

  get outside(): ReturnType<typeof outside> {
    return this.#book ? outside(this.#book, this.drafts, this.#desk.model.summary.unsorted) : { rest: [], fresh: [] };
  }

  /** Dropped, and could be used. */
  get droppedCount(): number {
    if (!this.#book) return 0;
    return shownDrafts(broughtBack(this.#book), this.#now).length - this.drafts.length;
  }

  /** The theme that is called as the draft is: using it then adds to that. */
  existing(name: string): ThemeChoice | null {
    return this.#desk.model.choices.find(({ title }) => folded(title) === folded(name)) ?? null;
  }

  /** Makes the themes, with their points, as one act. False where a rule forbids it, which is said. */
  use(used: readonly ShownDraft[]): boolean {
    const [first] = used;
    if (!first) return false;
    const chosen = ({ draft }: ShownDraft): Chosen => {
      const existing = this.existing(draft.name);
      return existing ? { theme: existing.id, title: existing.title } : { newTitle: draft.name };
    };
    if (used.length === 1) return this.addTo(first, chosen(first));
    const count = used.reduce((sum, { points }) => sum + points.length, 0);
    return this.#act(
      used.flatMap((draft) => placing(draft.points, chosen(draft))),
      msg(str`${pointsInWords(count)} sortert i ${themesInWords(used.length)}`),
    );
  }

  /** Puts the draft's points where was chosen, as one act. */
  addTo({ points }: ShownDraft, chosen: Chosen): boolean {
    const label =
      'theme' in chosen ? told.placed(points.length, chosen.title) : told.placedInNew(points.length, chosen.newTitle);
    return this.#act(placing(points, chosen), label);
  }

  drop(drafts: readonly ShownDraft[]): void {
    if (!this.#book || drafts.length === 0) return;
    this.#set(dropped(this.#book, new Set(drafts.map(({ draft }) => draft.key))));
    const [first] = drafts;
    this.#desk.say(
      drafts.length === 1 ? msg(str`Forslaget «${first!.draft.name}» er droppet`) : msg('Alle forslagene er droppet'),
    );
  }

  bringBack(): void {
    if (this.#book) this.#set(broughtBack(this.#book));
  }

  /** False where another draft is called so. */
  rename(key: number, name: string): boolean {
    const book = this.#book && renamed(this.#book, key, name);
    if (!book) return false;
    this.#set(book);
    return true;
  }

  leaveOut(key: number, id: PointId): void {
    if (this.#book) this.#set(without(this.#book, key, id));
  }

  #act(commands: readonly BoardCommand[], label: string): boolean {
    const done = this.#desk.act(commands, label);
    // As after any act: what was selected has been dealt with, or is for the next.
    if (done) this.#desk.selectNothing();
    this.#changed();
    return done;
  }

  #said(): ReadonlyMap<PointId, string> {
    return new Map(this.#desk.model.summary.unsorted.map(({ id, text }) => [id, text]));
  }

  readonly #now = (id: PointId): PointNow => {
    const { model } = this.#desk;
    const standing = model.standing(id);
    if (standing) {
      if (isWithdrawnStanding(standing)) return 'withdrawn';
      if (model.headOf(id) !== id) return 'laid';
      return model.place(id) === 'tray' ? { text: standing.text } : 'sorted';
    }
    const source = model.points.get(originalOf(id));
    if (!source || source.deleted || isBlank(source.text)) return 'withdrawn';
    return originalOf(id) === id ? 'split' : 'changed';
  };

  #whatStays(): string {
    return this.from === null
      ? msg('Du ser forslagene som er laget på denne maskinen.')
      : msg('Forslagene er som før.');
  }

  #set(book: DraftBook): void {
    this.#book = book;
    this.#changed();
  }

  #progress(progress: Progress, trouble: string): void {
    this.progress = progress;
    this.trouble = trouble;
    this.#changed();
  }
}

function placing(points: readonly PointId[], chosen: Chosen): readonly BoardCommand[] {
  if ('theme' in chosen) return [{ do: 'place', points, theme: chosen.theme, before: null }];
  const theme: ThemeId = newId();
  return [
    { do: 'add-theme', id: theme, title: chosen.newTitle, parent: null, before: null },
    { do: 'place', points, theme, before: null },
  ];
}
