import type { Language } from '@stikkord/domain';
import type { FileRefusal } from '@stikkord/protocol';

/** Why a file for a material isn't taken, and what to do. A reason that is missing in any language doesn't compile. */
const REASONS: Readonly<Record<Language, Readonly<Record<FileRefusal, string>>>> = {
  nb: {
    'wrong-kind': 'Fila er verken PDF eller bilde. Velg en PDF, eller et bilde i PNG, JPEG eller WebP.',
    svg: 'SVG-bilder kan ha skript i seg og tas ikke imot. Lagre bildet som PNG og prøv igjen.',
    html: 'Nettsider kan ha skript i seg og tas ikke imot. Skriv siden ut som PDF, eller lag en lenke til den.',
    broken: 'Fila er ødelagt eller ikke hel. Åpne den der du har den, lagre den på nytt og prøv igjen.',
    'with-script': 'PDF-en har skript eller starter programmer, og tas ikke imot. Skriv den ut til en ny PDF.',
    'with-attachment': 'PDF-en har andre filer inni seg, og tas ikke imot. Skriv den ut til en ny PDF.',
    locked: 'PDF-en er låst med passord eller kryptert. Lås den opp og prøv igjen.',
    'too-large': 'Fila er for stor. Den kan være på høyst 25 MB.',
    'too-many-pixels': 'Bildet har for mange piksler. Gjør det mindre og prøv igjen.',
    'no-room':
      'Filene dine tar så stor plass som de kan. Slett bakgrunn du ikke trenger lenger, eller lag en lenke til fila.',
  },
  nn: {
    'wrong-kind': 'Fila er verken PDF eller bilete. Vel ein PDF, eller eit bilete i PNG, JPEG eller WebP.',
    svg: 'SVG-bilete kan ha skript i seg og blir ikkje tekne imot. Lagre biletet som PNG og prøv igjen.',
    html: 'Nettsider kan ha skript i seg og blir ikkje tekne imot. Skriv sida ut som PDF, eller lag ei lenkje til ho.',
    broken: 'Fila er øydelagd eller ikkje heil. Opne ho der du har ho, lagre ho på nytt og prøv igjen.',
    'with-script': 'PDF-en har skript eller startar program, og blir ikkje teken imot. Skriv han ut til ein ny PDF.',
    'with-attachment': 'PDF-en har andre filer inni seg, og blir ikkje teken imot. Skriv han ut til ein ny PDF.',
    locked: 'PDF-en er låst med passord eller kryptert. Lås han opp og prøv igjen.',
    'too-large': 'Fila er for stor. Ho kan vere på høgst 25 MB.',
    'too-many-pixels': 'Biletet har for mange pikslar. Gjer det mindre og prøv igjen.',
    'no-room':
      'Filene dine tek så stor plass som dei kan. Slett bakgrunn du ikkje treng lenger, eller lag ei lenkje til fila.',
  },
  en: {
    'wrong-kind': 'The file is neither a PDF nor an image. Choose a PDF, or a PNG, JPEG or WebP image.',
    svg: 'SVG images can hold scripts and are not accepted. Save the image as PNG and try again.',
    html: 'Web pages can hold scripts and are not accepted. Print the page to a PDF, or make a link to it.',
    broken: 'The file is damaged or incomplete. Open it where you have it, save it anew and try again.',
    'with-script': 'The PDF has scripts or starts programs, and is not accepted. Print it to a new PDF.',
    'with-attachment': 'The PDF has other files inside it, and is not accepted. Print it to a new PDF.',
    locked: 'The PDF is locked with a password or encrypted. Unlock it and try again.',
    'too-large': 'The file is too large. It may be at most 25 MB.',
    'too-many-pixels': 'The image has too many pixels. Make it smaller and try again.',
    'no-room':
      'Your files take as much room as they may. Delete material that you no longer need, or make a link to the file.',
  },
};

/** In the reader's language. */
export function fileRefusalText(language: Language, why: FileRefusal): string {
  return REASONS[language][why];
}
