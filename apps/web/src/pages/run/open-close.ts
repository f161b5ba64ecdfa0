import { msg, str } from '@lit/localize';
import type { FacilitatorCommand, QuestionSlice } from '@stikkord/protocol';
import { html, type TemplateResult } from 'lit';
import '../../elements/sk-ask-button.ts';
import { promptOf } from './run-words.ts';

const MINUTE_MS = 60_000;

/** Closing an open question: now, or by the clock. `asked`: what is asked before it is closed; `now`: the server's clock. */
export function closeActs(
  question: QuestionSlice,
  {
    variant,
    asked,
    now,
    run,
  }: {
    readonly variant: 'primary' | 'secondary';
    readonly asked: string;
    readonly now: () => number;
    readonly run: (command: FacilitatorCommand, said: string) => void;
  },
): TemplateResult {
  const close = (minutes: number): void =>
    run(
      { do: 'close-at', question: question.id, closesAt: Math.round(now() + minutes * MINUTE_MS) },
      msg(str`Spørsmålet lukkes om ${minutes} min.`),
    );
  return html`<sk-ask-button
      .variant=${variant}
      .label=${msg('Lukk spørsmålet')}
      .said=${msg(str`Lukk spørsmålet: ${promptOf(question)}`)}
      .question=${asked}
      .yes=${msg('Lukk')}
      @sk-yes=${() => run({ do: 'close', question: question.id }, msg('Spørsmålet er lukket.'))}
    ></sk-ask-button>
    ${
      question.closesAt === null
        ? [1, 5, 10].map(
            (minutes) =>
              html`<sk-ask-button
                variant="tertiary"
                .label=${msg(str`Lukk om ${minutes} min`)}
                .question=${msg(str`Lukke om ${minutes} min? Alle ser klokka.`)}
                .yes=${msg('Start klokka')}
                @sk-yes=${() => close(minutes)}
              ></sk-ask-button>`,
          )
        : html`<sk-ask-button
            variant="tertiary"
            .label=${msg('Ikke lukk av seg selv')}
            .question=${msg('La spørsmålet stå åpent når tiden er ute?')}
            .yes=${msg('La stå åpent')}
            @sk-yes=${() =>
              run({ do: 'close-at', question: question.id, closesAt: null }, msg('Spørsmålet blir stående åpent.'))}
          ></sk-ask-button>`
    }`;
}
