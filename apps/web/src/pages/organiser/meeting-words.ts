import { msg, str } from '@lit/localize';
import type { MeetingRow } from '@stikkord/protocol';
import { isOne } from '../../i18n/counts.ts';

/** The day it is on this device, as `2031-04-09`. */
export function today(now = new Date()): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

export function phaseWord(phase: MeetingRow['phase']): string {
  return phase === 'before' ? msg('Ikke startet') : phase === 'running' ? msg('Pågår') : msg('Avsluttet');
}

export function meetingTitle(title: string): string {
  return title.trim() || msg('Samling uten tittel');
}

/** `2 spørsmål` */
export function questions(count: number): string {
  return isOne(count)
    ? msg(str`${count} spørsmål`, { id: 'questions-one' })
    : msg(str`${count} spørsmål`, { id: 'questions-other' });
}

/** `12 rader` */
export function rows(count: number): string {
  return isOne(count) ? msg(str`${count} rad`, { id: 'rows-one' }) : msg(str`${count} rader`, { id: 'rows-other' });
}

/** `3 samlinger` */
export function meetings(count: number): string {
  return isOne(count)
    ? msg(str`${count} samling`, { id: 'meetings-one' })
    : msg(str`${count} samlinger`, { id: 'meetings-other' });
}
