import type { ThemeId } from '@stikkord/domain';
import type { LitElement } from 'lit';
import type { BoardView } from './board-hands.ts';
import type { BoardModel, Place } from './board-model.ts';
import type { RovingFocus } from './roving-focus.ts';

/** Where things are on the page of a board, and how the focus comes there. */
export interface BoardPageView extends BoardView {
  /** The place in which an element stands; empty where it stands in none. */
  readonly placeAt: (element: Element) => Place;
  /** Where the focus was, if that is still there; else home. */
  readonly backTo: (element: HTMLElement | null) => void;
  /** What has the focus stays in sight while the lists fill again around it. */
  readonly keepInSight: () => void;
  /** Shows or hides a theme's points. */
  readonly fold: (theme: ThemeId) => void;
}

/** A list makes its cards frame by frame: so many frames after its last one it stands. */
const STILL_FRAMES = 5;

export function boardView(
  host: LitElement,
  roving: RovingFocus,
  model: () => BoardModel,
  newId: () => ThemeId,
): BoardPageView {
  const later = (act: () => void): void => void host.updateComplete.then(() => setTimeout(act));
  const placeAt = (element: Element): Place => element.closest<HTMLElement>('[data-place]')?.dataset['place'] ?? '';
  const focusedCard = (): HTMLElement | null => document.activeElement?.closest<HTMLElement>('sk-board-card') ?? null;
  const focusTheme = (id: ThemeId): void =>
    later(() => roving.focus(host.querySelector<HTMLElement>(`[data-theme="${id}"]`)));
  const home = (): void => {
    // Drafts of themes stand in the tray's stead.
    if (!roving.focus(host.querySelector<HTMLElement>('#tray-heading')))
      roving.focus(host.querySelector<HTMLElement>('#sk-suggest-heading'));
  };
  return {
    placeAt,
    focusTheme,
    focusHome: home,
    newId,
    focusedPoint: () => focusedCard()?.dataset['point'] ?? null,
    focusedTheme: () => document.activeElement?.closest<HTMLElement>('[data-theme]')?.dataset['theme'] ?? null,
    focusedPlace() {
      const card = focusedCard();
      return card && placeAt(card);
    },
    focusPoint(id) {
      // Where the model has it: in the list it is about to leave, a focus would go down with the card.
      const find = (): HTMLElement | null =>
        [...host.querySelectorAll<HTMLElement>(`sk-board-card[data-point="${CSS.escape(id)}"]`)].find(
          (card) => placeAt(card) === model().place(id),
        ) ?? null;
      const card = find();
      if (card) {
        if (roving.focus(card)) return true;
        // Where it can't be seen, what has the focus keeps it, unless that goes away.
        later(() => document.activeElement === document.body && home());
        return false;
      }
      for (const list of host.querySelectorAll('sk-board-list')) if (list.place === model().place(id)) list.drawAll();
      later(() => roving.focus(find()));
      return false;
    },
    fold: (theme) =>
      void host
        .querySelector(`[data-theme="${theme}"]`)
        ?.dispatchEvent(new CustomEvent('sk-collapse', { detail: theme, bubbles: true })),
    backTo(element) {
      if (!roving.focus(element)) home();
    },
    keepInSight() {
      const held = document.activeElement;
      if (!held || !host.contains(held) || !held.matches('[data-rove]')) return;
      let still = 0;
      const look = (): void => {
        if (document.activeElement !== held) return;
        held.scrollIntoView({ block: 'nearest' });
        still = held.closest('[data-zone]')?.querySelector('.sk-list-rest') ? 0 : still + 1;
        if (still < STILL_FRAMES) requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    },
  };
}
