/** A box around its centre, in the cloud's units. */
export interface CloudBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Side of a cell, in the cloud's units: boxes are apart when no cell is taken by both. */
const CELL = 4;
/** Centres are looked for at every other cell. */
const STEP = 2 * CELL;

/** Which cells of a room are taken: one bit each, so that a box is asked for a row at a time. */
export class CloudGrid {
  readonly #columns: number;
  readonly #rows: number;
  readonly #across: number;
  readonly #taken: Uint32Array;

  constructor(width: number, height: number) {
    this.#columns = Math.floor(width / CELL);
    this.#rows = Math.floor(height / CELL);
    this.#across = Math.ceil(this.#columns / 32);
    this.#taken = new Uint32Array(this.#across * this.#rows);
  }

  /** It lies within the room, and on nothing. */
  isFree(box: CloudBox): boolean {
    const left = Math.floor((box.x - box.width / 2) / CELL);
    const right = Math.ceil((box.x + box.width / 2) / CELL) - 1;
    const top = Math.floor((box.y - box.height / 2) / CELL);
    const bottom = Math.ceil((box.y + box.height / 2) / CELL) - 1;
    if (left < 0 || top < 0 || right >= this.#columns || bottom >= this.#rows) return false;
    for (let block = left >> 5; block <= right >> 5; block += 1) {
      const mask = maskOf(block, left, right);
      for (let row = top; row <= bottom; row += 1) {
        if ((this.#taken[row * this.#across + block]! & mask) !== 0) return false;
      }
    }
    return true;
  }

  take(box: CloudBox): void {
    this.#each(box, (at, mask) => (this.#taken[at]! |= mask));
  }

  /** Of a box that was taken. */
  leave(box: CloudBox): void {
    this.#each(box, (at, mask) => (this.#taken[at]! &= ~mask));
  }

  #each(box: CloudBox, change: (at: number, mask: number) => void): void {
    const left = Math.floor((box.x - box.width / 2) / CELL);
    const right = Math.ceil((box.x + box.width / 2) / CELL) - 1;
    const top = Math.floor((box.y - box.height / 2) / CELL);
    const bottom = Math.ceil((box.y + box.height / 2) / CELL) - 1;
    for (let row = top; row <= bottom; row += 1)
      for (let block = left >> 5; block <= right >> 5; block += 1)
        change(row * this.#across + block, maskOf(block, left, right));
  }
}

/** The bits of a block of 32 cells that lie from `left` to `right`. */
function maskOf(block: number, left: number, right: number): number {
  const from = Math.max(0, left - block * 32);
  const to = Math.min(31, right - block * 32);
  return (0xffffffff >>> (31 - (to - from))) << from;
}

export interface CloudRoom {
  readonly width: number;
  readonly height: number;
}

type Places = readonly { readonly dx: number; readonly dy: number }[];

/** Of the room asked for last: a cloud grows in one. */
let known: { readonly width: number; readonly height: number; readonly places: Places } | null = null;

/** Every place that a centre may have, nearest to the middle first, as offsets from it. A room that is wider than high is an ellipse. */
export function placesOf({ width, height }: CloudRoom): Places {
  if (known?.width !== width || known.height !== height) known = { width, height, places: placesIn(width, height) };
  return known.places;
}

function placesIn(width: number, height: number): Places {
  const aspect = Math.max(1, width / height);
  const places: { dx: number; dy: number; far: number }[] = [];
  for (let dx = 0; dx <= width / 2; dx += STEP)
    for (let dy = 0; dy <= height / 2; dy += STEP) {
      const far = Math.hypot(dx / aspect, dy);
      places.push({ dx, dy, far });
      if (dx > 0) places.push({ dx: -dx, dy, far });
      if (dy > 0) places.push({ dx, dy: -dy, far });
      if (dx > 0 && dy > 0) places.push({ dx: -dx, dy: -dy, far });
    }
  return places.sort((a, b) => a.far - b.far || a.dx - b.dx || a.dy - b.dy);
}
