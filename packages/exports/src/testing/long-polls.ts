/** Polls as long as they may be: what drawn charts must hold. */
import type { MeetingRecord, QuestionRecord } from '../meeting-record.ts';
import { pollQuestion, polledRecord } from './polled.ts';

const SENTENCE = 'Vi har den tida og de folkene vi trenger for å gjøre det vi har blitt enige om sammen. ';

function long(length: number, at: number): string {
  return `${at + 1}. ${SENTENCE.repeat(9)}`.slice(0, length);
}

/** Twenty options, each as long as it may be. */
const OPTIONS = pollQuestion(`Hva er det aller viktigste? ${SENTENCE.repeat(2)}`, {
  kind: 'choice',
  answered: 500,
  several: true,
  options: Array.from({ length: 20 }, (_, at) => ({
    text: at % 3 === 0 ? `Kort ${at}` : long(200, at),
    ...(at % 4 === 0 && { help: long(480, at) }),
    count: at * 25,
    share: at / 20,
  })),
});

/** Statements on a scale of eleven numbers. */
function statements(length: number): QuestionRecord {
  return pollQuestion('Hvor enig er du?', {
    kind: 'scales',
    answered: 500,
    from: 0,
    to: 10,
    low: 'svært uenig',
    high: 'svært enig',
    canSayCantSay: true,
    before: { title: SENTENCE, date: '2030-10-12' },
    statements: Array.from({ length }, (_, at) => ({
      text: at % 2 === 0 ? `Påstand ${at}` : long(300, at),
      counts: Array.from({ length: 11 }, (__, number) => (at * 7 + number * 13) % 90),
      cantSay: at,
      numbers: Array.from({ length: 11 }, (__, number) => (at * 7 + number * 13) % 90).reduce((a, b) => a + b, 0),
      mean: 5.25,
      ...(at % 5 === 0 && { before: { mean: 4.75, numbers: 480 } }),
    })),
  });
}

const ROLE = pollQuestion('Hvem er du?', {
  kind: 'choice',
  answered: 60,
  role: true,
  options: [{ text: 'Leder', count: 60, share: 1 }],
  byRole: [
    {
      roles: Array.from({ length: 12 }, (_, at) => long(80, at)),
      answered: 30,
      options: [{ text: 'x'.repeat(190), count: 30, share: 1 }],
    },
  ],
});

const FIELD = pollQuestion('Hva er viktig og lett?', {
  kind: 'vote',
  by: 'axes',
  answered: 400,
  x: SENTENCE,
  y: SENTENCE,
  themes: Array.from({ length: 30 }, (_, at) => ({
    title: long(at % 2 === 0 ? 30 : 120, at),
    hue: (at % 8) + 1,
    place: { x: 1 + ((at * 17) % 40) / 10, y: 1 + ((at * 29) % 40) / 10 },
    people: 400 - at,
  })),
});

/** `length`: how many statements, of forty at most. */
export function longPolls(length = 40): MeetingRecord {
  return polledRecord({ questions: [OPTIONS, statements(length), ROLE, FIELD] });
}
