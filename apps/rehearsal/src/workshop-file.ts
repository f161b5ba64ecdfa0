import {
  AGENDA_ITEMS_MAX,
  AGENDA_TEXT_MAX,
  isBlank,
  minutesOfDay,
  PROMPT_MAX,
  POINT_TEXT_MAX,
  QUESTIONS_MAX,
  TITLE_MAX,
  type Language,
} from '@stikkord/domain';
import { z } from 'zod';

/** A workshop as it is played: what the file says, checked, with defaults for what it leaves out. */
export interface Workshop {
  readonly title: string;
  readonly date: string;
  readonly language: Language;
  readonly agenda: readonly { start: string; what: string; how: string; who: string }[];
  readonly questions: readonly WorkshopQuestion[];
  /** Questions of kinds that aren't built yet. */
  readonly skipped: readonly { kind: string; prompt: string; points: number }[];
  /** What a reader should know of how the file was taken. */
  readonly notes: readonly string[];
}

export interface WorkshopQuestion {
  readonly prompt: string;
  readonly themes: readonly WorkshopTheme[];
  readonly points: readonly WorkshopPoint[];
}

/** `parent`: index of the theme above in the question's themes, or null. */
export interface WorkshopTheme {
  readonly title: string;
  readonly parent: number | null;
}

/** `theme`: index in the question's themes; null: stays unsorted. */
export interface WorkshopPoint {
  readonly text: string;
  readonly theme: number | null;
}

/** The file isn't one that can be played. The message says where, and what is wrong there. */
export class WorkshopFileError extends Error {
  override readonly name = 'WorkshopFileError';
}

const text = (max: number) =>
  z
    .string()
    .max(max, `is longer than ${max} characters`)
    // No one can type these: NUL ends up in no text file, and half a character is none.
    .refine((value) => !value.includes('\0') && !/\p{Cs}/u.test(value), 'holds NUL or half a character');
const words = (max: number) =>
  text(max)
    .nullish()
    .transform((value) => value ?? '');
const id = z.union([z.string(), z.number()]).transform(String);
const orNull = id.nullish().transform((value) => value ?? null);
const list = <T extends z.ZodType>(item: T) =>
  z
    .array(item)
    .nullish()
    .transform((value) => value ?? []);

const fileSchema = z.object({
  meeting: z
    .object({
      title: words(TITLE_MAX),
      date: z.iso.date('is no date of the form YYYY-MM-DD').nullish(),
      language: z.string().nullish(),
    })
    .nullish(),
  agenda: list(
    z.object({
      start: z.string().nullish(),
      what: words(AGENDA_TEXT_MAX),
      how: words(AGENDA_TEXT_MAX),
      who: words(AGENDA_TEXT_MAX),
    }),
  ).refine((rows) => rows.length <= AGENDA_ITEMS_MAX, `has more than ${AGENDA_ITEMS_MAX} rows`),
  questions: list(
    z.object({
      kind: z.string().nullish(),
      prompt: words(PROMPT_MAX),
      themes: list(z.object({ id, title: words(TITLE_MAX), parent: orNull })),
      // A point may be longer than the editor lets pass without a word: it is typed all the same.
      points: list(z.object({ text: text(200_000), theme: orNull })),
    }),
  ),
});

type FileQuestion = z.infer<typeof fileSchema>['questions'][number];

/** Reads a workshop file. `today` is the date of a meeting that has none. Throws WorkshopFileError. */
export function readWorkshop(json: string, { name, today }: { name: string; today: string }): Workshop {
  const file = parsed(json);
  const notes: string[] = [];
  const played: WorkshopQuestion[] = [];
  const skipped: { kind: string; prompt: string; points: number }[] = [];
  for (const [index, question] of file.questions.entries()) {
    const kind = question.kind ?? 'group-work';
    if (kind !== 'group-work') skipped.push({ kind, prompt: question.prompt, points: question.points.length });
    else played.push(readQuestion(question, `questions[${index}]`, notes));
  }
  if (played.length > QUESTIONS_MAX) throw new WorkshopFileError(`questions: more than ${QUESTIONS_MAX} to play`);
  const long = played.flatMap(({ points }) => points).filter((point) => point.text.length > POINT_TEXT_MAX).length;
  if (long > 0)
    notes.push(`${long} points are longer than ${POINT_TEXT_MAX} characters; the editor would say so first`);
  return {
    title: file.meeting?.title.trim() || name,
    date: file.meeting?.date ?? today,
    language: languageOf(file.meeting?.language ?? 'nb', notes),
    agenda: file.agenda.map((row, index) => {
      const start = row.start?.trim() ?? '';
      const known = start === '' || minutesOfDay(start) !== null;
      if (!known) notes.push(`agenda[${index}].start “${start}” is no time of day and is left out`);
      return { ...row, start: known ? start : '' };
    }),
    questions: played,
    skipped,
    notes,
  };
}

function parsed(json: string): z.infer<typeof fileSchema> {
  let value: unknown;
  try {
    value = JSON.parse(json.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new WorkshopFileError(`no JSON: ${(error as Error).message}`, { cause: error });
  }
  const result = fileSchema.safeParse(value);
  if (result.success) return result.data;
  const lines = result.error.issues.map(({ path, message }) => `${placeOf(path)}: ${message}`);
  throw new WorkshopFileError(lines.slice(0, 10).join('\n'));
}

function placeOf(path: readonly PropertyKey[]): string {
  const place = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('');
  return place.replace(/^\./, '') || 'the file';
}

function readQuestion(question: FileQuestion, place: string, notes: string[]): WorkshopQuestion {
  const places = new Map<string, number>();
  for (const [index, theme] of question.themes.entries()) {
    if (places.has(theme.id)) throw new WorkshopFileError(`${place}.themes[${index}].id: “${theme.id}” stands twice`);
    places.set(theme.id, index);
  }
  const find = (theme: string | null, where: string): number | null => {
    const found = theme === null ? null : places.get(theme);
    if (found === undefined) throw new WorkshopFileError(`${where}: no theme of the question has the id “${theme}”`);
    return found;
  };
  const themes = question.themes.map(({ title, parent }, index) => ({
    title,
    parent: find(parent, `${place}.themes[${index}].parent`),
  }));
  for (const [index, { parent }] of themes.entries()) {
    if (parent !== null && themes[parent]!.parent !== null)
      throw new WorkshopFileError(`${place}.themes[${index}].parent: a third level; themes have two`);
  }

  const points: WorkshopPoint[] = [];
  let [blank, broken] = [0, 0];
  for (const [index, point] of question.points.entries()) {
    const theme = find(point.theme, `${place}.points[${index}].theme`);
    // Enter, or a pasted line break, begins a new point: that is what becomes of a text of several lines.
    const lines = point.text.split(/\r\n|\n|\r/);
    if (lines.length > 1) broken += 1;
    const said = lines.filter((line) => !isBlank(line));
    if (said.length === 0) blank += 1;
    for (const line of said) points.push({ text: line, theme });
  }
  if (broken > 0) notes.push(`${place}: ${broken} texts with line breaks are typed as one point per line`);
  if (blank > 0) notes.push(`${place}: ${blank} points say nothing and are left out`);
  return { prompt: question.prompt, themes, points };
}

function languageOf(said: string, notes: string[]): Language {
  const main = said.toLowerCase().split(/[-_]/)[0];
  if (main === 'nb' || main === 'nn' || main === 'en') return main;
  if (main !== 'no') notes.push(`meeting.language “${said}” isn't one of Stikkord's; bokmål is taken`);
  return 'nb';
}
