import type { Language } from '@stikkord/domain';

/** What built-in templates say, in the language of the meeting that is made of one. */
export interface TemplateWords {
  readonly welcome: string;
  readonly purpose: string;
  readonly introduction: string;
  readonly topic: string;
  readonly groupWork: (number: number | null) => string;
  readonly inGroups: string;
  readonly plenary: string;
  readonly heard: string;
  readonly break: string;
  readonly closing: string;
  readonly next: string;
  readonly evaluation: string;
  readonly matters: string;
  readonly doNext: string;
  readonly canvas: {
    readonly how: string;
    readonly show: string;
    readonly work: string;
    readonly prompt: string;
    readonly boxes: readonly string[];
  };
  readonly works: {
    readonly prompt: string;
    readonly good: string;
    readonly better: string;
    readonly first: string;
    readonly choose: string;
  };
  readonly units: {
    readonly work: string;
    readonly how: string;
    readonly prompt: string;
    readonly parts: readonly string[];
  };
}

export const TEMPLATE_WORDS: Readonly<Record<Language, TemplateWords>> = {
  nb: {
    welcome: 'Velkommen',
    purpose: 'Hensikten med dagen, og hva innspillene skal brukes til.',
    introduction: 'Innledning',
    topic: 'Kort om temaet, så alle har det samme å gå ut fra.',
    groupWork: (number) => (number === null ? 'Gruppearbeid' : `Gruppearbeid ${number}`),
    inGroups: 'I grupper. Skriv korte stikkord, ett poeng i hvert.',
    plenary: 'Oppsummering i plenum',
    heard: 'Vi ser på temaene som gruppene har skrevet fram.',
    break: 'Pause',
    closing: 'Avslutning',
    next: 'Hva som skjer videre, og når dere hører mer.',
    evaluation: 'Evaluering på egen telefon.',
    matters: 'Hva er viktigst å få til sammen?',
    doNext: 'Hva bør vi gjøre først, og hvem må være med?',
    canvas: {
      how: 'Slik bruker vi lerretet',
      show: 'Sju bokser, én om gangen. Det er lov å gå tilbake.',
      work: 'Gruppene fyller lerretet',
      prompt: 'Oppstartslerret',
      boxes: [
        'Hvorfor gjør vi dette?',
        'Hva skal være annerledes når vi er ferdige?',
        'Hvem gjelder det, og hva trenger de?',
        'Hvem gjør hva?',
        'Hvilke rammer har vi?',
        'Hva kan gå galt?',
        'Hva er de første stegene?',
      ],
    },
    works: {
      prompt: 'Hvordan har vi det hos oss?',
      good: 'Hva fungerer?',
      better: 'Hva kan bli bedre?',
      first: 'Hva tar vi først?',
      choose: 'Hver fordeler prikker på temaene.',
    },
    units: {
      work: 'Personalmøte i enhetene',
      how: 'Hver enhet svarer på sitt eget personalmøte, gjennom sin egen lenke.',
      prompt: 'Hva betyr dette for oss?',
      parts: ['Hva er bra med forslaget?', 'Hva er vi bekymret for?', 'Hva trenger vi for å få det til?'],
    },
  },
  nn: {
    welcome: 'Velkommen',
    purpose: 'Kva som er føremålet med dagen, og kva innspela skal brukast til.',
    introduction: 'Innleiing',
    topic: 'Kort om temaet, så alle har det same å gå ut frå.',
    groupWork: (number) => (number === null ? 'Gruppearbeid' : `Gruppearbeid ${number}`),
    inGroups: 'I grupper. Skriv korte stikkord, eitt poeng i kvart.',
    plenary: 'Oppsummering i plenum',
    heard: 'Vi ser på temaa som gruppene har skrive fram.',
    break: 'Pause',
    closing: 'Avslutning',
    next: 'Kva som skjer vidare, og når de høyrer meir.',
    evaluation: 'Evaluering på eigen telefon.',
    matters: 'Kva er viktigast å få til saman?',
    doNext: 'Kva bør vi gjere først, og kven må vere med?',
    canvas: {
      how: 'Slik bruker vi lerretet',
      show: 'Sju boksar, éin om gongen. Det er lov å gå tilbake.',
      work: 'Gruppene fyller lerretet',
      prompt: 'Oppstartslerret',
      boxes: [
        'Kvifor gjer vi dette?',
        'Kva skal vere annleis når vi er ferdige?',
        'Kven gjeld det, og kva treng dei?',
        'Kven gjer kva?',
        'Kva rammer har vi?',
        'Kva kan gå gale?',
        'Kva er dei første stega?',
      ],
    },
    works: {
      prompt: 'Korleis har vi det hos oss?',
      good: 'Kva fungerer?',
      better: 'Kva kan bli betre?',
      first: 'Kva tek vi først?',
      choose: 'Kvar fordeler prikkar på temaa.',
    },
    units: {
      work: 'Personalmøte i einingane',
      how: 'Kvar eining svarer på sitt eige personalmøte, gjennom si eiga lenkje.',
      prompt: 'Kva betyr dette for oss?',
      parts: ['Kva er bra med framlegget?', 'Kva er vi uroa for?', 'Kva treng vi for å få det til?'],
    },
  },
  en: {
    welcome: 'Welcome',
    purpose: 'What the day is for, and how what is said will be used.',
    introduction: 'Introduction',
    topic: 'The topic in brief, so that everyone starts from the same place.',
    groupWork: (number) => (number === null ? 'Group work' : `Group work ${number}`),
    inGroups: 'In groups. Write short keywords, one point in each.',
    plenary: 'Summary in plenary',
    heard: 'We look at the themes the groups have brought out.',
    break: 'Break',
    closing: 'Closing',
    next: 'What happens next, and when you will hear more.',
    evaluation: 'Evaluation on your own phone.',
    matters: 'What matters most for us to achieve together?',
    doNext: 'What should we do first, and who needs to be involved?',
    canvas: {
      how: 'How we use the canvas',
      show: 'Seven boxes, one at a time. You may go back.',
      work: 'Groups fill in the canvas',
      prompt: 'Start-up canvas',
      boxes: [
        'Why are we doing this?',
        'What will be different when we are done?',
        'Whom does it concern, and what do they need?',
        'Who does what?',
        'What are our constraints?',
        'What could go wrong?',
        'What are the first steps?',
      ],
    },
    works: {
      prompt: 'How are things with us?',
      good: 'What works?',
      better: 'What can be better?',
      first: 'What do we take on first?',
      choose: 'Each of you shares dots among the themes.',
    },
    units: {
      work: 'Staff meeting in the units',
      how: 'Each unit answers in its own staff meeting, through its own link.',
      prompt: 'What does this mean for us?',
      parts: ['What is good about the proposal?', 'What are we worried about?', 'What do we need to make it work?'],
    },
  },
};
