import { isDeepStrictEqual } from 'node:util';
import { byOrder, NEW_RUN, type Meeting, type Plan } from '@stikkord/domain';
import { and, eq, getTableColumns, inArray, sql, type SQL } from 'drizzle-orm';
import type { Database } from './connection.ts';
import { agendaItem, material, meeting, meetingGroup, question, section } from './schema.ts';

/** The lists of a plan and the table that keeps each. */
const TABLES = {
  groups: meetingGroup,
  agenda: agendaItem,
  questions: question,
  sections: section,
  materials: material,
} as const;
type ListName = keyof typeof TABLES;
const LISTS = Object.keys(TABLES) as ListName[];

type Rows = Pick<Plan, ListName>;
type Row = Plan[ListName][number];

/** The meetings that match, with their plans, all of one moment. */
export async function readMeetings(database: Database, where: SQL): Promise<Meeting[]> {
  const found = await database.query.meeting.findMany({
    where,
    with: { groups: true, agenda: true, questions: true, sections: true, materials: true },
  });
  return found.map(
    ({ title, date, language, zone, divide, groups, agenda, questions, sections, materials, run, ...head }) => ({
      ...head,
      // What was stored before there was a clock says nothing of it.
      run: { ...NEW_RUN, ...run },
      plan: {
        title,
        date,
        language,
        zone,
        divide,
        groups: rowsOf(groups),
        agenda: rowsOf(agenda),
        questions: rowsOf(questions),
        sections: rowsOf(sections),
        materials: rowsOf(materials),
      },
    }),
  );
}

/** Holds a meeting until the end of the transaction. Rows that refer to it may still be made meanwhile. */
export async function lockMeeting(database: Database, id: string): Promise<void> {
  await database.select({ id: meeting.id }).from(meeting).where(eq(meeting.id, id)).for('no key update');
}

function rowsOf<T extends Row & { meetingId: string }>(rows: readonly T[]): Omit<T, 'meetingId'>[] {
  return rows.toSorted(byOrder).map(({ meetingId: _, ...row }) => row);
}

/** Writes the rows of `after` that are not in `before` as they are, and takes away those that only `before` has. */
export async function writePlanRows(database: Database, id: string, before: Rows, after: Rows): Promise<void> {
  for (const list of LISTS) {
    const table = TABLES[list];
    const old = new Map<string, Row>(before[list].map((row) => [row.id, row]));
    const changed = (after[list] as readonly Row[]).filter((row) => !isDeepStrictEqual(row, old.get(row.id)));
    for (const row of after[list]) old.delete(row.id);
    if (old.size > 0)
      await database.delete(table).where(and(eq(table.meetingId, id), inArray(table.id, [...old.keys()])));
    if (changed.length > 0)
      await database
        .insert(table)
        .values(changed.map((row) => ({ ...row, meetingId: id })) as never)
        .onConflictDoUpdate({ target: [table.meetingId, table.id], set: everyColumn(table) as never });
  }
}

/** `column = excluded.column` for all of a table's columns. */
function everyColumn(table: (typeof TABLES)[ListName]): Record<string, SQL> {
  return Object.fromEntries(
    Object.entries(getTableColumns(table)).map(([key, column]) => [key, sql`excluded.${sql.identifier(column.name)}`]),
  );
}
