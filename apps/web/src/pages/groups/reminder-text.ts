import { groupName, intlLocales, type Language } from '@stikkord/domain';
import type { GroupSlice } from '@stikkord/protocol';

export interface Reminder {
  readonly language: Language;
  readonly title: string;
  readonly prompt: string;
  /** YYYY-MM-DD, or empty. */
  readonly due: string;
  /** The day it is, YYYY-MM-DD. */
  readonly today: string;
  /** Where everybody comes in, and by which digits. */
  readonly link: string;
  readonly code: string;
  /** Those who have not answered, each with its own link; null: they aren't named. */
  readonly waiting: readonly { readonly group: Pick<GroupSlice, 'name' | 'number'>; readonly link: string }[] | null;
}

interface Words {
  readonly asks: (title: string) => string;
  readonly due: (day: string) => string;
  readonly today: (day: string) => string;
  readonly over: (day: string) => string;
  readonly answer: (link: string, code: string) => string;
  readonly waiting: string;
}

/** In the meeting's language: it is for those who answer, whatever language the sender reads. */
const WORDS: Readonly<Record<Language, Words>> = {
  nb: {
    asks: (title) => `Vi venter på svar til «${title}»:`,
    due: (day) => `Fristen er ${day}.`,
    today: (day) => `Fristen er i dag, ${day}.`,
    over: (day) => `Fristen var ${day}. Det går fortsatt an å svare.`,
    answer: (link, code) => `Svar her: ${link} (kode ${code})`,
    waiting: 'Disse har ikke svart ennå:',
  },
  nn: {
    asks: (title) => `Vi ventar på svar til «${title}»:`,
    due: (day) => `Fristen er ${day}.`,
    today: (day) => `Fristen er i dag, ${day}.`,
    over: (day) => `Fristen var ${day}. Det går framleis an å svare.`,
    answer: (link, code) => `Svar her: ${link} (kode ${code})`,
    waiting: 'Desse har ikkje svart enno:',
  },
  en: {
    asks: (title) => `We are waiting for answers to “${title}”:`,
    due: (day) => `Please answer by ${day}.`,
    today: (day) => `Today, ${day}, is the last day to answer.`,
    over: (day) => `The last day to answer was ${day}. You can still do so.`,
    answer: (link, code) => `Answer here: ${link} (code ${code})`,
    waiting: 'These have not answered yet:',
  },
};

/** A reminder as plain text, to be pasted into an e-mail or a chat. Names no person; groups only where it is asked for. */
export function reminderText(reminder: Reminder): string {
  const { language, prompt, due, today, waiting } = reminder;
  const words = WORDS[language];
  const day = due === '' ? '' : dayText(due, language);
  const lines = [words.asks(reminder.title), prompt.trim(), ''];
  if (day !== '') lines.push(due < today ? words.over(day) : due === today ? words.today(day) : words.due(day));
  lines.push(words.answer(reminder.link, `${reminder.code.slice(0, 4)} ${reminder.code.slice(4)}`));
  if (waiting !== null && waiting.length > 0)
    lines.push('', words.waiting, ...waiting.map(({ group, link }) => `– ${groupName(group, language)}: ${link}`));
  return lines.join('\n');
}

/** `tirsdag 14. mai`, of a day as YYYY-MM-DD. */
function dayText(day: string, language: Language): string {
  return new Intl.DateTimeFormat(intlLocales(language), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(Date.parse(`${day}T00:00:00Z`));
}
