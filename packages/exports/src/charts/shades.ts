/** The lightest shade that a bar is drawn in. */
const LIGHTEST = 0.18;

/** Of so many shades from light to dark: 0–1 of the colour. In grey they are as far from each other as in colour. */
export function shadeOf(index: number, count: number): number {
  return count < 2 ? 1 : LIGHTEST + ((1 - LIGHTEST) * index) / (count - 1);
}

/** So much of a colour on white paper. `#rrggbb` both. */
export function onPaper(colour: string, shade: number): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const mixed = parts.map((part) => Math.round(255 - (255 - part) * shade));
  return `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
