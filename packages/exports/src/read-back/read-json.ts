import {
  ReadMeetingBuilder,
  UnreadableExportError,
  type ReadFollowUp,
  type ReadMeeting,
  type ReadPoint,
} from './read-meeting.ts';

type Json = Readonly<Record<string, unknown>>;

/** Goes by the shape that SPEC.md documents (EX13), not by the exporter's types. */
export function readJson(body: string): ReadMeeting {
  const file = object(JSON.parse(body), 'the file');
  if (file['format'] !== 'stikkord-meeting' || file['version'] !== 4) {
    throw new UnreadableExportError('Not a stikkord-meeting of version 4');
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
      for (const followUp of followUps(theme)) meeting.followUp(followUp);
      points(theme, 'points');
      for (const sub of list(theme, 'themes')) {
        meeting.theme(string(sub, 'title'), 2);
        if (sub['heard'] !== undefined) meeting.heard(string(sub, 'heard'));
        for (const followUp of followUps(sub)) meeting.followUp(followUp);
        points(sub, 'points');
      }
    }
    for (const kind of ['unsorted', 'parked'] as const) {
      meeting.tray(kind);
      points(question, kind);
    }
    for (const followUp of followUps(question)) meeting.questionFollowUp(followUp);
  }
  return meeting;
}

function readPoint(point: Json): ReadPoint {
  return {
    text: string(point, 'text'),
    section: point['section'] === undefined ? null : string(point, 'section'),
    ...optional(point, 'group'),
    ...optional(point, 'under'),
    ...optional(point, 'original'),
    ...(point['part'] === true && { part: true }),
    ...(point['quote'] === true && { quote: true }),
    ...optional(point, 'goesTo'),
    ...(point['same'] !== undefined && { same: list(point, 'same').map(readPoint) }),
    ...(point['followUps'] !== undefined && { followUps: followUps(point) }),
  };
}

function followUps(of: Json): ReadFollowUp[] {
  if (of['followUps'] === undefined) return [];
  return list(of, 'followUps').map((each) => {
    const state = string(each, 'state');
    if (state !== 'done' && state !== 'next' && state !== 'wont') throw new UnreadableExportError(`No state: ${state}`);
    return {
      state,
      text: string(each, 'text'),
      ...optional(each, 'responsible'),
      ...optional(each, 'due'),
      ...optional(each, 'about'),
    };
  });
}

function optional<Key extends string>(from: Json, key: Key): Partial<Record<Key, string>> {
  return from[key] === undefined ? {} : ({ [key]: string(from, key) } as Record<Key, string>);
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
