import type { AgendaItemId, PlanCommand, QuestionId } from '@stikkord/domain';
import { api, type MeAnswer, type MeetingAnswer, type PlanAnswer } from '@stikkord/protocol';
import { newKey } from './keys.ts';
import { Visitor } from './visitor.ts';
import type { Workshop } from './workshop-file.ts';

/** How an organiser gets in: with the link for the first of them, or with an account. */
export type WayIn =
  | { readonly by: 'set-up'; readonly link: string; readonly email: string; readonly password: string }
  | { readonly by: 'account'; readonly email: string; readonly password: string };

/** Commands at once; the server takes 500. */
const COMMANDS_MAX = 400;

/** One who plans meetings. */
export class Organiser {
  readonly #visitor: Visitor;

  private constructor(visitor: Visitor) {
    this.#visitor = visitor;
  }

  static async enter(base: URL, way: WayIn): Promise<Organiser> {
    const visitor = new Visitor(base);
    const { email, password } = way;
    if (way.by === 'set-up') {
      const key =
        way.link
          .replace(/[?#].*$/, '')
          .split('/')
          .filter(Boolean)
          .at(-1) ?? '';
      await visitor.post(api.setUp, { key, name: 'Generalprøve', email, password });
    } else await visitor.post(`${api.auth}/sign-in/email`, { email, password });
    const { organiser } = await visitor.get<MeAnswer>(api.me);
    if (organiser === null) throw new Error('The server let the organiser in, but does not know them afterwards');
    return new Organiser(visitor);
  }

  /** Creates the meeting with its groups, agenda and questions; the ids of rows and questions stand in the workshop's order. */
  async plan(
    workshop: Workshop,
    groups: number,
  ): Promise<{ meeting: MeetingAnswer; rows: readonly AgendaItemId[]; questions: readonly QuestionId[] }> {
    const { title, date, language } = workshop;
    const meeting = await this.#visitor.post<MeetingAnswer>(api.meetings, {
      title,
      date,
      language,
      groups: Array<string>(groups).fill(''),
    });
    const rows = workshop.agenda.map(() => newKey());
    const questions = workshop.questions.map(() => newKey());
    const commands: PlanCommand[] = [
      ...workshop.agenda.map((fields, index): PlanCommand => ({
        do: 'add',
        kind: 'agenda',
        id: rows[index]!,
        before: null,
        fields,
      })),
      ...workshop.questions.flatMap(({ prompt, poll }, index): PlanCommand[] => {
        const question = questions[index]!;
        if (poll !== null)
          return [{ do: 'add', kind: 'question', id: question, before: null, fields: { prompt, poll } }];
        return [
          { do: 'add', kind: 'question', id: question, before: null, fields: { prompt } },
          { do: 'add', kind: 'section', id: newKey(), before: null, question, fields: {} },
        ];
      }),
    ];
    for (let at = 0; at < commands.length; at += COMMANDS_MAX) {
      const part = commands.slice(at, at + COMMANDS_MAX);
      await this.#visitor.post<PlanAnswer>(api.plan(meeting.id), { commands: part });
    }
    return { meeting, rows, questions };
  }

  download(...address: Parameters<typeof api.export>): ReturnType<Visitor['download']> {
    return this.#visitor.download(api.export(...address));
  }
}
