import { msg, str } from '@lit/localize';
import { intlLocales } from '@stikkord/domain';
import { currentLanguage } from './language.ts';

/** Numbers with words. lit-localize has no plurals, so each form has an id of its own and Intl says which it is. */
export function isOne(count: number): boolean {
  return new Intl.PluralRules(intlLocales(currentLanguage())).select(count) === 'one';
}

/** `12 stikkord` */
export function points(count: number): string {
  return isOne(count)
    ? msg(str`${count} stikkord`, { id: 'points-one' })
    : msg(str`${count} stikkord`, { id: 'points-other' });
}

/** `5 grupper` */
export function groups(count: number): string {
  return isOne(count)
    ? msg(str`${count} gruppe`, { id: 'groups-one' })
    : msg(str`${count} grupper`, { id: 'groups-other' });
}

/** `12 stikkord fra 5 grupper`; without points, no groups are named, nor where persons said them. */
export function pointsFromGroups(pointCount: number, groupCount: number): string {
  return pointCount === 0 || groupCount === 0
    ? points(pointCount)
    : msg(str`${points(pointCount)} fra ${groups(groupCount)}`);
}

/** `2 enheter` */
export function devices(count: number): string {
  return isOne(count)
    ? msg(str`${count} enhet`, { id: 'devices-one' })
    : msg(str`${count} enheter`, { id: 'devices-other' });
}

/** `7 temaer` */
export function themes(count: number): string {
  return isOne(count)
    ? msg(str`${count} tema`, { id: 'themes-one' })
    : msg(str`${count} temaer`, { id: 'themes-other' });
}
