import type { FacilitatorSlices, GroupSlice, ProgressSlice, QuestionSlice } from '@stikkord/protocol';

/** Groups and how they stand, for the gallery. */
const NOW = Date.UTC(2030, 4, 14, 12, 20);
export const exampleNow = NOW;

const NAMES = ['', '', 'Hjemmetjenesten sør', '', 'Legevakta', '', '', 'Skolene i nord'];

export const exampleGroups: readonly GroupSlice[] = NAMES.map((name, at) => ({
  id: `g${at}`,
  number: at + 1,
  name,
  devices: at === 3 ? 0 : 1 + (at % 2),
  people: at === 3 ? 0 : 4 + at,
  ...(at === 6 && { into: 'g1' }),
}));

function question(id: string, prompt: string, due: string): QuestionSlice {
  return {
    id,
    prompt,
    sections: [{ id: 's', title: '' }],
    agendaItem: null,
    status: 'open',
    closesAt: null,
    due,
    round: 1,
    published: null,
    poll: null,
  };
}

function wrote(points: number, minutesAgo: number | null, more: Partial<ProgressSlice> = {}): ProgressSlice {
  const lastActivity = minutesAgo === null ? null : NOW - minutesAgo * 60_000;
  return { points, lastActivity, writing: false, done: false, ...more };
}

export const exampleGroupSlices: Partial<FacilitatorSlices> = {
  groups: exampleGroups,
  questions: [
    question('q', 'Hva må vi ta vare på?', '2030-05-20'),
    question('r', 'Hva kan vi slutte med?', '2030-05-10'),
  ],
  hands: ['g4', 'g0'],
  calls: { g4: { at: NOW - 4 * 60_000, coming: true }, g0: { at: NOW - 20_000, coming: false } },
  'progress/q/g0': wrote(7, 0, { writing: true }),
  'progress/q/g1': wrote(4, 1),
  'progress/q/g2': wrote(12, 6),
  'progress/q/g4': wrote(5, 9, { done: true }),
  'progress/q/g6': wrote(3, 20),
  'progress/r/g0': wrote(2, null),
  'progress/r/g4': wrote(6, null, { done: true }),
};
