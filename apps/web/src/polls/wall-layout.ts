/** An answer as it comes to a wall. Heights in px: in one column, and across all of them. */
export interface WallAnswer {
  readonly id: string;
  readonly height: number;
  readonly across: number;
}

export interface WallPlace {
  readonly id: string;
  readonly page: number;
  /** Null: across all columns, since it is higher than one. */
  readonly column: number | null;
  readonly top: number;
  readonly height: number;
  /** It was taken away: its room stands empty, so that nothing moves. */
  readonly gone: boolean;
}

export interface WallRoom {
  readonly columns: number;
  readonly height: number;
  readonly gap: number;
}

/**
 * The wall with what has come since, from the wall as it stands: nothing that stands moves. What is new comes after the rest, in the
 * shortest column of the last page, or on a page after it; what is taken away leaves its room, and a page on which nothing is left goes.
 */
export function growWall(
  before: readonly WallPlace[],
  answers: readonly WallAnswer[],
  room: WallRoom,
): readonly WallPlace[] {
  const coming = new Map(answers.map((answer) => [answer.id, answer]));
  const stood = before.map((place) => {
    const answer = coming.get(place.id);
    // Written anew and longer: it has no room where it stood.
    const fits = answer && (place.column === null ? answer.across : answer.height) <= place.height + 1;
    if (!fits || place.gone) return { ...place, gone: true };
    coming.delete(place.id);
    return place;
  });
  const full = [...new Set(stood.filter(({ gone }) => !gone).map(({ page }) => page))].sort((a, b) => a - b);
  const places: WallPlace[] = stood
    .filter(({ page }) => full.includes(page))
    .map((place) => ({ ...place, page: full.indexOf(place.page) }));
  const last: LastPage = { page: Math.max(0, full.length - 1), bottoms: [] };
  last.bottoms = bottomsOf(places, last.page, room);
  for (const answer of coming.values()) places.push(placed(answer, last, room));
  return places;
}

interface LastPage {
  page: number;
  /** Where the next answer in each column begins. */
  bottoms: number[];
}

function placed({ id, height, across }: WallAnswer, last: LastPage, room: WallRoom): WallPlace {
  const wide = height > room.height && room.columns > 1;
  const high = wide ? across : height;
  const begins = wide ? Math.max(...last.bottoms) : Math.min(...last.bottoms);
  if (begins > 0 && begins + high > room.height) {
    last.page += 1;
    last.bottoms = last.bottoms.map(() => 0);
    return placed({ id, height, across }, last, room);
  }
  const column = wide ? null : last.bottoms.indexOf(begins);
  const next = begins + high + room.gap;
  last.bottoms = last.bottoms.map((bottom, index) => (wide || index === column ? next : bottom));
  return { id, page: last.page, column, top: begins, height: high, gone: false };
}

function bottomsOf(places: readonly WallPlace[], page: number, { columns, gap }: WallRoom): number[] {
  return Array.from({ length: columns }, (_, column) =>
    Math.max(
      0,
      ...places
        .filter((place) => place.page === page && (place.column === null || place.column === column))
        .map(({ top, height }) => top + height + gap),
    ),
  );
}
