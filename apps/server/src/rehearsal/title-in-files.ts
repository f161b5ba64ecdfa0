import { TITLE_MAX, type Language, type Meeting } from '@stikkord/domain';

const REHEARSAL: Readonly<Record<Language, string>> = {
  nb: 'Generalprøve',
  nn: 'Generalprøve',
  en: 'Dress rehearsal',
};

/** RE8. What files call the meeting, on their first page and in their name: of a rehearsal, that it is one. */
export function titleInFiles({ plan, rehearsalOf }: Pick<Meeting, 'plan' | 'rehearsalOf'>): string {
  if (rehearsalOf === null) return plan.title;
  const word = REHEARSAL[plan.language];
  return (plan.title.trim() === '' ? word : `${word}: ${plan.title}`).slice(0, TITLE_MAX);
}
