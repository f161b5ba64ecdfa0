import { msg, str } from '@lit/localize';
import type { Published } from '@stikkord/domain';
import { isOne } from '../../i18n/counts.ts';
import { timeWords } from '../history/history-words.ts';

/** `14 endringer` */
export function changes(count: number): string {
  return isOne(count)
    ? msg(str`${count} endring`, { id: 'changes-one' })
    : msg(str`${count} endringer`, { id: 'changes-other' });
}

/**
 * What the hall has of a board: `Ikke vist`, `Følger tavla`, `Vist 14:20 · 14 endringer siden`. `since`: changes since it was
 * published; `now`: the server's clock, in ms since 1970.
 */
export function publishedWords(published: Published | null, since: number | undefined, now: number): string {
  if (published === null) return msg('Ikke vist');
  if (published.follows) return msg('Følger tavla');
  const shown = msg(str`Vist ${timeWords(published.at, now)}`);
  if (since === undefined) return shown;
  return since === 0 ? msg(str`${shown} · ingen endringer siden`) : msg(str`${shown} · ${changes(since)} siden`);
}
