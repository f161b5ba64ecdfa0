import { msg } from '@lit/localize';
import type { FollowUpState } from '@stikkord/domain';

/** What became of something: `Gjort`, `Neste`, `Blir ikke gjort`. */
export function stateWord(state: FollowUpState): string {
  switch (state) {
    case 'done':
      return msg('Gjort');
    case 'next':
      return msg('Neste', { id: 'follow-up-next' });
    case 'wont':
      return msg('Blir ikke gjort');
  }
}
