import { msg, str } from '@lit/localize';
import {
  intlLocales,
  type BoardComparison,
  type Elsewhere,
  type PlacedComparison,
  type PointMarked,
  type ThemeComparison,
} from '@stikkord/domain';
import type { HistoryBeside } from '@stikkord/protocol';
import { points, themes } from '../../i18n/counts.ts';
import { currentLanguage } from '../../i18n/language.ts';

/** What became of a theme, in words; none where nothing did. Beside `now`, what would become of it. */
export function themeWords(theme: ThemeComparison, beside: HistoryBeside): string[] {
  const { is, titleBefore, mergedInto } = theme;
  const later = beside === 'now';
  const words: string[] = [];
  if (is === 'added') words.push(later ? msg('Kommer tilbake') : msg('Nytt tema'));
  if (is === 'removed') words.push(later ? msg('Forsvinner') : msg('Slettet'));
  if (is === 'merged') words.push(msg(str`Slått sammen med «${mergedInto ?? ''}»`));
  if (titleBefore !== null) words.push(later ? msg(str`Heter nå «${titleBefore}»`) : msg(str`Het «${titleBefore}»`));
  if (theme.moved) words.push(later ? msg('Flyttes') : msg('Flyttet'));
  if (theme.described) words.push(msg('Annen farge eller annen tekst'));
  return words;
}

/** What became of a point in a place, in words; none where nothing did. */
export function placedWords(point: PlacedComparison, beside: HistoryBeside): string[] {
  const words: string[] = [];
  if (point.is === 'came') words.push(point.elsewhere ? cameFrom(point.elsewhere) : msg('Kommet til'));
  if (point.is === 'left') words.push(point.elsewhere ? wentTo(point.elsewhere) : msg('Borte'));
  if (point.moved) words.push(beside === 'now' ? msg('Flyttes') : msg('Flyttet'));
  return [...words, ...point.marked.map(markedWords)];
}

function cameFrom(from: Elsewhere): string {
  switch (from.is) {
    case 'theme':
      return msg(str`Fra «${from.title}»`);
    case 'unsorted':
      return msg('Fra usortert');
    case 'parked':
      return msg('Fra parkert');
    case 'parts':
      return msg('Delene er satt sammen');
    case 'whole':
      return msg('Delt');
  }
}

function wentTo(to: Elsewhere): string {
  switch (to.is) {
    case 'theme':
      return msg(str`Til «${to.title}»`);
    case 'unsorted':
      return msg('Til usortert');
    case 'parked':
      return msg('Til parkert');
    case 'parts':
      return msg('Delt');
    case 'whole':
      return msg('Satt sammen igjen');
  }
}

function markedWords(marked: PointMarked): string {
  switch (marked) {
    case 'worded':
      return msg('Annen ordlyd');
    case 'quoted':
      return msg('Sitatmerket er endret');
    case 'laid':
      return msg('Slått sammen med et annet');
    case 'taken-apart':
      return msg('Tatt fra hverandre');
    case 'goes-to':
      return msg('Hører til et annet sted');
  }
}

/** `2 temaer og 14 stikkord er annerledes enn i versjonen før` */
export function boardCountWords(board: BoardComparison, beside: HistoryBeside): string {
  const places = [...board.themes.map((theme) => theme.points), board.unsorted, board.parked];
  const changed = new Set(
    places.flatMap((list) => list.filter((point) => placedWords(point, beside).length > 0).map(({ id }) => id)),
  ).size;
  const changedThemes = board.themes.filter((theme) => themeWords(theme, beside).length > 0).length;
  if (changed + changedThemes === 0)
    return beside === 'now' ? msg('Ingen forskjell fra tavla nå.') : msg('Ingen endringer siden versjonen før.');
  const parts = [changedThemes > 0 ? themes(changedThemes) : '', changed > 0 ? points(changed) : ''];
  const what = new Intl.ListFormat(intlLocales(currentLanguage())).format(parts.filter((part) => part !== ''));
  return beside === 'now'
    ? msg(str`${what} er annerledes på tavla nå.`)
    : msg(str`${what} er endret siden versjonen før.`);
}
