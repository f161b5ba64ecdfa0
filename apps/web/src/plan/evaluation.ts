import { newPoll, type Language, type Poll } from '@stikkord/domain';

interface EvaluationWords {
  readonly prompt: string;
  readonly statements: readonly string[];
  readonly low: string;
  readonly high: string;
}

/** In the meeting's language, which need not be the page's. */
const WORDS: Readonly<Record<Language, EvaluationWords>> = {
  nb: {
    prompt: 'Hvordan var samlingen for deg?',
    statements: ['Jeg fikk sagt det jeg ville', 'Tiden ble brukt på det viktigste', 'Jeg vet hva som skjer videre'],
    low: 'helt uenig',
    high: 'helt enig',
  },
  nn: {
    prompt: 'Korleis var samlinga for deg?',
    statements: ['Eg fekk sagt det eg ville', 'Tida vart brukt på det viktigaste', 'Eg veit kva som skjer vidare'],
    low: 'heilt ueinig',
    high: 'heilt einig',
  },
  en: {
    prompt: 'How was the meeting for you?',
    statements: [
      'I got to say what I wanted to',
      'The time was spent on what matters most',
      'I know what happens next',
    ],
    low: 'strongly disagree',
    high: 'strongly agree',
  },
};

export function evaluationPrompt(language: Language): string {
  return WORDS[language].prompt;
}

/** A scale of three statements, ready to be asked. */
export function evaluationPoll(language: Language, newId: () => string): Poll {
  const { statements, low, high } = WORDS[language];
  return { ...newPoll('scales'), statements: statements.map((text) => ({ id: newId(), text })), low, high } as Poll;
}
