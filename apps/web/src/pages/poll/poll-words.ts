import { msg, str } from '@lit/localize';
import type { EntryRefusal, VotePoll } from '@stikkord/domain';
import type { PollSlice } from '@stikkord/protocol';

/** Why an answer can't be sent as it stands, and what to do. What the page can't know of before it is sent, the server says. */
export function refusalText(refusal: EntryRefusal, poll: PollSlice): string {
  switch (refusal) {
    case 'nothing-said':
      return nothingSaid(poll);
    case 'said-twice':
      return msg('Dette har du skrevet allerede. Skriv noe annet, eller ta bort det ene.');
    case 'answer-too-long':
      return msg('Teksten er for lang. Kort den litt ned.');
    case 'too-many-choices':
      return msg('Du har valgt for mange. Ta bort noen.');
    case 'too-many-dots':
      return msg('Du har delt ut flere prikker enn du har. Ta tilbake noen.');
    case 'poll-closed':
      return msg('Spørsmålet er lukket.');
    case 'wrong-kind':
    case 'too-many-answers':
    case 'unknown-choice':
    case 'out-of-scale':
    case 'poll-full':
      return msg('Spørsmålet er endret siden du begynte. Se over svaret, og send det på nytt.');
  }
}

function nothingSaid({ kind }: PollSlice): string {
  switch (kind) {
    case 'keywords':
    case 'open':
      return msg('Skriv noe først.');
    case 'choice':
      return msg('Velg noe først.');
    case 'scales':
      return msg('Svar på minst én av påstandene først.');
    case 'vote':
      return msg('Gi minst ett tema noe først.');
  }
}

/** What is kept of an answer, and who sees it: said before it is given. `roles`: the meeting asks for people's role. */
export function keptWords(poll: PollSlice, roles: boolean): string {
  const bare = msg('Svaret lagres uten navn og uten tidspunkt.');
  if (poll.kind === 'choice' && poll.role)
    return msg(
      str`${bare} Rollen lagres også sammen med svarene dine på valg og skalaer. Roller med færre enn fem vises aldri alene.`,
    );
  const seen = seenWords(poll);
  return roles && (poll.kind === 'choice' || poll.kind === 'scales')
    ? msg(str`${bare} Rollen din lagres sammen med det, om du har oppgitt den. ${seen}`)
    : `${bare} ${seen}`;
}

function seenWords(poll: PollSlice): string {
  if (poll.kind === 'open' && poll.moderated === 'before')
    return msg('De som leder samlingen, leser det, og velger hva som vises på storskjermen.');
  if (poll.hidden) return msg('Resultatet er skjult til de som leder samlingen, viser det.');
  return poll.kind === 'keywords' || poll.kind === 'open'
    ? msg('Teksten vises på storskjermen sammen med de andres.')
    : msg('Det vises på storskjermen sammen med de andres, som tall.');
}

/** Where so few are here that who says what may be guessed. */
export function fewHereWords(): string {
  return msg('Det er få her nå. Da kan andre kanskje gjette hvem som har svart hva.');
}

/** What the ends of an axis mean. */
export function axisEnds({ x, y }: Pick<VotePoll, 'x' | 'y'>, axis: 'x' | 'y'): { low: string; high: string } {
  if ((axis === 'x' ? x : y).trim() !== '') return { low: msg('lite'), high: msg('mye') };
  return axis === 'x'
    ? { low: msg('lite viktig'), high: msg('svært viktig') }
    : { low: msg('vanskelig'), high: msg('lett') };
}
