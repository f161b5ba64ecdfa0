import type { Meeting } from '@stikkord/domain';
import type { MeetingAnswer } from '@stikkord/protocol';
import type { Storage } from '@stikkord/storage';
import { meetingAnswer } from '../present/meeting.ts';
import { answeredQuestions } from './answered-questions.ts';

/** A meeting as its organiser plans it. */
export async function tellMeeting(storage: Storage, meeting: Meeting): Promise<MeetingAnswer> {
  const [answered, listed] = await Promise.all([answeredQuestions(storage, meeting), storage.lists.count(meeting.id)]);
  return meetingAnswer(meeting, { answered, listed });
}
