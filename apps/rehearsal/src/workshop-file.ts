import {
  AGENDA_ITEMS_MAX,
  AGENDA_TEXT_MAX,
  ENTRIES_MAX,
  isBlank,
  minutesOfDay,
  OPTION_TEXT_MAX,
  PROMPT_MAX,
  POINT_TEXT_MAX,
  QUESTIONS_MAX,
  STATEMENT_TEXT_MAX,
  TITLE_MAX,
  type Language,
  type Poll,
} from '@stikkord/domain';
import { z } from 'zod';
import { madeUpKeywords } from './made-up.ts';

/** A workshop as it is played: what the file says, checked, with defaults for what it leaves out. */
export interface Workshop {
  readonly title: string;
  readonly date: string;
  readonly language: Language;
  readonly agenda: readonly { start: string; what: string; how: string; who: string }[];
  readonly questions: readonly WorkshopQuestion[];
  /** Questions of kinds that can't be played from a file. */
  readonly skipped: readonly { kind: string; prompt: string; points: number }[];
  /** What a reader should know of how the file was taken. */
  readonly notes: readonly string[];
}

export interface WorkshopQuestion {
  readonly prompt: string;
  /** Null: group work. */
  readonly poll: Poll | null;
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
const count = z
  .int()
  .min(0)
  .max(ENTRIES_MAX)
  .nullish()
  .transform((value) => value ?? null);
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
      max_entries: count,
      max_chars: count,
      options: list(words(OPTION_TEXT_MAX)),
      statements: list(words(STATEMENT_TEXT_MAX)),
      themes: list(z.object({ id, title: words(TITLE_MAX), parent: orNull, count })),
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
    const poll = kind === 'group-work' ? null : pollOf(kind, question);
    if (poll === undefined) skipped.push({ kind, prompt: question.prompt, points: question.points.length });
    else played.push(readQuestion(question, poll, `questions[${index}]`, notes));
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

function readQuestion(question: FileQuestion, poll: Poll | null, place: string, notes: string[]): WorkshopQuestion {
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
  if (poll?.kind === 'keywords') {
    const counted = points.length === 0 ? countedKeywords(question, themes, poll.characters) : [];
    if (counted.length > 0) notes.push(`${place}: ${counted.length} keywords are made up to the counts of the themes`);
    return { prompt: question.prompt, poll, themes, points: [...points, ...counted] };
  }
  return { prompt: question.prompt, poll, themes, points };
}

function countedKeywords(
  question: FileQuestion,
  themes: readonly WorkshopTheme[],
  characters: number,
): WorkshopPoint[] {
  return themes.flatMap(({ title }, theme) =>
    madeUpKeywords(title, question.themes[theme]!.count ?? 0, characters).map((text) => ({ text, theme })),
  );
}

/** The poll that a question of the file asks for; undefined: none of ours, or one that says too little. */
function pollOf(kind: string, { max_entries, max_chars, options, statements }: FileQuestion): Poll | undefined {
  switch (kind) {
    case 'keywords':
      return { kind, hidden: false, entries: max_entries ?? 3, characters: max_chars ?? 25 };
    case 'open':
      return { kind, hidden: false, entries: max_entries ?? 1, characters: max_chars, moderated: 'after' };
    case 'choice':
      if (options.length === 0) return undefined;
      return {
        kind,
        hidden: false,
        options: options.map((text, at) => ({ id: `o${at + 1}`, text, help: '' })),
        most: 1,
        role: false,
      };
    case 'scales':
      if (statements.length === 0) return undefined;
      return {
        kind,
        hidden: false,
        statements: statements.map((text, at) => ({ id: `s${at + 1}`, text })),
        from: 1,
        to: 5,
        low: '',
        high: '',
        cantSay: true,
      };
    default:
      return undefined;
  }
}

function languageOf(said: string, notes: string[]): Language {
  const main = said.toLowerCase().split(/[-_]/)[0];
  if (main === 'nb' || main === 'nn' || main === 'en') return main;
  if (main !== 'no') notes.push(`meeting.language “${said}” isn't one of Stikkord's; bokmål is taken`);
  return 'nb';
}
