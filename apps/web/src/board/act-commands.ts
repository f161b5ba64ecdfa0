import {
  decide,
  INDIVIDUALS,
  OTHER_THEME,
  TITLE_MAX,
  type BoardCommand,
  type PointId,
  type ThemeId,
} from '@stikkord/domain';
import type { ActId } from './acts.ts';
import type { BoardModel } from './board-model.ts';
import { withLaid } from './board-places.ts';
import { cardFacts, hasMore } from './card-facts.ts';
import { decideAll } from './decide-all.ts';
import { orderByVotes } from './order-by-votes.ts';
import { themeMove } from './theme-acts.ts';

/** What an act is about, as it stands when one asks. */
export interface ActContext {
  readonly model: BoardModel;
  /** The selection, else the point that has the focus. */
  readonly targets: readonly PointId[];
  readonly focused: PointId | null;
  /** The theme whose name has the focus. */
  readonly theme: ThemeId | null;
  /** The theme that something was placed in last. */
  readonly last: ThemeId | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** True where the act would do something now. The rules are asked, never repeated. */
export function mayAct(act: ActId, context: ActContext): boolean {
  const { model, targets, theme } = context;
  const may = (command: BoardCommand | null): boolean =>
    command !== null && decide(model.board, model.points, command).ok;
  switch (act) {
    case 'undo':
      return context.canUndo;
    case 'redo':
      return context.canRedo;
    case 'suggest':
      return model.summary.unsorted.length > 0;
    case 'let-in':
      return model.waiting > 0;
    case 'next-match':
    case 'previous-match':
      return (model.matches?.size ?? 0) > 0;
    case 'clear':
      return model.selection.chosen.size > 0;
    case 'by-votes':
      return model.vote !== null && orderByVotes(model.board, model.vote.ranking).length > 0;
    case 'clear-board':
      return may({ do: 'clear' });
    case 'new-theme':
    case 'find':
    case 'acts':
    case 'claim-question':
    case 'history':
    case 'carry-themes':
      return true;
    case 'all':
      return context.focused !== null;
    case 'move':
    case 'alike':
      return targets.length > 0;
    case 'similar':
      return targets.length === 1;
    case 'only-group':
    case 'claim-group':
      return targets.some((id) => groupOf(model, id) !== null);
    case 'here':
      return theme !== null ? targets.length > 0 : targets.some((id) => id !== context.focused);
    case 'unfold':
      return targets.some((id) => hasMore(cardFacts(model, id)));
    case 'up':
    case 'down':
      return inOneTheme(model, targets);
    case 'split-off':
      return theme !== null && targets.some((id) => model.place(id) === `theme:${theme}`);
    case 'other-theme':
      return targets.length > 0 && decideAll(model.board, model.points, toOther(model, targets, '')).ok;
    case 'rename':
      return (
        theme !== null && may({ do: 'rename-theme', id: theme, title: model.board.themes.get(theme)?.title ?? '' })
      );
    case 'details':
      return theme !== null && may({ do: 'describe-theme', id: theme, note: '' });
    case 'sub-theme':
      return theme !== null && may({ do: 'add-theme', id: 'probe', title: '', parent: theme, before: null });
    case 'select':
      return theme !== null && model.chooseable(`theme:${theme}`).length > 0;
    case 'fold':
      return theme !== null;
    case 'merge':
      return theme !== null && model.choices.some(({ id }) => may({ do: 'merge-themes', themes: [theme], into: id }));
    case 'earlier':
    case 'later':
    case 'under':
    case 'out':
      return theme !== null && may(themeMove(model.board, theme, act));
    case 'delete':
      return theme !== null && may({ do: 'delete-theme', id: theme });
    case 'word':
      return targets.length === 1 && may({ do: 'word', point: targets[0]!, text: 'x' });
    case 'split':
      return targets.length === 1 && may({ do: 'split', point: targets[0]!, texts: ['x', 'y'] });
    case 'goes-to':
      return may({ do: 'park', points: targets, goesTo: 'x' });
    case 'unsort':
      return targets.some((id) => !aloneInTray(model, id)) && may(commandFor(act, context));
    case 'park':
    case 'let-go':
    case 'quote':
    case 'take-apart':
    case 'accept':
    case 'join-parts':
    case 'lay':
    case 'same-theme':
      return may(commandFor(act, context));
  }
}

/** The acts that are one command and need no asking. */
export type OneCommandActId = Extract<
  ActId,
  'park' | 'unsort' | 'let-go' | 'take-apart' | 'accept' | 'quote' | 'join-parts' | 'lay' | 'same-theme'
>;

/** The one command that the act is: null where there is nothing to do it with. */
export function commandFor(act: OneCommandActId, context: ActContext): BoardCommand | null {
  const { model, targets, last } = context;
  switch (act) {
    case 'park':
    case 'unsort':
    case 'let-go':
    case 'take-apart':
      return { do: act, points: targets };
    case 'accept':
      return { do: act, points: changedAmong(model, targets) };
    case 'quote':
      return { do: 'quote', points: targets, quote: !targets.every((id) => isQuote(model, id)) };
    case 'join-parts': {
      const part = targets[0] === undefined ? undefined : model.standing(targets[0]);
      const whole = part && 'partOf' in part ? part.partOf : null;
      return whole === null ? null : { do: 'join-parts', point: whole };
    }
    case 'lay':
      return layCommand(context);
    case 'same-theme':
      return last === null ? null : { do: 'place', points: targets, theme: last, before: null };
  }
}

/**
 * What lies on what: all that is selected on the focused point, where that isn't one of them; else the others on the first
 * that is sorted, or the first of all.
 */
function layCommand({ model, targets, focused }: ActContext): BoardCommand | null {
  if (focused !== null && !targets.includes(focused)) return { do: 'lay', points: targets, onto: focused };
  const onto = targets.find((id) => model.place(id)?.startsWith('theme:')) ?? targets[0];
  const points = targets.filter((id) => id !== onto);
  return onto === undefined || points.length === 0 ? null : { do: 'lay', points, onto };
}

/** Into the bucket for the rest, which is made where there is none. `title`: in the page's language. */
export function toOther(model: BoardModel, points: readonly PointId[], title: string): readonly BoardCommand[] {
  const place: BoardCommand = { do: 'place', points, theme: OTHER_THEME, before: null };
  if (model.choices.some(({ id }) => id === OTHER_THEME)) return [place];
  return [{ do: 'add-theme', id: OTHER_THEME, title: title.slice(0, TITLE_MAX), parent: null, before: null }, place];
}

/** Null: it is gone, or one person's. */
export function groupOf(model: BoardModel, id: PointId): string | null {
  const standing = model.standing(id);
  return standing && 'group' in standing && standing.group !== INDIVIDUALS ? standing.group : null;
}

export function isQuote(model: BoardModel, id: PointId): boolean {
  const standing = model.standing(id);
  return standing !== undefined && 'quote' in standing && standing.quote;
}

/** Those that their groups changed since they were decided on; of a stack all that lie in it. */
function changedAmong(model: BoardModel, points: readonly PointId[]): readonly PointId[] {
  const changed = [...new Set(withLaid(model, points))].filter((id) => model.saidBefore(id) !== null);
  return changed.length > 0 ? changed : points;
}

function inOneTheme(model: BoardModel, points: readonly PointId[]): boolean {
  const place = points[0] === undefined ? null : model.place(points[0]);
  return (place?.startsWith('theme:') ?? false) && points.every((id) => model.place(id) === place);
}

function aloneInTray(model: BoardModel, id: PointId): boolean {
  return model.place(id) === 'tray' && (model.board.placements.get(id)?.onto ?? null) === null;
}
