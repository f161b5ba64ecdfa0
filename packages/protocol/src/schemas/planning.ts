import { GROUPS_MAX, LISTED_MAX, NAME_MAX, TITLE_MAX } from '@stikkord/domain';
import { z } from 'zod';
import { date, id, kept, language, text } from './parts.ts';
import { planCommand } from './plan.ts';

const title = kept(z.string().trim().min(1).max(TITLE_MAX));

export const newMeetingBody = z.strictObject({
  title,
  date,
  language,
  /** Names, or empty strings for groups known by number. */
  groups: z.array(kept(z.string().trim().max(NAME_MAX))).max(GROUPS_MAX),
  /** Not said: that of the meeting it starts from, if any. */
  series: id.nullable().optional(),
  /** Not said: that of what it starts from, or the server's. */
  zone: text(100).optional(),
  /**
   * Starts from another meeting of one's own, which becomes its "last time", or from a template of one's own; `groups` come behind
   * those that are copied.
   */
  from: z
    .union([
      z.strictObject({ meeting: id, groups: z.boolean(), agenda: z.boolean(), questions: z.boolean() }),
      z.strictObject({ template: id }),
    ])
    .optional(),
  /** Planned behind all that. */
  commands: z.array(planCommand).max(500).optional(),
});

/** `who`: a name or a code. `group`: a group's name, or its number. */
export const listBody = z.strictObject({
  rows: z.array(z.strictObject({ who: text(200), group: text(200) })).max(LISTED_MAX),
});
export const findGroupBody = z.strictObject({ who: text(200) });

export const newTemplateBody = z.strictObject({ meeting: id, title });
export const templateBody = z.strictObject({ title: title.optional(), deleted: z.literal(false).optional() });
