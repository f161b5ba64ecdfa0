import type { ChoicePoll, KeywordsPoll, OpenPoll, ScalesPoll } from '@stikkord/domain';
import type { PollSlice } from '@stikkord/protocol';

/** Polls that the gallery shows the forms of. */
export const keywords: KeywordsPoll = { kind: 'keywords', hidden: false, entries: 3, characters: 25 };

export const open: OpenPoll = { kind: 'open', hidden: false, entries: 1, characters: 280, moderated: 'after' };

export const stage: ChoicePoll = {
  kind: 'choice',
  hidden: false,
  most: 1,
  role: false,
  options: [
    { id: 'a', text: 'Vi har ikke begynt', help: 'Vi kjenner til målene, men har ikke snakket om dem hos oss.' },
    { id: 'b', text: 'Vi planlegger', help: 'Noen har fått ansvaret, og vi vet hva det første er.' },
    { id: 'c', text: 'Vi er i gang', help: 'Det er prøvd i praksis, og vi har lært noe av det.' },
    { id: 'd', text: 'Det er blitt vane', help: '' },
  ],
};

export const several: ChoicePoll = {
  ...stage,
  most: 2,
  options: ['Tid', 'Opplæring', 'En å spørre', 'Bedre lokaler'].map((text, at) => ({ id: `o${at}`, text, help: '' })),
};

export const scales: ScalesPoll = {
  kind: 'scales',
  hidden: false,
  from: 1,
  to: 5,
  low: 'Helt uenig',
  high: 'Helt enig',
  cantSay: true,
  statements: [
    { id: 's1', text: 'Jeg vet hva som er bestemt, og hva som ennå kan endres.' },
    { id: 's2', text: 'Jeg får si fra før ting er avgjort.' },
    { id: 's3', text: 'Lederen min er til stede når det trengs.' },
  ],
};

export const wide: ScalesPoll = { ...scales, from: 0, to: 10, low: 'Aldri', high: 'Alltid', cantSay: false };

export const dots: Extract<PollSlice, { kind: 'vote' }> = {
  kind: 'vote',
  hidden: true,
  of: 'q',
  by: 'dots',
  dots: 3,
  x: '',
  y: '',
  themes: [
    { theme: 't1', title: 'Planen i god tid', hue: 1 },
    { theme: 't2', title: 'Overlapp mellom vaktene, med tid til å fortelle hva som har hendt', hue: 2 },
    { theme: 't3', title: 'Nyansatte', hue: 3 },
  ],
};

export const axes: typeof dots = { ...dots, by: 'axes', themes: dots.themes.slice(0, 2) };
