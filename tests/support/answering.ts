import type { EntryAnswer, QuestionId } from '@stikkord/domain';
import { api } from '@stikkord/protocol';
import type { PlayedMeeting, Stage } from './stage.ts';

/** Somebody who answers polls on a phone of their own, without a page. */
export interface Answering {
  /** Resolves when it is committed. */
  readonly answer: (question: QuestionId, answer: EntryAnswer) => Promise<void>;
  readonly withdraw: (question: QuestionId) => Promise<void>;
}

/** So many people who have joined by the meeting's code. */
export function answering({ house }: Stage, meeting: PlayedMeeting, people: number): Promise<readonly Answering[]> {
  return Promise.all(
    Array.from({ length: people }, async () => {
      const phone = house.browser();
      await phone.post(api.join, { code: meeting.code });
      const ask = async (method: string, question: QuestionId, body?: string): Promise<void> => {
        const { status, text } = await phone.ask(method, api.entry(meeting.id, question), body);
        if (status >= 300) throw new Error(`${method} an answer: ${status} ${text}`);
      };
      return {
        answer: (question, answer) => ask('PUT', question, JSON.stringify({ answer })),
        withdraw: (question) => ask('DELETE', question),
      };
    }),
  );
}

let made = 0;

/** Keywords or short answers, with ids as a page would make them. */
export function said(kind: 'keywords' | 'open', ...texts: readonly string[]): EntryAnswer {
  return { kind, texts: texts.map((text) => ({ id: `said-${String((made += 1)).padStart(20, '0')}`, text })) };
}
