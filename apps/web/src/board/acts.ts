import { msg } from '@lit/localize';
import type { BoardCommand, PointId, ThemeId } from '@stikkord/domain';

/** What is done with points: with the selection, else with the point that has the focus. */
export type PointActId =
  | 'move'
  | 'here'
  | 'same-theme'
  | 'other-theme'
  | 'new-theme'
  | 'park'
  | 'goes-to'
  | 'unsort'
  | 'lay'
  | 'take-apart'
  | 'word'
  | 'quote'
  | 'split'
  | 'join-parts'
  | 'unfold'
  | 'accept'
  | 'let-go'
  | 'up'
  | 'down'
  | 'alike'
  | 'similar'
  | 'only-group'
  | 'claim-group'
  | 'clear';

/** What is done with the theme whose name has the focus. `split`: its selected points become a theme beside it. */
export type ThemeActId =
  | 'rename'
  | 'details'
  | 'sub-theme'
  | 'select'
  | 'fold'
  | 'earlier'
  | 'later'
  | 'under'
  | 'out'
  | 'merge'
  | 'split-off'
  | 'delete';

/** What is done with the board. */
export type BoardActId =
  | 'undo'
  | 'redo'
  | 'find'
  | 'next-match'
  | 'previous-match'
  | 'let-in'
  | 'all'
  | 'claim-question'
  | 'suggest'
  | 'history'
  | 'carry-themes'
  | 'by-votes'
  | 'clear-board'
  | 'acts';

export type ActId = PointActId | ThemeActId | BoardActId;

/**
 * One act: the one place where its key and its name stand. `keys` as `aria-keyshortcuts` has them, the first is shown;
 * `of`: what has to have the focus, or be selected.
 */
export interface Act {
  readonly id: ActId;
  readonly of: 'points' | 'theme' | 'board';
  readonly keys: readonly string[];
  readonly label: () => string;
  /** As it stands in the bar, where room is short. */
  readonly brief: () => string;
}

/**
 * `sk-act`, bubbling, from any element on the board: do this. Without `points` it is about the selection or the focused
 * point, without `theme` about the theme that has the focus. `sk-board` does it, or lets `sk-board-dialogs` ask first.
 */
export interface ActRequest {
  readonly act: ActId;
  readonly points?: readonly PointId[];
  readonly theme?: ThemeId;
}

/** What has to be asked before it can be done: `sk-board` hands it to `sk-board-dialogs.ask`. */
export type Question =
  | { readonly act: 'word' | 'split' | 'goes-to'; readonly points: readonly PointId[] }
  | { readonly act: 'details' | 'merge'; readonly theme: ThemeId }
  | { readonly act: 'carry-themes' | 'clear-board' };

/**
 * `sk-answered`, from `sk-board-dialogs`: the commands to be done as one act, and what to say that was done (a past participle
 * with what it was about, as in `told`). `sk-board` does them, keeps the undo and moves the focus on; `sk-close` follows. Where a
 * rule forbids it, the board says so and prevents the event's default: the dialog stays, with what was typed.
 */
export interface Answer {
  readonly commands: readonly BoardCommand[];
  readonly told: string;
  /** The points it was about, if any: the focus goes on from there where they leave their list, and stays where not. */
  readonly points: readonly PointId[];
  /** What has the focus afterwards, where it isn't that. */
  readonly focus?: { readonly theme: ThemeId } | { readonly point: PointId };
}

/** What `sk-board-dialogs` is to the board. */
export interface BoardDialogs extends HTMLElement {
  ask(question: Question): void;
}

const act = (id: ActId, of: Act['of'], keys: string, label: () => string, brief = label): Act => ({
  id,
  of,
  keys: keys === '' ? [] : keys.split(' '),
  label,
  brief,
});

/** All acts, in the order of the menu "Alle handlinger". */
export const ACTS: readonly Act[] = [
  act('move', 'points', 'M Enter', () => msg('Flytt til tema')),
  act('here', 'points', 'H', () => msg('Flytt de valgte hit')),
  act('same-theme', 'points', '.', () => msg('Til samme tema som sist')),
  act('new-theme', 'points', 'N', () => msg('Nytt tema')),
  act('other-theme', 'points', '0', () => msg('Til «Andre tema»')),
  act('park', 'points', 'P', () => msg('Parker')),
  act('goes-to', 'points', 'Shift+P', () => msg('Parker, og si hvor det hører til')),
  act(
    'unsort',
    'points',
    'U',
    () => msg('Til usortert'),
    () => msg('Usortert'),
  ),
  act('lay', 'points', 'D', () => msg('Slå sammen')),
  act('take-apart', 'points', 'X', () => msg('Ta fra hverandre')),
  act(
    'word',
    'points',
    'W',
    () => msg('Gi en ordlyd'),
    () => msg('Ordlyd'),
  ),
  act(
    'quote',
    'points',
    'Q',
    () => msg('Merk som sitat'),
    () => msg('Sitat'),
  ),
  act('split', 'points', 'T', () => msg('Del i flere')),
  act('join-parts', 'points', 'Shift+T', () => msg('Sett delene sammen igjen')),
  act('unfold', 'points', 'O', () => msg('Vis eller skjul det som ligger bak')),
  act(
    'accept',
    'points',
    'E',
    () => msg('Endringen er sett'),
    () => msg('Sett'),
  ),
  act(
    'let-go',
    'points',
    'S',
    () => msg('Slipp det som er trukket'),
    () => msg('Slipp'),
  ),
  act('up', 'points', 'Alt+ArrowUp', () => msg('Opp i temaet')),
  act('down', 'points', 'Alt+ArrowDown', () => msg('Ned i temaet')),
  act(
    'alike',
    'points',
    'L',
    () => msg('Velg alle som sier det samme'),
    () => msg('Like'),
  ),
  act('similar', 'points', 'Shift+L', () => msg('Vis bare lignende')),
  act('only-group', 'points', 'G', () => msg('Vis bare denne gruppa')),
  act('claim-group', 'points', 'Shift+G', () => msg('Jeg tar denne gruppa')),
  act('clear', 'points', 'Escape', () => msg('Fjern valg')),

  act('rename', 'theme', 'F2', () => msg('Gi nytt navn')),
  act('details', 'theme', 'D', () => msg('Farge, notat og det vi hørte')),
  act('sub-theme', 'theme', 'Shift+N', () => msg('Nytt deltema')),
  act('select', 'theme', 'A', () => msg('Velg alle stikkordene')),
  act('split-off', 'theme', 'T', () => msg('Del temaet: de valgte blir et nytt')),
  act('merge', 'theme', 'M', () => msg('Slå sammen med et annet tema')),
  act('earlier', 'theme', 'Alt+ArrowUp', () => msg('Flytt fram')),
  act('later', 'theme', 'Alt+ArrowDown', () => msg('Flytt bakover')),
  act('under', 'theme', 'Alt+ArrowRight', () => msg('Legg under temaet foran')),
  act('out', 'theme', 'Alt+ArrowLeft', () => msg('Gjør til eget tema')),
  act('fold', 'theme', 'F', () => msg('Vis eller skjul stikkordene')),
  act('delete', 'theme', 'Delete', () => msg('Slett temaet')),

  act('undo', 'board', 'Control+Z', () => msg('Angre')),
  act('redo', 'board', 'Control+Shift+Z Control+Y', () => msg('Gjør om')),
  act('find', 'board', 'Control+K /', () => msg('Søk')),
  act('next-match', 'board', 'F3', () => msg('Neste treff')),
  act('previous-match', 'board', 'Shift+F3', () => msg('Forrige treff')),
  act('let-in', 'board', 'V', () => msg('Vis de nye')),
  act('all', 'board', 'Control+A', () => msg('Velg alle i lista')),
  act('suggest', 'board', 'I', () => msg('Foreslå temaer')),
  act('claim-question', 'board', '', () => msg('Jeg tar hele spørsmålet')),
  act('history', 'board', 'Shift+H', () => msg('Historikk')),
  act('carry-themes', 'board', '', () => msg('Hent temaer fra en tidligere samling')),
  act('by-votes', 'board', '', () => msg('Ordne temaene etter stemmene')),
  act('clear-board', 'board', '', () => msg('Tøm tavla')),
  act(
    'acts',
    'board',
    '?',
    () => msg('Alle handlinger'),
    () => msg('Alle'),
  ),
];

/** True for what is about groups: where each says what is their own, there are none. */
export function ofGroups(id: ActId): boolean {
  return id === 'only-group' || id === 'claim-group';
}

/** The act with its key and name. */
export function actOf(id: ActId): Act {
  return ACTS.find((each) => each.id === id)!;
}

/** A key as people read it: `Alt ↑`, `Ctrl Z`. */
export function shownKey(key: string): string {
  return key
    .replace('Control', 'Ctrl')
    .replace('ArrowUp', '↑')
    .replace('ArrowDown', '↓')
    .replace('ArrowLeft', '←')
    .replace('ArrowRight', '→')
    .replace('Escape', 'Esc')
    .replaceAll('+', ' ');
}

declare global {
  interface HTMLElementEventMap {
    'sk-act': CustomEvent<ActRequest>;
    'sk-answered': CustomEvent<Answer>;
  }
}
