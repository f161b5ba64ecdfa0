import { ROOM_TEXTS } from './texts-room.ts';
import type { ProblemTexts } from './texts.ts';

export const nb: ProblemTexts = {
  ...ROOM_TEXTS.nb,
  'unknown-code': {
    title: 'Koden finnes ikke',
    detail: 'Koden finnes ikke. Sjekk sifrene på tavla eller i chatten.',
  },
  'unknown-link': {
    title: 'Lenka gjelder ikke',
    detail: 'Lenka gjelder ikke lenger, eller noe av den mangler. Be om å få den tilsendt på nytt.',
  },
  'meeting-gone': {
    title: 'Samlingen er slettet',
    detail: 'Samlingen er slettet. Det du har skrevet, ligger fortsatt på denne enheten. Spør den som inviterte deg.',
  },
  'group-gone': {
    title: 'Gruppa finnes ikke',
    detail: 'Gruppa er tatt bort. Velg en annen gruppe. Det du har skrevet, ligger fortsatt på denne enheten.',
  },
  'not-signed-in': {
    title: 'Du er ikke logget inn',
    detail: 'Du er ikke logget inn. Logg inn og prøv igjen.',
  },
  'not-in-meeting': {
    title: 'Du er ikke med i samlingen',
    detail: 'Denne enheten er ikke med i samlingen nå. Skriv koden eller åpne lenka på nytt.',
  },
  forbidden: {
    title: 'Du har ikke tilgang',
    detail: 'Dette har du ikke tilgang til. Åpne lenka du fikk, eller logg inn med en annen konto.',
  },
  'not-found': {
    title: 'Finnes ikke',
    detail: 'Det du ba om, finnes ikke. Gå tilbake og last siden på nytt.',
  },
  malformed: {
    title: 'Forespørselen kunne ikke leses',
    detail: 'Forespørselen kunne ikke leses, og ingenting er endret. Last siden på nytt og prøv igjen.',
  },
  invalid: {
    title: 'Noe er ikke riktig fylt ut',
    detail: 'Noe er ikke riktig fylt ut, og ingenting er endret. Rett det som er merket, og prøv igjen.',
  },
  'too-large': {
    title: 'For mye på én gang',
    detail: 'Det ble for mye på én gang, og ingenting er endret. Del det opp og prøv igjen.',
  },
  'set-up-done': {
    title: 'Stikkord er allerede satt opp',
    detail: 'Den første arrangøren har allerede fått konto. Logg inn i stedet.',
  },
  'wrong-sign-in': {
    title: 'Feil e-post eller passord',
    detail: 'E-posten eller passordet stemmer ikke. Sjekk begge og prøv igjen.',
  },
  'too-many-tries': {
    title: 'For mange forsøk',
    detail: 'Det har vært for mange forsøk. Vent et minutt og prøv igjen.',
  },
  'wrong-origin': {
    title: 'Forespørselen kom fra et annet nettsted',
    detail: 'Forespørselen kom fra et annet nettsted, og ingenting er endret. Åpne Stikkord i en ny fane og prøv der.',
  },
  'storage-away': {
    title: 'Får ikke lagret akkurat nå',
    detail: 'Lagringen svarer ikke, og ingenting er endret. Vent litt og prøv igjen.',
  },
  unexpected: {
    title: 'Noe gikk galt hos oss',
    detail: 'Noe gikk galt på serveren. Prøv igjen. Går det fortsatt ikke, si fra til den som drifter Stikkord.',
  },
  'unknown-row': {
    title: 'Raden finnes ikke lenger',
    detail: 'Raden er tatt bort eller endret av en annen. Last siden på nytt og prøv igjen.',
  },
  'id-taken': {
    title: 'Finnes allerede',
    detail: 'Raden finnes allerede. Last siden på nytt for å se den.',
  },
  'too-many': {
    title: 'Det er ikke plass til flere',
    detail: 'Det er ikke plass til flere her, og ingenting er endret. Slett noe først.',
  },
  'text-too-long': {
    title: 'Teksten er for lang',
    detail: 'Teksten er for lang, og ingenting er endret. Kort den ned og prøv igjen.',
  },
  'invalid-date': {
    title: 'Datoen stemmer ikke',
    detail: 'Datoen finnes ikke. Skriv den som dag, måned og år.',
  },
  'invalid-time': {
    title: 'Tiden stemmer ikke',
    detail: 'Tiden kan ikke leses. Skriv klokkeslett som 09:30 og varighet i hele minutter.',
  },
  'invalid-language': {
    title: 'Språket finnes ikke her',
    detail: 'Språket finnes ikke her. Velg bokmål, nynorsk eller engelsk.',
  },
  'question-answered': {
    title: 'Noen har svart',
    detail:
      'Et spørsmål som noen har svart på, må fortsette å være av det slaget det er. Lag et nytt spørsmål i stedet.',
  },
  'last-section': {
    title: 'Spørsmålet må ha én del',
    detail: 'Dette er den siste delen av spørsmålet, og uten den kan ingen svare. Slett hele spørsmålet i stedet.',
  },
  'unknown-question': {
    title: 'Spørsmålet finnes ikke lenger',
    detail: 'Spørsmålet er slettet eller finnes ikke. Last siden på nytt.',
  },
  'unknown-group': {
    title: 'Gruppa finnes ikke',
    detail: 'Gruppa er tatt bort eller finnes ikke. Last siden på nytt.',
  },
  'not-open': {
    title: 'Spørsmålet er ikke åpent',
    detail: 'Spørsmålet er ikke åpent nå. Åpne det først.',
  },
  'meeting-over': {
    title: 'Samlingen er avsluttet',
    detail: 'Samlingen er avsluttet. Gjenåpne den for å åpne spørsmål igjen.',
  },
  'time-passed': {
    title: 'Tidspunktet er passert',
    detail: 'Tidspunktet er allerede passert. Velg et senere.',
  },
  'not-closed': {
    title: 'Spørsmålet er ikke lukket',
    detail: 'En ny runde begynner når spørsmålet er lukket. Lukk det først.',
  },
  'first-round': {
    title: 'Dette er den første runden',
    detail: 'Spørsmålet har bare hatt én runde, så det er ingen å slå den sammen med.',
  },
  'not-published': {
    title: 'Oppsummeringen er ikke vist',
    detail: 'Tavla er privat til noen som leder samlingen, viser den fram. Velg Vis oppsummering først.',
  },
  'drafts-off': {
    title: 'Tjenesten er ikke slått på',
    detail: 'Forslag fra en språkmodell er ikke slått på her. Bruk forslagene som lages på denne maskinen.',
  },
  'drafts-failed': {
    title: 'Fikk ikke forslag',
    detail:
      'Tjenesten som skulle foreslå temaer, svarte ikke slik den skal. Ingenting er endret. Bruk forslagene som lages på denne maskinen.',
  },
  'drafts-slow': {
    title: 'Forslagene lot vente på seg',
    detail:
      'Tjenesten som skulle foreslå temaer, brukte for lang tid. Ingenting er endret. Bruk forslagene som lages på denne maskinen.',
  },
  'board-unreadable': {
    title: 'Tavla kan ikke leses',
    detail: 'Temaene kan ikke leses, og vises derfor ikke for salen. De som drifter Stikkord, kan reparere tavla.',
  },
  'unknown-target': {
    title: 'Temaet eller stikkordet finnes ikke lenger',
    detail: 'Temaet eller stikkordet er tatt bort fra tavla. Last siden på nytt og velg et annet.',
  },
  'ends-before-start': {
    title: 'Slutten kommer før starten',
    detail: 'Sluttdatoen er før startdatoen. Rett en av dem.',
  },
  'address-taken': {
    title: 'Adressen er opptatt',
    detail: 'En annen samling bruker denne adressen. Velg en annen.',
  },
  'page-withdrawn': {
    title: 'Siden er trukket tilbake',
    detail: 'Siden er trukket tilbake av den som la den ut. Spør den som ga deg adressen.',
  },
  'logo-refused': {
    title: 'Logoen kan ikke brukes',
    detail: 'Logoen kan ikke leses, eller den er for stor. Velg en PNG- eller JPEG-fil på høyst 1 MB.',
  },
  'no-series': {
    title: 'Serien finnes ikke',
    detail: 'Serien er slettet eller finnes ikke. Velg en annen serie.',
  },
  'import-refused': {
    title: 'Fila kan ikke leses inn',
    detail: 'Fila er ikke en hel samling fra Stikkord, og ingenting er lest inn. Hent den på nytt der den kom fra.',
  },
  'file-failed': {
    title: 'Fila ble ikke laget',
    detail:
      'Fila ble for stor for serveren, eller noe stanset på veien. Ingenting er endret. Prøv igjen, eller hent ett spørsmål om gangen.',
  },
  'invalid-number': {
    title: 'Tallet kan ikke brukes',
    detail: 'Et av tallene i spørsmålet er for lite eller for stort. Rett det og prøv igjen.',
  },
  'nothing-published': {
    title: 'Det er ingen temaer å stemme over ennå',
    detail:
      'Avstemningen gjelder temaene på en annen tavle. Vis oppsummeringen av den for salen først, og åpne så avstemningen.',
  },
  'no-poll': {
    title: 'Dette gjelder ikke spørsmålet',
    detail: 'Spørsmålet er ikke av det slaget som dette kan gjøres med. Last siden på nytt.',
  },
  'still-open': {
    title: 'Spørsmålet er åpent',
    detail: 'Svarene kan vises etter rolle når spørsmålet er lukket. Lukk det først.',
  },
  'no-role-question': {
    title: 'Ingen er spurt om rolle',
    detail: 'Svarene kan vises etter rolle når samlingen har et valg som spør om den. Lag et slikt spørsmål i planen.',
  },
  'poll-closed': {
    title: 'For sent: spørsmålet er lukket',
    detail: 'Spørsmålet var lukket da svaret kom fram, så svaret ble ikke lagret.',
  },
  'wrong-kind': {
    title: 'Spørsmålet er endret',
    detail: 'Spørsmålet er av et annet slag enn svaret. Last siden på nytt og svar igjen.',
  },
  'nothing-said': {
    title: 'Svaret er tomt',
    detail: 'Skriv eller velg noe før du sender svaret.',
  },
  'said-twice': {
    title: 'Du har allerede svart dette',
    detail: 'To av svarene dine er like. Endre ett av dem.',
  },
  'too-many-answers': {
    title: 'For mange svar',
    detail: 'Spørsmålet tar imot færre svar fra hver. Ta bort noen av dem.',
  },
  'answer-too-long': {
    title: 'Svaret er for langt',
    detail: 'Et av svarene er lengre enn spørsmålet tar imot. Gjør det kortere.',
  },
  'unknown-choice': {
    title: 'Det du valgte, er ikke lenger med',
    detail: 'Spørsmålet er endret siden du åpnet det. Se på valgene og svar igjen.',
  },
  'too-many-choices': {
    title: 'For mange valg',
    detail: 'Du har valgt flere enn spørsmålet tar imot. Ta bort noen av dem.',
  },
  'out-of-scale': {
    title: 'Tallet er ikke på skalaen',
    detail: 'Spørsmålet har en annen skala enn svaret. Last siden på nytt og svar igjen.',
  },
  'too-many-dots': {
    title: 'For mange prikker',
    detail: 'Du har gitt flere prikker enn du har. Ta bort noen av dem.',
  },
  'poll-full': {
    title: 'Spørsmålet tar ikke imot flere svar',
    detail: 'Det har kommet så mange svar som spørsmålet kan ta imot. Si fra til dem som leder samlingen.',
  },
  'nothing-to-choose': {
    title: 'Det er ingenting å velge mellom',
    detail: 'Spørsmålet har ingen svar å velge. Legg dem til i planen, og åpne så spørsmålet.',
  },
  'no-board': {
    title: 'Spørsmålet har ingen tavle',
    detail: 'Bare gruppearbeid, stikkord og korte svar har en tavle som kan vises for salen.',
  },
  'only-group-work': {
    title: 'Dette gjelder bare gruppearbeid',
    detail: 'Spørsmålet svares på av hver enkelt, og har verken runder eller grupper som er ferdige.',
  },
};
