import {
  ANSWERS_DECIDED_MAX,
  DOTS_MAX,
  ENTRIES_MAX,
  KEYWORDS_MAX,
  OPTIONS_MAX,
  PART_MIN,
  pollRefused,
  SCALE_MAX,
  STATEMENTS_MAX,
  WORDS_DECIDED_MAX,
} from '@stikkord/domain';
import type { FileValue } from './file-reader.ts';
import { pollSettings } from './poll-settings.ts';
import type {
  WholeBreakdown,
  WholeCount,
  WholeKeywords,
  WholePoll,
  WholeScale,
  WholeStatement,
  WholeText,
  WholeVoted,
} from './whole-poll.ts';

const KINDS = ['keywords', 'open', 'choice', 'scales', 'vote'] as const;
/** In UTF-16 code units; how long people may write is counted as they see it, and said by `pollRefused`. */
const TEXT_MAX = 20_000;
const ID_MAX = 12;

/** JS4, JS5. A poll. `points`: takes the names of what people wrote. Throws RefusedFile. */
export function readPoll(value: FileValue, points: Set<string>): WholePoll {
  const kind = value.get('kind').oneOf(KINDS);
  const every = {
    hidden: value.get('hidden').isTrue(),
    ...value.optional('revealed', (each) => each.isTrue()),
    answered: value.get('answered').whole(0, ENTRIES_MAX),
  };
  const read = readKind(kind, value, every, points);
  if (pollRefused(pollSettings(read, String)) !== null) value.refuse('out-of-range');
  return read;
}

function readKind(
  kind: (typeof KINDS)[number],
  value: FileValue,
  every: Pick<WholePoll, 'hidden' | 'revealed' | 'answered'>,
  ids: Set<string>,
): WholePoll {
  const text = (key: string) => value.get(key).plainText(TEXT_MAX);
  const small = (key: string) => value.get(key).whole(0, TEXT_MAX);
  switch (kind) {
    case 'keywords': {
      const points = readTexts(value.get('points'), ids);
      return {
        kind,
        ...every,
        entries: small('entries'),
        characters: small('characters'),
        points: enough(points, every.answered, value),
        ...readWords(value, every.answered),
      };
    }
    case 'open':
      return {
        kind,
        ...every,
        entries: small('entries'),
        characters: value.get('characters').isThere ? small('characters') : null,
        moderated: value.get('moderated').oneOf(['before', 'after']),
        points: enough(readTexts(value.get('points'), ids), every.answered, value),
      };
    case 'choice': {
      const rows = value.get('options').list(OPTIONS_MAX);
      const options = rows.map((option) => ({
        help: option.get('help').plainText(TEXT_MAX),
        ...readCount(option, every.answered),
      }));
      allSaid(
        options.reduce((sum, { count }) => sum + count, 0),
        every.answered,
        value,
      );
      return {
        kind,
        ...every,
        most: small('most'),
        ...(value.get('role').isTrue() && { role: true }),
        options: options.map(({ text: said, help, count }) => ({ text: said, help, count })),
        ...value.optional('byRole', (each) => readBreakdown(each, readOptionsPart)),
      };
    }
    case 'scales': {
      const scale = readScale(value);
      const statements = readStatements(value, scale, every.answered);
      const said = statements.flatMap(({ counts, cantSay }) => [...counts, cantSay]);
      allSaid(
        said.reduce((sum, count) => sum + count, 0),
        every.answered,
        value,
      );
      return {
        kind,
        ...every,
        ...scale,
        cantSay: value.get('cantSay').isTrue(),
        statements,
        ...value.optional('byRole', (each) => readBreakdown(each, readStatementsPart)),
      };
    }
    case 'vote': {
      const by = value.get('by').oneOf(['dots', 'axes']);
      const of = value.get('of');
      return {
        kind,
        ...every,
        of: of.isThere ? of.whole(0, TEXT_MAX) : null,
        by,
        dots: small('dots'),
        x: text('x'),
        y: text('y'),
        themes: readVotes(value, by, every.answered),
      };
    }
  }
}

function readTexts(value: FileValue, ids: Set<string>): WholeText[] {
  return value.list(ENTRIES_MAX * KEYWORDS_MAX).map((point) => {
    const id = point.get('id').text(ID_MAX);
    if (!/^p\d+$/.test(id)) point.get('id').refuse('out-of-range');
    if (ids.has(id)) point.get('id').refuse('id-twice');
    ids.add(id);
    return { id, text: point.get('text').plainText(TEXT_MAX), ...point.optional('shown', (each) => each.isTrue()) };
  });
}

/** Nobody counts who wrote nothing, and facilitators decide on so many answers at most. */
function enough(points: WholeText[], answered: number, value: FileValue): WholeText[] {
  if (points.length < answered) value.get('answered').refuse('out-of-range');
  if (points.filter(({ shown }) => shown !== undefined).length > ANSWERS_DECIDED_MAX)
    value.get('points').refuse('too-many');
  return points;
}

function readWords(value: FileValue, answered: number): Pick<WholeKeywords, 'hiddenWords' | 'joinedWords' | 'people'> {
  const words = (key: string) => value.get(key).list(WORDS_DECIDED_MAX);
  const once = <Read extends { readonly word: string }>(
    list: readonly FileValue[],
    read: (each: FileValue) => Read,
  ) => {
    const seen = new Set<string>();
    return list.map((each) => {
      const one = read(each);
      if (seen.has(one.word)) each.refuse('id-twice');
      seen.add(one.word);
      return one;
    });
  };
  const word = (each: FileValue) => each.get('word').plainText(TEXT_MAX);
  return {
    hiddenWords: words('hiddenWords').map((each) => each.plainText(TEXT_MAX)),
    joinedWords: once(words('joinedWords'), (each) => ({
      word: word(each),
      into: each.get('into').plainText(TEXT_MAX),
    })),
    people: once(value.get('people').list(ENTRIES_MAX * KEYWORDS_MAX), (each) => ({
      word: word(each),
      count: each.get('count').whole(1, answered),
    })),
  };
}

function readCount(option: FileValue, answered: number): WholeCount {
  return { text: option.get('text').plainText(TEXT_MAX), count: option.get('count').whole(0, answered) };
}

function readScale(value: FileValue): WholeScale {
  const from = value.get('from').whole(0, SCALE_MAX);
  return {
    from,
    to: value.get('to').whole(from + 1, SCALE_MAX),
    low: value.get('low').plainText(TEXT_MAX),
    high: value.get('high').plainText(TEXT_MAX),
  };
}

function readStatements(value: FileValue, { from, to }: WholeScale, answered: number): WholeStatement[] {
  return value
    .get('statements')
    .list(STATEMENTS_MAX)
    .map((statement) => {
      const counts = statement
        .get('counts')
        .list(to - from + 1)
        .map((count) => count.whole(0, answered));
      if (counts.length !== to - from + 1) statement.get('counts').refuse('out-of-range');
      const cantSay = statement.get('cantSay').whole(0, answered);
      const people = counts.reduce((sum, count) => sum + count, cantSay);
      if (people > answered) statement.get('counts').refuse('out-of-range');
      return { text: statement.get('text').plainText(TEXT_MAX), counts, cantSay };
    });
}

/** EX29. No part is smaller than any that the house would make. */
function readBreakdown<Part>(
  value: FileValue,
  read: (part: FileValue, answered: number) => Part,
): WholeBreakdown<Part> {
  const parts = value
    .get('parts')
    .list(OPTIONS_MAX + 1)
    .map((part) => {
      const answered = part.get('answered').whole(PART_MIN, ENTRIES_MAX);
      return {
        roles: part
          .get('roles')
          .list(OPTIONS_MAX)
          .map((role) => role.plainText(TEXT_MAX)),
        ...(part.get('unsaid').isTrue() && { unsaid: true as const }),
        answered,
        ...read(part, answered),
      };
    });
  if (parts.length < 2) value.get('parts').refuse('out-of-range');
  return {
    ...(value.get('shown').isTrue() && { shown: true }),
    answered: value.get('answered').whole(0, ENTRIES_MAX),
    parts,
  };
}

function readOptionsPart(part: FileValue, answered: number): { several?: true; options: WholeCount[] } {
  const options = part
    .get('options')
    .list(OPTIONS_MAX)
    .map((option) => readCount(option, answered));
  return { ...(part.get('several').isTrue() && { several: true }), options };
}

/** Some of a part may have spoken only of what is told of in no part (BR5). */
function readStatementsPart(part: FileValue, answered: number): WholeScale & { statements: WholeStatement[] } {
  const scale = readScale(part);
  return { ...scale, statements: readStatements(part, scale, answered) };
}

function readVotes(value: FileValue, by: 'dots' | 'axes', answered: number): WholeVoted[] {
  const seen = new Set<string>();
  let said = 0;
  const votes = value
    .get('themes')
    .list(ENTRIES_MAX)
    .map((vote): WholeVoted => {
      const theme = vote.get('theme').text(ID_MAX);
      if (seen.has(theme)) vote.get('theme').refuse('id-twice');
      seen.add(theme);
      const people = vote.get('people').whole(1, answered);
      said += people;
      const sum = (key: string) => vote.get(key).whole(people, 5 * people);
      return by === 'dots'
        ? { theme, people, dots: vote.get('dots').whole(people, DOTS_MAX * people) }
        : { theme, people, x: sum('x'), y: sum('y') };
    });
  allSaid(said, answered, value);
  return votes;
}

/** Whoever answered said something. */
function allSaid(said: number, answered: number, value: FileValue): void {
  if (said < answered) value.get('answered').refuse('out-of-range');
}
