import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What was done in a row takes effect within this time, or it is not what took the focus away. */
const REFOCUS_MS = 3000;

/**
 * One tab stop for a list of rows with buttons in them: up and down lead from row to row, left and right within one. Where a row goes
 * because of what was pressed in it, the focus is in the one that stands in its place.
 */
export class RowKeys implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #list: string;
  #at = { row: 0, column: 0 };
  #acted = 0;
  /** The focus was in the list last, and went nowhere else. */
  #inside = false;

  /** `list`: a selector for the lists, one after another; their rows are `li`. */
  constructor(host: ReactiveControllerHost & HTMLElement, list: string) {
    this.#host = host;
    this.#list = list;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('keydown', this.#key);
    this.#host.addEventListener('focusin', this.#focused);
    this.#host.addEventListener('focusout', this.#left);
    this.#host.addEventListener('click', this.#pressed);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('keydown', this.#key);
    this.#host.removeEventListener('focusin', this.#focused);
    this.#host.removeEventListener('focusout', this.#left);
    this.#host.removeEventListener('click', this.#pressed);
  }

  hostUpdated(): void {
    const rows = this.#rows();
    const stops = rows.flat();
    if (stops.length === 0) return;
    const { row, column } = this.#at;
    const there = rows[Math.min(row, rows.length - 1)]!;
    const stop = stops.find((each) => each === document.activeElement) ?? there[Math.min(column, there.length - 1)]!;
    for (const each of stops) each.tabIndex = each === stop ? 0 : -1;
    const lost = this.#inside && document.activeElement === document.body;
    if (lost && Date.now() - this.#acted < REFOCUS_MS) stop.focus();
  }

  /** Something was done with the row that has, or had, the focus. */
  acted(): void {
    this.#acted = Date.now();
  }

  #rows(): HTMLElement[][] {
    return [...this.#host.querySelectorAll<HTMLElement>(`${this.#list} > li`)]
      .map((row) => [...row.querySelectorAll<HTMLElement>('button, input')])
      .filter((row) => row.length > 0);
  }

  readonly #pressed = (event: Event): void => {
    if (event.target instanceof Element && event.target.closest(this.#list)) this.acted();
  };

  readonly #focused = (event: Event): void => {
    const rows = this.#rows();
    const row = rows.findIndex((each) => each.includes(event.target as HTMLElement));
    this.#inside = row >= 0;
    if (row < 0) return;
    this.#at = { row, column: rows[row]!.indexOf(event.target as HTMLElement) };
    for (const each of rows.flat()) each.tabIndex = each === event.target ? 0 : -1;
  };

  readonly #left = (event: FocusEvent): void => {
    if (event.relatedTarget !== null) this.#inside = false;
  };

  readonly #key = (event: KeyboardEvent): void => {
    const rows = this.#rows();
    const row = rows.findIndex((each) => each.includes(event.target as HTMLElement));
    if (row < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    const column = rows[row]!.indexOf(event.target as HTMLElement);
    const to = step(event.key, row, column, rows);
    if (to === null) return;
    event.preventDefault();
    to.focus();
  };
}

function step(key: string, row: number, column: number, rows: readonly HTMLElement[][]): HTMLElement | null {
  const inRow = (at: number): HTMLElement | null => {
    const there = rows[at];
    return there?.[Math.min(column, there.length - 1)] ?? null;
  };
  switch (key) {
    case 'ArrowDown':
      return inRow(row + 1);
    case 'ArrowUp':
      return inRow(row - 1);
    case 'ArrowRight':
      return rows[row]![column + 1] ?? null;
    case 'ArrowLeft':
      return rows[row]![column - 1] ?? null;
    case 'Home':
      return inRow(0);
    case 'End':
      return inRow(rows.length - 1);
    default:
      return null;
  }
}
