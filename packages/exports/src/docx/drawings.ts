import { ImportedXmlComponent, Run } from 'docx';
import { contrast } from '../colour.ts';
import { onPaper } from '../charts/shades.ts';
import { INK, type LookColours } from '../print/look-colours.ts';
import type { PrintBar, PrintField } from '../print/print.ts';
import { STYLE } from './style-ids.ts';
import { docxText } from './text-runs.ts';

/** English Metric Units in a twentieth of a point, which distances are told in here. */
const EMU = 635;
const BAR_HEIGHT = 130;
const STACKED_HEIGHT = 260;
const SQUARE = 140;
/** The field's picture: its whole size, and what of it is left and below the axes. */
const FIELD = { width: 5400, height: 4300, left: 800, bottom: 760, top: 120, right: 160 };
const DOT = 150;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * A row's bar, which says nothing that doesn't stand in the row's cells: it is marked as decoration. Written as XML, since the library
 * numbers its own drawings from one document to the next, and knows no decoration.
 *
 * @param width Of the whole bar, in twentieths of a point.
 */
export function barRun(bars: readonly PrintBar[], stacked: boolean, width: number, name: string, colours: LookColours) {
  const height = stacked ? STACKED_HEIGHT : BAR_HEIGHT;
  let x = 0;
  const shapes = bars.map(({ share, shade, label }) => {
    const box = { x, y: 0, width: Math.max(20, Math.round(share * width)), height };
    x += box.width;
    return rectangle(box, onPaper(colours.accent, shade), stacked ? colours.accent : null, label);
  });
  return drawingRun({ width: Math.max(x, 20), height }, shapes, { name, description: '' });
}

/** What a shade stands for, before the number in a table's head. */
export function shadeRun(shade: number, name: string, colours: LookColours) {
  const box = { x: 0, y: 0, width: SQUARE, height: SQUARE };
  return drawingRun(box, [rectangle(box, onPaper(colours.accent, shade), colours.accent, '')], {
    name,
    description: '',
  });
}

/** A field with two axes. */
export function fieldRun(
  { alt, x, y, from, to, dots }: PrintField,
  name: string,
  { accent, line, quiet }: LookColours,
) {
  const { width, height, left, bottom, top, right } = FIELD;
  const plot = { x: left, y: top, width: width - left - right, height: height - bottom - top };
  const along = (value: number) => plot.x + ((value - from) / (to - from)) * plot.width;
  const up = (value: number) => plot.y + plot.height - ((value - from) / (to - from)) * plot.height;
  const numbers = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const shapes = [
    ...numbers.flatMap((value) => [
      rectangle({ x: along(value), y: plot.y, width: 8, height: plot.height }, line, null, ''),
      rectangle({ x: plot.x, y: up(value), width: plot.width, height: 8 }, line, null, ''),
      words({ x: along(value) - 200, y: plot.y + plot.height + 40, width: 400, height: 240 }, `${value}`),
      words({ x: plot.x - 340, y: up(value) - 120, width: 300, height: 240 }, `${value}`),
    ]),
    rectangle({ x: plot.x, y: plot.y, width: 14, height: plot.height }, quiet, null, ''),
    rectangle({ x: plot.x, y: plot.y + plot.height, width: plot.width, height: 14 }, quiet, null, ''),
    words({ x: plot.x, y: height - 380, width: plot.width, height: 300 }, x.shown),
    words({ x: 40, y: plot.y, width: 300, height: plot.height }, y.shown, 'vert270'),
    ...dots.map((dot) =>
      shape(
        { x: along(dot.x) - DOT / 2, y: up(dot.y) - DOT / 2, width: DOT, height: DOT },
        'ellipse',
        accent,
        null,
        '',
      ),
    ),
    ...dots
      .filter(({ label }) => label !== '')
      .map((dot) => {
        const wide = dot.label.length * 110 + 40;
        const box = { x: along(dot.x) + DOT / 2 + 20, y: up(dot.y) - 120, width: wide, height: 240 };
        return words(box.x + wide > width ? { ...box, x: along(dot.x) - DOT / 2 - 20 - wide } : box, dot.label);
      }),
  ];
  return drawingRun({ width, height }, shapes, { name, description: alt });
}

function drawingRun(
  { width, height }: { readonly width: number; readonly height: number },
  shapes: readonly string[],
  { name, description }: { readonly name: string; readonly description: string },
): Run {
  const size = `cx="${Math.round(width * EMU)}" cy="${Math.round(height * EMU)}"`;
  const decorative =
    '<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">' +
    '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';
  const drawing = ImportedXmlComponent.fromXmlString(
    `<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/><wp:effectExtent l="0" t="0" r="0" b="0"/>` +
      `<wp:docPr id="0" name="${name}" descr="${description}">${description === '' ? decorative : ''}</wp:docPr><wp:cNvGraphicFramePr/>` +
      '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup">' +
      `<wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/><a:chOff x="0" y="0"/><a:chExt ${size}/></a:xfrm></wpg:grpSpPr>` +
      `${shapes.join('')}</wpg:wgp></a:graphicData></a:graphic></wp:inline></w:drawing>`,
  );
  return new Drawing(drawing);
}

class Drawing extends Run {
  constructor(drawing: ImportedXmlComponent) {
    super({});
    this.root.push(drawing);
  }
}

function rectangle(box: Box, fill: string, edge: string | null, label: string): string {
  return shape(box, 'rect', fill, edge, label);
}

function shape(box: Box, kind: 'rect' | 'ellipse', fill: string, edge: string | null, label: string): string {
  const ink = contrast(fill, '#ffffff') >= 4.5 ? '#ffffff' : INK;
  const line = edge === null ? '<a:noFill/>' : colour(edge);
  return drawn(box, kind, `${colour(fill)}<a:ln w="6350">${line}</a:ln>`, label, ink);
}

/** Words on nothing. */
function words(box: Box, text: string, direction: 'horz' | 'vert270' = 'horz'): string {
  return drawn(box, 'rect', '<a:noFill/><a:ln><a:noFill/></a:ln>', text, INK, direction);
}

/** What the style says is said again: LibreOffice takes no paragraph's style into a group of shapes, and a dark bar has light numbers. */
function drawn(box: Box, kind: string, look: string, text: string, ink: string, direction = 'horz'): string {
  const { x, y, width, height } = box;
  const emu = (distance: number) => Math.round(distance * EMU);
  const said =
    text === ''
      ? ''
      : `<wps:txbx><w:txbxContent><w:p><w:pPr><w:pStyle w:val="${STYLE.barNumber}"/><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:color w:val="${ink.slice(1).toUpperCase()}"/><w:sz w:val="17"/></w:rPr><w:t xml:space="preserve">${xmlText(text)}</w:t></w:r></w:p></w:txbxContent></wps:txbx>`;
  return (
    `<wps:wsp><wps:cNvPr id="0" name=""/><wps:cNvSpPr/><wps:spPr><a:xfrm><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/></a:xfrm>` +
    `<a:prstGeom prst="${kind}"><a:avLst/></a:prstGeom>${look}</wps:spPr>${said}` +
    `<wps:bodyPr vert="${direction}" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"><a:noAutofit/></wps:bodyPr></wps:wsp>`
  );
}

function colour(value: string): string {
  return `<a:solidFill><a:srgbClr val="${value.slice(1).toUpperCase()}"/></a:solidFill>`;
}

function xmlText(text: string): string {
  return docxText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/[\n\t]/g, ' ');
}
