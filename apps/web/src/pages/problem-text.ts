import { msg } from '@lit/localize';
import type { ApiError } from '../data/api.ts';

/** What happened and what to do. The server's own words where it spoke; ours where it could not. */
export function describeProblem(problem: ApiError): string {
  if (problem.id === 'no-answer') return msg('Får ikke kontakt. Sjekk nettet og prøv igjen.');
  if (problem.message !== '') return problem.message;
  if (problem.id === 'unknown-code') return msg('Koden finnes ikke. Sjekk sifrene på tavla eller i chatten.');
  if (problem.id === 'not-in-meeting') return msg('Denne enheten er ikke med i samlingen nå.');
  if (problem.id === 'meeting-gone') return msg('Samlingen finnes ikke lenger. Det du skrev, er på denne enheten.');
  if (problem.id === 'unknown-link')
    return msg('Lenka gjelder ikke, eller noe av den mangler. Be om å få den tilsendt på nytt.');
  return msg('Noe gikk galt. Vent litt og prøv igjen.');
}
