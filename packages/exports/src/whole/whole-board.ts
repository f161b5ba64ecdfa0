import {
  keysBefore,
  OTHER_THEME,
  type Board,
  type Marks,
  type Placement,
  type PointId,
  type Theme,
  type ThemeId,
} from '@stikkord/domain';
import type { WholePlace, WholeQuestion } from './whole-meeting.ts';

/** Ids of the house for those of the file; all of a question's points and themes have one. A theme that is `other` needs none. */
export interface HouseIds {
  /** Of points as groups wrote them; parts follow from these. */
  readonly point: (id: string) => PointId;
  readonly theme: (id: string) => ThemeId;
}

/** JS3. The board that a file tells of: what `wholeMeeting` makes the same file of again. */
export function wholeBoard({ answers, themes, places, poll }: WholeQuestion, ids: HouseIds): Board {
  const written = [...answers, ...(poll && 'points' in poll ? [poll] : [])];
  const texts = new Map(written.flatMap(({ points }) => points.map(({ id, text }) => [id, text] as const)));
  for (const { point, parts } of places)
    for (const [index, text] of (parts?.texts ?? []).entries()) texts.set(`${point}~${index + 1}`, text);
  const point = (id: string): PointId => {
    const [original, part] = id.split('~');
    return part === undefined ? ids.point(id) : `${ids.point(original!)}~${part}`;
  };
  const other = themes.find((theme) => theme.other === true)?.id;
  const themeId = (id: string): ThemeId => (id === other ? OTHER_THEME : ids.theme(id));
  const order = keysBefore([], null, themes.length);
  const placed = places.filter(
    ({ theme, parked, onto }) => theme !== undefined || parked === true || onto !== undefined,
  );
  const placeOrder = keysBefore([], null, placed.length);
  return {
    themes: new Map(
      themes.map(
        ({ id, parent, title, hue = null, heard = '', note = '', lineage = null }, index): [ThemeId, Theme] => [
          themeId(id),
          {
            id: themeId(id),
            title,
            order: order[index]!,
            parent: parent === undefined ? null : themeId(parent),
            deleted: false,
            hue,
            note,
            heard,
            into: null,
            lineage,
          },
        ],
      ),
    ),
    placements: new Map(
      placed.map(({ point: id, theme, parked = false, onto, said }, index): [PointId, Placement] => [
        point(id),
        {
          theme: theme === undefined ? null : themeId(theme),
          parked,
          order: placeOrder[index]!,
          said: said ?? texts.get(id)!,
          onto: onto === undefined ? null : point(onto),
        },
      ]),
    ),
    marks: new Map(
      places
        .filter(hasMarks)
        .map((place): [PointId, Marks] => [point(place.point), marksIn(place, texts.get(place.point)!)]),
    ),
  };
}

function hasMarks({ quote, goesTo, wording, parts, seen }: WholePlace): boolean {
  return [quote, goesTo, wording, parts, seen].some((mark) => mark !== undefined);
}

function marksIn({ quote, goesTo = '', wording, parts, seen }: WholePlace, text: string): Marks {
  return {
    quote: quote === true,
    goesTo,
    seen: seen ?? null,
    wording: wording === undefined ? null : { text: wording.text, of: wording.of ?? text },
    parts: parts === undefined ? null : { texts: [...parts.texts], of: parts.of ?? text },
  };
}
