/** What each who was there answered alone: made up, as all of the demo. Roles, options and themes by their ids; null: passed over, or can't say. */
export interface EarlierAnswers {
  readonly who: 'innbygger' | 'ansatt' | 'leder' | null;
  readonly words: readonly string[];
  readonly stance: 'gjerne' | 'prove' | 'nei' | 'usikker' | null;
  /** Of the statements, in their order. */
  readonly marks: readonly (number | null)[];
  readonly dots: Readonly<Record<string, number>>;
}

export const EARLIER_ANSWERS: readonly EarlierAnswers[] = [
  person('innbygger', ['ro', 'bøker', 'møteplass'], 'gjerne', [3, 4, 3], { rom: 2, tider: 1 }),
  person('innbygger', ['Bøker', 'varme', 'gratis'], 'prove', [4, 4, 2], { tider: 3 }),
  person('innbygger', ['leksehjelp', 'barn', 'ro'], 'prove', [2, 3, 3], { tilbud: 2, rom: 1 }),
  person('innbygger', ['aviser', 'kaffe', 'Ro'], 'usikker', [3, 3, 2], { tider: 2, rom: 1 }),
  person('innbygger', ['møteplass', 'kvelder', 'bøker'], 'gjerne', [4, 4, 3], { tider: 2, tilbud: 1 }),
  person('innbygger', ['språk', 'fellesskap'], 'prove', [3, 4, 3], { tilbud: 3 }),
  person('innbygger', ['nysgjerrighet', 'bøker', 'arrangementer'], 'gjerne', [5, 4, 4], { rom: 1, tilbud: 2 }),
  person('innbygger', ['stillhet', 'eksamen', 'kontakter'], 'gjerne', [2, 3, 1], { rom: 3 }),
  person('ansatt', ['møteplass', 'veiledning', 'bøker'], 'nei', [4, 3, 4], { tilbud: 2, rom: 1 }),
  person('ansatt', ['folk', 'lese', 'lære'], 'prove', [4, 3, 3], { rom: 2, tilbud: 1 }),
  person('ansatt', ['fellesskap', 'møteplass', 'kunnskap'], 'nei', [3, 2, 4], { tilbud: 3 }),
  person('ansatt', ['leselyst', 'barn', 'trygghet'], 'usikker', [4, 4, 4], { rom: 2, tider: 1 }),
  person('ansatt', ['Kunnskap', 'demokrati', 'bøker'], 'prove', [5, 4, 3], { rom: 1, tider: 1, tilbud: 1 }),
  person('ansatt', ['trygghet', 'gratis', 'ro'], 'nei', [3, 3, null], { tilbud: 2, tider: 1 }),
  person('leder', ['demokrati', 'møteplass'], 'gjerne', [4, 4, 4], { tider: 2, rom: 1 }),
  person('leder', ['kultur', 'innbyggere', 'møteplass'], 'prove', [4, 5, 4], { tider: 3 }),
  person('leder', ['bredde', 'kunnskap', 'bøker'], 'gjerne', [5, 4, 5], { rom: 2, tider: 1 }),
  person('leder', ['sentrum', 'møteplass', 'varme'], 'prove', [3, 4, 4], { tider: 2, tilbud: 1 }),
  person('leder', ['fellesskap', 'frivillige', 'barn'], 'usikker', [4, 3, 3], { rom: 3 }),
  person(null, ['bøker', 'ro'], null, [3, null, null], {}),
];

function person(
  who: EarlierAnswers['who'],
  words: readonly string[],
  stance: EarlierAnswers['stance'],
  marks: EarlierAnswers['marks'],
  dots: EarlierAnswers['dots'],
): EarlierAnswers {
  return { who, words, stance, marks, dots };
}
