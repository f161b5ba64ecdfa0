import { localized, msg } from '@lit/localize';
import { wallClock, type GroupId, type QuestionId } from '@stikkord/domain';
import type { FacilitatorCommand, QuestionSlice, RoomPlanCommand } from '@stikkord/protocol';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { LiveFeed } from '../../data/live-feed.ts';
import { emptyState } from '../../elements/empty-state.ts';
import '../../elements/sk-page-foot.ts';
import { offerUndo, withdrawUndo } from '../../elements/sk-undo-toast.ts';
import { newId } from '../../plan/new-id.ts';
import { messagePage } from '../message-page.ts';
import { entryView } from '../run/entry-view.ts';
import { FacilitatorEntry } from '../run/facilitator-entry.ts';
import { deskNotices } from '../run/desk-notices.ts';
import { RunDesk } from '../run/run-desk.ts';
import { ActivityBook } from './activity-book.ts';
import { isOverWeeks } from './answered.ts';
import { addGroup } from './group-commands.ts';
import { lookCounts } from './group-look.ts';
import type { GroupsGive } from './groups-give.ts';
import { groupsHead } from './groups-head.ts';
import { groupTiles } from './group-tiles.ts';
import './sk-answered.ts';
import './sk-call-queue.ts';
import './sk-group-panel.ts';
import type { SkGroupPanel } from './sk-group-panel.ts';
import type { GroupTile, SkGroupTiles } from './sk-group-tiles.ts';
import './sk-group-tiles.ts';
import './sk-tell.ts';
import { TileOrder } from './tile-order.ts';
import { tilesBar } from './tiles-bar.ts';
import { watchedQuestion } from './watched-question.ts';
import './sk-groups-page.css';

/** "Stille i 4 min" goes on while nothing happens. */
const TICK_MS = 15_000;

/** So many groups have room for large tiles on a laptop. */
const ROOMY = 24;

/** All groups on one screen: who is there, how it goes, who asks for help; what is said to them; who has answered. */
@customElement('sk-groups-page')
@localized()
export class SkGroupsPage extends LitElement {
  /** The facilitators' secret. */
  @property() key = '';
  @state() private reading: GroupId | null = null;
  /** The question whose progress is shown; null: the current one. */
  @state() private watched: QuestionId | null = null;
  /** Null: what fits the meeting. */
  @state() private view: 'now' | 'answered' | null = null;

  readonly #entry = new FacilitatorEntry(this);
  readonly #feed = new LiveFeed(this, 'facilitator');
  readonly #desk = new RunDesk(this);
  readonly #activity = new ActivityBook();
  readonly #order = new TileOrder();
  #noted: QuestionId | null = null;
  /** Made once for each time the page is drawn. */
  #tiles: readonly GroupTile[] = [];
  #tick: ReturnType<typeof setInterval> | undefined;

  readonly #give: GroupsGive = {
    run: (command, said, done) => this.#run(command, said, done),
    plan: (commands, said, done) => this.#plan(commands, said, done),
    fail: (why) => this.#desk.fail(why, () => {}),
  };

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#tick = setInterval(() => this.requestUpdate(), TICK_MS);
  }

  override disconnectedCallback(): void {
    clearInterval(this.#tick);
    withdrawUndo();
    super.disconnectedCallback();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('key')) void this.#entry.enter(this.key);
    if (this.#entry.state === 'in') this.#feed.follow(this.#entry.meeting!.meeting);
    document.title = [msg('Grupper'), this.#feed.slices.meeting?.title, 'Stikkord'].filter(Boolean).join(' – ');
    this.#note();
    this.#makeTiles();
    if (this.#feed.state === 'live') this.#desk.answers();
  }

  override render(): TemplateResult {
    if (this.#entry.state !== 'in') return entryView(this.#entry);
    const { meeting, clock } = this.#feed.slices;
    if (!meeting || this.#feed.state === 'refused')
      return this.#feed.state === 'refused'
        ? messagePage({
            heading: msg('Samlingen kan ikke åpnes'),
            text: msg('Den kan være slettet. Spør den som planla samlingen.'),
          })
        : html`<main class="sk-page"><p class="sk-quiet" role="status">${msg('Henter samlingen …')}</p></main>`;
    return html`${groupsHead(this.key, meeting, clock ?? null, this.#now)}
      <main class="sk-groups" ?data-open=${this.#tile !== undefined}>
        ${deskNotices('sk-groups-notices', this.#feed.state, this.#desk)} ${this.#main()} ${this.#aside()}
      </main>
      <p class="ds-sr-only" role="status">${this.#desk.said}</p>
      <sk-page-foot></sk-page-foot>`;
  }

  #main(): TemplateResult {
    const { slices } = this.#feed;
    const view = this.#view;
    const question = this.#watched;
    const all = this.#tiles;
    const shown = this.#shown(all);
    return html`<section class="sk-groups-main" aria-labelledby="groups-main">
      <h2 id="groups-main" class="ds-sr-only" tabindex="-1">
        ${view === 'now' ? msg('Slik går det') : msg('Hvem har svart')}
      </h2>
      ${tilesBar({
        view,
        canAnswer: (slices.questions ?? []).some(({ poll }) => poll === null),
        questions: slices.questions ?? [],
        question,
        counts: lookCounts(all),
        all: all.length,
        filter: this.#order.filter,
        lookFirst: this.#order.lookFirst,
        stale: this.#order.isStale(all, slices.hands ?? []),
        alone: question?.poll !== null && question !== null,
        see: (to) => (this.view = to),
        watch: (to) => this.#watch(to),
        narrow: (filter) => this.#take({ filter }),
        first: (first) => this.#take({ lookFirst: first }),
        again: () => this.#take({}),
        add: () => this.#add(),
      })}
      ${
        view === 'answered'
          ? html`<sk-answered
              .slices=${slices}
              .today=${wallClock(this.#feed.now(), slices.meeting!.zone).date}
              @sk-open=${(event: CustomEvent<GroupId>) => this.#open(event.detail)}
            ></sk-answered>`
          : all.length === 0
            ? emptyState(msg('Samlingen har ingen grupper ennå. Lag den første, eller be den som planlegger, om det.'))
            : shown.length === 0
              ? emptyState(msg('Ingen grupper står slik nå.'))
              : html`<sk-group-tiles
                  .tiles=${shown}
                  .open=${this.reading}
                  ?roomy=${all.length <= ROOMY}
                  ?alone=${question !== null && question.poll !== null}
                  ?waited=${question?.status === 'open'}
                  .now=${this.#feed.now()}
                  @sk-open=${(event: CustomEvent<GroupId>) => this.#open(event.detail)}
                ></sk-group-tiles>`
      }
    </section>`;
  }

  #aside(): TemplateResult {
    const { groups = [], hands = [], calls = {}, messages = [], meeting } = this.#feed.slices;
    const tile = this.#tile;
    return html`<aside class="sk-groups-aside" aria-label=${msg('Kø og beskjeder')}>
      <section class="sk-groups-queue" aria-labelledby="groups-queue">
        <h2 id="groups-queue" tabindex="-1">
          ${msg('Kø')}${hands.length === 0 ? nothing : html` <span class="sk-groups-count">${hands.length}</span>`}
        </h2>
        <sk-call-queue
          .groups=${groups}
          .hands=${hands}
          .calls=${calls}
          .now=${this.#feed.now()}
          .give=${(command: FacilitatorCommand, said: string) =>
            this.#run(command, said, () => this.#keepFocus('groups-queue'))}
          @sk-open=${(event: CustomEvent<GroupId>) => this.#open(event.detail)}
        ></sk-call-queue>
      </section>
      ${tile ? this.#panel(tile) : nothing}
      <section class="sk-groups-tell" aria-labelledby="groups-tell" ?hidden=${tile !== undefined}>
        <h2 id="groups-tell" class="ds-sr-only" tabindex="-1">${msg('Beskjeder')}</h2>
        <sk-tell
          .groups=${groups}
          .messages=${messages}
          .zone=${meeting?.zone ?? ''}
          .shown=${this.#order.filter === null || this.#view === 'answered' ? null : this.#shown(this.#tiles).map(({ id }) => id)}
          .give=${this.#give.run}
        ></sk-tell>
      </section>
    </aside>`;
  }

  #panel(tile: GroupTile): TemplateResult {
    const order = this.#view === 'answered' ? this.#tiles : this.#shown(this.#tiles);
    const at = order.findIndex(({ id }) => id === tile.id);
    return html`<sk-group-panel
      .meeting=${this.#entry.meeting!.meeting}
      .tile=${tile}
      .previous=${order[at - 1]?.id ?? null}
      .next=${order[at + 1]?.id ?? null}
      .question=${this.#watched}
      .slices=${this.#feed.slices}
      .now=${this.#feed.now()}
      .give=${this.#give}
      @sk-open=${(event: CustomEvent<GroupId>) => this.#open(event.detail)}
      @sk-close=${() => this.#close()}
    ></sk-group-panel>`;
  }

  get #view(): 'now' | 'answered' {
    return this.view ?? (isOverWeeks(this.#feed.slices) ? 'answered' : 'now');
  }

  get #watched(): QuestionSlice | null {
    return watchedQuestion(this.#feed.slices, this.watched);
  }

  get #tile(): GroupTile | undefined {
    return this.#tiles.find(({ id }) => id === this.reading);
  }

  #shown(all: readonly GroupTile[]): readonly GroupTile[] {
    return this.#order.shown(all, this.#feed.slices.hands ?? []);
  }

  #take(change: Parameters<TileOrder['take']>[2]): void {
    this.#order.take(this.#tiles, this.#feed.slices.hands ?? [], change);
    this.requestUpdate();
  }

  #watch(question: QuestionId): void {
    this.watched = question;
    this.#note();
    this.#makeTiles();
    this.#take({});
  }

  #makeTiles(): void {
    this.#tiles = groupTiles(this.#feed.slices, this.#watched?.id ?? null, this.#feed.now(), this.#activity);
  }

  #note(): void {
    const { slices } = this.#feed;
    const question = this.#watched?.id ?? null;
    if (question !== this.#noted) this.#activity.clear();
    this.#noted = question;
    if (question === null) return;
    for (const { id } of slices.groups ?? [])
      this.#activity.note(id, slices[`progress/${question}/${id}`]?.lastActivity ?? null);
  }

  #open(group: GroupId): void {
    this.reading = group;
    void this.updateComplete.then(() => this.querySelector<SkGroupPanel>('sk-group-panel')?.focusHeading());
  }

  #close(): void {
    const group = this.reading;
    this.reading = null;
    void this.updateComplete.then(() => {
      const tiles = this.querySelector<SkGroupTiles>('sk-group-tiles');
      if (group === null || !tiles?.focusGroup(group)) document.getElementById('groups-main')?.focus();
    });
  }

  #add(): void {
    const id = newId();
    this.#plan([addGroup(id)], msg('Ei ny gruppe er laget. Den står sist.'));
  }

  readonly #now = (): number => this.#feed.now();

  #run(command: FacilitatorCommand, said: string, done?: () => void): void {
    void this.#desk.give(this.#entry.meeting!.meeting, command, said, done);
  }

  #plan(commands: readonly RoomPlanCommand[], said: string, done?: () => void): void {
    void this.#desk.change(this.#entry.meeting!.meeting, commands, '', (inverse) => {
      offerUndo(said, () => void this.#desk.change(this.#entry.meeting!.meeting, inverse, msg('Angret.')));
      done?.();
    });
  }

  /** What was pressed may be gone when the answer is drawn. */
  #keepFocus(near: string): void {
    void this.updateComplete.then(() =>
      setTimeout(() => {
        if (document.activeElement === document.body) document.getElementById(near)?.focus();
      }),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-groups-page': SkGroupsPage;
  }
}
