import { msg } from '@lit/localize';
import type { ActivityState, SeriesRefusal } from '@stikkord/domain';
import { commonRefusalText } from '../refusal-text.ts';

export function activityWord(state: ActivityState): string {
  switch (state) {
    case 'planned':
      return msg('Planlagt');
    case 'under-way':
      return msg('I gang');
    case 'done':
      return msg('Ferdig');
    case 'stopped':
      return msg('Stoppet');
  }
}

export function seriesTitle(title: string): string {
  return title.trim() || msg('Prosess uten tittel');
}

export function seriesRefusalText(refusal: SeriesRefusal): string {
  return refusal === 'ends-before-start'
    ? msg('Slutten er før starten. Velg en senere dag.')
    : commonRefusalText(refusal);
}
