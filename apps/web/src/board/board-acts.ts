import { msg, str } from '@lit/localize';
import type { PointId, ThemeId } from '@stikkord/domain';
import { groupOf } from './act-commands.ts';
import { ofGroups, type ActRequest, type PointActId, type Question, type ThemeActId } from './acts.ts';
import { alikeTo } from './alike.ts';
import type { BoardDesk } from './board-desk.ts';
import { cardFacts, hasMore } from './card-facts.ts';
import { behindInWords } from './card-marks.ts';
import { NO_FILTER, type BoardFilter } from './board-filter.ts';
import type { BoardHands } from './board-hands.ts';
import type { BoardPageView } from './board-view.ts';
import { toggled, type Claims } from './presence.ts';
import { pickAll } from './selection.ts';
import { besideTheme } from './theme-acts.ts';

/** What is to be moved, and where a new theme would stand: under `parent`, `before` another; last where that isn't said. */
export interface MenuWish {
  readonly points: readonly PointId[];
  readonly parent: ThemeId | null;
  readonly before?: ThemeId | null;
  /** A new theme is all that can be chosen. */
  readonly onlyNew?: boolean;
}

/** What acts need of the page beside the hands. */
export interface ActPage {
  readonly find: () => void;
  readonly toMatch: (by: 1 | -1) => void;
  readonly filter: (filter: BoardFilter) => void;
  readonly menu: (wish: MenuWish) => void;
  readonly ask: (question: Question) => void;
  readonly rename: (theme: ThemeId) => void;
  readonly showAll: () => void;
  readonly suggest: () => void;
  readonly history: () => void;
}

/** Does what is asked for, by whatever way it was asked: a key, a button, a menu, a card. */
export class BoardActs {
  readonly #desk: BoardDesk;
  readonly #hands: BoardHands;
  readonly #view: BoardPageView;
  readonly #page: ActPage;
  /** Where the focus was before one began to look for something. */
  #from: HTMLElement | null = null;

  constructor(desk: BoardDesk, hands: BoardHands, view: BoardPageView, page: ActPage) {
    this.#desk = desk;
    this.#hands = hands;
    this.#view = view;
    this.#page = page;
  }

  do(request: ActRequest): void {
    const { act } = request;
    const { model } = this.#desk;
    switch (act) {
      case 'undo':
        return this.#hands.undo();
      case 'redo':
        return this.#hands.redo();
      case 'clear':
        return model.selection.chosen.size > 0 ? this.#desk.selectNothing() : this.#page.filter(NO_FILTER);
      case 'find':
        if (document.activeElement instanceof HTMLElement && !document.activeElement.matches('input'))
          this.#from = document.activeElement;
        return this.#page.find();
      case 'next-match':
      case 'previous-match':
        return this.#page.toMatch(act === 'next-match' ? 1 : -1);
      case 'let-in':
        return this.#letIn();
      case 'acts':
        return this.#page.showAll();
      case 'all':
        return this.#choose(model.chooseable(this.#view.focusedPlace() ?? 'tray'));
      case 'claim-question':
        return this.#claim({ question: !this.#desk.claims.question });
      case 'suggest':
        return this.#page.suggest();
      case 'history':
        return this.#page.history();
      case 'by-votes':
        return this.#hands.orderByVotes();
      case 'carry-themes':
      case 'clear-board':
        return this.#page.ask({ act });
      case 'new-theme':
        return this.#page.menu({
          points: request.points ?? this.#hands.context().targets,
          parent: null,
          onlyNew: true,
        });
      case 'rename':
      case 'details':
      case 'merge':
      case 'sub-theme':
      case 'select':
      case 'split-off':
      case 'fold':
      case 'earlier':
      case 'later':
      case 'under':
      case 'out':
      case 'delete':
        return this.#themeAct(act, request.theme ?? this.#view.focusedTheme());
      case 'move':
      case 'here':
      case 'same-theme':
      case 'other-theme':
      case 'park':
      case 'goes-to':
      case 'unsort':
      case 'lay':
      case 'take-apart':
      case 'unfold':
      case 'word':
      case 'quote':
      case 'split':
      case 'join-parts':
      case 'accept':
      case 'let-go':
      case 'up':
      case 'down':
      case 'alike':
      case 'similar':
      case 'only-group':
      case 'claim-group': {
        if (ofGroups(act) && model.asked !== 'group-work') return this.#desk.say(msg('Svarene er ikke fra grupper.'));
        const points = request.points ?? this.#hands.targetsOrSay();
        if (points.length > 0) this.#pointAct(act, points);
      }
    }
  }

  /** Back to where one was before one looked for something. */
  endFind(): void {
    this.#view.backTo(this.#from);
  }

  #pointAct(act: Exclude<PointActId, 'clear' | 'new-theme'>, points: readonly PointId[]): void {
    const { model } = this.#desk;
    switch (act) {
      case 'move':
        return this.#page.menu({ points, parent: null });
      case 'here':
        return this.#hands.here(points);
      case 'up':
      case 'down':
        return this.#hands.shift(points, act === 'up' ? -1 : 1);
      case 'unfold':
        return this.#unfold(points);
      case 'alike':
        return this.#choose([...alikeTo(this.#desk, points)]);
      case 'similar':
        return this.#page.filter({ ...model.filter, like: model.filter.like === null ? points[0]! : null });
      case 'only-group':
        return this.#onlyGroup(points);
      case 'claim-group':
        return this.#claimGroup(points);
      case 'word':
      case 'split':
        return points.length === 1
          ? this.#page.ask({ act, points })
          : this.#desk.say(msg('Velg ett stikkord om gangen til dette.'));
      case 'goes-to':
        return this.#page.ask({ act, points });
      case 'same-theme':
      case 'other-theme':
      case 'park':
      case 'unsort':
      case 'lay':
      case 'take-apart':
      case 'quote':
      case 'join-parts':
      case 'accept':
      case 'let-go':
        return this.#hands.act(act, points);
    }
  }

  #themeAct(act: ThemeActId, theme: ThemeId | null): void {
    if (theme === null) return this.#desk.say(msg('Gå til et tema først.'));
    switch (act) {
      case 'rename':
        return this.#page.rename(theme);
      case 'details':
      case 'merge':
        return this.#page.ask({ act, theme });
      case 'sub-theme':
        return this.#page.menu({
          points: this.#desk.model.inOrder(this.#desk.model.selection.chosen),
          parent: theme,
          onlyNew: true,
        });
      case 'select':
        return this.#choose(this.#desk.model.chooseable(`theme:${theme}`));
      case 'split-off':
        return this.#splitOff(theme);
      case 'fold':
        return this.#view.fold(theme);
      case 'earlier':
      case 'later':
      case 'under':
      case 'out':
        return this.#hands.moveTheme(theme, act);
      case 'delete':
        return this.#hands.deleteTheme(theme);
    }
  }

  #choose(points: readonly PointId[]): void {
    this.#desk.select(pickAll(points));
    this.#hands.sayCount();
  }

  /** What leaves a theme stands beside it. */
  #splitOff(theme: ThemeId): void {
    const { model } = this.#desk;
    const points = this.#hands.context().targets.filter((id) => model.place(id) === `theme:${theme}`);
    if (points.length === 0) return this.#desk.say(msg('Velg først de stikkordene som skal ut av temaet.'));
    this.#page.menu({ points, ...besideTheme(model.board, theme), onlyNew: true });
  }

  /** All of them open, or folded where all were open; what has nothing behind it stays as it is. */
  #unfold(points: readonly PointId[]): void {
    const { model } = this.#desk;
    const more = points.filter((id) => hasMore(cardFacts(model, id)));
    if (more.length === 0) return this.#desk.say(msg('Det ligger ikke noe mer bak.'));
    const open = !more.every((id) => model.isOpen(id));
    for (const id of more) if (model.isOpen(id) !== open) model.toggleOpen(id);
    const [first] = more;
    this.#desk.say(open ? behindInWords(cardFacts(model, first!)) : msg('Skjult igjen'));
  }

  #onlyGroup(points: readonly PointId[]): void {
    const { model } = this.#desk;
    const groups = new Set(points.map((id) => groupOf(model, id)).filter((id) => id !== null));
    const already = [...groups].every((id) => model.filter.groups.has(id)) && model.filter.groups.size === groups.size;
    this.#page.filter({ ...model.filter, groups: already ? new Set() : groups });
  }

  #claimGroup(points: readonly PointId[]): void {
    const groups = new Set(points.map((id) => groupOf(this.#desk.model, id)).filter((id) => id !== null));
    let claimed = this.#desk.claims.groups;
    for (const group of groups) claimed = toggled(claimed, group);
    this.#claim({ groups: claimed });
  }

  #claim(change: Partial<Claims>): void {
    this.#desk.claim({ ...this.#desk.claims, ...change });
    const { question, groups, sections } = this.#desk.claims;
    this.#desk.say(
      question || groups.length + sections.length > 0
        ? msg('De andre ser hva du har tatt.')
        : msg('Du har ikke tatt noe lenger.'),
    );
  }

  #letIn(): void {
    const { waiting } = this.#desk.model;
    if (waiting === 0) return this.#desk.say(msg('Ingen nye venter.'));
    this.#desk.model.letIn();
    this.#desk.say(msg(str`${waiting} vises nå.`));
  }
}
