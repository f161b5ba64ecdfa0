import type { Level } from './layouts.ts';
import type { Paragraph, Run } from './slide.ts';
import { emu, xmlText } from './xml.ts';

/** Paragraphs as DrawingML, with the language on every run. An empty list is one empty paragraph: a text body has to have one. */
export function paragraphsXml(
  paragraphs: readonly Paragraph[],
  locale: string,
  set: { readonly levels?: readonly Level[]; readonly size?: number; readonly align?: 'r' } = {},
): string {
  const some = paragraphs.length === 0 ? [{ runs: [] }] : paragraphs;
  return some.map((paragraph) => paragraphXml(paragraph, locale, set)).join('');
}

function paragraphXml(
  { runs, level = 0, continued }: Paragraph,
  locale: string,
  { levels, size, align }: { readonly levels?: readonly Level[]; readonly size?: number; readonly align?: 'r' },
): string {
  const rightToLeft = isRightToLeft(runs);
  const attributes = [
    ...(continued === true && levels ? [` marL="${emu(levels[level]!.left)}"`] : []),
    ...(level > 0 ? [` lvl="${level}"`] : []),
    ...(continued === true ? [' indent="0"'] : []),
    ...(align === 'r' || rightToLeft ? [' algn="r"'] : []),
    ...(rightToLeft ? [' rtl="1"'] : []),
  ].join('');
  const properties = continued === true ? `<a:pPr${attributes}><a:buNone/></a:pPr>` : `<a:pPr${attributes}/>`;
  const sized = size === undefined ? '' : ` sz="${size * 100}"`;
  const said = runs.map((run) => runXml(run, locale, sized)).join('');
  const end = said === '' ? `<a:endParaRPr lang="${locale}"${sized}/>` : '';
  return `<a:p>${attributes === '' && continued !== true ? '' : properties}${said}${end}</a:p>`;
}

function runXml({ text, ours, colour = 'tx2', shade, bold, raised }: Run, locale: string, sized: string): string {
  const attributes = ` lang="${locale}"${sized}${bold === undefined ? '' : ` b="${bold ? 1 : 0}"`}${raised ? ' baseline="30000"' : ''}`;
  const properties = ours
    ? `<a:rPr${attributes}><a:solidFill>${schemeColourXml(colour, shade)}</a:solidFill></a:rPr>`
    : `<a:rPr${attributes}/>`;
  return text
    .split('\n')
    .map((line) => (line === '' ? '' : `<a:r>${properties}<a:t>${xmlText(line)}</a:t></a:r>`))
    .join(`<a:br>${properties}</a:br>`);
}

/** A colour of the theme, or a lighter one of it: so much of it, the rest what is behind. */
export function schemeColourXml(colour: string, shade = 1): string {
  if (shade >= 1) return `<a:schemeClr val="${colour}"/>`;
  return `<a:schemeClr val="${colour}"><a:alpha val="${Math.round(shade * 100_000)}"/></a:schemeClr>`;
}

/** As the first letter of what people wrote goes. */
function isRightToLeft(runs: readonly Run[]): boolean {
  const said = runs.filter((run) => run.ours !== true).map(({ text }) => text);
  const first = /[\p{L}]/u.exec(said.join(''))?.[0] ?? '';
  return /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(first);
}

/** The levels of a list as a master or layout defines them. */
export function levelsXml(levels: readonly Level[], heading = false): string {
  return levels
    .map((level, index) => {
      const { size, left, hang, bullet, before, bold, italic, colour } = level;
      const mark =
        bullet === null
          ? '<a:buNone/>'
          : `<a:buClr><a:schemeClr val="accent2"/></a:buClr><a:buFont typeface="Arial"/><a:buChar char="${bullet}"/>`;
      const fill = `<a:solidFill><a:schemeClr val="${colour ?? 'tx1'}"/></a:solidFill>`;
      const font = heading ? '+mj' : '+mn';
      return (
        `<a:lvl${index + 1}pPr marL="${emu(left)}" indent="${hang === 0 ? 0 : -emu(hang)}" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1">` +
        `<a:lnSpc><a:spcPct val="100000"/></a:lnSpc><a:spcBef><a:spcPts val="${before * 100}"/></a:spcBef>${mark}` +
        `<a:defRPr sz="${size * 100}" b="${bold ? 1 : 0}" i="${italic ? 1 : 0}" kern="1200">${fill}` +
        `<a:latin typeface="${font}-lt"/><a:ea typeface="${font}-ea"/><a:cs typeface="${font}-cs"/></a:defRPr></a:lvl${index + 1}pPr>`
      );
    })
    .join('');
}
