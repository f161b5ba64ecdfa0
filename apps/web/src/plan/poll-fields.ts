import { newPoll, type Poll, type PollKind } from '@stikkord/domain';
import { linesOf, withLines } from './poll-lines.ts';

type Written = string | number | null;

/** What fields of a poll are called on the page, beside the question's own. */
export const POLL_FIELD = 'poll/';

export function lineField(line: string, part: 'text' | 'help'): string {
  return `${POLL_FIELD}lines/${line}/${part}`;
}

/** What stands in a poll's field, `poll/low` or `poll/lines/<id>/text`; undefined where the poll has no such field. */
export function pollField(poll: Poll, field: string): unknown {
  const [, name, line, part] = field.split('/') as [string, string, string?, string?];
  const holder = name === 'lines' ? linesOf(poll).find(({ id }) => id === line) : poll;
  return (holder as Readonly<Record<string, unknown>> | undefined)?.[name === 'lines' ? part! : name];
}

/** The poll with something else in a field; as it is where it has no such field. */
export function withPollField(poll: Poll, field: string, value: Written): Poll {
  if (pollField(poll, field) === undefined) return poll;
  const [, name, line, part] = field.split('/') as [string, string, string?, string?];
  if (name !== 'lines') return { ...poll, [name]: value };
  return withLines(
    poll,
    linesOf(poll).map((each) => (each.id === line ? { ...each, [part!]: value } : each)),
  );
}

/** PP1. Of another kind, with what both kinds have: hidden or not, and a choice's options as statements or the other way round. */
export function asKind(poll: Poll | null, kind: PollKind | 'group-work'): Poll | null {
  if (kind === 'group-work') return null;
  const made = newPoll(kind);
  if (poll === null) return made;
  return withLines({ ...made, hidden: kind === 'vote' || poll.hidden }, linesOf(poll));
}

/** What somebody wrote in a poll, to be copied where it can't be saved. */
export function textsOfPoll(poll: Poll): string[] {
  const own = poll.kind === 'scales' ? [poll.low, poll.high] : poll.kind === 'vote' ? [poll.x, poll.y] : [];
  return [...linesOf(poll).flatMap(({ text, help }) => [text, help]), ...own].filter((text) => text.trim() !== '');
}
