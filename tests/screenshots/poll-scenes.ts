import type { Language } from '@stikkord/domain';

/** What is asked and answered in the guides' pictures of polls. */
export interface PollScene {
  readonly language: Language;
  readonly title: string;
  readonly words: string;
  /** With how many say each. */
  readonly said: readonly (readonly [string, number])[];
  /** What the phone's owner has typed so far. */
  readonly typed: string;
  readonly evaluation: string;
  readonly low: string;
  readonly high: string;
  /** With what the first of all people says, the next goes one up, and so on round. */
  readonly statements: readonly (readonly [string, readonly number[]])[];
}

export const POLL_SCENES: readonly PollScene[] = [
  {
    language: 'nb',
    title: 'Bedre møter',
    words: 'Hva gjør et møte verdt tida?',
    said: [
      ['Forberedt', 9],
      ['Korte innlegg', 7],
      ['Beslutninger', 7],
      ['Alle får ordet', 6],
      ['Tydelig mål', 5],
      ['Pauser', 4],
      ['Saksliste', 4],
      ['Ro', 3],
      ['Humor', 3],
      ['Kaffe', 2],
      ['Godt lys', 2],
      ['Oppfølging', 2],
      ['Riktige folk', 2],
      ['Digital lyd', 1],
      ['Vindu', 1],
      ['Referat', 1],
      ['Start på tida', 1],
    ],
    typed: 'Godt forberedt',
    evaluation: 'Hvordan var samlingen?',
    low: 'Helt uenig',
    high: 'Helt enig',
    statements: [
      ['Jeg visste hva vi skulle oppnå', [4, 5, 4, 3, 5, 4]],
      ['Jeg fikk sagt det jeg ville', [5, 4, 5, 5, 3, 4]],
      ['Vi brukte tida godt', [2, 3, 4, 3, 2, 4]],
    ],
  },
  {
    language: 'en',
    title: 'Better meetings',
    words: 'What makes a meeting worth its time?',
    said: [
      ['Prepared', 9],
      ['Short talks', 7],
      ['Decisions', 7],
      ['Everybody speaks', 6],
      ['A clear aim', 5],
      ['Breaks', 4],
      ['Agenda', 4],
      ['Calm', 3],
      ['Humour', 3],
      ['Coffee', 2],
      ['Good light', 2],
      ['Follow-up', 2],
      ['The right people', 2],
      ['Sound that works', 1],
      ['A window', 1],
      ['Minutes', 1],
      ['Starting on time', 1],
    ],
    typed: 'Well prepared',
    evaluation: 'How was the meeting?',
    low: 'Strongly disagree',
    high: 'Strongly agree',
    statements: [
      ['I knew what we were to achieve', [4, 5, 4, 3, 5, 4]],
      ['I got to say what I wanted', [5, 4, 5, 5, 3, 4]],
      ['We used the time well', [2, 3, 4, 3, 2, 4]],
    ],
  },
];
