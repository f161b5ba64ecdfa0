import {
  AGENDA_ITEMS_MAX,
  AGENDA_TEXT_MAX,
  FOLLOW_UPS_MAX,
  GROUPS_MAX,
  isDate,
  isLanguage,
  isZone,
  minutesOfDay,
  PROMPT_MAX,
  QUESTIONS_MAX,
  TITLE_MAX,
} from '@stikkord/domain';
import { FileValue, RefusedFile, type ImportRefusal } from './file-reader.ts';
import { readQuestion } from './read-question.ts';
import { readGroups, readMaterials } from './read-room.ts';
import type { WholeAgendaItem, WholeMeeting, WholeQuestion } from './whole-meeting.ts';
import type { WholeVote } from './whole-poll.ts';

export type ReadFile =
  | { readonly ok: true; readonly meeting: WholeMeeting }
  /** `at` is the place in the file, as `whole.questions[2].answers[0].points[5].text`. */
  | { readonly ok: false; readonly at: string; readonly reason: ImportRefusal };

/** In UTF-16 code units. The largest meeting that the house can hold is well below. */
const FILE_MAX = 40_000_000;
const DAY = 24 * 60;
const ZONE_MAX = 60;
const DIVIDED = ['draw', 'list', 'units'] as const;
/** Files from before there were polls are read as well. */
const VERSIONS = [3, 4];

/** JS4. A file as a meeting, or the first place in it that can't be taken in, and why. Believes nothing of what it reads; never throws. */
export function readMeetingFile(text: string): ReadFile {
  try {
    return { ok: true, meeting: readFile(text) };
  } catch (error) {
    if (error instanceof RefusedFile) return { ok: false, at: error.at, reason: error.reason };
    throw error;
  }
}

function readFile(text: string): WholeMeeting {
  if (text.length > FILE_MAX) throw new RefusedFile('', 'too-large');
  const file = parsed(text);
  if (!file.is('format', 'stikkord-meeting')) file.refuse('not-stikkord');
  const version = file.get('version').whole(0, 1_000_000);
  if (!VERSIONS.includes(version)) file.get('version').refuse('other-version');
  const whole = file.get('whole');
  return readWhole(whole.isThere ? whole : whole.refuse('not-whole'));
}

function parsed(text: string): FileValue {
  try {
    return new FileValue(JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text), '');
  } catch {
    throw new RefusedFile('', 'not-json');
  }
}

function readWhole(whole: FileValue): WholeMeeting {
  const date = whole.get('date').plainText(10);
  if (date !== '' && !isDate(date)) whole.get('date').refuse('out-of-range');
  const language = whole.get('language').text(10);
  if (!isLanguage(language)) return whole.get('language').refuse('out-of-range');
  const groups = whole.get('groups').list(GROUPS_MAX);
  const read = readGroups(groups);
  const agenda = whole.get('agenda').list(AGENDA_ITEMS_MAX).map(readAgendaItem);
  const questions = whole.get('questions').list(QUESTIONS_MAX);
  const meeting = {
    title: whole.get('title').plainText(TITLE_MAX),
    date,
    language,
    groups: read,
    agenda,
    questions: questions.map((each) =>
      readQuestion(each, { groups: groups.length, agenda: agenda.length }, PROMPT_MAX),
    ),
    ...whole.optional('zone', readZone),
    ...whole.optional('divide', (divide) => divide.oneOf(DIVIDED)),
    ...whole.optional('materials', (materials) =>
      readMaterials(materials, { questions: questions.length, agenda: agenda.length }),
    ),
  };
  for (const [index, { poll }] of meeting.questions.entries())
    if (poll?.kind === 'vote') knownVotes(questions[index]!.get('poll'), poll, index, meeting.questions);
  const followUps = meeting.questions.reduce((sum, question) => sum + question.followUps.length, 0);
  if (followUps > FOLLOW_UPS_MAX) whole.get('questions').refuse('too-many');
  return meeting;
}

/** A vote is on first-level themes of another question that has a board. */
function knownVotes(
  value: FileValue,
  { of, themes }: WholeVote,
  own: number,
  questions: readonly WholeQuestion[],
): void {
  const voted = of === null ? undefined : questions[of];
  const hasBoard = voted !== undefined && (voted.poll === undefined || 'points' in voted.poll);
  if (of !== null && (of === own || !hasBoard)) value.get('of').refuse('unknown-id');
  const names = new Set(
    (voted?.themes ?? []).filter(({ parent, other }) => parent === undefined && other !== true).map(({ id }) => id),
  );
  const listed = value.get('themes').list(themes.length);
  for (const [index, { theme }] of themes.entries())
    if (!names.has(theme)) listed[index]!.get('theme').refuse('unknown-id');
}

function readZone(value: FileValue): string {
  const zone = value.plainText(ZONE_MAX);
  return isZone(zone) ? zone : value.refuse('out-of-range');
}

function readAgendaItem(item: FileValue): WholeAgendaItem {
  const start = item.get('start').plainText(10);
  if (start !== '' && minutesOfDay(start) === null) item.get('start').refuse('out-of-range');
  return {
    start,
    minutes: item.get('minutes').isThere ? item.get('minutes').whole(0, DAY) : null,
    what: item.get('what').plainText(AGENDA_TEXT_MAX),
    how: item.get('how').plainText(AGENDA_TEXT_MAX),
    who: item.get('who').plainText(AGENDA_TEXT_MAX),
  };
}
