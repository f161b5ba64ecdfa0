import type { Language } from '@stikkord/domain';
import type { ProblemTexts } from './texts.ts';

type RoomProblem =
  | 'file-refused'
  | 'no-such-file'
  | 'not-on-list'
  | 'not-divided-so'
  | 'rehearsal-under-way'
  | 'too-many-templates'
  | 'invalid-zone'
  | 'invalid-address'
  | 'merged-in-a-ring'
  | 'moved-meanwhile'
  | 'nothing-to-take-back'
  | 'no-clock'
  | 'no-minutes'
  | 'unknown-material'
  | 'unknown-message'
  | 'no-text';

/** Of what goes on in the room and is planned for it: the clock, rows, groups, material, lists. */
export const ROOM_TEXTS: Readonly<Record<Language, Pick<ProblemTexts, RoomProblem>>> = {
  nb: {
    'file-refused': {
      title: 'Fila kan ikke brukes',
      detail: 'Fila kan ikke brukes her, og ingenting er lagret. Velg en annen.',
    },
    'no-such-file': {
      title: 'Fila finnes ikke',
      detail: 'Fila er tatt bort eller finnes ikke. Last siden på nytt.',
    },
    'not-on-list': {
      title: 'Fant deg ikke på lista',
      detail: 'Navnet eller koden står ikke på lista. Sjekk hvordan det er skrevet, eller spør den som inviterte deg.',
    },
    'not-divided-so': {
      title: 'Gruppene fordeles på en annen måte',
      detail: 'Samlingen fordeler ikke folk slik lenger. Last siden på nytt for å komme i gruppe.',
    },
    'rehearsal-under-way': {
      title: 'En generalprøve er i gang',
      detail: 'Samlingen har en generalprøve fra før. Avslutt den før du begynner på en ny.',
    },
    'too-many-templates': {
      title: 'Det er ikke plass til flere maler',
      detail: 'Du har så mange maler som det er plass til. Slett en av dem først.',
    },
    'invalid-zone': {
      title: 'Tidssonen finnes ikke',
      detail: 'Tidssonen finnes ikke her. Velg en fra lista.',
    },
    'invalid-address': {
      title: 'Adressen kan ikke brukes',
      detail: 'En lenke må være en hel adresse som begynner med http:// eller https://.',
    },
    'merged-in-a-ring': {
      title: 'Gruppene kan ikke slås sammen slik',
      detail: 'Den andre gruppa er allerede slått sammen med denne. Velg en annen gruppe.',
    },
    'moved-meanwhile': {
      title: 'En annen fasilitator var før deg',
      detail:
        'En annen fasilitator startet noe i samme øyeblikk. Se hva som er i gang, og prøv igjen om du fortsatt vil.',
    },
    'nothing-to-take-back': {
      title: 'Det er ingenting å angre',
      detail: 'Starten er allerede angret, eller en annen programpost er startet siden.',
    },
    'no-clock': {
      title: 'Klokka går ikke',
      detail: 'Det er ingen klokke å endre nå, eller den er allerede slik. Start en ny om du trenger den.',
    },
    'no-minutes': {
      title: 'Antall minutter kan ikke brukes',
      detail: 'Skriv hele minutter, fra 1 til 1440.',
    },
    'unknown-material': {
      title: 'Bakgrunnen finnes ikke lenger',
      detail: 'Bakgrunnen er slettet eller finnes ikke. Last siden på nytt.',
    },
    'unknown-message': {
      title: 'Beskjeden finnes ikke lenger',
      detail: 'Beskjeden er trukket tilbake. Last siden på nytt.',
    },
    'no-text': {
      title: 'Beskjeden er tom',
      detail: 'Skriv noe i beskjeden før du sender den.',
    },
  },
  nn: {
    'file-refused': {
      title: 'Fila kan ikkje brukast',
      detail: 'Fila kan ikkje brukast her, og ingenting er lagra. Vel ei anna.',
    },
    'no-such-file': {
      title: 'Fila finst ikkje',
      detail: 'Fila er teken bort eller finst ikkje. Last sida på nytt.',
    },
    'not-on-list': {
      title: 'Fann deg ikkje på lista',
      detail: 'Namnet eller koden står ikkje på lista. Sjekk korleis det er skrive, eller spør den som inviterte deg.',
    },
    'not-divided-so': {
      title: 'Gruppene blir fordelte på ein annan måte',
      detail: 'Samlinga fordeler ikkje folk slik lenger. Last sida på nytt for å kome i gruppe.',
    },
    'rehearsal-under-way': {
      title: 'Ei generalprøve er i gang',
      detail: 'Samlinga har ei generalprøve frå før. Avslutt ho før du tek til på ei ny.',
    },
    'too-many-templates': {
      title: 'Det er ikkje plass til fleire malar',
      detail: 'Du har så mange malar som det er plass til. Slett ein av dei først.',
    },
    'invalid-zone': {
      title: 'Tidssona finst ikkje',
      detail: 'Tidssona finst ikkje her. Vel ei frå lista.',
    },
    'invalid-address': {
      title: 'Adressa kan ikkje brukast',
      detail: 'Ei lenkje må vere ei heil adresse som byrjar med http:// eller https://.',
    },
    'merged-in-a-ring': {
      title: 'Gruppene kan ikkje slåast saman slik',
      detail: 'Den andre gruppa er alt slått saman med denne. Vel ei anna gruppe.',
    },
    'moved-meanwhile': {
      title: 'Ein annan fasilitator var før deg',
      detail:
        'Ein annan fasilitator starta noko i same augeblink. Sjå kva som er i gang, og prøv igjen om du framleis vil.',
    },
    'nothing-to-take-back': {
      title: 'Det er ingenting å angre',
      detail: 'Starten er alt angra, eller ein annan programpost er starta sidan.',
    },
    'no-clock': {
      title: 'Klokka går ikkje',
      detail: 'Det er inga klokke å endre no, eller ho er alt slik. Start ei ny om du treng ho.',
    },
    'no-minutes': {
      title: 'Talet på minutt kan ikkje brukast',
      detail: 'Skriv heile minutt, frå 1 til 1440.',
    },
    'unknown-material': {
      title: 'Bakgrunnen finst ikkje lenger',
      detail: 'Bakgrunnen er sletta eller finst ikkje. Last sida på nytt.',
    },
    'unknown-message': {
      title: 'Meldinga finst ikkje lenger',
      detail: 'Meldinga er trekt tilbake. Last sida på nytt.',
    },
    'no-text': {
      title: 'Meldinga er tom',
      detail: 'Skriv noko i meldinga før du sender ho.',
    },
  },
  en: {
    'file-refused': {
      title: 'The file can’t be used',
      detail: 'The file can’t be used here, and nothing has been saved. Choose another.',
    },
    'no-such-file': {
      title: 'No such file',
      detail: 'The file has been removed or does not exist. Reload the page.',
    },
    'not-on-list': {
      title: 'You weren’t found on the list',
      detail: 'The name or code is not on the list. Check how it is spelt, or ask whoever invited you.',
    },
    'not-divided-so': {
      title: 'Groups are made in another way',
      detail: 'The meeting no longer divides people like this. Reload the page to get into a group.',
    },
    'rehearsal-under-way': {
      title: 'A dress rehearsal is under way',
      detail: 'The meeting has a dress rehearsal already. End it before you begin a new one.',
    },
    'too-many-templates': {
      title: 'There is no room for more templates',
      detail: 'You have as many templates as there is room for. Delete one of them first.',
    },
    'invalid-zone': {
      title: 'No such time zone',
      detail: 'The time zone isn’t known here. Choose one from the list.',
    },
    'invalid-address': {
      title: 'The address can’t be used',
      detail: 'A link must be a whole address that begins with http:// or https://.',
    },
    'merged-in-a-ring': {
      title: 'The groups can’t be merged like this',
      detail: 'The other group has already been merged with this one. Choose another group.',
    },
    'moved-meanwhile': {
      title: 'Another facilitator was before you',
      detail:
        'Another facilitator started something at the same moment. See what is on, and try again if you still want to.',
    },
    'nothing-to-take-back': {
      title: 'There is nothing to undo',
      detail: 'The start has been undone already, or another agenda item has been started since.',
    },
    'no-clock': {
      title: 'The clock isn’t running',
      detail: 'There is no clock to change now, or it is like that already. Start a new one if you need it.',
    },
    'no-minutes': {
      title: 'That number of minutes can’t be used',
      detail: 'Write whole minutes, from 1 to 1440.',
    },
    'unknown-material': {
      title: 'The background material is gone',
      detail: 'The background material has been deleted or does not exist. Reload the page.',
    },
    'unknown-message': {
      title: 'The message is gone',
      detail: 'The message has been withdrawn. Reload the page.',
    },
    'no-text': {
      title: 'The message is empty',
      detail: 'Write something in the message before you send it.',
    },
  },
};
