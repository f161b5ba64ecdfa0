import { boolean, customType, text } from 'drizzle-orm/pg-core';

/** Columns that several tables have. */
export const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({
  dataType: () => 'bytea',
});

export const meetingId = () => text('meeting_id').notNull();
/** Compared by code unit, as the domain compares order keys. Rows are sorted there, never by the database's collation. */
export const order = () => text('order').notNull();
export const deleted = () => boolean('deleted').notNull();
