import { msg } from '@lit/localize';
import type { MaterialKind } from '@stikkord/domain';

export function materialWord(kind: MaterialKind): string {
  switch (kind) {
    case 'text':
      return msg('Tekst');
    case 'image':
      return msg('Bilde');
    case 'pdf':
      return msg('PDF');
    case 'link':
      return msg('Lenke');
  }
}
