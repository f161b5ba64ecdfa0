import { msg, str } from '@lit/localize';
import type { BuiltIn } from '../../../plan/templates/built-in.ts';
import { questions, rows } from '../meeting-words.ts';

export function templateName(template: BuiltIn): string {
  switch (template) {
    case 'two-group-works':
      return msg('To gruppearbeider og evaluering');
    case 'canvas':
      return msg('Oppstartslerret med sju bokser');
    case 'what-works':
      return msg('Hva fungerer, hva kan bli bedre');
    case 'units':
      return msg('Personalmøte i enhetene');
  }
}

/** What it is good for. */
export function templateUse(template: BuiltIn): string {
  switch (template) {
    case 'two-group-works':
      return msg('En halv dag: hva som er viktigst, og hva dere gjør først.');
    case 'canvas':
      return msg('To timer som gir en prosess en felles start.');
    case 'what-works':
      return msg('Én time, og dere stemmer over hva dere tar først.');
    case 'units':
      return msg('Hver enhet svarer på sitt eget møte, gjennom sin egen lenke, innen en frist.');
  }
}

/** `8 rader og 3 spørsmål` */
export function templateSize(agenda: number, asked: number): string {
  return msg(str`${rows(agenda)} og ${questions(asked)}`);
}
