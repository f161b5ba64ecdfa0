import { readPoints } from '@stikkord/documents';
import {
  isPresent,
  questionRun,
  sectionsOf,
  standing,
  standingFollowUps,
  type FollowUp,
  type GroupId,
  type Meeting,
  type Point,
  type PointId,
  type Summary,
  type SummaryPoint,
  type SummaryTheme,
  type ThemeId,
} from '@stikkord/domain';
import { documentName, type ReceiptAnswer, type ReceiptPlace, type ReceiptPoint } from '@stikkord/protocol';
import type { Storage } from '@stikkord/storage';
import { mergedIn } from '../live/homes.ts';
import { readIfWhole, type LiveDocuments } from '../live/live-documents.ts';
import { shownFollowUp } from '../present/shown-follow-ups.ts';
import { ProblemError } from '../problems/problem-error.ts';
import { followedThemes } from './followed-themes.ts';
import { publishedQuestions } from './published-questions.ts';

/**
 * PM12. What became of a group's points, and of those of groups that were merged into it: before a question's summary is published, that they were received; then where they stand in
 * what was published. Nothing tells who of the group, or when, or what others said beyond what the hall sees. Throws `group-gone`.
 */
export async function receipt(
  { documents, storage }: { readonly documents: LiveDocuments; readonly storage: Storage },
  meeting: Meeting,
  groupId: GroupId,
): Promise<ReceiptAnswer> {
  const { plan, run } = meeting;
  const group = standing(plan.groups).find(({ id }) => id === groupId);
  if (!group) throw new ProblemError('group-gone');
  const own = [groupId, ...mergedIn(meeting, groupId).map(({ id }) => id)];
  const [published, followUps] = await Promise.all([
    publishedQuestions({ documents, storage }, meeting),
    storage.followUps.list(meeting.id),
  ]);
  const followed = await followedThemes(documents, followUps);
  const summaries = new Map(published.map(({ question, summary }) => [question.id, summary]));
  const questions = await Promise.all(
    standing(plan.questions)
      // What one answered by oneself is in nobody's receipt.
      .filter(({ poll }) => poll === null)
      .map(async ({ id: question, prompt }) => {
        const { status, presented } = questionRun(run, question);
        const points = status === 'waiting' ? [] : await ownPoints(documents, meeting, question, own);
        const summary = summaries.get(question);
        const trail =
          summary &&
          new Trail(
            summary,
            standingFollowUps(followUps, question).map((followUp) => ({
              followUp,
              theme: followed(followUp, summary),
            })),
            new Set(presented),
          );
        return {
          question,
          prompt,
          published: summary !== undefined,
          points: points.map((point): ReceiptPoint => ({
            text: point.text,
            places: trail?.placesOf(point) ?? [RECEIVED],
          })),
        };
      }),
  );
  return {
    title: plan.title,
    date: plan.date,
    language: plan.language,
    group: { name: group.name, number: group.number },
    questions: questions.filter(({ points }) => points.length > 0),
  };
}

const RECEIVED: ReceiptPlace = { state: 'received', followUps: [] };

async function ownPoints(
  documents: LiveDocuments,
  { plan }: Meeting,
  question: string,
  groups: readonly GroupId[],
): Promise<readonly Point[]> {
  const sections = sectionsOf(plan, question).map(({ id }) => id);
  const read = groups.map(async (group) => {
    const name = documentName({ kind: 'response', question, group });
    const { value } = await readIfWhole(documents, name, (doc) => readPoints(doc, group, sections));
    return (value ?? []).filter(isPresent);
  });
  return (await Promise.all(read)).flat();
}

interface Stand {
  readonly point: SummaryPoint;
  /** The one that shows it: itself, or the one that it is laid on. */
  readonly head: SummaryPoint;
  /** From the first level down; empty where it stands in no theme. */
  readonly themes: readonly SummaryTheme[];
  readonly parked: string | null;
}

/** A follow-up, and the theme of the summary that it is about, if it is about one. */
interface Followed {
  readonly followUp: FollowUp;
  readonly theme: ThemeId | null;
}

/** Where points stand in what was published of a question. */
class Trail {
  readonly #followUps: readonly Followed[];
  readonly #presented: ReadonlySet<ThemeId>;
  readonly #stands = new Map<PointId, Stand[]>();

  constructor(summary: Summary, followUps: readonly Followed[], presented: ReadonlySet<ThemeId>) {
    this.#followUps = followUps;
    this.#presented = presented;
    for (const theme of summary.themes) {
      this.#add(theme.points, [theme]);
      for (const sub of theme.themes) this.#add(sub.points, [theme, sub]);
    }
    for (const point of summary.parked) this.#add([point], [], point.goesTo);
  }

  /** Of a point that was split, the places of its parts. */
  placesOf(point: Point): readonly ReceiptPlace[] {
    const stands = this.#stands.get(point.id) ?? [];
    return stands.length === 0 ? [RECEIVED] : stands.map((stand) => this.#place(stand, point.text));
  }

  #add(heads: readonly SummaryPoint[], themes: readonly SummaryTheme[], parked: string | null = null): void {
    for (const head of heads)
      for (const point of [head, ...head.same]) {
        const id = point.partOf ?? point.id;
        this.#stands.set(id, [...(this.#stands.get(id) ?? []), { point, head, themes, parked }]);
      }
  }

  #place({ point, head, themes, parked }: Stand, written: string): ReceiptPlace {
    // The hall isn't shown what is parked, nor those that are laid on another: there the group's own is shown in its own words.
    const shown = parked === null ? head.text : point.partOf === null ? written : point.text;
    const followUps = this.#followUps.filter(({ followUp: { target }, theme }) =>
      target.kind === 'theme'
        ? themes.some(({ id }) => id === theme)
        : [point.id, point.partOf, head.id].includes(target.point),
    );
    return {
      state: parked === null ? 'sorted' : 'parked',
      ...(shown !== written && { shown }),
      ...(themes.length > 0 && { path: themes.map(({ title }) => title) }),
      ...(themes.some(({ id }) => this.#presented.has(id)) && { presented: true }),
      ...(parked !== null && parked !== '' && { goesTo: parked }),
      followUps: followUps.map(({ followUp, theme }) =>
        shownFollowUp(followUp, themes.find(({ id }) => id === theme)?.title ?? shown),
      ),
    };
  }
}
