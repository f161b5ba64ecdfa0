import { msg } from '@lit/localize';
import type { ActivityState, SeriesRefusal } from '@stikkord/domain';

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
  switch (refusal) {
    case 'text-too-long':
      return msg('Teksten er for lang til å lagres. Kort den ned.');
    case 'invalid-date':
      return msg('Datoen finnes ikke. Velg dag, måned og år.');
    case 'ends-before-start':
      return msg('Slutten er før starten. Velg en senere dag.');
    case 'too-many':
      return msg('Det er ikke plass til flere. Ingenting er endret.');
    case 'unknown-row':
    case 'id-taken':
      return msg('Dette er endret et annet sted. Last siden på nytt.');
  }
}
