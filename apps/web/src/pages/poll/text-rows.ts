import { cleanText, foldWord, visibleLength, type EntryText } from '@stikkord/domain';
import type { NewId } from './draft.ts';

/** What is wrong with a text, where it stands. */
export type RowProblem = 'said-twice' | 'answer-too-long';

function isBlank({ text }: EntryText): boolean {
  return text.trim() === '';
}

/** PA3. The fields to write in: what is written, and a blank one after it where there may be more. Never none. */
export function rows(texts: readonly EntryText[], most: number, newId: NewId): readonly EntryText[] {
  const last = texts.at(-1);
  if (texts.length > 0 && (texts.length >= most || (last && isBlank(last)))) return texts;
  return [...texts, { id: newId(), text: '' }];
}

export function typedIn(texts: readonly EntryText[], id: string, text: string): readonly EntryText[] {
  return texts.map((row) => (row.id === id ? { id, text } : row));
}

export function without(texts: readonly EntryText[], id: string): readonly EntryText[] {
  return texts.filter((row) => row.id !== id);
}

/** PA4. When a field is left: blank ones between others go, but for the one that somebody is in. */
export function settled(texts: readonly EntryText[], inFocus: string | null): readonly EntryText[] {
  return texts.filter((row, index) => !isBlank(row) || row.id === inFocus || index === texts.length - 1);
}

/** PA5. By the text's id. A word that is said twice is wrong where it stands the second time. */
export function rowProblems(texts: readonly EntryText[], characters: number | null): ReadonlyMap<string, RowProblem> {
  const problems = new Map<string, RowProblem>();
  const words = new Set<string>();
  for (const { id, text } of texts) {
    const word = foldWord(text);
    if (word === '') continue;
    if (words.has(word)) problems.set(id, 'said-twice');
    else if (left(text, characters) < 0) problems.set(id, 'answer-too-long');
    words.add(word);
  }
  return problems;
}

/** Characters that may still be written, counted as people see them; below zero: so many too many. */
export function left(text: string, characters: number | null): number {
  return characters === null ? Infinity : characters - visibleLength(cleanText(text));
}
