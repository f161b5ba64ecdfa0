import type { Colours } from './colours.ts';
import { XML } from './xml.ts';

/**
 * Arial is on every machine that has an office program, or a font that is made to have its widths: only so can it be known
 * beforehand what fits.
 */
const FONT = 'Arial';

/** A theme: the organiser's colour as first accent, the shade of it that text may have as second. */
export function themeXml(name: string, colours: Colours): string {
  const colour = (tag: string, value: string) => `<a:${tag}><a:srgbClr val="${value.toUpperCase()}"/></a:${tag}>`;
  const font = (tag: string) =>
    `<a:${tag}><a:latin typeface="${FONT}"/><a:ea typeface=""/><a:cs typeface=""/></a:${tag}>`;
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const line = (width: number) =>
    `<a:ln w="${width}" cap="flat" cmpd="sng" algn="ctr">${fill}<a:prstDash val="solid"/></a:ln>`;
  const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>';
  return (
    `${XML}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="${name}"><a:themeElements>` +
    `<a:clrScheme name="${name}">` +
    colour('dk1', colours.ink) +
    colour('lt1', colours.paper) +
    colour('dk2', colours.quiet) +
    colour('lt2', colours.tint) +
    colour('accent1', colours.accent) +
    colour('accent2', colours.accentText) +
    colour('accent3', 'd55e00') +
    colour('accent4', '00795c') +
    colour('accent5', 'a83279') +
    colour('accent6', '5b4bb3') +
    colour('hlink', colours.accentText) +
    colour('folHlink', colours.quiet) +
    `</a:clrScheme><a:fontScheme name="${name}">${font('majorFont')}${font('minorFont')}</a:fontScheme>` +
    `<a:fmtScheme name="${name}"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst>` +
    `<a:lnStyleLst>${line(6350)}${line(12_700)}${line(19_050)}</a:lnStyleLst>` +
    `<a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst>` +
    '</a:fmtScheme></a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>'
  );
}

/** The one style of tables: a head on the tint above a line of the accent, hairlines between rows. */
export const TABLE_STYLE_ID = '{6D1F4A52-6E0B-4C55-9A3C-53B1C0A1E7D4}';

export function tableStylesXml(): string {
  const line = (side: string, width: number, colour: string) =>
    `<a:${side}><a:ln w="${width}" cmpd="sng"><a:solidFill><a:schemeClr val="${colour}"/></a:solidFill></a:ln></a:${side}>`;
  const none = (side: string) => `<a:${side}><a:ln><a:noFill/></a:ln></a:${side}>`;
  const text = (bold: boolean) =>
    `<a:tcTxStyle${bold ? ' b="on"' : ''}><a:fontRef idx="minor"><a:prstClr val="black"/></a:fontRef><a:schemeClr val="tx1"/></a:tcTxStyle>`;
  const hairline =
    '<a:ln w="6350" cmpd="sng"><a:solidFill><a:schemeClr val="tx2"><a:tint val="40000"/></a:schemeClr></a:solidFill></a:ln>';
  return (
    `${XML}<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" def="${TABLE_STYLE_ID}">` +
    `<a:tblStyle styleId="${TABLE_STYLE_ID}" styleName="Stikkord"><a:wholeTbl>${text(false)}<a:tcStyle><a:tcBdr>` +
    `${none('left')}${none('right')}${none('top')}<a:bottom>${hairline}</a:bottom><a:insideH>${hairline}</a:insideH>${none('insideV')}` +
    `</a:tcBdr><a:fill><a:noFill/></a:fill></a:tcStyle></a:wholeTbl>` +
    `<a:firstRow>${text(true)}<a:tcStyle><a:tcBdr>${line('bottom', 19_050, 'accent1')}</a:tcBdr>` +
    `<a:fill><a:solidFill><a:schemeClr val="bg2"/></a:solidFill></a:fill></a:tcStyle></a:firstRow></a:tblStyle></a:tblStyleLst>`
  );
}
