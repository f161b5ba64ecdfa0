import { localized, msg } from '@lit/localize';
import type { PointId, ThemeId } from '@stikkord/domain';
import type { FacilitatorSlices, QuestionSlice } from '@stikkord/protocol';
import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { BoardCalm } from './board-calm.ts';
import type { BoardDesk } from './board-desk.ts';
import type { Dropped } from './board-drag.ts';
import { BoardHands } from './board-hands.ts';
import { keyMeaning, type KeyMeaning } from './board-keys.ts';
import { stepped } from './roving.ts';
import { RovingFocus } from './roving-focus.ts';
import { pick, pickAll, type PickHow } from './selection.ts';
import type { PointAct } from './sk-board-bar.ts';
import './sk-board-bar.ts';
import type { BoardNames } from './sk-board-card.ts';
import './sk-board-themes.ts';
import './sk-board-tray.ts';
import type { SkBoardTray } from './sk-board-tray.ts';
import type { Chosen, SkMoveMenu } from './sk-move-menu.ts';
import './sk-move-menu.ts';
import type { ThemeAct } from './sk-theme-menu.ts';
import { themeDrop } from './theme-acts.ts';
import { points as pointsInWords } from '../i18n/counts.ts';
import { newId } from '../plan/new-id.ts';
import './sk-board.css';

/** The sorting desk: tray, themes and the bar of acts; what keys, presses and drags mean on it. */
@customElement('sk-board')
@localized()
export class SkBoard extends LitElement {
  @property({ attribute: false }) desk!: BoardDesk;
  @property({ attribute: false }) names!: BoardNames;
  @property({ attribute: false }) question!: QuestionSlice;
  @property({ attribute: false }) groups: FacilitatorSlices['groups'] = [];
  /** Raised by the page when the desk has something new to show. */
  @property({ attribute: false }) turn = 0;
  @state() private renaming: ThemeId | null = null;
  #hands!: BoardHands;
  #menuFor: { points: readonly PointId[]; parent: ThemeId | null } = { points: [], parent: null };
  readonly #roving = new RovingFocus(this);
  readonly #calm = new BoardCalm(this, (busy) => this.desk.model.setTrayBusy(busy));

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.#key);
  }

  override disconnectedCallback(): void {
    document.removeEventListener('keydown', this.#key);
    super.disconnectedCallback();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('desk')) return;
    this.#hands = new BoardHands(this.desk, {
      listOf: (id) => this.#listOf(id),
      focusedPoint: () => document.activeElement?.closest<HTMLElement>('sk-board-card')?.dataset['point'] ?? null,
      focusPoint: (id) => this.#focusPoint(id),
      focusTheme: (id) =>
        this.#later(() => this.#roving.focus(this.querySelector<HTMLElement>(`[data-theme="${id}"]`))),
      focusHome: () => this.querySelector<HTMLElement>('#tray-heading')?.focus(),
      newId,
    });
  }

  override render(): TemplateResult {
    const { desk, names } = this;
    const { model } = desk;
    return html`<div
        class="sk-board"
        @click=${this.#press}
        @sk-rename=${this.#rename}
        @sk-theme-act=${(event: CustomEvent<ThemeAct>) => this.#themeAct(event.detail)}
        @sk-dropped=${this.#dropped}
      >
        <sk-board-tray
          data-zone="tray"
          .model=${model}
          .names=${names}
          .list=${model.tray}
          .count=${model.summary.unsorted.length}
          .groups=${this.groups}
          .sections=${this.question.sections}
        ></sk-board-tray>
        <sk-board-themes
          .desk=${desk}
          .names=${names}
          .summary=${model.summary}
          .said=${desk.said}
          .renaming=${this.renaming}
          .undoable=${desk.canUndo}
          .redoable=${desk.canRedo}
          @sk-undo=${() => this.#hands.undo()}
          @sk-redo=${() => this.#hands.redo()}
          @sk-new-theme=${() => this.#newTheme(null)}
        ></sk-board-themes>
      </div>
      <sk-board-bar
        .desk=${desk}
        .points=${model.inOrder(model.selection.chosen)}
        @sk-point-act=${(event: CustomEvent<PointAct>) => this.#pointAct(event.detail)}
      ></sk-board-bar>
      <sk-move-menu
        .choices=${model.choices}
        @sk-chosen=${this.#chosen}
        @sk-close=${() => this.#calm.hold(false)}
      ></sk-move-menu>`;
  }

  #tray(): SkBoardTray {
    return this.querySelector('sk-board-tray')!;
  }

  #focusPoint(id: PointId): boolean {
    // Where the model has it: in the list it is about to leave, a focus would go down with the card.
    const find = (): HTMLElement | null =>
      [...this.querySelectorAll<HTMLElement>(`sk-board-card[data-point="${CSS.escape(id)}"]`)].find(
        (card) => card.closest<HTMLElement>('[data-place]')?.dataset['place'] === this.desk.model.place(id),
      ) ?? null;
    const card = find();
    if (card) return this.#roving.focus(card);
    this.#later(() => this.#roving.focus(find()));
    return false;
  }

  /** After the lists inside have drawn themselves. */
  #later(act: () => void): void {
    void this.updateComplete.then(() => setTimeout(act));
  }

  readonly #press = (event: MouseEvent): void => {
    const card = (event.target as Element).closest<HTMLElement>('sk-board-card');
    if (!card) return;
    const touch = (event as PointerEvent).pointerType === 'touch';
    const mod = event.ctrlKey || event.metaKey;
    const how: PickHow = event.shiftKey ? (mod ? 'more' : 'range') : mod || touch ? 'toggle' : 'only';
    this.#pick(card, how);
    card.focus({ preventScroll: true });
  };

  #pick(card: HTMLElement, how: PickHow): void {
    const id = card.dataset['point']!;
    if (this.desk.model.tray.left.has(id) && card.closest('sk-board-tray')) {
      this.desk.say(msg('En annen har sortert dette stikkordet.'));
      return;
    }
    this.desk.select(pick(this.desk.model.selection, id, how, this.#listAt(card)));
    this.#hands.sayCount();
  }

  #listAt(card: HTMLElement): readonly PointId[] {
    return this.#listed(card.closest<HTMLElement>('[data-place]')?.dataset['place'] ?? '');
  }

  #listOf(id: PointId): readonly PointId[] {
    const { model } = this.desk;
    return this.#listed(model.tray.shown.includes(id) ? 'tray' : (model.place(id) ?? ''));
  }

  /** What can be chosen in a place: in the tray, what the filter shows and nobody else took. */
  #listed(place: string): readonly PointId[] {
    const { model } = this.desk;
    return place === 'tray' ? this.#tray().seen.filter((id) => !model.tray.left.has(id)) : model.listed(place);
  }

  readonly #key = (event: KeyboardEvent): void => {
    const target = event.target as HTMLElement;
    if (event.isComposing || event.defaultPrevented || target.matches('input, textarea, select, dialog *')) return;
    const item = this.contains(target) ? target.closest<HTMLElement>('[data-rove]') : null;
    const on = item === null ? 'elsewhere' : item.dataset['theme'] === undefined ? 'point' : 'theme';
    const press = { key: event.key, shift: event.shiftKey, alt: event.altKey, mod: event.ctrlKey || event.metaKey };
    const meaning = keyMeaning(press, on);
    if (!meaning) return;
    event.preventDefault();
    this.#mean(meaning, item);
  };

  #mean(meaning: KeyMeaning, item: HTMLElement | null): void {
    switch (meaning.key) {
      case 'undo':
        return this.#hands.undo();
      case 'redo':
        return this.#hands.redo();
      case 'find':
        return this.querySelector<HTMLElement>('.sk-tray-find input')?.focus();
      case 'points':
        return this.#pointAct(meaning.act);
      case 'theme-act':
        return item ? this.#themeAct({ theme: item.dataset['theme']!, act: meaning.act }) : undefined;
      case 'pick':
        return item ? this.#pick(item, meaning.range ? 'range' : 'toggle') : undefined;
      case 'all':
        if (item) this.desk.select(pickAll(this.#listAt(item)));
        return this.#hands.sayCount();
      case 'place':
        return this.#placeByNumber(meaning.number);
      case 'step':
        return item ? this.#step(item, meaning.by, meaning.range) : undefined;
      case 'theme':
        return item ? void this.#roving.focus(this.#roving.heading(item, meaning.by)) : undefined;
    }
  }

  #step(item: HTMLElement, by: number, range: boolean): void {
    const next = stepped(this.#roving.items(item), item, by);
    if (!next || next === item) return;
    if (range && next.dataset['point'] !== undefined) {
      const { selection } = this.desk.model;
      const list = this.#listAt(next);
      const from = selection.anchor === null ? pick(selection, item.dataset['point']!, 'only', list) : selection;
      this.desk.select(pick(from, next.dataset['point'], 'range', list));
      this.#hands.sayCount();
    }
    this.#roving.focus(next);
  }

  #placeByNumber(number: number): void {
    const choice = this.desk.model.choices.find((each) => each.number === String(number));
    if (!choice) return this.desk.say(msg('Det er ikke noe tema med det nummeret.'));
    const points = this.#hands.targetsOrSay();
    if (points.length > 0) this.#hands.place(points, choice.id);
  }

  #pointAct(act: PointAct): void {
    if (act === 'clear') return this.desk.selectNothing();
    if (act === 'new-theme') return this.#newTheme(null);
    const points = this.#hands.targetsOrSay();
    if (points.length === 0) return;
    if (act === 'park') this.#hands.park(points);
    else if (act === 'unsort') this.#hands.unsort(points);
    else if (act === 'let-go') this.#hands.letGo(points);
    else if (act === 'up' || act === 'down') this.#hands.shift(points, act === 'up' ? -1 : 1);
    else this.#openMenu(points, null, false);
  }

  #newTheme(parent: ThemeId | null): void {
    this.#openMenu(parent === null ? this.#hands.targets() : [], parent, true);
  }

  #openMenu(points: readonly PointId[], parent: ThemeId | null, onlyNew: boolean): void {
    this.#menuFor = { points, parent };
    this.#calm.hold(true);
    const what = points.length === 0 ? '' : ` (${pointsInWords(points.length)})`;
    const heading = onlyNew ? (parent === null ? msg('Nytt tema') : msg('Nytt deltema')) : msg('Flytt til tema');
    this.querySelector<SkMoveMenu>('sk-move-menu')!.show({ heading: heading + what, onlyNew });
  }

  readonly #chosen = (event: CustomEvent<Chosen>): void => {
    const { points, parent } = this.#menuFor;
    if ('newTitle' in event.detail && (points.length === 0 || parent !== null))
      this.#hands.newTheme(points, event.detail.newTitle, parent);
    else this.#hands.choose(points, event.detail);
  };

  readonly #rename = (event: CustomEvent<{ theme: ThemeId; title: string | null }>): void => {
    const { theme, title } = event.detail;
    if (title === null) {
      this.renaming = theme;
      return;
    }
    const hadFocus = document.activeElement?.matches('.sk-theme-field') ?? false;
    this.renaming = null;
    this.#hands.rename(theme, title);
    if (hadFocus) this.#later(() => this.#roving.focus(this.querySelector<HTMLElement>(`[data-theme="${theme}"]`)));
  };

  #themeAct({ theme, act }: ThemeAct): void {
    const { model } = this.desk;
    if (act === 'rename') this.renaming = theme;
    else if (act === 'delete') this.#hands.deleteTheme(theme);
    else if (act === 'sub-theme') this.#newTheme(theme);
    else if (act === 'select') {
      this.desk.select(pickAll(model.listed(`theme:${theme}`)));
      this.#hands.sayCount();
    } else this.#hands.moveTheme(theme, act);
  }

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
