import { msg, str } from '@lit/localize';
import { isOne } from '../../../i18n/counts.ts';

/** `3 alternativer`, `3 påstander` */
export function lineCount(count: number, choice: boolean): string {
  if (choice)
    return isOne(count)
      ? msg(str`${count} alternativ`, { id: 'options-one' })
      : msg(str`${count} alternativer`, { id: 'options-other' });
  return isOne(count)
    ? msg(str`${count} påstand`, { id: 'statements-one' })
    : msg(str`${count} påstander`, { id: 'statements-other' });
}
