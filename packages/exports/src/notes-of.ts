import { isBlank } from '@stikkord/domain';
import type { ExportNote } from './export-input.ts';
import type { MeetingRecord } from './meeting-record.ts';

/** What a meeting lacks, whatever format it is written in. */
export function notesOf({ questions }: MeetingRecord): ExportNote[] {
  const themes = questions.flatMap((question) => question.themes.flatMap((theme) => [theme, ...theme.themes]));
  const lacks: Readonly<Partial<Record<ExportNote, boolean>>> = {
    'no-questions': questions.length === 0,
    'question-unnamed': questions.some(({ prompt }) => isBlank(prompt)),
    'theme-unnamed': themes.some(({ title, other }) => other !== true && isBlank(title)),
    'answers-unreadable': questions.some(({ unreadableGroups = 0 }) => unreadableGroups > 0),
    'board-unreadable': questions.some(({ themesUnreadable }) => themesUnreadable === true),
  };
  return Object.entries(lacks).flatMap(([note, lacking]) => (lacking ? [note as ExportNote] : []));
}
