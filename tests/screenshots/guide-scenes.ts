import type { Language } from '@stikkord/domain';

/** What is written and sorted in the guide's pictures. Points are named by their first words. */
export interface GuideScene {
  readonly language: Language;
  readonly title: string;
  readonly prompt: string;
  /** By group. */
  readonly written: readonly (readonly string[])[];
  readonly themes: readonly { readonly name: string; readonly points: readonly string[] }[];
  readonly parked: string;
  /** Selected where the bar is shown. */
  readonly selected: readonly string[];
  /** Has a likely theme. */
  readonly likely: string;
}

export const GUIDE_SCENES: readonly GuideScene[] = [
  {
    language: 'nb',
    title: 'Bedre møter',
    prompt: 'Hva gir et godt møte?',
    written: [
      ['Saksliste to dager før', 'Start og slutt på tida', 'Kamera på for de digitale', 'Referat samme dag', 'Kaffe'],
      [
        'Saksliste i god tid',
        'Noen som leder ordet',
        'Færre møter',
        'Lyd som virker på rommet',
        'Hvem gjør hva etterpå',
      ],
      [
        'Pause hver time',
        'Alle får sagt noe',
        'Ny skjerm på møterom 2',
        'Referat med beslutninger',
        'Mulig å delta digitalt',
      ],
      [
        'Si fra om saker på forhånd',
        'Den som leder, følger klokka',
        'Digitale deltakere synes på skjermen',
        'Lyd og bilde testes før start',
        'Ti minutters pause',
        'Skriv referat underveis',
        'Hvem følger opp etterpå',
      ],
    ],
    themes: [
      { name: 'Forberedelse', points: ['Saksliste to', 'Saksliste i', 'Si fra om'] },
      { name: 'Ledelse av møtet', points: ['Noen som', 'Den som leder', 'Alle får'] },
      { name: 'Digital deltakelse', points: ['Kamera på', 'Mulig å delta'] },
      { name: 'Pauser', points: ['Pause hver', 'Ti minutters'] },
    ],
    parked: 'Ny skjerm',
    selected: ['Referat samme', 'Referat med', 'Skriv referat'],
    likely: 'Digitale deltakere',
  },
  {
    language: 'en',
    title: 'Better meetings',
    prompt: 'What makes a good meeting?',
    written: [
      [
        'Agenda two days before',
        'Start and end on time',
        'Cameras on for those online',
        'Minutes the same day',
        'Coffee',
      ],
      [
        'Agenda in good time',
        'Someone who chairs',
        'Fewer meetings',
        'Sound that works in the room',
        'Who does what afterwards',
      ],
      [
        'A break every hour',
        'Everybody gets to speak',
        'New screen in room 2',
        'Minutes with decisions',
        'Possible to join online',
      ],
      [
        'Tell us the topics beforehand',
        'The chair keeps the time',
        'People online are seen on the screen',
        'Sound and picture tested before the start',
        'A break of ten minutes',
        'Write the minutes as we go',
        'Who follows up afterwards',
      ],
    ],
    themes: [
      { name: 'Preparation', points: ['Agenda two', 'Agenda in', 'Tell us'] },
      { name: 'Chairing', points: ['Someone who', 'The chair keeps', 'Everybody gets'] },
      { name: 'Joining online', points: ['Cameras on', 'Possible to join'] },
      { name: 'Breaks', points: ['A break every', 'A break of'] },
    ],
    parked: 'New screen',
    selected: ['Minutes the same', 'Minutes with', 'Write the minutes'],
    likely: 'People online',
  },
];
