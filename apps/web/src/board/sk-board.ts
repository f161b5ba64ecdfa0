import { localized, msg } from '@lit/localize';
import { countOf, type PointId, type ThemeId } from '@stikkord/domain';
import type { CarriableAnswer, FacilitatorSlices, QuestionSlice } from '@stikkord/protocol';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { points as pointsInWords } from '../i18n/counts.ts';
import { newId } from '../plan/new-id.ts';
import type { ActId, ActRequest, Answer, BoardDialogs, Question } from './acts.ts';
import { BoardActs, type MenuWish } from './board-acts.ts';
import { BoardCalm } from './board-calm.ts';
import type { BoardDesk } from './board-desk.ts';
import type { Dropped } from './board-drag.ts';
import { factsOf } from './board-facts.ts';
import type { BoardFilter } from './board-filter.ts';
import { BoardHands } from './board-hands.ts';
import { keyMeaning, type KeyMeaning } from './board-keys.ts';
import { boardView } from './board-view.ts';
import { DragScroll } from './drag-scroll.ts';
import { FindMarks } from './find-marks.ts';
import { matchAfter, matchCount } from './matches.ts';
import { keyItem, keyPlace } from './key-place.ts';
import { LongPress } from './long-press.ts';
import { NumberKeys } from './number-keys.ts';
import { stepped } from './roving.ts';
import { RovingFocus } from './roving-focus.ts';
import { pick, type PickHow } from './selection.ts';
import './sk-board-acts.ts';
import './sk-board-bar.ts';
import type { BoardNames } from './sk-board-card.ts';
import './sk-board-dialogs.ts';
import './sk-board-find.ts';
import './sk-board-people.ts';
import './sk-board-themes.ts';
import './sk-board-tray.ts';
import type { Chosen, SkMoveMenu } from './sk-move-menu.ts';
import './sk-move-menu.ts';
import type { DraftMenu } from './sk-suggest-panel.ts';
import type { SuggestSource } from './suggest-desk.ts';
import { Suggesting } from './suggesting.ts';
import { themeDrop } from './theme-acts.ts';
import { withOther } from './theme-choices.ts';
import './sk-board.css';

/** The sorting desk: find, tray, themes and the bar of acts; what keys, presses and drags mean on it. */
@customElement('sk-board')
@localized()
export class SkBoard extends LitElement {
  @property({ attribute: false }) desk!: BoardDesk;
  @property({ attribute: false }) names!: BoardNames;
  @property({ attribute: false }) question!: QuestionSlice;
  @property({ attribute: false }) groups: FacilitatorSlices['groups'] = [];
  /** Raised by the page when the desk has something new to show. */
  @property({ attribute: false }) turn = 0;
  /** The round in which each point came, where that isn't the first. */
  @property({ attribute: false }) rounds: ReadonlyMap<PointId, number> = new Map();
  /** Has the server keep the board as it stands, before it is cleared. False where that failed. */
  @property({ attribute: false }) keepFirst: () => Promise<boolean> = () => Promise.resolve(false);
  /** Reads the themes of earlier meetings that can be carried over. */
  @property({ attribute: false }) carriable: () => Promise<CarriableAnswer> = () => Promise.resolve({ meetings: [] });
  /** Where drafts of themes can be asked for; null: nowhere but on this machine. */
  @property({ attribute: false }) suggestSource: SuggestSource | null = null;
  @state() private renaming: ThemeId | null = null;
  #hands!: BoardHands;
  #acts!: BoardActs;
  #menuFor: MenuWish & { readonly whose: DraftMenu['chosen'] | null } = { points: [], parent: null, whose: null };
  readonly #roving = new RovingFocus(this);
  readonly #view = boardView(this, this.#roving, () => this.desk.model, newId);
  readonly #calm = new BoardCalm(this, (zone, busy) => this.desk.model.setBusy(zone, busy));
  readonly #suggesting = new Suggesting(this, {
    desk: () => this.desk,
    question: () => this.question.id,
    menu: ({ points, chosen }) => this.#openMenu({ points, parent: null }, chosen),
    backTo: (element) => this.#view.backTo(element),
  });
  readonly #marks = new FindMarks(this);
  readonly #numbers = new NumberKeys({
    numbers: () => this.desk.model.choices.map(({ number }) => number),
    say: (text) => this.desk.say(text),
    place: (number, points) => this.#placeByNumber(number, points),
  });

  constructor() {
    super();
    // On a tablet: all from the last one chosen to here.
    new LongPress(this, 'sk-board-card', (card) => {
      this.#pick(card, 'more');
      card.focus({ preventScroll: true });
    });
    new DragScroll(this, '.sk-tray-list, .sk-themes-scroll', (dragging) => this.#calm.hold('drag', dragging));
  }

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.#key);
  }

  override disconnectedCallback(): void {
    document.removeEventListener('keydown', this.#key);
    this.#numbers.forget();
    super.disconnectedCallback();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('desk')) this.#sit();
    if (this.desk.model.matches !== null) this.desk.model.setFacts(factsOf(this.desk, this.rounds));
  }

  #sit(): void {
    this.#hands = new BoardHands(this.desk, this.#view);
    this.#acts = new BoardActs(this.desk, this.#hands, this.#view, {
      find: () => this.querySelector('sk-board-find')!.begin(),
      toMatch: (by) => this.#toMatch(by),
      filter: this.#filter,
      menu: (wish) => this.#openMenu(wish),
      ask: (question) => this.#ask(question),
      rename: (theme) => (this.renaming = theme),
      showAll: () => {
        this.#roving.back();
        this.querySelector('sk-board-acts')!.show();
      },
      suggest: () => void this.#suggesting.toggle(),
      history: () => this.dispatchEvent(new CustomEvent('sk-wants-history')),
    });
  }

  override updated(): void {
    this.#marks.look(this.desk.model.filter.text);
  }

  override render(): TemplateResult {
    const { desk, names } = this;
    const { model } = desk;
    const { like } = model.filter;
    const chosen = model.selection.chosen.size > 0;
    return html`<div
        class="sk-board"
        ?data-suggesting=${this.#suggesting.shown}
        @click=${this.#press}
        @sk-rename=${this.#rename}
        @sk-theme-act=${(event: CustomEvent<ActRequest>) => this.#acts.do(event.detail)}
        @sk-act=${(event: CustomEvent<ActRequest>) => this.#acts.do(event.detail)}
        @sk-dropped=${this.#dropped}
        @sk-filter=${(event: CustomEvent<BoardFilter>) => this.#filter(event.detail)}
        @sk-to-match=${(event: CustomEvent<1 | -1>) => this.#toMatch(event.detail)}
        @sk-find-end=${() => {
          this.#acts.endFind();
          this.#view.keepInSight();
        }}
      >
        <div class="sk-board-strip">
          <sk-board-find
            .filter=${model.filter}
            .names=${names}
            .question=${this.question}
            .groups=${this.groups}
            .found=${matchCount(model)}
            .likeText=${like === null ? '' : (model.standing(like)?.text ?? '')}
            .shared=${desk.facilitators > 1 || desk.claims !== null}
          ></sk-board-find>
          <sk-board-people
            .desk=${desk}
            .names=${names}
            .question=${this.question}
            .groups=${this.groups}
            .turn=${this.turn}
          ></sk-board-people>
        </div>
        ${this.#suggesting.view(names, this.suggestSource)}
        <sk-board-tray
          data-zone="tray"
          .desk=${desk}
          .names=${names}
          .list=${model.tray}
          .count=${countOf(model.summary.unsorted)}
          .filtered=${model.matches !== null}
        ></sk-board-tray>
        <sk-board-themes
          .desk=${desk}
          .names=${names}
          .summary=${model.summary}
          .themes=${model.themes}
          .vote=${model.vote}
          .said=${desk.said}
          .renaming=${this.renaming}
          .undoable=${desk.canUndo}
          .redoable=${desk.canRedo}
          @sk-undo=${() => this.#hands.undo()}
          @sk-redo=${() => this.#hands.redo()}
          @sk-new-theme=${() => this.#acts.do({ act: 'new-theme' })}
        ></sk-board-themes>
      </div>
      ${
        chosen
          ? html`<sk-board-bar
              .context=${this.#hands.context()}
              @sk-act=${(event: CustomEvent<ActRequest>) => this.#acts.do(event.detail)}
            ></sk-board-bar>`
          : nothing
      }
      <sk-move-menu @sk-chosen=${this.#chosen} @sk-close=${() => this.#calm.hold('menu', false)}></sk-move-menu>
      <sk-board-acts
        .context=${() => this.#hands.context()}
        @sk-chosen-act=${(event: CustomEvent<ActId>) => this.#acts.do({ act: event.detail })}
      ></sk-board-acts>
      <sk-board-dialogs
        .model=${model}
        .names=${names}
        .keepFirst=${this.keepFirst}
        .of=${this.question?.id ?? ''}
        .carriable=${this.carriable}
        @sk-answered=${this.#answered}
        @sk-close=${() => this.#calm.hold('question', false)}
      ></sk-board-dialogs>`;
  }

  readonly #press = (event: MouseEvent): void => {
    const target = event.target as Element;
    const card = target.closest<HTMLElement>('sk-board-card');
    if (!card || target.closest('button, a, input')) return;
    const touch = (event as PointerEvent).pointerType === 'touch';
    const mod = event.ctrlKey || event.metaKey;
    this.#pick(card, event.shiftKey ? (mod ? 'more' : 'range') : mod || touch ? 'toggle' : 'only');
    card.focus({ preventScroll: true });
  };

  #pick(card: HTMLElement, how: PickHow): void {
    const { model } = this.desk;
    const id = card.dataset['point']!;
    const place = this.#view.placeAt(card);
    if (model.list(place).left.has(id)) return this.desk.say(msg('En annen har sortert dette stikkordet.'));
    this.desk.select(pick(model.selection, id, how, model.chooseable(place)));
    this.#hands.sayCount();
  }

  readonly #key = (event: KeyboardEvent): void => {
    const target = event.target as HTMLElement;
    const field = target.matches('input, textarea, select, dialog *, .sk-drop-down *');
    if (event.isComposing || event.defaultPrevented) return;
    const press = { key: event.key, shift: event.shiftKey, alt: event.altKey, mod: event.ctrlKey || event.metaKey };
    const item = keyItem(this, target);
    const on = keyPlace(item);
    if (!field && !press.mod && !press.alt && on !== 'elsewhere' && this.#numbers.key(event.key))
      return event.preventDefault();
    // Undo and all in a field are the field's own; to find is not.
    const meaning = keyMeaning(press, field ? 'elsewhere' : on);
    if (!meaning || (field && !(meaning.key === 'act' && meaning.act === 'find'))) return;
    if (target.closest('dialog')) return;
    event.preventDefault();
    // What is done begins, and ends, where a point or a theme is.
    if (item && !item.contains(target)) item.focus({ preventScroll: true });
    this.#mean(meaning, item);
  };

  #mean(meaning: KeyMeaning, item: HTMLElement | null): void {
    if (meaning.key === 'act') return this.#acts.do({ act: meaning.act });
    if (meaning.key === 'digit') {
      const points = this.#hands.targetsOrSay();
      return points.length === 0 ? undefined : this.#numbers.begin(meaning.digit, points);
    }
    if (!item) return;
    if (meaning.key === 'pick') this.#pick(item, meaning.range ? 'range' : 'toggle');
    else if (meaning.key === 'step') this.#step(item, meaning.by, meaning.range);
    else this.#roving.focus(this.#roving.heading(item, meaning.by));
  }

  #step(item: HTMLElement, by: number, range: boolean): void {
    const next = stepped(this.#roving.items(item), item, by);
    if (!next || next === item) return;
    if (range && next.dataset['point'] !== undefined) {
      const { selection } = this.desk.model;
      const list = this.desk.model.chooseable(this.#view.placeAt(next));
      const from = selection.anchor === null ? pick(selection, item.dataset['point']!, 'only', list) : selection;
      this.desk.select(pick(from, next.dataset['point'], 'range', list));
      this.#hands.sayCount();
    }
    this.#roving.focus(next);
  }

  #placeByNumber(number: string, points: readonly PointId[]): void {
    const choice = this.desk.model.choices.find((each) => each.number === number);
    if (!choice) return this.desk.say(msg('Det er ikke noe tema med det nummeret.'));
    this.#hands.place(points, choice.id);
  }

  #toMatch(by: 1 | -1): void {
    const { model } = this.desk;
    const id = this.#view.focusedPoint();
    const place = this.#view.focusedPlace();
    const next = matchAfter(model, id === null || place === null ? null : { id, place }, by);
    if (next !== null) this.#view.focusPoint(next);
    else this.desk.say(msg('Ingen treff'));
  }

  readonly #filter = (filter: BoardFilter): void => {
    const { model } = this.desk;
    model.filter = filter;
    model.setFacts(factsOf(this.desk, this.rounds));
    model.setFilter(filter);
    this.#view.keepInSight();
  };

  /** `whose`: told what was chosen, where another does it. */
  #openMenu(wish: MenuWish, whose: DraftMenu['chosen'] | null = null): void {
    const { points, parent, onlyNew = false } = wish;
    this.#menuFor = { ...wish, whose };
    this.#calm.hold('menu', true);
    const what = points.length === 0 ? '' : ` (${pointsInWords(points.length)})`;
    const heading = onlyNew ? (parent === null ? msg('Nytt tema') : msg('Nytt deltema')) : msg('Flytt til tema');
    const { choices } = this.desk.model;
    this.querySelector<SkMoveMenu>('sk-move-menu')!.show({
      heading: heading + what,
      onlyNew,
      choices: whose || onlyNew ? choices : withOther(choices, msg('Andre tema')),
      likely: onlyNew ? [] : this.desk.suggester.likely(points),
    });
  }

  readonly #chosen = (event: CustomEvent<Chosen>): void => {
    const { points, parent, before = null, whose } = this.#menuFor;
    if (whose) whose(event.detail);
    else if ('newTitle' in event.detail) this.#hands.newTheme(points, event.detail.newTitle, parent, before);
    else this.#hands.choose(points, event.detail.theme);
  };

  /** What was refused stays in its dialog. */
  readonly #answered = (event: CustomEvent<Answer>): void => {
    if (!this.#hands.answered(event.detail)) event.preventDefault();
  };

  #ask(question: Question): void {
    this.#calm.hold('question', true);
    this.querySelector<BoardDialogs>('sk-board-dialogs')!.ask(question);
  }

  readonly #rename = (event: CustomEvent<{ theme: ThemeId; title: string | null }>): void => {
    const { theme, title } = event.detail;
    if (title === null) {
      this.renaming = theme;
      return;
    }
    const hadFocus = document.activeElement?.matches('.sk-theme-field') ?? false;
    this.renaming = null;
    this.#hands.rename(theme, title);
    if (hadFocus) this.#view.focusTheme(theme);
  };

  readonly #dropped = ({ detail }: CustomEvent<Dropped>): void => {
    if ('theme' in detail)
      this.#hands.themeTo(themeDrop(this.desk.model.board, detail.theme, detail.over, detail.edge));
    else this.#hands.drop(detail.points, detail.place, detail.spot);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-board': SkBoard;
  }
}
