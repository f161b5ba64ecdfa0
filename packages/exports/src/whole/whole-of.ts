import {
  arrange,
  isPresent,
  marksOf,
  OTHER_THEME,
  placementOf,
  sectionsOf,
  standing,
  standingFollowUps,
  standingTheme,
  summarise,
  themeTree,
  votedThemes,
  type Board,
  type BoardPoint,
  type FollowUp,
  type GroupId,
  type Plan,
  type Point,
  type PointId,
  type Question,
  type QuestionId,
  type SectionId,
  type Theme,
  type ThemeId,
} from '@stikkord/domain';
import { wholeGroups, wholeMaterials } from './whole-room.ts';
import { wholePoll, type VotedBoard, type WholePollInput } from './whole-poll-of.ts';
import type {
  WholeAnswer,
  WholeFollowUp,
  WholeMeeting,
  WholePlace,
  WholeQuestion,
  WholeTheme,
} from './whole-meeting.ts';

/** What is known of a question beside the plan. */
export interface WholeQuestionInput {
  /** In the order of groups and documents. */
  readonly points: readonly Point[];
  readonly board: Board;
  /** The round that is open or was last. */
  readonly round: number;
  readonly rounds: readonly { readonly round: number; readonly points: readonly PointId[] }[];
  /** Not there: group work. */
  readonly poll?: WholePollInput | null;
}

/** A meeting as it stands in the house. `followUps`: of all its questions. */
export interface WholeInput {
  readonly plan: Plan;
  readonly questions: ReadonlyMap<QuestionId, WholeQuestionInput>;
  readonly followUps: readonly FollowUp[];
}

/** JS2, JS3. The whole meeting, but for what is deleted or withdrawn. */
export function wholeMeeting({ plan, questions, followUps }: WholeInput): WholeMeeting {
  const agenda = standing(plan.agenda);
  const known = standing(plan.questions).flatMap((question) => {
    const input = questions.get(question.id);
    return input === undefined ? [] : [{ question, input }];
  });
  const voted = (of: QuestionId): VotedBoard | null => {
    const at = known.findIndex(({ question }) => question.id === of);
    if (at === -1) return null;
    const { board } = known[at]!.input;
    const names = namesOf(treeOf(board));
    return { at, themes: votedThemes(summarise(board, [])), name: (theme) => names.get(theme)! };
  };
  return {
    title: plan.title,
    date: plan.date,
    language: plan.language,
    groups: wholeGroups(plan),
    agenda: agenda.map(({ start, minutes, what, how, who }) => ({ start, minutes, what, how, who })),
    questions: known.map(({ question, input }) => {
      const at = agenda.findIndex(({ id }) => id === question.agendaItem);
      const own = standingFollowUps(followUps, question.id);
      return wholeQuestion(plan, question, at === -1 ? null : at, input, own, voted);
    }),
    ...(plan.zone !== '' && { zone: plan.zone }),
    ...(plan.divide !== 'choose' && { divide: plan.divide }),
    ...wholeMaterials(
      plan,
      known.map(({ question }) => question.id),
    ),
  };
}

function wholeQuestion(
  plan: Plan,
  { id: question, prompt, due }: Question,
  agendaItem: number | null,
  { points: all, board, round, rounds, poll }: WholeQuestionInput,
  followUps: readonly FollowUp[],
  voted: (of: QuestionId) => VotedBoard | null,
): WholeQuestion {
  // Those of a poll are for the group work that it may become: nobody has written in them.
  const sections = poll ? [] : sectionsOf(plan, question);
  const groups = standing(plan.groups);
  const present = all.filter(isPresent);
  const written = (group: GroupId, section: SectionId) =>
    present.filter((point) => point.group === group && point.section === section);
  const points = poll
    ? present
    : groups.flatMap((group) => sections.flatMap((section) => written(group.id, section.id)));
  const pointIds = new Map((poll ? all : points).map(({ id }, index) => [id, `p${index + 1}`]));
  const tree = treeOf(board);
  const themeIds = namesOf(tree);
  const named = (id: PointId): string | undefined => {
    const [original, part] = id.split('~');
    const name = pointIds.get(original!);
    return name === undefined || part === undefined ? name : `${name}~${part}`;
  };
  const answers = groups.flatMap(({ id: group }, at) =>
    sections.map(({ id: section }, place): WholeAnswer => {
      return {
        group: at,
        section: place,
        points: written(group, section).map(({ id, text, under }) => {
          const above = under === undefined ? undefined : pointIds.get(under);
          return { id: pointIds.get(id)!, text, ...(above !== undefined && { under: above }) };
        }),
      };
    }),
  );
  return {
    prompt,
    ...(due !== '' && { due }),
    agendaItem,
    sections: sections.map(({ title }) => title),
    answers: answers.filter((answer) => answer.points.length > 0),
    themes: tree.map((theme) => wholeTheme(theme, parentIn(board, theme), themeIds)),
    places: placesOf(board, points, named, themeIds),
    round,
    rounds: rounds.map((past) => {
      const came = new Set(past.points);
      return { round: past.round, points: points.filter(({ id }) => came.has(id)).map(({ id }) => pointIds.get(id)!) };
    }),
    followUps: followUps.map((followUp) => wholeFollowUp(followUp, board, named, themeIds)),
    ...(poll && { poll: wholePoll(poll, all, (id) => pointIds.get(id)!, votedBy(poll, voted)) }),
  };
}

function votedBy({ poll }: WholePollInput, voted: (of: QuestionId) => VotedBoard | null): VotedBoard | null {
  return poll.kind === 'vote' && poll.of !== null ? voted(poll.of) : null;
}

/** Themes in reading order, those of the second level after their own. */
function treeOf(board: Board): Theme[] {
  return themeTree(board).flatMap(({ theme, subThemes }) => [theme, ...subThemes]);
}

function namesOf(tree: readonly Theme[]): Map<ThemeId, string> {
  return new Map(tree.map(({ id }, index) => [id, `t${index + 1}`]));
}

function parentIn(board: Board, theme: Theme): ThemeId | null {
  const branch = themeTree(board).find(({ subThemes }) => subThemes.some(({ id }) => id === theme.id));
  return branch?.theme.id ?? null;
}

function wholeTheme(
  { id, title, hue, heard, note, lineage }: Theme,
  parent: ThemeId | null,
  ids: ReadonlyMap<ThemeId, string>,
): WholeTheme {
  return {
    id: ids.get(id)!,
    ...(parent !== null && { parent: ids.get(parent)! }),
    title,
    ...(hue !== null && { hue }),
    ...(heard !== '' && { heard }),
    ...(note !== '' && { note }),
    ...(id === OTHER_THEME && { other: true }),
    ...(lineage !== null && { lineage }),
  };
}

/** Each stack's points in order, those of a theme together; then points that only have marks. */
function placesOf(
  board: Board,
  points: readonly Point[],
  named: (id: PointId) => string | undefined,
  themeIds: ReadonlyMap<ThemeId, string>,
): WholePlace[] {
  const { themes, parked, unsorted } = arrange(board, points);
  const stacks = [...[...themeIds.keys()].flatMap((theme) => themes.get(theme) ?? []), ...parked, ...unsorted];
  const shown = stacks.flatMap(({ theme, parked: isParked, head, same }) => [
    place(
      board,
      head,
      { ...(theme !== null && { theme: themeIds.get(theme)! }), ...(isParked && { parked: true }) },
      named,
    ),
    ...same.map((laid) => place(board, laid, { onto: named(head.id)! }, named)),
  ]);
  const split = points.flatMap((source): WholePlace[] => {
    const { parts } = marksOf(board, source.id);
    if (parts === null) return [];
    const { texts, of } = parts;
    return [{ point: named(source.id)!, parts: { texts, ...(of !== source.text && { of }) } }];
  });
  return [...split, ...shown.filter((each) => Object.keys(each).length > 1)];
}

function place(
  board: Board,
  { id, text }: BoardPoint,
  at: Pick<WholePlace, 'theme' | 'parked' | 'onto'>,
  named: (id: PointId) => string | undefined,
): WholePlace {
  const { wording, quote, goesTo, seen } = marksOf(board, id);
  const said = placementOf(board, id)?.said ?? text;
  return {
    point: named(id)!,
    ...at,
    ...(Object.keys(at).length > 0 && said !== text && { said }),
    ...(quote && { quote: true }),
    ...(goesTo !== '' && { goesTo }),
    ...(wording !== null && { wording: { text: wording.text, ...(wording.of !== text && { of: wording.of }) } }),
    ...(seen !== null && { seen }),
  };
}

function wholeFollowUp(
  { target, about, state, text, responsible, due }: FollowUp,
  board: Board,
  named: (id: PointId) => string | undefined,
  themeIds: ReadonlyMap<ThemeId, string>,
): WholeFollowUp {
  const rest = { about, state, text, responsible, due };
  if (target.kind === 'theme') {
    const theme = themeIds.get(standingTheme(board, target.theme)?.id ?? '');
    return theme === undefined ? rest : { theme, ...rest };
  }
  const point = named(target.point);
  // EX2. What a point that is gone said is no more.
  return point === undefined ? { ...rest, about: '' } : { point, ...rest };
}
