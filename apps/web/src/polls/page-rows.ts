/** Rows from `from` up to `to`. */
export interface RowPage {
  readonly from: number;
  readonly to: number;
}

/** Rows under each other on as few pages as hold them all, about as many on each. A row that is higher than a page has one to itself. */
export function pageRows(heights: readonly number[], room: number): RowPage[] {
  const fewest = filled(heights, room, Infinity);
  const even = filled(heights, room, Math.ceil(heights.length / Math.max(1, fewest.length)));
  return even.length === fewest.length ? even : fewest;
}

function filled(heights: readonly number[], room: number, most: number): RowPage[] {
  const pages: RowPage[] = [];
  let from = 0;
  let high = 0;
  for (const [index, height] of heights.entries()) {
    if (index > from && (high + height > room || index - from >= most)) {
      pages.push({ from, to: index });
      from = index;
      high = 0;
    }
    high += height;
  }
  return from < heights.length ? [...pages, { from, to: heights.length }] : pages;
}
