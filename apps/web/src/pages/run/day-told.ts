import { msg, str } from '@lit/localize';
import { hourOf, type RunDay } from './run-day.ts';

/** `6 min etter planen. Slutt ca. 15:10, planlagt 15:00.` */
export function dayWords({ now, drift, end, plannedEnd }: RunDay, zone: string): string {
  return [now === null || drift === null ? '' : driftWords(drift), now === null ? '' : endWords(end, plannedEnd, zone)]
    .filter((part) => part !== '')
    .join(' ');
}

/** Whole minutes after the plan; negative: ahead of it. */
function driftWords(minutes: number): string {
  if (minutes === 0) return msg('I rute.');
  return minutes > 0 ? msg(str`${minutes} min etter planen.`) : msg(str`${-minutes} min foran planen.`);
}

function endWords(end: number | null, plannedEnd: number | null, zone: string): string {
  if (end === null) return '';
  const at = hourOf(end, zone);
  const planned = plannedEnd === null ? at : hourOf(plannedEnd, zone);
  return planned === at ? msg(str`Slutt ${at}.`) : msg(str`Slutt ca. ${at}, planlagt ${planned}.`);
}
