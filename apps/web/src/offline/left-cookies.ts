import type { MeetingId } from '@stikkord/domain';
import { api } from '@stikkord/protocol';
import { call } from '../data/api.ts';

/** Where a cookie is noted that could not be taken back when its meeting was left, since there was no net. */
const LEFT = 'stikkord-left-';

/** The cookie is the server's to take back; where it isn't reached, that is noted for later. */
export async function takeBackCookie(meeting: MeetingId): Promise<void> {
  try {
    await call('DELETE', api.visit(meeting));
    localStorage.removeItem(LEFT + meeting);
  } catch {
    localStorage.setItem(LEFT + meeting, '1');
  }
}

/** Takes back the cookies that were left behind. */
export async function finishLeaving(): Promise<void> {
  const left = Object.keys(localStorage).filter((key) => key.startsWith(LEFT));
  await Promise.all(left.map((key) => takeBackCookie(key.slice(LEFT.length))));
}
