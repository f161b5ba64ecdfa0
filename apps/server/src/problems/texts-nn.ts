import { ROOM_TEXTS } from './texts-room.ts';
import type { ProblemTexts } from './texts.ts';

export const nn: ProblemTexts = {
  ...ROOM_TEXTS.nn,
  'unknown-code': {
    title: 'Koden finst ikkje',
    detail: 'Koden finst ikkje. Sjekk sifra på tavla eller i chatten.',
  },
  'unknown-link': {
    title: 'Lenkja gjeld ikkje',
    detail: 'Lenkja gjeld ikkje lenger, eller noko av ho manglar. Be om å få ho tilsend på nytt.',
  },
  'meeting-gone': {
    title: 'Samlinga er sletta',
    detail: 'Samlinga er sletta. Det du har skrive, ligg framleis på denne eininga. Spør den som inviterte deg.',
  },
  'group-gone': {
    title: 'Gruppa finst ikkje',
    detail: 'Gruppa er teken bort. Vel ei anna gruppe. Det du har skrive, ligg framleis på denne eininga.',
  },
  'not-signed-in': {
    title: 'Du er ikkje logga inn',
    detail: 'Du er ikkje logga inn. Logg inn og prøv igjen.',
  },
  'not-in-meeting': {
    title: 'Du er ikkje med i samlinga',
    detail: 'Denne eininga er ikkje med i samlinga no. Skriv koden eller opne lenkja på nytt.',
  },
  forbidden: {
    title: 'Du har ikkje tilgang',
    detail: 'Dette har du ikkje tilgang til. Opne lenkja du fekk, eller logg inn med ein annan konto.',
  },
  'not-found': {
    title: 'Finst ikkje',
    detail: 'Det du bad om, finst ikkje. Gå tilbake og last sida på nytt.',
  },
  malformed: {
    title: 'Førespurnaden kunne ikkje lesast',
    detail: 'Førespurnaden kunne ikkje lesast, og ingenting er endra. Last sida på nytt og prøv igjen.',
  },
  invalid: {
    title: 'Noko er ikkje rett fylt ut',
    detail: 'Noko er ikkje rett fylt ut, og ingenting er endra. Rett det som er merkt, og prøv igjen.',
  },
  'too-large': {
    title: 'For mykje på éin gong',
    detail: 'Det vart for mykje på éin gong, og ingenting er endra. Del det opp og prøv igjen.',
  },
  'set-up-done': {
    title: 'Stikkord er allereie sett opp',
    detail: 'Den første arrangøren har allereie fått konto. Logg inn i staden.',
  },
  'wrong-sign-in': {
    title: 'Feil e-post eller passord',
    detail: 'E-posten eller passordet stemmer ikkje. Sjekk begge og prøv igjen.',
  },
  'too-many-tries': {
    title: 'For mange forsøk',
    detail: 'Det har vore for mange forsøk. Vent eit minutt og prøv igjen.',
  },
  'wrong-origin': {
    title: 'Førespurnaden kom frå ein annan nettstad',
    detail: 'Førespurnaden kom frå ein annan nettstad, og ingenting er endra. Opne Stikkord i ei ny fane og prøv der.',
  },
  'storage-away': {
    title: 'Får ikkje lagra akkurat no',
    detail: 'Lagringa svarer ikkje, og ingenting er endra. Vent litt og prøv igjen.',
  },
  unexpected: {
    title: 'Noko gjekk gale hos oss',
    detail: 'Noko gjekk gale på tenaren. Prøv igjen. Går det framleis ikkje, sei frå til den som driftar Stikkord.',
  },
  'unknown-row': {
    title: 'Rada finst ikkje lenger',
    detail: 'Rada er teken bort eller endra av ein annan. Last sida på nytt og prøv igjen.',
  },
  'id-taken': {
    title: 'Finst allereie',
    detail: 'Rada finst allereie. Last sida på nytt for å sjå ho.',
  },
  'too-many': {
    title: 'Det er ikkje plass til fleire',
    detail: 'Det er ikkje plass til fleire her, og ingenting er endra. Slett noko først.',
  },
  'text-too-long': {
    title: 'Teksten er for lang',
    detail: 'Teksten er for lang, og ingenting er endra. Kort han ned og prøv igjen.',
  },
  'invalid-date': {
    title: 'Datoen stemmer ikkje',
    detail: 'Datoen finst ikkje. Skriv han som dag, månad og år.',
  },
  'invalid-time': {
    title: 'Tida stemmer ikkje',
    detail: 'Tida kan ikkje lesast. Skriv klokkeslett som 09:30 og lengd i heile minutt.',
  },
  'invalid-language': {
    title: 'Språket finst ikkje her',
    detail: 'Språket finst ikkje her. Vel bokmål, nynorsk eller engelsk.',
  },
  'question-answered': {
    title: 'Nokon har svart',
    detail:
      'Eit spørsmål som nokon har svart på, må halde fram med å vere av det slaget det er. Lag eit nytt spørsmål i staden.',
  },
  'last-section': {
    title: 'Spørsmålet må ha éin del',
    detail: 'Dette er den siste delen av spørsmålet, og utan han kan ingen svare. Slett heile spørsmålet i staden.',
  },
  'unknown-question': {
    title: 'Spørsmålet finst ikkje lenger',
    detail: 'Spørsmålet er sletta eller finst ikkje. Last sida på nytt.',
  },
  'unknown-group': {
    title: 'Gruppa finst ikkje',
    detail: 'Gruppa er teken bort eller finst ikkje. Last sida på nytt.',
  },
  'not-open': {
    title: 'Spørsmålet er ikkje ope',
    detail: 'Spørsmålet er ikkje ope no. Opne det først.',
  },
  'meeting-over': {
    title: 'Samlinga er avslutta',
    detail: 'Samlinga er avslutta. Opne ho på nytt for å opne spørsmål igjen.',
  },
  'time-passed': {
    title: 'Tidspunktet er passert',
    detail: 'Tidspunktet er allereie passert. Vel eit seinare.',
  },
  'not-closed': {
    title: 'Spørsmålet er ikkje lukka',
    detail: 'Ein ny runde tek til når spørsmålet er lukka. Lukk det først.',
  },
  'first-round': {
    title: 'Dette er den første runden',
    detail: 'Spørsmålet har berre hatt éin runde, så det finst ingen å slå han saman med.',
  },
  'not-published': {
    title: 'Oppsummeringa er ikkje vist',
    detail: 'Tavla er privat til nokon som leier samlinga, viser henne fram. Vel Vis oppsummering først.',
  },
  'drafts-off': {
    title: 'Tenesta er ikkje slått på',
    detail: 'Forslag frå ein språkmodell er ikkje slått på her. Bruk forslaga som blir laga på denne maskina.',
  },
  'drafts-failed': {
    title: 'Fekk ikkje forslag',
    detail:
      'Tenesta som skulle føreslå tema, svara ikkje slik ho skal. Ingenting er endra. Bruk forslaga som blir laga på denne maskina.',
  },
  'drafts-slow': {
    title: 'Forslaga let vente på seg',
    detail:
      'Tenesta som skulle føreslå tema, brukte for lang tid. Ingenting er endra. Bruk forslaga som blir laga på denne maskina.',
  },
  'board-unreadable': {
    title: 'Tavla kan ikkje lesast',
    detail:
      'Temaa kan ikkje lesast, og blir difor ikkje viste for salen. Dei som driftar Stikkord, kan reparere tavla.',
  },
  'unknown-target': {
    title: 'Temaet eller stikkordet finst ikkje lenger',
    detail: 'Temaet eller stikkordet er teke bort frå tavla. Last sida på nytt og vel eit anna.',
  },
  'ends-before-start': {
    title: 'Slutten kjem før starten',
    detail: 'Sluttdatoen er før startdatoen. Rett ein av dei.',
  },
  'address-taken': {
    title: 'Adressa er oppteken',
    detail: 'Ei anna samling bruker denne adressa. Vel ei anna.',
  },
  'page-withdrawn': {
    title: 'Sida er trekt tilbake',
    detail: 'Sida er trekt tilbake av den som la ho ut. Spør den som gav deg adressa.',
  },
  'logo-refused': {
    title: 'Logoen kan ikkje brukast',
    detail: 'Logoen kan ikkje lesast, eller han er for stor. Vel ei PNG- eller JPEG-fil på høgst 1 MB.',
  },
  'no-series': {
    title: 'Serien finst ikkje',
    detail: 'Serien er sletta eller finst ikkje. Vel ein annan serie.',
  },
  'import-refused': {
    title: 'Fila kan ikkje lesast inn',
    detail: 'Fila er ikkje ei heil samling frå Stikkord, og ingenting er lese inn. Hent ho på nytt der ho kom frå.',
  },
  'file-failed': {
    title: 'Fila vart ikkje laga',
    detail:
      'Fila vart for stor for tenaren, eller noko stansa på vegen. Ingenting er endra. Prøv igjen, eller hent eitt spørsmål om gongen.',
  },
  'invalid-number': {
    title: 'Talet kan ikkje brukast',
    detail: 'Eit av tala i spørsmålet er for lite eller for stort. Rett det og prøv igjen.',
  },
  'nothing-published': {
    title: 'Det er ingen tema å røyste over enno',
    detail:
      'Avrøystinga gjeld temaa på ei anna tavle. Vis oppsummeringa av den for salen først, og opne så avrøystinga.',
  },
  'no-poll': {
    title: 'Dette gjeld ikkje spørsmålet',
    detail: 'Spørsmålet er ikkje av det slaget som dette kan gjerast med. Last sida på nytt.',
  },
  'still-open': {
    title: 'Spørsmålet er ope',
    detail: 'Svara kan visast etter rolle når spørsmålet er lukka. Lukk det først.',
  },
  'no-role-question': {
    title: 'Ingen er spurd om rolle',
    detail: 'Svara kan visast etter rolle når samlinga har eit val som spør om ho. Lag eit slikt spørsmål i planen.',
  },
  'poll-closed': {
    title: 'For seint: spørsmålet er lukka',
    detail: 'Spørsmålet var lukka då svaret kom fram, så svaret vart ikkje lagra.',
  },
  'wrong-kind': {
    title: 'Spørsmålet er endra',
    detail: 'Spørsmålet er av eit anna slag enn svaret. Last sida på nytt og svar igjen.',
  },
  'nothing-said': {
    title: 'Svaret er tomt',
    detail: 'Skriv eller vel noko før du sender svaret.',
  },
  'said-twice': {
    title: 'Du har alt svart dette',
    detail: 'To av svara dine er like. Endre eitt av dei.',
  },
  'too-many-answers': {
    title: 'For mange svar',
    detail: 'Spørsmålet tek imot færre svar frå kvar. Ta bort nokre av dei.',
  },
  'answer-too-long': {
    title: 'Svaret er for langt',
    detail: 'Eit av svara er lengre enn spørsmålet tek imot. Gjer det kortare.',
  },
  'unknown-choice': {
    title: 'Det du valde, er ikkje lenger med',
    detail: 'Spørsmålet er endra sidan du opna det. Sjå på vala og svar igjen.',
  },
  'too-many-choices': {
    title: 'For mange val',
    detail: 'Du har valt fleire enn spørsmålet tek imot. Ta bort nokre av dei.',
  },
  'out-of-scale': {
    title: 'Talet er ikkje på skalaen',
    detail: 'Spørsmålet har ein annan skala enn svaret. Last sida på nytt og svar igjen.',
  },
  'too-many-dots': {
    title: 'For mange prikkar',
    detail: 'Du har gitt fleire prikkar enn du har. Ta bort nokre av dei.',
  },
  'poll-full': {
    title: 'Spørsmålet tek ikkje imot fleire svar',
    detail: 'Det har kome så mange svar som spørsmålet kan ta imot. Sei frå til dei som leier samlinga.',
  },
  'nothing-to-choose': {
    title: 'Det er ingenting å velje mellom',
    detail: 'Spørsmålet har ingen svar å velje. Legg dei til i planen, og opne så spørsmålet.',
  },
  'no-board': {
    title: 'Spørsmålet har inga tavle',
    detail: 'Berre gruppearbeid, stikkord og korte svar har ei tavle som kan visast for salen.',
  },
  'only-group-work': {
    title: 'Dette gjeld berre gruppearbeid',
    detail: 'Spørsmålet blir svart på av kvar enkelt, og har verken rundar eller grupper som er ferdige.',
  },
};
