import { msg, str } from '@lit/localize';
import type { BoardRefusal } from '@stikkord/domain';
import { isOne, points } from '../i18n/counts.ts';
import type { Place } from './board-places.ts';

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
  laid: (count: number, onto: string): string => msg(str`${points(count)} slått sammen med ${quoted(short(onto))}`),
  takenApart: (count: number): string =>
    isOne(count)
      ? msg(str`${points(count)} tatt fra hverandre`, { id: 'apart-one' })
      : msg(str`${points(count)} tatt fra hverandre`, { id: 'apart-other' }),
  accepted: (count: number): string => msg(str`Endringen i ${points(count)} er sett`),
  quoted: (count: number): string => msg(str`${points(count)} merket som sitat`),
  unquoted: (count: number): string => msg(str`${points(count)} ikke lenger sitat`),
  joined: (): string => msg('Delene satt sammen igjen'),
  renamed: (title: string): string => msg(str`Nytt navn ${quoted(title)}`),
  movedTheme: (title: string): string => msg(str`${quoted(title)} flyttet`),
  nested: (title: string, under: string): string => msg(str`${quoted(title)} lagt under ${quoted(under)}`),
  unnested: (title: string): string => msg(str`${quoted(title)} er et eget tema`),
  byVotes: (): string => msg('Temaene ordnet etter stemmene'),
  deleted: (title: string, count: number): string =>
    count === 0
      ? msg(str`${quoted(title)} slettet`)
      : msg(str`${quoted(title)} slettet. ${points(count)} tilbake til usortert`),
};

/** Where a point stands, as it is said after "til". `title`: the theme's, where it is one. */
export function placeName(place: Place, title: string): string {
  if (place === 'tray') return msg('usortert');
  if (place === 'parked') return msg('parkert');
  return place === 'withdrawn' ? msg('trukket') : quoted(title);
}

/** Others moved what this facilitator had in hand. `texts`: of the points; all that is said of where is where the first went. */
export function movedByAnother(texts: readonly string[], place: string): string {
  return texts.length === 1
    ? msg(str`En annen flyttet ${quoted(short(texts[0]!))} til ${place}.`)
    : msg(str`En annen flyttet ${points(texts.length)}, det første til ${place}.`);
}

/** Another moved the same point at the same time, and it stands where this facilitator put it. */
export function movedAtOnce(texts: readonly string[], place: string): string {
  return texts.length === 1
    ? msg(str`En annen flyttet ${quoted(short(texts[0]!))} samtidig. Det står der du satte det: ${place}.`)
    : msg(str`En annen flyttet ${points(texts.length)} samtidig. De står der du satte dem.`);
}

/**
 * Another took away a theme that this facilitator was at. `into`: the title of the one it was put together with; null: it was deleted,
 * and its points are back where they came from.
 */
export function removedByAnother(title: string, into: string | null, count: number): string {
  if (into !== null) return msg(str`En annen slo ${quoted(title)} sammen med ${quoted(into)}.`);
  return count === 0
    ? msg(str`En annen slettet ${quoted(title)}.`)
    : msg(str`En annen slettet ${quoted(title)}. ${points(count)} er tilbake i usortert.`);
}

/** Behind what was taken back: how much of it others have left. Empty where that is all. */
export function partly(done: number, of: number): string {
  return done >= of ? '' : msg(str` (${done} av ${of}; resten har andre endret siden)`);
}

/** `Fasilitator 2` */
export function facilitatorName(seat: number): string {
  return msg(str`Fasilitator ${seat + 1}`);
}

/** As much of a point as a sentence has room for. */
export function short(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length <= 40 ? line : `${line.slice(0, 38).trimEnd()} …`;
}

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
      return msg('Bare stikkord som er trukket, kan slippes.');
    case 'withdrawn':
      return msg('Stikkordet er trukket. Det kan bare flyttes eller slippes.');
    case 'other-theme':
      return msg('«Andre tema» står alltid sist og har ingen deltemaer.');
    case 'no-such-hue':
      return msg('Velg en av de åtte fargene.');
    case 'text-too-long':
      return msg('Teksten er for lang.');
    case 'blank-text':
      return msg('Skriv noe først.');
    case 'number-of-parts':
      return msg('Et stikkord deles i to eller flere, og ikke i for mange.');
    case 'not-split':
      return msg('Stikkordet er ikke delt.');
    case 'not-laid':
      return msg('Stikkordet er ikke slått sammen med andre.');
    case 'not-parked':
      return msg('Stikkordet er ikke parkert.');
    case 'not-changed':
      return msg('Stikkordet er ikke endret.');
    case 'id-taken':
      return msg('Det gikk ikke. Prøv igjen.');
  }
}
