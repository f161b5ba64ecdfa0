/** How a simulated group goes about it: no two are alike. */
export interface Manners {
  readonly devices: number;
  readonly people: number;
  /** 1 is ordinary; less is quicker. */
  readonly pace: number;
  /** Types letter by letter; else several words at a time, as one who thinks first. */
  readonly byLetter: boolean;
  /** How many points it comes to for a question. */
  readonly points: number;
  /** Says that it is done when it is. */
  readonly saysDone: boolean;
  /** Asks for a facilitator once. */
  readonly asks: boolean;
}

/** Of small meetings each group writes more, so that there is something to sort. */
export function mannersOf(groups: number, random: () => number): Manners {
  const fewest = groups <= 6 ? 8 : 4;
  const devices = 1 + Math.floor(random() * 3);
  return {
    devices,
    people: devices + Math.floor(random() * 3),
    // In a full hall each takes its time: there is enough to sort, and the server has other meetings.
    pace: (0.6 + random() * 1.2) * (groups > 20 ? 2 : 1),
    byLetter: random() < Math.min(0.25, 4 / groups),
    points: fewest + Math.floor(random() * 7),
    saysDone: random() < 0.7,
    asks: random() < 0.12,
  };
}

/** A text in the pieces in which it is typed, each with the ms that a person waits before it. */
export function pieces(
  text: string,
  { byLetter, pace }: Pick<Manners, 'byLetter' | 'pace'>,
  random: () => number,
): { readonly text: string; readonly pause: number }[] {
  const typed = byLetter ? Array.from(text) : (text.match(/(?:\S+\s*){1,3}/g) ?? [text]);
  return typed.map((piece) => ({
    text: piece,
    pause: Math.round(pace * (byLetter ? 120 : 130 * piece.length) * (0.5 + random())),
  }));
}

/** ms that a group talks before it writes the next point. */
export function talk({ pace }: Pick<Manners, 'pace'>, random: () => number): number {
  // Mostly short, now and then long enough to be noticed.
  return Math.round(pace * (1_500 + 16_000 * random() ** 2 + (random() < 0.06 ? 40_000 : 0)));
}
