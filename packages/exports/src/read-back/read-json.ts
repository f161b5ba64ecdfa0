import {
  ReadMeetingBuilder,
  UnreadableExportError,
  type ReadChart,
  type ReadChartRow,
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
    if (question['poll'] !== undefined)
      for (const chart of readPoll(object(question['poll'], 'poll'))) meeting.chart(chart);
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

/** What charts of it tell, as files for people round it. */
function readPoll(poll: Json): ReadChart[] {
  const kind = string(poll, 'kind');
  const parts = poll['byRole'] === undefined ? [] : list(poll, 'byRole');
  const chart = (of: Json, rows: readonly ReadChartRow[]): ReadChart => ({ answered: number(of, 'answered'), rows });
  switch (kind) {
    case 'keywords': {
      const words = list(poll, 'words');
      if (words.length === 0) return [];
      const several = words.filter((word) => number(word, 'count') > 1);
      return [
        chart(
          poll,
          several.map((word) => ({ label: string(word, 'text'), numbers: [number(word, 'count')] })),
        ),
      ];
    }
    case 'open':
      return [];
    case 'choice':
      return [poll, ...parts].map((of) => chart(of, list(of, 'options').map(readOption)));
    case 'scales': {
      const cantSay = poll['canSayCantSay'] === true;
      return [poll, ...parts].map((of) =>
        chart(
          of,
          list(of, 'statements').map((one) => readStatement(one, cantSay)),
        ),
      );
    }
    case 'vote':
      return [chart(poll, list(poll, 'themes').map(readVoted))];
    default:
      throw new UnreadableExportError(`No poll: ${kind}`);
  }
}

function readOption(option: Json): ReadChartRow {
  const numbers = [number(option, 'count'), Math.round(number(option, 'share') * 100)];
  return { label: label(option, 'text'), ...optional(option, 'help'), numbers };
}

function readStatement(statement: Json, cantSay: boolean): ReadChartRow {
  const counts = statement['counts'];
  if (!Array.isArray(counts)) throw new UnreadableExportError('counts is no list');
  const before = statement['before'] === undefined ? null : object(statement['before'], 'before');
  return {
    label: label(statement, 'text'),
    numbers: [
      ...counts.map(Number),
      ...(cantSay ? [number(statement, 'cantSay')] : []),
      number(statement, 'numbers'),
      ...(statement['mean'] === null ? [] : [tenths(number(statement, 'mean'))]),
      ...(before === null ? [] : [tenths(number(before, 'mean')), number(before, 'numbers')]),
    ],
  };
}

function readVoted(theme: Json): ReadChartRow {
  const place = theme['place'];
  const asked =
    place === undefined
      ? [number(theme, 'dots')]
      : place === null
        ? []
        : ['x', 'y'].map((axis) => tenths(number(object(place, 'place'), axis)));
  return { label: label(theme, 'title'), numbers: [...asked, number(theme, 'people')] };
}

function tenths(mean: number): number {
  return Math.round(mean * 10) / 10;
}

/** Files for people have words of ours where there is nothing to read. */
function label(from: Json, key: string): string {
  const text = string(from, key);
  return text.trim() === '' ? '' : text;
}

function number(from: Json, key: string): number {
  const value = from[key];
  if (typeof value !== 'number') throw new UnreadableExportError(`${key} is no number`);
  return value;
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
