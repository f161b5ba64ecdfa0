import { msg } from '@lit/localize';
import { nothing, type TemplateResult } from 'lit';
import { notice } from '../elements/notice.ts';

/** Said where links, or what the hall shows, would lead nobody else anywhere: the page was opened as `localhost`. */
export function thisMachineOnlyNotice(host = location.hostname): TemplateResult | typeof nothing {
  if (!isThisMachineOnly(host)) return nothing;
  return notice(
    'signal',
    msg(
      'Du har åpnet Stikkord på en adresse som bare denne maskinen forstår. Åpne Stikkord på adressen de andre bruker, før du deler lenkene.',
    ),
  );
}

function isThisMachineOnly(host: string): boolean {
  return host === 'localhost' || host.endsWith('.localhost') || host.startsWith('127.') || host === '[::1]';
}
