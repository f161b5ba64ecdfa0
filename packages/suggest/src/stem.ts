/** Inflections and derivations, longest first; with how many letters must be left. Both written forms of Norwegian. */
const NORWEGIAN: readonly (readonly [ending: string, left: number])[] = [
  ['iseringene', 3], ['isering', 3], ['isere', 3], ['iserer', 3], ['isert', 3], ['iserast', 3], ['iseres', 3],
  ['asjonene', 3], ['asjonane', 3], ['asjoner', 3], ['asjonar', 3], ['asjonen', 3], ['asjon', 3],
  ['eringene', 3], ['eringane', 3], ['eringer', 3], ['eringar', 3], ['eringen', 3], ['eringa', 3], ['ering', 3],
  ['erande', 3], ['erende', 3], ['erast', 3], ['erer', 3], ['eres', 3], ['erte', 3], ['ert', 3], ['ere', 4],
  ['ligheter', 3], ['ligheten', 3], ['lighet', 3], ['legheita', 3], ['legheit', 3],
  ['ligere', 3], ['legare', 3], ['ligst', 3], ['legast', 3], ['lige', 3], ['lege', 3], ['lig', 3], ['leg', 3],
  ['hetene', 3], ['heter', 3], ['heten', 3], ['heitene', 3], ['heiter', 3], ['heita', 3], ['heit', 3], ['het', 3],
  ['elsene', 3], ['elsane', 3], ['elser', 3], ['elsar', 3], ['elsen', 3], ['else', 3],
  ['ningene', 4], ['ningane', 4], ['ninger', 4], ['ningar', 4], ['ningen', 4], ['ninga', 4], ['ning', 4],
  ['ingene', 3], ['ingane', 3], ['inger', 3], ['ingar', 3], ['ingen', 3], ['inga', 3], ['ing', 3],
  ['endes', 3], ['ende', 3], ['ande', 3],
  ['enes', 3], ['anes', 3], ['ene', 3], ['ane', 3], ['ers', 3], ['ast', 3], ['est', 3], ['are', 4],
  ['er', 3], ['ar', 3], ['en', 3], ['et', 3], ['es', 3], ['as', 4], ['te', 4], ['de', 4],
  ['e', 3], ['a', 3], ['t', 4],
]; // prettier-ignore

const ENGLISH: readonly (readonly [ending: string, left: number])[] = [
  ['isations', 3], ['izations', 3], ['isation', 3], ['ization', 3], ['ations', 3], ['ation', 3], ['ating', 3], ['ated', 3], ['ates', 3], ['ate', 4],
  ['nesses', 3], ['ness', 3], ['ments', 4], ['ment', 4], ['ising', 3], ['izing', 3], ['ised', 3], ['ized', 3], ['ise', 4], ['ize', 3],
  ['ings', 3], ['ing', 3], ['edly', 3], ['ers', 3], ['ies', 3], ['ied', 3], ['ed', 3], ['er', 4], ['ly', 4], ['es', 3], ['y', 3], ['e', 3], ['s', 3],
]; // prettier-ignore

/** What the forms of a word have in common: no word itself, never shown. `lower` is in lower case. */
export function stemOf(lower: string, english: boolean): string {
  if (lower.length < 4) return lower;
  let word = lower;
  // A genitive or passive s; not the s of "prosess".
  if (!english && /[^s]s$/u.test(word) && word.length > 5) word = word.slice(0, -1);
  for (const [ending, left] of english ? ENGLISH : NORWEGIAN)
    if (word.endsWith(ending) && word.length - ending.length >= left) {
      word = word.slice(0, -ending.length);
      break;
    }
  const last = word.at(-1)!;
  if (word.length > 3 && last === word.at(-2) && /[bcdfgklmnprst]/u.test(last)) word = word.slice(0, -1);
  return word;
}

/** Inflections of nouns, adjectives and verbs alone, each with what stands in its place. */
const NORWEGIAN_FORMS: readonly (readonly [ending: string, instead: string])[] = [
  ['erenes', 'er'], ['erens', 'er'], ['ernes', 'er'], ['arane', 'ar'], ['aren', 'ar'], ['erne', 'er'], ['eren', 'er'],
  ['enes', ''], ['anes', ''], ['ene', ''], ['ane', ''], ['ens', ''], ['ets', ''], ['ers', 'er'],
  ['ere', 'er'], ['er', ''], ['ar', ''], ['en', ''], ['et', ''], ['es', ''], ['te', ''], ['e', ''], ['a', ''], ['t', ''], ['s', ''],
]; // prettier-ignore

const ENGLISH_FORMS: readonly (readonly [ending: string, instead: string])[] = [
  ['ies', 'y'], ['ied', 'y'], ['ing', ''], ['ed', ''], ['es', ''], ['e', ''], ['s', ''],
]; // prettier-ignore

/** Only before these may a word of three letters stand ("biler"): "kort" is no form of "kor". */
const AFTER_SHORT = new Set(['ene', 'ane', 'er', 'ar', 'en', 'et', 'a', 'ets', 'ens']);
/** These take the place of the e that verbs and weak nouns end in. */
const INSTEAD_OF_E = new Set(['er', 'ar', 'et', 'es', 'te', 't', 'ing', 'ed']);

/** The word, then what it may be an inflection of, the longest first. Nothing derived is taken off. */
export function baseFormsOf(lower: string, english: boolean): readonly string[] {
  const forms = new Set<string>();
  for (const [ending, instead] of english ? ENGLISH_FORMS : NORWEGIAN_FORMS) {
    if (!lower.endsWith(ending)) continue;
    const base = lower.slice(0, -ending.length) + instead;
    if (base.length < 3 || (base.length === 3 && !english && !AFTER_SHORT.has(ending))) continue;
    forms.add(base);
    if (base.length > 3 && base.at(-1) === base.at(-2)) forms.add(base.slice(0, -1));
    if (INSTEAD_OF_E.has(ending) && !base.endsWith('e')) forms.add(`${base}e`);
  }
  return [lower, ...[...forms].sort((a, b) => b.length - a.length)];
}
