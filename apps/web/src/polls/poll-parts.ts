import { msg } from '@lit/localize';
import type { BreakdownPart } from '@stikkord/domain';

/** Who is in a part of a breakdown. */
export function partName({ roles, unsaid }: BreakdownPart): string {
  if (roles.length === 0) return msg('Uten rolle');
  return [...roles, ...(unsaid ? [msg('uten rolle')] : [])].join(', ');
}
