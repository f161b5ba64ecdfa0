import { msg, str } from '@lit/localize';
import type { BoardRefusal } from '@stikkord/domain';
import { isOne, points } from '../i18n/counts.ts';

/** `7 nye` */
export function newOnes(count: number): string {
  return isOne(count) ? msg(str`${count} nytt`, { id: 'new-one' }) : msg(str`${count} nye`, { id: 'new-other' });
}

/** `3 valgt` */
export function selected(count: number): string {
  return isOne(count)
    ? msg(str`${count} valgt`, { id: 'selected-one' })
    : msg(str`${count} valgte`, { id: 'selected-other' });
}

/** `2 fasilitatorer her` */
export function facilitatorsHere(count: number): string {
  return isOne(count)
    ? msg(str`${count} fasilitator her`, { id: 'facilitators-one' })
    : msg(str`${count} fasilitatorer her`, { id: 'facilitators-other' });
}

/** A title as it stands in a sentence. */
export function quoted(title: string): string {
  return msg(str`«${title.trim() === '' ? msg('uten navn') : title}»`);
}

/** What an act did, for the polite region and for undo: told once, when it is done. */
export const told = {
  placed: (count: number, title: string): string => msg(str`${points(count)} til ${quoted(title)}`),
  placedInNew: (count: number, title: string): string =>
    count === 0 ? msg(str`Nytt tema ${quoted(title)}`) : msg(str`Nytt tema ${quoted(title)} med ${points(count)}`),
  shifted: (count: number): string => msg(str`${points(count)} flyttet i temaet`),
  parked: (count: number): string => msg(str`${points(count)} parkert`),
  unsorted: (count: number): string => msg(str`${points(count)} tilbake til usortert`),
  letGo: (count: number): string => msg(str`${points(count)} sluppet`),
  renamed: (title: string): string => msg(str`Nytt navn ${quoted(title)}`),
  movedTheme: (title: string): string => msg(str`${quoted(title)} flyttet`),
  nested: (title: string, under: string): string => msg(str`${quoted(title)} lagt under ${quoted(under)}`),
  unnested: (title: string): string => msg(str`${quoted(title)} er et eget tema`),
  deleted: (title: string, count: number): string =>
    count === 0
      ? msg(str`${quoted(title)} slettet`)
      : msg(str`${quoted(title)} slettet. ${points(count)} tilbake til usortert`),
};

/** Why an act was refused. */
export function refusalSentence(reason: BoardRefusal): string {
  switch (reason) {
    case 'unknown-theme':
      return msg('Temaet er ikke på tavla lenger.');
    case 'unknown-point':
    case 'nothing-selected':
      return msg('Velg et stikkord først.');
    case 'third-level':
      return msg('Et tema har deltemaer, og ikke flere nivåer enn det.');
    case 'title-too-long':
      return msg('Navnet er for langt. Bruk høyst 200 tegn.');
    case 'not-withdrawn':
      return msg('Bare stikkord som gruppa har trukket, kan slippes.');
    default:
      return msg('Det gikk ikke. Prøv igjen.');
  }
}
