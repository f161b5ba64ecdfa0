import type { Language } from '@stikkord/domain';
import type { ImportRefusal } from '@stikkord/exports';

/** Why a file was not taken in, and what to do. A reason that is missing in any language doesn't compile. */
const REASONS: Readonly<Record<Language, Readonly<Record<ImportRefusal, string>>>> = {
  nb: {
    'too-large': 'Fila er for stor. Den kan være på høyst 20 MB.',
    'not-json': 'Fila er ikke en hel JSON-fil. Hent den på nytt der den kom fra.',
    'not-stikkord': 'Fila kommer ikke fra Stikkord. Velg JSON-fila du hentet under Filer.',
    'other-version':
      'Fila er laget av en annen utgave av Stikkord. Hent den på nytt fra en Stikkord som er like ny som denne.',
    'not-whole':
      'Fila har ikke hele samlingen. Hent JSON-fila på nytt med gruppenavn, alle stikkord, program og oppfølging.',
    'wrong-type': 'Noe i fila er av feil slag. Hent den på nytt der den kom fra.',
    'too-long': 'En tekst i fila er for lang. Kort den ned der fila kom fra, og hent den på nytt.',
    'too-many': 'Det er for mye av noe i fila. Hent den på nytt der den kom fra.',
    'out-of-range': 'En verdi i fila kan ikke stemme. Hent den på nytt der den kom fra.',
    unstorable: 'En tekst i fila har tegn som ikke kan lagres. Ta dem bort der fila kom fra, og hent den på nytt.',
    'id-twice': 'Noe står to ganger i fila. Hent den på nytt der den kom fra.',
    'unknown-id': 'Fila viser til noe som ikke er i den. Hent den på nytt der den kom fra.',
    circular: 'Noe i fila ligger i ring. Hent den på nytt der den kom fra.',
  },
  nn: {
    'too-large': 'Fila er for stor. Ho kan vere på høgst 20 MB.',
    'not-json': 'Fila er ikkje ei heil JSON-fil. Hent ho på nytt der ho kom frå.',
    'not-stikkord': 'Fila kjem ikkje frå Stikkord. Vel JSON-fila du henta under Filer.',
    'other-version':
      'Fila er laga av ei anna utgåve av Stikkord. Hent ho på nytt frå ein Stikkord som er like ny som denne.',
    'not-whole':
      'Fila har ikkje heile samlinga. Hent JSON-fila på nytt med gruppenamn, alle stikkord, program og oppfølging.',
    'wrong-type': 'Noko i fila er av feil slag. Hent ho på nytt der ho kom frå.',
    'too-long': 'Ein tekst i fila er for lang. Kort han ned der fila kom frå, og hent ho på nytt.',
    'too-many': 'Det er for mykje av noko i fila. Hent ho på nytt der ho kom frå.',
    'out-of-range': 'Ein verdi i fila kan ikkje stemme. Hent ho på nytt der ho kom frå.',
    unstorable: 'Ein tekst i fila har teikn som ikkje kan lagrast. Ta dei bort der fila kom frå, og hent ho på nytt.',
    'id-twice': 'Noko står to gonger i fila. Hent ho på nytt der ho kom frå.',
    'unknown-id': 'Fila viser til noko som ikkje er i ho. Hent ho på nytt der ho kom frå.',
    circular: 'Noko i fila ligg i ring. Hent ho på nytt der ho kom frå.',
  },
  en: {
    'too-large': 'The file is too large. It can be 20 MB at most.',
    'not-json': 'The file is not a whole JSON file. Get it again from where it came.',
    'not-stikkord': 'The file does not come from Stikkord. Choose the JSON file that you got under Files.',
    'other-version':
      'The file was made by another version of Stikkord. Get it again from a Stikkord as new as this one.',
    'not-whole':
      'The file does not hold the whole meeting. Get the JSON file again with group names, all points, agenda and follow-up.',
    'wrong-type': 'Something in the file is of the wrong kind. Get the file again from where it came.',
    'too-long': 'A text in the file is too long. Shorten it where the file came from, and get the file again.',
    'too-many': 'There is too much of something in the file. Get the file again from where it came.',
    'out-of-range': 'A value in the file cannot be right. Get the file again from where it came.',
    unstorable:
      'A text in the file has characters that cannot be stored. Remove them where the file came from, and get it again.',
    'id-twice': 'Something is in the file twice. Get the file again from where it came.',
    'unknown-id': 'The file refers to something that is not in it. Get the file again from where it came.',
    circular: 'Something in the file goes round in a circle. Get the file again from where it came.',
  },
};

const WORDS = {
  nb: { place: 'Stedet i fila', nothing: 'Ingenting er lest inn.' },
  nn: { place: 'Staden i fila', nothing: 'Ingenting er lese inn.' },
  en: { place: 'The place in the file', nothing: 'Nothing was imported.' },
} as const;
/** A file's own names may be long. */
const PLACE_MAX = 120;

/** What was wrong, what to do, and where; `at` as the reader of files gives it. */
export function importRefusalText(language: Language, refusal: ImportRefusal, at: string | undefined): string {
  const { place, nothing } = WORDS[language];
  const where = at === undefined ? '' : ` ${place}: ${at.slice(0, PLACE_MAX)}.`;
  return `${REASONS[language][refusal]} ${nothing}${where}`;
}
