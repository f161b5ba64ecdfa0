import { ReadMeetingBuilder, UnreadableExportError, type ReadMeeting } from './read-meeting.ts';

type Json = Readonly<Record<string, unknown>>;

/** Goes by the shape that SPEC.md documents (EX13), not by the exporter's types. */
export function readJson(body: string): ReadMeeting {
  const file = object(JSON.parse(body), 'the file');
  if (file['format'] !== 'stikkord-meeting' || file['version'] !== 1) {
    throw new UnreadableExportError('Not a stikkord-meeting of version 1');
  }
  const meeting = new ReadMeetingBuilder();
  meeting.title = string(file, 'title');
  for (const question of list(file, 'questions')) {
    meeting.question(string(question, 'prompt'));
    const points = (from: Json, key: string) => {
      for (const point of list(from, key)) {
        const optional = (key: string) => (point[key] === undefined ? null : string(point, key));
        meeting.point(string(point, 'text'), optional('section'), optional('under'));
      }
    };
    for (const theme of list(question, 'themes')) {
      meeting.theme(string(theme, 'title'), 1);
      points(theme, 'points');
      for (const sub of list(theme, 'themes')) {
        meeting.theme(string(sub, 'title'), 2);
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
