const WHO = ['Vi', 'Nye kolleger', 'De som har vakt', 'Ledere', 'Pårørende', 'Alle i teamet', 'Vikarer', 'Brukerne'];
const DO = ['trenger', 'ønsker', 'savner', 'får for lite', 'bør ha', 'vil gjerne ha', 'mangler', 'setter pris på'];
const WHAT = [
  'faste møter med tid til å tenke',
  'rom der en kan snakke uforstyrret',
  'beskjed i god tid',
  'opplæring før første vakt',
  'utstyr som virker',
  'færre systemer å logge inn i',
  'en fast person å spørre',
  'kortere rapporter',
  'kaffe sammen på fredager',
  'plan som gjelder hele måneden',
  'avklart ansvar mellom enhetene',
];

/** A point as a group writes it: always the same for the same numbers. */
export function textFor(group: number, at: number): string {
  const pick = (list: readonly string[], by: number): string => list[(group * 31 + at * by) % list.length]!;
  return `${pick(WHO, 7)} ${pick(DO, 5)} ${pick(WHAT, 3)}`;
}
