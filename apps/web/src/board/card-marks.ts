import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { ActId } from './acts.ts';
import type { CardFacts } from './card-facts.ts';
import { quoted, short } from './words.ts';

/** What is special about a point, as words beside its group. Those that have something behind them open it. */
export function cardMarks(facts: CardFacts, open: boolean): TemplateResult {
  const { withdrawn, takenAway, before, reworded, partOf, quote, same, sameChanged, laid, goesTo, long } = facts;
  const count = same.length + 1;
  const away = takenAway ? msg('tatt bort') : msg('trukket');
  return html`${withdrawn ? html` <span class="sk-card-mark">${away}</span>` : nothing}${
    before === null ? nothing : opens(msg('endret'), 'sk-card-mark')
  }${same.length === 0 ? nothing : opens(msg(str`slått sammen ${count}`), 'sk-card-note')}${
    sameChanged ? opens(msg('noe under er endret'), 'sk-card-mark') : nothing
  }${reworded === null ? nothing : opens(msg('omformulert'), 'sk-card-note')}${
    partOf === null ? nothing : opens(msg(str`del av ${quoted(short(partOf))}`), 'sk-card-note')
  }${quote ? html` <span class="sk-card-note">${msg('sitat')}</span>` : nothing}${
    goesTo === null ? nothing : goesToMark(goesTo)
  }${open && same.length > 0 ? press('take-apart', msg('Ta fra hverandre')) : nothing}${
    laid ? press('take-apart', msg('Ta ut')) : nothing
  }${
    withdrawn ? press('let-go', msg('Slipp')) : nothing
  }${long ? press('open', open ? msg('Vis mindre') : msg('Vis alt')) : nothing}`;
}

/** What is behind the marks, in place under them. Those laid on the point stand under it, as cards of their own. */
export function cardBehind({ before, reworded, partOf, alone }: CardFacts): TemplateResult | typeof nothing {
  if (before === null && reworded === null && partOf === null) return nothing;
  return html`<span class="sk-card-behind">
    ${before === null ? nothing : html`<span>${saidWhenSorted(before)}${press('accept', msg('Greit'))}</span>`}
    ${reworded === null ? nothing : html`<span>${wrote(reworded, alone)}${press('word', msg('Endre ordlyden'))}</span>`}
    ${
      partOf === null
        ? nothing
        : html`<span>${wrote(partOf, alone)}${press('join-parts', msg('Sett delene sammen igjen'))}</span>`
    }
  </span>`;
}

export function saidWhenSorted(before: string): string {
  return msg(str`Da det ble sortert: ${quoted(before)}`);
}

/** The same, as it is said when it is shown. */
export function behindInWords({ text, before, reworded, partOf, same, long, alone }: CardFacts): string {
  return [
    before === null ? '' : saidWhenSorted(before),
    reworded === null ? '' : wrote(reworded, alone),
    partOf === null ? '' : wrote(partOf, alone),
    same.length === 0 ? '' : msg(str`Slått sammen: ${same.map((point) => quoted(short(point.text))).join(', ')}`),
    long ? text : '',
  ]
    .filter(Boolean)
    .join('. ');
}

/** The text as it was written. `alone`: by one person. */
function wrote(text: string, alone: boolean): string {
  return alone ? msg(str`Svaret var: ${quoted(text)}`) : msg(str`Gruppa skrev: ${quoted(text)}`);
}

/** It is here no longer, while a hand is in the list: another facilitator took it, or who said it did. */
export function movedAwayMark(
  how: 'sorted' | 'moved' | 'gone',
  { alone, takenAway }: Pick<CardFacts, 'alone' | 'takenAway'>,
): TemplateResult {
  const word =
    how === 'gone'
      ? !alone
        ? msg('slettet av gruppa')
        : takenAway
          ? msg('tatt bort')
          : msg('trukket')
      : how === 'sorted'
        ? msg('sortert av en annen')
        : msg('flyttet av en annen');
  return html` <span class="sk-card-mark">${word}</span>`;
}

/** Where a parked point goes; pressed, one says it. */
function goesToMark(where: string): TemplateResult {
  if (where === '') return press('goes-to', msg('Si hvor det hører til'));
  return html` <span class="sk-card-press sk-card-note" data-press="goes-to">${msg(str`hører til: ${where}`)}</span>`;
}

/** A word that is heard as it is, and opens what is behind it. */
function opens(word: string, look: string): TemplateResult {
  return html` <span class="sk-card-press ${look}" data-press="open">${word}</span>`;
}

/** For mouse and finger only: by keyboard it has a key, which the menu of acts names. */
function press(act: ActId | 'open', word: string): TemplateResult {
  return html` <span class="sk-card-press sk-card-act" data-press=${act} aria-hidden="true">${word}</span>`;
}
