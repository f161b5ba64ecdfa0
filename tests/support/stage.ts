import type { Language, Poll, QuestionId } from '@stikkord/domain';
import { api, page, type FacilitatorCommand, type MeetingAnswer, type PlanAnswer } from '@stikkord/protocol';
import { openHouse, type House } from '@stikkord/server/testing';
import { openBrowser, type Browser } from './browser.ts';

/** A server with its pages, an organiser with an account, and a browser for as many people as a test needs. */
export interface Stage {
  readonly house: House;
  readonly browser: Browser;
  readonly url: string;
  meeting(plan: PlayedPlan): Promise<PlayedMeeting>;
  close(): Promise<void>;
}

export interface PlayedPlan {
  readonly title?: string;
  readonly language?: Language;
  /** Names; empty for groups known by number. */
  readonly groups: readonly string[];
  /** Each with its prompt and the titles of its sections (none: a plain question), or with what it asks of persons. `of` of a vote: a number, from 0, of a question before. */
  readonly questions: readonly {
    readonly prompt: string;
    readonly sections?: readonly string[];
    readonly poll?: Poll;
    readonly of?: number;
  }[];
}

export interface PlayedMeeting extends MeetingAnswer {
  readonly questionIds: readonly QuestionId[];
  readonly groupPath: (number: number) => string;
  readonly runPath: string;
  readonly boardPath: (question: QuestionId) => string;
  readonly projectorPath: string;
  /** Gives a command as the organiser, without a page. */
  readonly command: (command: FacilitatorCommand) => Promise<void>;
}

export async function openStage(options: Parameters<typeof openHouse>[0] = {}): Promise<Stage> {
  const house = await openHouse(options);
  const { url } = house.server;
  const browser = await openBrowser(url);
  return {
    house,
    browser,
    url,
    meeting: (plan) => plannedMeeting(house, plan),
    async close() {
      try {
        await browser.close();
      } finally {
        await house.server.close();
      }
    },
  };
}

let made = 0;

async function plannedMeeting(
  { organiser }: House,
  { title = 'Prøvesamling', language = 'nb', groups, questions }: PlayedPlan,
): Promise<PlayedMeeting> {
  made += 1;
  const { body: meeting } = await organiser.post<MeetingAnswer>(api.meetings, {
    title,
    date: '2030-05-14',
    language,
    groups,
  });
  const questionIds = questions.map((_, index) => `q${made}-${index}`);
  const commands = questions.flatMap(({ prompt, sections = [''], poll = null, of }, index) => {
    const question = questionIds[index]!;
    const asked = poll?.kind === 'vote' && of !== undefined ? { ...poll, of: questionIds[of]! } : poll;
    if (asked !== null)
      return [{ do: 'add', kind: 'question', id: question, before: null, fields: { prompt, poll: asked } }];
    return [
      { do: 'add', kind: 'question', id: question, before: null, fields: { prompt } },
      ...sections.map((name, at) => ({
        do: 'add',
        kind: 'section',
        id: `${question}-s${at}`,
        before: null,
        question,
        fields: { title: name },
      })),
    ];
  });
  const { body } = await organiser.post<PlanAnswer>(api.plan(meeting.id), { commands });
  return {
    ...meeting,
    plan: body.plan,
    questionIds,
    groupPath: (number) => page.group(meeting.code, number),
    runPath: page.run(meeting.facilitatorKey),
    boardPath: (question) => page.board(meeting.facilitatorKey, question),
    projectorPath: page.projector(meeting.projectorKey),
    async command(command) {
      const { status, text } = await organiser.post(api.run(meeting.id), { command });
      if (status >= 300) throw new Error(`${command.do}: ${text}`);
    },
  };
}
