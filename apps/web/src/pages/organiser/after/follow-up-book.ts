import { followedUpAll, type FollowUp, type FollowUpCommand, type FollowUpRefusal } from '@stikkord/domain';
import { dateReading, replacesFields, textsIn, type EditBook } from '../../../editing/edit-book.ts';

/** A meeting's follow-ups as something that is edited. What their targets say is the server's to know: here all are taken. */
export const FOLLOW_UP_BOOK: EditBook<readonly FollowUp[], FollowUpCommand, FollowUpRefusal, 'follow-up'> = {
  unknown: 'unknown-row',
  applied(value, commands) {
    const decision = followedUpAll(value, commands, () => '');
    return decision.ok ? { ok: true, value: decision.followUps, inverse: decision.inverse } : decision;
  },
  replaces: replacesFields,
  isDone(value, command) {
    if (command.do === 'set' || command.do === 'move') return false;
    const row = value.find(({ id }) => id === command.id);
    return row !== undefined && (command.do === 'add' || row.deleted === (command.do === 'delete'));
  },
  partOf: () => 'follow-up',
  textsOf: (command) => ('fields' in command ? textsIn(command.fields, ['state']) : []),
  setField: (_part, id, field, value) => ({ do: 'set', id, fields: { [field]: value } }) as FollowUpCommand,
  fieldOf: (value, _part, id, field) =>
    (value.find((each) => each.id === id) as Readonly<Record<string, unknown>> | undefined)?.[field],
  readField: (field, text, settled) => (field === 'due' ? dateReading(text, settled, 'invalid-date') : { value: text }),
};
