import type { Activity, MaterialContent, Plan, Poll, PublicChoice, Run } from '@stikkord/domain';
import { relations } from 'drizzle-orm';
import {
  bigint,
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { bytes, deleted, meetingId, order } from './columns.ts';

export * from './account-tables.ts';

/**
 * The tables, the same on PGlite and PostgreSQL; past 300 lines, being a list of them. A change here is followed by `pnpm --filter @stikkord/storage migration`.
 * Only accounts carry times: what people write is kept without who and when, but for versions and public pages, which know the minute.
 */
export const meeting = pgTable(
  'meeting',
  {
    id: text('id').primaryKey(),
    /** The organiser's user id. No foreign key: a meeting outlives the account that made it. */
    owner: text('owner').notNull(),
    code: text('code').notNull(),
    facilitatorKey: text('facilitator_key').notNull(),
    projectorKey: text('projector_key').notNull(),
    title: text('title').notNull(),
    date: text('date').notNull(),
    language: text('language', { enum: ['nb', 'nn', 'en'] }).notNull(),
    zone: text('zone').notNull().default(''),
    divide: text('divide', { enum: ['choose', 'draw', 'list', 'units'] })
      .notNull()
      .default('choose'),
    run: jsonb('run').$type<Run>().notNull(),
    deleted: deleted(),
    /** No foreign keys: a meeting outlives what it belongs to. */
    series: text('series'),
    previous: text('previous'),
    rehearsalOf: text('rehearsal_of'),
  },
  (table) => [
    uniqueIndex('meeting_code').on(table.code),
    uniqueIndex('meeting_facilitator_key').on(table.facilitatorKey),
    uniqueIndex('meeting_projector_key').on(table.projectorKey),
    index('meeting_owner').on(table.owner),
    index('meeting_series').on(table.series),
    index('meeting_rehearsal_of').on(table.rehearsalOf),
  ],
);

/** Rows of a plan are keyed within their meeting, so that no meeting can write over another's row. */
export const meetingGroup = pgTable(
  'meeting_group',
  {
    meetingId: meetingId(),
    id: text('id').notNull(),
    number: integer('number').notNull(),
    name: text('name').notNull(),
    into: text('into'),
    order: order(),
    deleted: deleted(),
  },
  (table) => [
    primaryKey({ columns: [table.meetingId, table.id] }),
    foreignKey({ columns: [table.meetingId], foreignColumns: [meeting.id] }),
    uniqueIndex('meeting_group_number').on(table.meetingId, table.number),
  ],
);

export const agendaItem = pgTable(
  'agenda_item',
  {
    meetingId: meetingId(),
    id: text('id').notNull(),
    start: text('start').notNull(),
    minutes: integer('minutes'),
    what: text('what').notNull(),
    how: text('how').notNull(),
    who: text('who').notNull(),
    order: order(),
    deleted: deleted(),
  },
  (table) => [
    primaryKey({ columns: [table.meetingId, table.id] }),
    foreignKey({ columns: [table.meetingId], foreignColumns: [meeting.id] }),
  ],
);

export const question = pgTable(
  'question',
  {
    meetingId: meetingId(),
    id: text('id').notNull(),
    prompt: text('prompt').notNull(),
    agendaItem: text('agenda_item'),
    poll: jsonb('poll').$type<Poll>(),
    due: text('due').notNull().default(''),
    order: order(),
    deleted: deleted(),
  },
  (table) => [
    primaryKey({ columns: [table.meetingId, table.id] }),
    foreignKey({ columns: [table.meetingId], foreignColumns: [meeting.id] }),
    // Documents are named by their question alone, so its id must be one of a kind everywhere.
    uniqueIndex('question_id').on(table.id),
  ],
);

export const section = pgTable(
  'section',
  {
    meetingId: meetingId(),
    id: text('id').notNull(),
    question: text('question').notNull(),
    title: text('title').notNull(),
    order: order(),
    deleted: deleted(),
  },
  (table) => [
    primaryKey({ columns: [table.meetingId, table.id] }),
    foreignKey({ columns: [table.meetingId], foreignColumns: [meeting.id] }),
  ],
);

export const material = pgTable(
  'material',
  {
    meetingId: meetingId(),
    id: text('id').notNull(),
    title: text('title').notNull(),
    question: text('question'),
    agendaItem: text('agenda_item'),
    content: jsonb('content').$type<MaterialContent>().notNull(),
    order: order(),
    deleted: deleted(),
  },
  (table) => [
    primaryKey({ columns: [table.meetingId, table.id] }),
    foreignKey({ columns: [table.meetingId], foreignColumns: [meeting.id] }),
  ],
);

/**
 * Files that materials show, by their content: the same one is kept once for an organiser. In pieces, so that no statement carries
 * 25 MB. No foreign key to meetings: copies and templates name the same file.
 */
export const storedFile = pgTable(
  'stored_file',
  {
    owner: text('owner').notNull(),
    id: text('id').notNull(),
    type: text('type', { enum: ['image/png', 'image/jpeg', 'image/webp', 'application/pdf'] }).notNull(),
    size: integer('size').notNull(),
    /** All pieces are there; until then it isn't a file to anybody. */
    whole: boolean('whole').notNull(),
  },
  (table) => [primaryKey({ columns: [table.owner, table.id] })],
);
export const filePiece = pgTable(
  'file_piece',
  {
    owner: text('owner').notNull(),
    id: text('id').notNull(),
    number: integer('number').notNull(),
    piece: bytes('piece').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.owner, table.id, table.number] }),
    foreignKey({ columns: [table.owner, table.id], foreignColumns: [storedFile.owner, storedFile.id] }),
  ],
);

/** Who is in which group: a name or a code as a fingerprint under a secret of the server's, never as it was written. */
export const listedPerson = pgTable(
  'listed_person',
  {
    meetingId: meetingId(),
    fingerprint: text('fingerprint').notNull(),
    /** Null: several of that name are in different groups. */
    group: text('group_id'),
  },
  (table) => [
    primaryKey({ columns: [table.meetingId, table.fingerprint] }),
    foreignKey({ columns: [table.meetingId], foreignColumns: [meeting.id] }),
  ],
);

/** Plans that an organiser begins new meetings from. */
export const template = pgTable(
  'template',
  {
    id: text('id').primaryKey(),
    owner: text('owner').notNull(),
    title: text('title').notNull(),
    plan: jsonb('plan').$type<Plan>().notNull(),
    deleted: deleted(),
  },
  (table) => [index('template_owner').on(table.owner)],
);

/** So that a meeting can be read whole in one statement. */
export const meetingParts = relations(meeting, ({ many }) => ({
  groups: many(meetingGroup),
  agenda: many(agendaItem),
  questions: many(question),
  sections: many(section),
  materials: many(material),
}));
export const groupMeeting = relations(meetingGroup, ({ one }) => ({
  meeting: one(meeting, { fields: [meetingGroup.meetingId], references: [meeting.id] }),
}));
export const agendaItemMeeting = relations(agendaItem, ({ one }) => ({
  meeting: one(meeting, { fields: [agendaItem.meetingId], references: [meeting.id] }),
}));
export const questionMeeting = relations(question, ({ one }) => ({
  meeting: one(meeting, { fields: [question.meetingId], references: [meeting.id] }),
}));
export const sectionMeeting = relations(section, ({ one }) => ({
  meeting: one(meeting, { fields: [section.meetingId], references: [meeting.id] }),
}));
export const materialMeeting = relations(material, ({ one }) => ({
  meeting: one(meeting, { fields: [material.meetingId], references: [meeting.id] }),
}));

/**
 * One row per document, kept small and without indexed columns that change: every commit rewrites it. Its row lock makes
 * the order of sequence numbers the order of commits.
 */
export const document = pgTable(
  'document',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    name: text('name').notNull(),
    meetingId: meetingId(),
    headSeq: bigint('head_seq', { mode: 'number' }).notNull(),
    /** Where the snapshot in use reaches; 0 where there is none. */
    snapshotSeq: bigint('snapshot_seq', { mode: 'number' }).notNull().default(0),
  },
  (table) => [
    foreignKey({ columns: [table.meetingId], foreignColumns: [meeting.id] }),
    uniqueIndex('document_name').on(table.name),
  ],
);

/** The log. No foreign key: rows are only ever made from a locked row of `document`, and the check would cost per row. */
export const documentUpdate = pgTable(
  'document_update',
  {
    documentId: bigint('document_id', { mode: 'number' }).notNull(),
    seq: bigint('seq', { mode: 'number' }).notNull(),
    bytes: bytes('bytes').notNull(),
    /** Unsigned 32 bits: more than an integer holds. */
    crc32: bigint('crc32', { mode: 'number' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.documentId, table.seq] })],
);

/** The snapshot in use (`seq` = the document's `snapshot_seq`) and the one before it, see compaction. */
export const documentSnapshot = pgTable(
  'document_snapshot',
  {
    documentId: bigint('document_id', { mode: 'number' }).notNull(),
    seq: bigint('seq', { mode: 'number' }).notNull(),
    bytes: bytes('bytes').notNull(),
    sha256: bytes('sha256').notNull(),
  },
  (table) => [primaryKey({ columns: [table.documentId, table.seq] })],
);

/**
 * States of a document that can be looked at and brought back. `seq`: where it reaches, and its name in the document. No
 * foreign key: its check would lock the row that keystrokes wait for.
 */
export const documentVersion = pgTable(
  'document_version',
  {
    documentId: bigint('document_id', { mode: 'number' }).notNull(),
    seq: bigint('seq', { mode: 'number' }).notNull(),
    /** Whole minutes since 1970: no finer than what people need to find it. */
    minute: integer('minute').notNull(),
    reason: text('reason', {
      enum: ['active', 'left', 'closed', 'reopened', 'restored', 'undone', 'cleared'],
    }).notNull(),
    bytes: bytes('bytes').notNull(),
    sha256: bytes('sha256').notNull(),
  },
  (table) => [primaryKey({ columns: [table.documentId, table.seq] })],
);

/**
 * What facilitators let the hall see of a board: the latest publication of a question, as JSON. Kept as text: points may hold
 * what PostgreSQL's own JSON can't, U+0000 and halves of surrogate pairs.
 */
export const publication = pgTable(
  'publication',
  {
    meetingId: meetingId(),
    question: text('question').notNull(),
    number: integer('number').notNull(),
    summary: text('summary').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.meetingId, table.question] }),
    foreignKey({ columns: [table.meetingId], foreignColumns: [meeting.id] }),
  ],
);

/** Ids of the points that came in a round of a question, noted when the next round began; a JSON list. */
export const questionRound = pgTable(
  'question_round',
  {
    meetingId: meetingId(),
    question: text('question').notNull(),
    round: integer('round').notNull(),
    points: text('points').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.meetingId, table.question, table.round] }),
    foreignKey({ columns: [table.meetingId], foreignColumns: [meeting.id] }),
  ],
);

/**
 * People's answers to a poll: a row holds all of a box, or, where there are many, those whose keys begin with the same hexadecimal
 * digit; a JSON list in the order of keys, as text for the reason of `publication`. A row for each answer would lie in the file in the
 * order in which they came, and two polls could be laid side by side.
 */
export const entryBox = pgTable(
  'entry_box',
  {
    meetingId: meetingId(),
    question: text('question').notNull(),
    box: integer('box').notNull(),
    /** 0–15 by the keys' first digit, or WHOLE. */
    shard: integer('shard').notNull(),
    entries: text('entries').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.meetingId, table.question, table.box, table.shard] }),
    foreignKey({ columns: [table.meetingId], foreignColumns: [meeting.id] }),
  ],
);

/** A poll's answers by role, as they were counted the first time; JSON as text, see `publication`. */
export const breakdown = pgTable(
  'breakdown',
  {
    meetingId: meetingId(),
    question: text('question').notNull(),
    breakdown: text('breakdown').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.meetingId, table.question] }),
    foreignKey({ columns: [table.meetingId], foreignColumns: [meeting.id] }),
  ],
);

/** What became of what was said; rows are keyed within their meeting. */
export const followUp = pgTable(
  'follow_up',
  {
    meetingId: meetingId(),
    id: text('id').notNull(),
    question: text('question').notNull(),
    /** A theme's or a point's id. */
    targetKind: text('target_kind', { enum: ['theme', 'point'] }).notNull(),
    target: text('target').notNull(),
    about: text('about').notNull(),
    state: text('state', { enum: ['done', 'next', 'wont'] }).notNull(),
    text: text('text').notNull(),
    responsible: text('responsible').notNull(),
    due: text('due').notNull(),
    order: order(),
    deleted: deleted(),
  },
  (table) => [
    primaryKey({ columns: [table.meetingId, table.id] }),
    foreignKey({ columns: [table.meetingId], foreignColumns: [meeting.id] }),
  ],
);

export const series = pgTable(
  'series',
  {
    id: text('id').primaryKey(),
    owner: text('owner').notNull(),
    title: text('title').notNull(),
    activities: jsonb('activities').$type<readonly Activity[]>().notNull(),
    deleted: deleted(),
  },
  (table) => [index('series_owner').on(table.owner)],
);

/** How an organiser's files look. No foreign key: see `meeting`. */
export const look = pgTable('look', {
  owner: text('owner').primaryKey(),
  organisation: text('organisation').notNull(),
  /** #rrggbb. */
  colour: text('colour'),
  logo: bytes('logo'),
  logoType: text('logo_type', { enum: ['image/png', 'image/jpeg'] }),
});

/**
 * A meeting's public page as it was when it was published, as JSON in text for the same reason as `publication`; null:
 * withdrawn. The row stays, so that its address is never given to another meeting.
 */
export const publicPage = pgTable(
  'public_page',
  {
    meetingId: meetingId().primaryKey(),
    address: text('address').notNull(),
    choice: jsonb('choice').$type<PublicChoice>().notNull(),
    number: integer('number').notNull(),
    /** Whole minutes since 1970. */
    minute: integer('minute').notNull(),
    record: text('record'),
  },
  (table) => [
    foreignKey({ columns: [table.meetingId], foreignColumns: [meeting.id] }),
    uniqueIndex('public_page_address').on(table.address),
  ],
);

export const secret = pgTable('secret', {
  name: text('name').primaryKey(),
  value: text('value').notNull(),
});
