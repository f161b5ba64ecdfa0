import { page } from '@stikkord/protocol';

/** In the address of somebody who wants another group than the one remembered. */
export const CHOOSE_ANEW = '?choose';

/** Where "change group" leads. */
export function chooseGroupPath(code: string): string {
  return page.meeting(code) + CHOOSE_ANEW;
}
