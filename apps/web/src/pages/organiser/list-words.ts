import { msg, str } from '@lit/localize';
import { groups, isOne } from '../../i18n/counts.ts';

function people(count: number): string {
  return isOne(count)
    ? msg(str`${count} person`, { id: 'people-one' })
    : msg(str`${count} personer`, { id: 'people-other' });
}

/** `34 personer i 6 grupper` */
export function listed(count: number, groupCount: number): string {
  return msg(str`${people(count)} i ${groups(groupCount)} blir tatt inn.`);
}

export function listedPeople(count: number): string {
  return msg(str`${people(count)} står på lista.`);
}

export function notTaken(count: number): string {
  return isOne(count)
    ? msg(str`${count} linje mangler navn eller gruppe og blir ikke med.`, { id: 'lines-left-one' })
    : msg(str`${count} linjer mangler navn eller gruppe og blir ikke med.`, { id: 'lines-left-other' });
}
