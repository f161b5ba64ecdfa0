import { serialAll, type SeriesCommand, type SeriesPlan, type SeriesRefusal } from '@stikkord/domain';
import { dateReading, replacesFields, textsIn, type EditBook } from '../../../editing/edit-book.ts';

export type SeriesPart = 'series' | 'activity';

/** A series as something that is edited: its title, and its activities. */
export const SERIES_BOOK: EditBook<SeriesPlan, SeriesCommand, SeriesRefusal, SeriesPart> = {
  unknown: 'unknown-row',
  applied(value, commands) {
    const decision = serialAll(value, commands);
    return decision.ok ? { ok: true, value: decision.series, inverse: decision.inverse } : decision;
  },
  replaces: replacesFields,
  isDone({ activities }, command) {
    if (command.do === 'set-series' || command.do === 'set' || command.do === 'move') return false;
    const row = activities.find(({ id }) => id === command.id);
    return row !== undefined && (command.do === 'add' || row.deleted === (command.do === 'delete'));
  },
  partOf: (command) => (command.do === 'set-series' ? 'series' : 'activity'),
  textsOf: (command) => ('fields' in command ? textsIn(command.fields, ['state']) : []),
  setField: (part, id, field, value) => {
    const fields = { [field]: value };
    return (part === 'series' ? { do: 'set-series', fields } : { do: 'set', id, fields }) as SeriesCommand;
  },
  fieldOf(value, part, id, field) {
    const holder = part === 'series' ? value : value.activities.find((row) => row.id === id);
    return (holder as Readonly<Record<string, unknown>> | undefined)?.[field];
  },
  readField: (field, text, settled) =>
    field === 'start' || field === 'end' ? dateReading(text, settled, 'invalid-date') : { value: text },
};
