import { msg, str } from '@lit/localize';
import {
  DOTS_MAX,
  hasBoard,
  KEYWORD_CHARACTERS_MAX,
  KEYWORDS_MAX,
  OPEN_ENTRIES_MAX,
  POINT_TEXT_MAX,
  roleQuestion,
  SCALE_MAX,
  standing,
  type ChoicePoll,
  type KeywordsPoll,
  type OpenPoll,
  type ScalesPoll,
  type VotePoll,
} from '@stikkord/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { checkLine } from '../check-line.ts';
import { numbers, pollRadios, pollSelect, pollText, type PollPlace } from './poll-parts.ts';

/** Settings that are a line or two, kind by kind; lists of options and statements are `sk-poll-lines`. */
export function keywordsSettings(place: PollPlace<KeywordsPoll>): TemplateResult {
  const { poll, set } = place;
  return html`<div class="sk-poll-line">
    ${pollSelect(msg('Stikkord fra hver'), poll.entries, numbers(1, KEYWORDS_MAX), (entries) => set({ ...poll, entries }))}
    ${pollText(place, 'poll/characters', msg('Tegn i hvert, høyst'), {
      numeric: true,
      refusals: { 'invalid-number': msg(str`Skriv et helt tall fra 1 til ${KEYWORD_CHARACTERS_MAX}.`) },
    })}
  </div>`;
}

export function openSettings(place: PollPlace<OpenPoll>): TemplateResult {
  const { poll, set, question } = place;
  return html`<div class="sk-poll-line">
      ${pollSelect(msg('Svar fra hver'), poll.entries, numbers(1, OPEN_ENTRIES_MAX), (entries) => set({ ...poll, entries }))}
      ${pollText(place, 'poll/characters', msg('Tegn i hvert, høyst'), {
        numeric: true,
        placeholder: msg('ingen grense'),
        refusals: {
          'invalid-number': msg(str`Skriv et helt tall fra 1 til ${POINT_TEXT_MAX}, eller la feltet stå tomt.`),
        },
      })}
    </div>
    ${pollRadios(
      `sk-moderated-${question}`,
      msg('På storskjermen'),
      poll.moderated,
      [
        ['after', msg('Svar vises når de kommer. Fasilitator kan ta bort.')],
        ['before', msg('Svar vises når fasilitator har sluppet dem gjennom.')],
      ],
      (moderated) => set({ ...poll, moderated }),
    )}`;
}

export function choiceSettings({ poll, set, view, question }: PollPlace<ChoicePoll>): TemplateResult {
  const first = roleQuestion(view.plan);
  const other = poll.role && first !== null && first.id !== question ? first.prompt.trim() : null;
  return html`${
    poll.role || poll.options.length < 2
      ? nothing
      : html`<div class="sk-poll-line">
          ${pollSelect(msg('Hver kan velge'), poll.most, mostChoices(poll), (most) => set({ ...poll, most }))}
        </div>`
  }
  ${checkLine(
    msg('Spør om rolle, som «leder» eller «tillitsvalgt»'),
    poll.role,
    (role) => set({ ...poll, role, ...(role && { most: 1 }) }),
    poll.role
      ? msg(
          'Still det først. Da kan svarene på valg og skala vises fordelt på rolle. Ingen del med færre enn fem personer vises, og den kan heller ikke regnes ut. Når samlingen avsluttes, slettes små roller fra svarene.',
        )
      : msg('Da kan svarene på valg og skala vises fordelt på rolle.'),
  )}
  ${
    other === null
      ? nothing
      : html`<p class="sk-poll-note">
          ${
            other === ''
              ? msg('Samlingen har et spørsmål om rolle fra før. Bare det første gjelder.')
              : msg(str`«${other}» spør allerede om rolle. Bare det første gjelder.`)
          }
        </p>`
  }`;
}

export function scalesSettings(place: PollPlace<ScalesPoll>): TemplateResult {
  const { poll, set } = place;
  return html`<div class="sk-poll-line sk-poll-ends">
      ${pollSelect(msg('Fra'), poll.from, numbers(0, Math.min(1, poll.to - 1)), (from) => set({ ...poll, from }))}
      ${pollText(place, 'poll/low', msg(str`${poll.from} betyr`), { placeholder: msg('helt uenig') })}
      ${pollSelect(msg('Til'), poll.to, numbers(Math.max(2, poll.from + 1), SCALE_MAX), (to) => set({ ...poll, to }))}
      ${pollText(place, 'poll/high', msg(str`${poll.to} betyr`), { placeholder: msg('helt enig') })}
    </div>
    ${checkLine(msg('Man kan svare «vet ikke»'), poll.cantSay, (cantSay) => set({ ...poll, cantSay }))}`;
}

export function voteSettings(place: PollPlace<VotePoll>): TemplateResult {
  const { poll, set, view, question } = place;
  const boards = standing(view.plan.questions).filter((each) => each.id !== question && hasBoard(each));
  const asked = boards.some(({ id }) => id === poll.of) ? poll.of! : '';
  return html`${
      boards.length === 0
        ? html`<p class="sk-poll-note">
            ${msg('Det man stemmer over, er temaene fra et annet spørsmål. Lag det spørsmålet først.')}
          </p>`
        : html`<div class="sk-poll-line">
              ${pollSelect(
                msg('Temaene fra'),
                asked,
                [
                  ['', msg('Velg spørsmål')],
                  ...boards.map(({ id, prompt }) => [id, prompt.trim() || msg('Spørsmål uten tekst')] as const),
                ],
                (of) => set({ ...poll, of: of === '' ? null : of }),
              )}
            </div>
            <p class="sk-quiet sk-small">
              ${msg('Avstemningen kan åpnes når temaene til det spørsmålet er vist for salen.')}
            </p>`
    }
    ${pollRadios(
      `sk-vote-${question}`,
      msg('Hver prioriterer med'),
      poll.by,
      [
        ['dots', msg('prikker som fordeles på temaene')],
        ['axes', msg('to skalaer, 1–5, for hvert tema')],
      ],
      (by) => set({ ...poll, by }),
    )}
    <div class="sk-poll-line">
      ${
        poll.by === 'dots'
          ? pollSelect(msg('Prikker til hver'), poll.dots, numbers(1, DOTS_MAX), (dots) => set({ ...poll, dots }))
          : html`${pollText(place, 'poll/x', msg('Bortover, hvor'), { placeholder: msg('viktig') })}
            ${pollText(place, 'poll/y', msg('Oppover, hvor'), { placeholder: msg('lett') })}`
      }
    </div>`;
}

function mostChoices({ options: { length } }: ChoicePoll): (readonly [number, string])[] {
  return [
    [1, msg('ett')],
    ...numbers(2, length - 1).map(([count]) => [count, msg(str`inntil ${count}`)] as const),
    [length, msg('så mange man vil')],
  ];
}
