import { closeMeaningsOf } from './meanings.ts';
import { stemOf } from './stem.ts';

/** Words (lower case) that say when, how or how many, hardly ever what a theme is about. */
export const HARDLY = new Set(
  'dag dager dagar uke uker veke veker uka veka måned måneder månad månader år året åra time timer timar morgen morgenen kveld kvelden kvelder natt natta klokka mandag måndag tirsdag tysdag onsdag torsdag fredag fredager lørdag laurdag søndag helg helga ettermiddag formiddag minutter to tre fire fem seks sju åtte ni ti hundre tusen day days week weeks month months year years hour hours minutes morning mornings evening evenings night afternoon monday tuesday wednesday thursday friday saturday sunday two three four five six seven eight nine ten hundred folk people fast faste borte ute inne gammel gamle kort korte lang lange klar klart fri ny nye nytt kjent kjente felles ingenting tidlig tidleg sein sen old short long clear early late able full nothing'.split(
    ' ',
  ),
);

let names: ReadonlySet<string> | undefined;

/** True for a meaning (by its feature's name) that is no theme: a draft of all that happens on a Friday helps nobody. */
export function isHardly(name: string): boolean {
  names ??= new Set([
    ...[...HARDLY].flatMap((word) => [`stem${stemOf(word, false)}`, `stem${stemOf(word, true)}`]),
    ...closeMeaningsOf('uke', false)
      .concat(closeMeaningsOf('kveld', false))
      .flatMap(({ group, field }) => [`group${group}`, `field${field}`]),
  ]);
  return names.has(name);
}
