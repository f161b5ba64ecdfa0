import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** One row of the grid that themes are laid on, in px. Coarse enough for long themes to stay inside what browsers can count. */
const ROW = 8;
const GAP = 24;
const COLUMN_MIN = 288;

/**
 * Themes stand in columns, each directly under the one above, in document order: theme 4 of three columns is under theme 1.
 * A theme never changes column because another one grows.
 */
export class Masonry implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #selector: string;
  /** In document order. */
  #items = new Set<Element>();
  #grid: HTMLElement | null = null;
  readonly #sizes = new ResizeObserver(() => this.#lay());

  constructor(host: ReactiveControllerHost & HTMLElement, selector: string) {
    this.#host = host;
    this.#selector = selector;
    host.addController(this);
  }

  hostUpdated(): void {
    const grid = this.#host.querySelector<HTMLElement>(this.#selector);
    if (grid !== this.#grid) {
      this.#sizes.disconnect();
      this.#items.clear();
      this.#grid = grid;
      if (grid) this.#sizes.observe(grid);
    }
    if (!grid) return;
    const before = [...this.#items];
    const now = [...grid.children];
    for (const item of before) if (item.parentElement !== grid) this.#sizes.unobserve(item);
    for (const item of now) if (!this.#items.has(item)) this.#sizes.observe(item);
    this.#items = new Set(now);
    if (now.length !== before.length || now.some((item, index) => item !== before[index])) this.#lay();
  }

  hostDisconnected(): void {
    this.#sizes.disconnect();
    this.#items.clear();
    this.#grid = null;
  }

  #lay(): void {
    const grid = this.#grid;
    if (!grid) return;
    const columns = Math.max(1, Math.floor((grid.clientWidth + GAP) / (COLUMN_MIN + GAP)));
    grid.style.gridTemplateColumns = `repeat(${columns}, minmax(0, 1fr))`;
    const heights = [...grid.children].map((item) => (item as HTMLElement).offsetHeight);
    const filled = Array.from({ length: columns }, () => 1);
    [...grid.children].forEach((item, index) => {
      const column = index % columns;
      const start = filled[column]!;
      const end = start + Math.ceil((heights[index]! + GAP) / ROW);
      filled[column] = end;
      (item as HTMLElement).style.gridArea = `${start} / ${column + 1} / ${end} / ${column + 2}`;
    });
  }
}
