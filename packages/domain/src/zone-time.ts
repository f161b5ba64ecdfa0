/** Times of the day in a time zone of the IANA database, by what the engine knows of it. */
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const NAME = /^[A-Za-z][\w+-]*(\/[\w+-]+){0,2}$/;
const formats = new Map<string, Intl.DateTimeFormat>();

/** True for a name that times can be told in. */
export function isZone(zone: string): boolean {
  if (!NAME.test(zone)) return false;
  try {
    formatOf(zone);
    return true;
  } catch {
    return false;
  }
}

/**
 * DY1. ms since 1970 of a time of the day (minutes after midnight; 1440 and more is on later days) on a day (YYYY-MM-DD). A time that a
 * change to summer time leaves out is as much later; of one that comes twice, the first. Throws RangeError for a zone that isn't one.
 */
export function instantOf(date: string, minutes: number, zone: string): number {
  const wall = Date.parse(`${date}T00:00:00Z`) + minutes * MINUTE_MS;
  const before = offset(wall - DAY_MS, zone);
  const after = offset(wall + DAY_MS, zone);
  const later = wall - after;
  return offset(wall - before, zone) !== before && offset(later, zone) === after ? later : wall - before;
}

/** DY2. The day (YYYY-MM-DD) and the whole minutes after midnight that clocks in the zone show. */
export function wallClock(instant: number, zone: string): { readonly date: string; readonly minutes: number } {
  const shown = new Date(instant + offset(instant, zone));
  return { date: shown.toISOString().slice(0, 10), minutes: shown.getUTCHours() * 60 + shown.getUTCMinutes() };
}

/** ms that the zone's clocks are ahead of UTC. */
function offset(instant: number, zone: string): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of formatOf(zone).formatToParts(instant)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
}

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(zone, format);
  }
  return format;
}
