import { PROMPT_MAX, TITLE_MAX, type QuestionKind } from '@stikkord/domain';
import type { AgendaFields } from './pasted-agenda.ts';

/** A question that a row of a programme seems to be about. */
export interface QuestionHint {
  readonly kind: QuestionKind;
  readonly prompt: string;
  /** Of group work: what its parts ask, where it asks for several things; else none. */
  readonly sections: readonly string[];
}

const GROUPS =
  /gruppe(?:arbeid|oppg|drøft|diskusjon|samtale)|(?:i|in) gruppe|smågrupp|bordgrupp|grupper\b|breakout|group (?:work|discussion|task)|(?:work|discuss\w*|reflect\w*) in groups|summegrupp|idémyldring|idemyldring|workshop/i;
const WORDS = /\bmenti(?:meter)?\b|stikkord|ordsky|slido|word ?cloud|keywords?/i;
const EVALUATION = /evaluer|evaluation|evaluate|tilbakemelding|feedback/i;
/** Where results are heard, nobody is asked anew. */
const HEARD = /oppsummer|plenum|plenary|presentasjon|presenter|gjennomgang|summar|resultat/i;
const QUOTED = /[“"«‘„]([^“”"«»‘’„]{6,}?)[”"»’“]/;
const ASKED = /(?:spørsmål(?:et)?|spurnad|oppgave|oppgåve|question|task)\s*\d?\s*:\s*(.+)$/i;

/** PQ1–PQ4. What a row asks, or null where it asks nothing. */
export function questionHint({ what = '', how = '' }: Pick<AgendaFields, 'what' | 'how'>): QuestionHint | null {
  const all = `${what} ${how}`;
  const heard = HEARD.test(what) && !GROUPS.test(what);
  const evaluates = EVALUATION.test(what) || (!heard && EVALUATION.test(how));
  const kind: QuestionKind | null = evaluates
    ? 'scales'
    : heard
      ? null
      : WORDS.test(all)
        ? 'keywords'
        : GROUPS.test(all)
          ? 'group-work'
          : null;
  return kind === null ? null : hintOf(kind, { what, how });
}

/** The same row, asked in a way that somebody has chosen. */
export function hintOf(kind: QuestionKind, { what = '', how = '' }: Pick<AgendaFields, 'what' | 'how'>): QuestionHint {
  if (kind === 'scales' && EVALUATION.test(`${what} ${how}`)) {
    const sentence = sentences(how).find((each) => EVALUATION.test(each) && each.endsWith('?'));
    return { kind, prompt: sentence ?? '', sections: [] };
  }
  const quoted = QUOTED.exec(how)?.[1]?.trim();
  const asked = ASKED.exec(how)?.[1]?.trim();
  const questions = sentences(asked ?? how).filter((each) => each.endsWith('?'));
  const divided = kind === 'group-work' && quoted === undefined && questions.length > 1 && questions.length <= 7;
  if (divided && questions.every((each) => each.length <= TITLE_MAX))
    return { kind, prompt: (what.trim() || questions[0]!).slice(0, PROMPT_MAX), sections: questions };
  const prompt = quoted ?? (questions.length > 0 ? questions.join(' ') : (asked ?? what.trim()));
  return { kind, prompt: (prompt || how.trim()).slice(0, PROMPT_MAX), sections: [] };
}

function sentences(text: string): string[] {
  return (text.match(/[^.?!]+[.?!]*/g) ?? [])
    .map((each) => each.replace(/^[\s–—•-]+/, '').trim())
    .filter((each) => each !== '');
}
