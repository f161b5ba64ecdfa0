import {
  FOLLOW_UP_TEXT_MAX,
  FOLLOW_UPS_MAX,
  GROUPS_MAX,
  isDate,
  isLineage,
  PARTS_MAX,
  POINT_TEXT_MAX,
  RESPONSIBLE_MAX,
  SECTIONS_MAX,
  THEME_HUES,
  TITLE_MAX,
} from '@stikkord/domain';
import type { FileValue } from './file-reader.ts';
import { readPoll } from './read-poll.ts';
import type { WholeAnswer, WholeFollowUp, WholePlace, WholeQuestion, WholeTheme } from './whole-meeting.ts';

/** How much a file may hold of what people don't meet limits of. */
const POINTS_MAX = 20_000;
const THEMES_MAX = 2_000;
const ROUNDS_MAX = 1_000;
/**
 * Of what people write together: two who write at once can go past the limits that each of them meets, and what the house holds
 * must come back.
 */
const TEXT_MAX = 10 * POINT_TEXT_MAX;
const ID_MAX = 12;

interface Sizes {
  readonly groups: number;
  readonly agenda: number;
}

/** A question of a meeting with so many groups and lines of the agenda. Throws RefusedFile. */
export function readQuestion(question: FileValue, { groups, agenda }: Sizes, promptMax: number): WholeQuestion {
  const polled = question.get('poll').isThere;
  const sections = question.get('sections').list(polled ? 0 : SECTIONS_MAX);
  if (sections.length === 0 && !polled) question.get('sections').refuse('out-of-range');
  const points = new Set<string>();
  const answers = question.get('answers').list(polled ? 0 : GROUPS_MAX * SECTIONS_MAX);
  const agendaItem = question.get('agendaItem');
  const round = question.get('round').whole(1, ROUNDS_MAX);
  const read = answers.map((answer) => readAnswer(answer, groups, sections.length, points));
  const poll = question.optional('poll', (each) => readPoll(each, points));
  if (points.size > POINTS_MAX && !polled) question.get('answers').refuse('too-many');
  const themes = readThemes(question.get('themes'));
  const themeIds = new Set(themes.map(({ id }) => id));
  const { places, shown } = readPlaces(question.get('places'), points, themeIds);
  return {
    prompt: question.get('prompt').plainText(promptMax),
    ...question.optional('due', readDay),
    agendaItem: agendaItem.isThere ? agendaItem.whole(0, agenda - 1) : null,
    sections: sections.map((section) => section.plainText(TITLE_MAX)),
    answers: read,
    themes,
    places,
    round,
    rounds: readRounds(question.get('rounds'), points),
    followUps: readFollowUps(question.get('followUps'), new Set([...points, ...shown]), themeIds),
    ...poll,
  };
}

/** A round is noted once, and a point comes in one. */
function readRounds(value: FileValue, points: ReadonlySet<string>): WholeQuestion['rounds'] {
  const [rounds, came] = [new Set<number>(), new Set<string>()];
  return value.list(ROUNDS_MAX).map((past) => {
    const round = past.get('round').whole(1, ROUNDS_MAX);
    if (rounds.has(round)) past.get('round').refuse('id-twice');
    rounds.add(round);
    const own = past.get('points').list(POINTS_MAX);
    return {
      round,
      points: own.map((each) => {
        const id = known(each, points);
        if (came.has(id)) each.refuse('id-twice');
        came.add(id);
        return id;
      }),
    };
  });
}

function readAnswer(answer: FileValue, groups: number, sections: number, all: Set<string>): WholeAnswer {
  const list = answer.get('points').list(POINTS_MAX);
  const own = new Set<string>();
  for (const point of list) {
    const id = point.get('id').text(ID_MAX);
    if (!/^p\d+$/.test(id)) point.get('id').refuse('out-of-range');
    if (all.has(id)) point.get('id').refuse('id-twice');
    all.add(id);
    own.add(id);
  }
  const above = new Map<string, FileValue>();
  const points = list.map((point) => {
    const id = point.get('id').text(ID_MAX);
    if (point.get('under').isThere) above.set(id, point.get('under'));
    return {
      id,
      text: point.get('text').text(TEXT_MAX),
      // Of the same group and section, as indenting can only make it.
      ...point.optional('under', (under) => known(under, own)),
    };
  });
  noRing(above);
  return {
    group: answer.get('group').whole(0, groups - 1),
    section: answer.get('section').whole(0, sections - 1),
    points,
  };
}

function readThemes(value: FileValue): WholeTheme[] {
  const seen = new Map<string, WholeTheme>();
  return value.list(THEMES_MAX).map((theme) => {
    const id = theme.get('id').text(ID_MAX);
    if (!/^t\d+$/.test(id)) theme.get('id').refuse('out-of-range');
    if (seen.has(id)) theme.get('id').refuse('id-twice');
    const other = theme.get('other').isTrue();
    if (other && [...seen.values()].some((each) => each.other === true)) theme.get('other').refuse('id-twice');
    const parent = theme.get('parent');
    if (parent.isThere) {
      // Two levels, and those above come first: so there can be no ring.
      const above = seen.get(parent.text(ID_MAX)) ?? parent.refuse('unknown-id');
      if (above.parent !== undefined || above.other === true || other) parent.refuse('out-of-range');
    }
    const read: WholeTheme = {
      id,
      ...theme.optional('parent', (each) => each.text(ID_MAX)),
      title: theme.get('title').text(TEXT_MAX),
      ...theme.optional('hue', (each) => each.whole(1, THEME_HUES)),
      ...theme.optional('heard', (each) => each.text(TEXT_MAX)),
      ...theme.optional('note', (each) => each.text(TEXT_MAX)),
      ...(other && { other: true }),
      ...theme.optional('lineage', (each) => {
        const lineage = each.text(300);
        return isLineage(lineage) ? lineage : each.refuse('out-of-range');
      }),
    };
    seen.set(id, read);
    return read;
  });
}

/** `shown`: what stands on the board: points, and of those that are split their parts. */
function readPlaces(value: FileValue, points: ReadonlySet<string>, themes: ReadonlySet<string>) {
  const list = value.list(2 * POINTS_MAX);
  const shown = new Set(points);
  for (const entry of list) {
    if (!entry.get('parts').isThere) continue;
    const id = known(entry.get('point'), points);
    shown.delete(id);
    const texts = entry.get('parts').get('texts').list(PARTS_MAX);
    for (const index of texts.keys()) shown.add(`${id}~${index + 1}`);
  }
  const onto = new Map<string, FileValue>();
  const named = new Set<string>();
  const places = list.map((entry): WholePlace => {
    const split = entry.get('parts').isThere;
    const point = known(entry.get('point'), split ? points : shown);
    if (named.has(point)) entry.get('point').refuse('id-twice');
    named.add(point);
    const where = ['theme', 'parked', 'onto'].filter((key) => entry.get(key).isThere);
    if (where.length > 1 || (split && where.length > 0)) entry.get(where.at(-1)!).refuse('out-of-range');
    if (entry.get('onto').isThere) onto.set(point, entry.get('onto'));
    return {
      point,
      ...entry.optional('theme', (each) => known(each, themes)),
      ...(entry.get('parked').isTrue() && { parked: true }),
      ...entry.optional('onto', (each) => known(each, shown)),
      ...entry.optional('said', (each) => each.text(TEXT_MAX)),
      ...(entry.get('quote').isTrue() && { quote: true }),
      ...entry.optional('goesTo', (each) => each.text(TEXT_MAX)),
      ...entry.optional('wording', (each) => ({
        text: each.get('text').text(TEXT_MAX),
        ...each.optional('of', (of) => of.text(TEXT_MAX)),
      })),
      ...entry.optional('parts', (each) => {
        const texts = each.get('texts').list(PARTS_MAX);
        if (texts.length < 2) each.get('texts').refuse('out-of-range');
        return {
          texts: texts.map((text) => text.text(TEXT_MAX)),
          ...each.optional('of', (of) => of.text(TEXT_MAX)),
        };
      }),
      ...entry.optional('seen', (each) => each.text(TEXT_MAX)),
    };
  });
  noRing(onto);
  return { places, shown };
}

function readDay(value: FileValue): string {
  const day = value.text(10);
  return isDate(day) ? day : value.refuse('out-of-range');
}

function readFollowUps(value: FileValue, points: ReadonlySet<string>, themes: ReadonlySet<string>): WholeFollowUp[] {
  return value.list(FOLLOW_UPS_MAX).map((followUp) => readFollowUp(followUp, points, themes));
}

function readFollowUp(value: FileValue, points: ReadonlySet<string>, themes: ReadonlySet<string>): WholeFollowUp {
  const due = value.get('due').text(10);
  if (due !== '' && !isDate(due)) value.get('due').refuse('out-of-range');
  if (value.get('theme').isThere && value.get('point').isThere) value.get('point').refuse('out-of-range');
  return {
    ...value.optional('theme', (each) => known(each, themes)),
    ...value.optional('point', (each) => known(each, points)),
    about: value.get('about').plainText(TEXT_MAX),
    state: value.get('state').oneOf(['done', 'next', 'wont']),
    text: value.get('text').plainText(FOLLOW_UP_TEXT_MAX),
    responsible: value.get('responsible').plainText(RESPONSIBLE_MAX),
    due,
  };
}

function known(id: FileValue, ids: ReadonlySet<string>): string {
  const text = id.text(2 * ID_MAX);
  return ids.has(text) ? text : id.refuse('unknown-id');
}

/** No line of points that stand under or lie on each other leads back to where it began. */
function noRing(above: ReadonlyMap<string, FileValue>): void {
  const clear = new Set<string>();
  for (const start of above.keys()) {
    const passed = new Set<string>();
    for (let at: string | undefined = start; at !== undefined && !clear.has(at); at = above.get(at)?.text(2 * ID_MAX)) {
      if (passed.has(at)) above.get(start)!.refuse('circular');
      passed.add(at);
    }
    for (const each of passed) clear.add(each);
  }
}
