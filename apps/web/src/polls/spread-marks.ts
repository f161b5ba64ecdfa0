export interface MarkPlace {
  readonly x: number;
  readonly y: number;
}

/** Places around the true one are tried in rings this far apart, in shares of a mark's radius. */
const RING = 0.35;
/** Tried on each ring. */
const DIRECTIONS = 24;
/** Farther than this many radii no place is looked for. */
const FAR = 40;
/** Between two marks, in shares of a radius. */
const GAP = 0.15;

/**
 * Round marks of one radius, each as near to its true place as it can be without lying on one before it or out of the field. All in px.
 * The same from the same; where a field is too full for all, the rest lie on each other at their true places.
 */
export function spreadMarks(
  places: readonly MarkPlace[],
  radius: number,
  field: { readonly width: number; readonly height: number },
): MarkPlace[] {
  const laid: MarkPlace[] = [];
  const apart = radius * (2 + GAP);
  const fits = ({ x, y }: MarkPlace): boolean =>
    x >= radius &&
    y >= radius &&
    x <= field.width - radius &&
    y <= field.height - radius &&
    laid.every((other) => Math.hypot(other.x - x, other.y - y) >= apart);
  for (const place of places) laid.push(nearest(place, radius, fits) ?? place);
  return laid;
}

function nearest(place: MarkPlace, radius: number, fits: (place: MarkPlace) => boolean): MarkPlace | null {
  if (fits(place)) return place;
  for (let ring = RING; ring <= FAR; ring += RING)
    for (let step = 0; step < DIRECTIONS; step += 1) {
      const angle = (step / DIRECTIONS) * 2 * Math.PI;
      const at = {
        x: place.x + Math.cos(angle) * ring * radius,
        y: place.y + Math.sin(angle) * ring * radius,
      };
      if (fits(at)) return at;
    }
  return null;
}
