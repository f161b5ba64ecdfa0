import { msg, str } from '@lit/localize';
import { points } from '../i18n/counts.ts';
import { quoted, short } from './words.ts';

/** What was done after it was asked for, for the polite region and for undo. */
export const answered = {
  worded: (text: string): string => msg(str`Ny ordlyd ${quoted(short(text))}`),
  unworded: (): string => msg('Originalen brukes igjen'),
  split: (count: number): string => msg(str`Stikkordet delt i ${count}`),
  parkedTo: (count: number, where: string): string =>
    where === '' ? msg(str`${points(count)} parkert`) : msg(str`${points(count)} parkert. Hører til ${quoted(where)}`),
  described: (title: string): string => msg(str`${quoted(title)} endret`),
  merged: (title: string, into: string): string => msg(str`${quoted(title)} slått sammen med ${quoted(into)}`),
  cleared: (): string => msg('Tavla er tømt'),
};
