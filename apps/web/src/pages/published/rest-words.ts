import { msg, str } from '@lit/localize';
import { points } from '../../i18n/counts.ts';

/** `3 stikkord er ikke sortert ennå, 1 er parkert`: what, with the themes', makes up the whole count. Empty where nothing is left. */
export function restWords({ unsorted, parked }: { readonly unsorted: number; readonly parked: number }): string {
  if (parked === 0) return unsorted === 0 ? '' : msg(str`${points(unsorted)} er ikke sortert ennå`);
  if (unsorted === 0) return msg(str`${points(parked)} er parkert`);
  return msg(str`${points(unsorted)} er ikke sortert ennå, ${parked} er parkert`);
}
