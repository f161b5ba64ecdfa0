import { ReadMeetingBuilder, UnreadableExportError, type ReadMeeting, type ReadPoint } from './read-meeting.ts';

type Json = Readonly<Record<string, unknown>>;

/** Goes by the shape that SPEC.md documents (EX13), not by the exporter's types. */
export function readJson(body: string): ReadMeeting {
  const file = object(JSON.parse(body), 'the file');
  if (file['format'] !== 'stikkord-meeting' || file['version'] !== 3) {
    throw new UnreadableExportError('Not a stikkord-meeting of version 3');
  }
  const meeting = new ReadMeetingBuilder();
  meeting.title = string(file, 'title');
  for (const question of list(file, 'questions')) {
    meeting.question(string(question, 'prompt'));
    const points = (from: Json, key: string) => {
      for (const point of list(from, key)) meeting.point(readPoint(point));
    };
    for (const theme of list(question, 'themes')) {
      meeting.theme(string(theme, 'title'), 1);
      if (theme['heard'] !== undefined) meeting.heard(string(theme, 'heard'));
      points(theme, 'points');
      for (const sub of list(theme, 'themes')) {
        meeting.theme(string(sub, 'title'), 2);
        if (sub['heard'] !== undefined) meeting.heard(string(sub, 'heard'));
        points(sub, 'points');
      }
    }
    for (const kind of ['unsorted', 'parked'] as const) {
      meeting.tray(kind);
      points(question, kind);
    }
  }
  return meeting;
}

function readPoint(point: Json): ReadPoint {
  const optional = <Key extends string>(key: Key) =>
    point[key] === undefined ? {} : ({ [key]: string(point, key) } as Record<Key, string>);
  return {
    text: string(point, 'text'),
    section: point['section'] === undefined ? null : string(point, 'section'),
    ...optional('under'),
    ...optional('original'),
    ...(point['part'] === true && { part: true }),
    ...(point['quote'] === true && { quote: true }),
    ...optional('goesTo'),
    ...(point['same'] !== undefined && { same: list(point, 'same').map(readPoint) }),
  };
}

function object(value: unknown, what: string): Json {
  if (typeof value !== 'object' || value === null) throw new UnreadableExportError(`${what} is no object`);
  return value as Json;
}

function list(from: Json, key: string): Json[] {
  const value = from[key];
  if (!Array.isArray(value)) throw new UnreadableExportError(`${key} is no list`);
  return value.map((item) => object(item, key));
}

function string(from: Json, key: string): string {
  const value = from[key];
  if (typeof value !== 'string') throw new UnreadableExportError(`${key} is no text`);
  return value;
}
