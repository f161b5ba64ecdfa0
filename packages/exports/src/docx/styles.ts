import { AlignmentType, BorderStyle, LineRuleType, type IStylesOptions } from 'docx';
import type { LookColours } from '../print/look-colours.ts';
import { PRINT_WORDS } from '../print/print-words.ts';
import type { Language } from '@stikkord/domain';
import { NUMBERING } from './numbering.ts';
import { STYLE } from './style-ids.ts';

export const FONT = 'Arial';

const hex = (colour: string): string => colour.slice(1);
/** Twentieths of a point, as distances are told, and halves, as sizes of letters are. */
const points = (size: number): number => size * 20;
const half = (size: number): number => size * 2;
const lines = (share: number) => ({ line: Math.round(share * 240), lineRule: LineRuleType.AUTO });

/** All formatting of the file: whoever edits it changes a style, and all that has it follows. */
export function docxStyles(colours: LookColours, language: Language): IStylesOptions {
  const { accent, ink, quiet, line } = colours;
  const { locale, styles: names } = PRINT_WORDS[language];
  const quick = { quickFormat: true, uiPriority: 1 };
  const heading = { keepNext: true, keepLines: true };
  return {
    default: {
      document: {
        run: {
          font: FONT,
          size: half(10.5),
          color: hex(ink),
          language: { value: locale, eastAsia: locale, bidirectional: 'ar-SA' },
        },
        paragraph: { spacing: { after: points(6), ...lines(1.25) } },
      },
      title: {
        next: STYLE.subtitle,
        run: { size: half(26), bold: true, color: hex(ink) },
        paragraph: { ...heading, spacing: { before: 0, after: points(8), ...lines(1.08) } },
        ...quick,
      },
      heading1: {
        next: 'Normal',
        run: { size: half(20), bold: true, color: hex(ink) },
        paragraph: {
          ...heading,
          numbering: { reference: NUMBERING.headings, level: 0 },
          spacing: { before: 0, after: points(6), ...lines(1.1) },
        },
        ...quick,
      },
      heading2: {
        next: 'Normal',
        run: { size: half(14), bold: true, color: hex(ink) },
        paragraph: {
          ...heading,
          numbering: { reference: NUMBERING.headings, level: 1 },
          spacing: { before: points(22), after: points(2), ...lines(1.15) },
        },
        ...quick,
      },
      heading3: {
        next: 'Normal',
        run: { size: half(11.5), bold: true, color: hex(ink) },
        paragraph: {
          ...heading,
          numbering: { reference: NUMBERING.headings, level: 2 },
          spacing: { before: points(14), after: points(2), ...lines(1.15) },
        },
        ...quick,
      },
      caption: {
        next: 'Normal',
        run: { size: half(10), bold: true, color: hex(accent) },
        paragraph: { ...heading, spacing: { before: points(12), after: points(4) } },
        ...quick,
      },
    },
    paragraphStyles: [
      {
        id: STYLE.subtitle,
        name: 'Subtitle',
        basedOn: 'Normal',
        next: 'Normal',
        run: { size: half(11), color: hex(accent), bold: true },
        paragraph: { keepNext: true, spacing: { after: points(20) } },
        ...quick,
      },
      {
        id: STYLE.unnumbered,
        name: names.unnumbered,
        basedOn: STYLE.theme,
        next: 'Normal',
        paragraph: { numbering: false },
        ...quick,
      },
      {
        id: STYLE.front,
        name: names.front,
        basedOn: STYLE.question,
        next: 'Normal',
        run: { size: half(14) },
        paragraph: { numbering: false, spacing: { before: points(22), after: points(6) } },
        ...quick,
      },
      {
        id: STYLE.otherTheme,
        name: names.otherTheme,
        basedOn: STYLE.theme,
        next: 'Normal',
        paragraph: { numbering: false },
        ...quick,
      },
      {
        id: STYLE.otherSubTheme,
        name: names.otherSubTheme,
        basedOn: STYLE.subTheme,
        next: 'Normal',
        paragraph: { numbering: false },
        ...quick,
      },
      {
        id: STYLE.kicker,
        name: names.kicker,
        basedOn: 'Normal',
        next: STYLE.question,
        run: { size: half(10), bold: true, color: hex(accent) },
        paragraph: { keepNext: true, spacing: { after: points(2) } },
        ...quick,
      },
      {
        id: STYLE.counts,
        name: names.counts,
        basedOn: 'Normal',
        run: { size: half(9.5), color: hex(quiet) },
        paragraph: { keepNext: true, spacing: { after: points(6) } },
        ...quick,
      },
      {
        id: STYLE.remark,
        name: names.remark,
        basedOn: 'Normal',
        run: { italics: true, color: hex(quiet) },
        paragraph: { spacing: { before: points(8) } },
        ...quick,
      },
      {
        id: STYLE.heard,
        name: 'Quote',
        basedOn: 'Normal',
        next: 'Normal',
        run: { size: half(11.5), color: hex(ink) },
        paragraph: {
          spacing: { before: points(4), after: points(10), ...lines(1.3) },
          indent: { left: points(12) },
          border: { left: { style: BorderStyle.SINGLE, size: 18, space: 8, color: hex(accent) } },
          keepLines: true,
        },
        ...quick,
      },
      {
        id: STYLE.point,
        name: 'List Bullet',
        basedOn: 'Normal',
        paragraph: { numbering: { reference: NUMBERING.points, level: 0 }, spacing: { after: points(3) } },
        ...quick,
      },
      {
        id: STYLE.quotedPoint,
        name: names.quoted,
        basedOn: STYLE.point,
        run: { bold: true },
        paragraph: {},
        ...quick,
      },
      {
        id: STYLE.same,
        name: 'List Bullet 2',
        basedOn: 'Normal',
        run: { size: half(9.5) },
        paragraph: { numbering: { reference: NUMBERING.points, level: 1 }, spacing: { after: points(2) } },
        ...quick,
      },
      {
        id: STYLE.besidePoint,
        name: 'List Continue',
        basedOn: 'Normal',
        run: { size: half(9.5), color: hex(quiet) },
        paragraph: { indent: { left: points(18) }, spacing: { after: points(3) } },
        ...quick,
      },
      {
        id: STYLE.besideSame,
        name: 'List Continue 2',
        basedOn: STYLE.besidePoint,
        paragraph: { indent: { left: points(36) } },
        ...quick,
      },
      {
        id: STYLE.cell,
        name: names.cell,
        basedOn: 'Normal',
        run: { size: half(9.5) },
        paragraph: { spacing: { before: points(3), after: points(3), ...lines(1.15) } },
        ...quick,
      },
      {
        id: STYLE.cellHead,
        name: names.cellHead,
        basedOn: STYLE.cell,
        run: { bold: true, color: hex(quiet) },
        paragraph: { keepNext: true },
        ...quick,
      },
      {
        id: 'TOC1',
        name: 'toc 1',
        basedOn: 'Normal',
        next: 'Normal',
        run: { bold: true },
        paragraph: { keepNext: true, spacing: { before: points(6), after: points(2) } },
      },
      {
        id: 'TOC2',
        name: 'toc 2',
        basedOn: 'Normal',
        next: 'Normal',
        paragraph: { indent: { left: points(12) }, spacing: { after: points(2) } },
      },
      {
        id: STYLE.number,
        name: names.number,
        basedOn: STYLE.cell,
        paragraph: { alignment: AlignmentType.RIGHT },
        ...quick,
      },
      {
        id: STYLE.numberHead,
        name: names.numberHead,
        basedOn: STYLE.cellHead,
        paragraph: { alignment: AlignmentType.RIGHT },
        ...quick,
      },
      {
        id: STYLE.help,
        name: names.help,
        basedOn: STYLE.cell,
        run: { size: half(9), color: hex(quiet) },
        paragraph: { spacing: { before: 0, after: points(3), ...lines(1.15) } },
        ...quick,
      },
      {
        id: STYLE.bar,
        name: names.bar,
        basedOn: STYLE.cell,
        paragraph: { spacing: { before: 0, after: points(4), ...lines(1) } },
        ...quick,
      },
      {
        id: STYLE.barNumber,
        name: names.barNumber,
        basedOn: 'Normal',
        run: { size: half(8.5), color: hex(ink) },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 0, after: 0, ...lines(1) } },
        ...quick,
      },
      {
        id: STYLE.header,
        name: 'header',
        basedOn: 'Normal',
        run: { size: half(9.5), color: hex(quiet) },
        paragraph: { spacing: { after: points(18) } },
      },
      {
        id: STYLE.footer,
        name: 'footer',
        basedOn: 'Normal',
        run: { size: half(8.5), color: hex(quiet) },
        paragraph: {
          spacing: { after: 0 },
          border: { top: { style: BorderStyle.SINGLE, size: 4, space: 6, color: hex(line) } },
        },
      },
    ],
    characterStyles: [
      { id: STYLE.strong, name: 'Strong', run: { bold: true }, ...quick },
      { id: STYLE.unnamed, name: names.unnamed, run: { italics: true, color: hex(quiet) }, ...quick },
      { id: STYLE.ours, name: names.ours, run: { size: half(9), bold: false, color: hex(quiet) }, ...quick },
      { id: STYLE.oursSaid, name: names.oursSaid, basedOn: STYLE.ours, ...quick },
      { id: STYLE.label, name: names.label, run: { bold: true, color: hex(accent) }, ...quick },
    ],
  };
}
