import type { ActivityState, FollowUpState, Language } from '@stikkord/domain';

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
  /** What became of it. `theme`: its place among those above. */
  readonly followUps: readonly {
    readonly theme: number;
    readonly state: FollowUpState;
    readonly text: string;
    readonly responsible: string;
    readonly due: string;
  }[];
  readonly seriesTitle: string;
  readonly activities: readonly {
    readonly what: string;
    readonly start: string;
    readonly end: string;
    readonly state: ActivityState;
  }[];
  readonly nextTitle: string;
  readonly nextPrompt: string;
  readonly nextWritten: readonly (readonly string[])[];
  /** `from`: the theme above that it goes on from. */
  readonly nextThemes: readonly {
    readonly from?: number;
    readonly title: string;
    readonly points: readonly string[];
  }[];
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
    followUps: [
      { theme: 0, state: 'done', text: 'Sakslista sendes ut to dager før.', responsible: 'Møteleder', due: '' },
      {
        theme: 2,
        state: 'next',
        text: 'Alle rom får en fast mikrofon.',
        responsible: 'IKT-rådgiver',
        due: '2030-06-10',
      },
      {
        theme: 3,
        state: 'wont',
        text: 'Pause hver time blir for mye i korte møter. Vi tar den etter halvannen time.',
        responsible: 'Enhetsleder',
        due: '',
      },
    ],
    seriesTitle: 'Møtene våre',
    activities: [
      { what: 'Prøve ny saksliste', start: '2030-05-20', end: '2030-06-14', state: 'under-way' },
      { what: 'Mikrofoner på alle rom', start: '2030-06-01', end: '2030-06-30', state: 'planned' },
    ],
    nextTitle: 'Bedre møter, samling 2',
    nextPrompt: 'Hva er blitt bedre?',
    nextWritten: [
      ['Sakslista kommer i tide', 'Møtene slutter når de skal'],
      ['Vi rekker å lese før møtet', 'Mer ro rundt bordet'],
      ['De digitale hører alt', 'Ordstyreren spør alle'],
      ['Lyden er god på rommet'],
    ],
    nextThemes: [
      { from: 0, title: 'Forberedelse', points: ['Sakslista', 'Vi rekker'] },
      { from: 1, title: 'God møteledelse', points: ['Møtene slutter', 'Ordstyreren', 'Mer ro'] },
      { from: 2, title: 'Digital deltakelse', points: ['De digitale', 'Lyden'] },
    ],
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
    followUps: [
      { theme: 0, state: 'done', text: 'The agenda is sent out two days before.', responsible: 'Chair', due: '' },
      {
        theme: 2,
        state: 'next',
        text: 'Every room gets a microphone of its own.',
        responsible: 'IT adviser',
        due: '2030-06-10',
      },
      {
        theme: 3,
        state: 'wont',
        text: 'A break every hour is too much in short meetings. We take one after an hour and a half.',
        responsible: 'Head of unit',
        due: '',
      },
    ],
    seriesTitle: 'Our meetings',
    activities: [
      { what: 'Try the new agenda', start: '2030-05-20', end: '2030-06-14', state: 'under-way' },
      { what: 'Microphones in all rooms', start: '2030-06-01', end: '2030-06-30', state: 'planned' },
    ],
    nextTitle: 'Better meetings, second meeting',
    nextPrompt: 'What has become better?',
    nextWritten: [
      ['The agenda comes in time', 'Meetings end when they should'],
      ['We have time to read before', 'Less noise at the table'],
      ['Those online hear everything', 'The chair asks everybody'],
      ['The sound is good in the room'],
    ],
    nextThemes: [
      { from: 0, title: 'Preparation', points: ['The agenda', 'We have time'] },
      { from: 1, title: 'Good chairing', points: ['Meetings end', 'The chair asks', 'Less noise'] },
      { from: 2, title: 'Joining online', points: ['Those online', 'The sound'] },
    ],
  },
];
