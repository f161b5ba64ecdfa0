import type { Language } from '@stikkord/domain';
import type { LookColours } from '../print/look-colours.ts';
import { PRINT_WORDS } from '../print/print-words.ts';
import { STYLE } from './style-ids.ts';

/** Hairlines between rows and a firmer one under the head: XML, since the library has no table styles of its own. */
export function tableStyle({ line }: LookColours, language: Language): string {
  const border = (side: string, size: number) =>
    `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="${line.slice(1)}"/>`;
  return (
    `<w:style w:type="table" w:customStyle="1" w:styleId="${STYLE.table}">` +
    `<w:name w:val="${PRINT_WORDS[language].styles.table}"/><w:uiPriority w:val="1"/><w:qFormat/>` +
    `<w:tblPr><w:tblBorders>${border('top', 4)}${border('bottom', 4)}${border('insideH', 4)}</w:tblBorders>` +
    `<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="120" w:type="dxa"/></w:tblCellMar></w:tblPr>` +
    `<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders>${border('bottom', 8)}</w:tcBorders></w:tcPr></w:tblStylePr></w:style>`
  );
}
