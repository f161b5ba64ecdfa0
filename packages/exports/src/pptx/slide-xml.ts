import { roomOf, LAYOUTS, type Box, type Layout, type PlaceholderKey } from './layouts.ts';
import { placeholderXml } from './shapes-xml.ts';
import type { Scene } from './scene.ts';
import { textOf, type Paragraph, type Slide, type SlideChart, type Table } from './slide.ts';
import { CELL_SIDE, CELL_TOP } from './table-slides.ts';
import { paragraphsXml } from './text-xml.ts';
import { TABLE_STYLE_ID } from './theme-xml.ts';
import { emu, GROUP, NAMESPACES, transform, XML, xmlText } from './xml.ts';

/** In which the shapes of a slide are read: the title first, then from top to bottom. */
const READING_ORDER: readonly PlaceholderKey[] = ['kicker', 'counts', 'note', 'lead', 'body', 'second'];

/** A slide whose shapes are all placeholders of its layout: what they look like is the layout's and the master's to say. */
export function slideXml(slide: Slide, scene: Scene): string {
  const { layout, title, titleSize, texts, table, chart, boxes = {} } = slide;
  const { locale, placeholders: names } = scene.slideWords;
  const shapes: string[] = [];
  const add = (key: PlaceholderKey, paragraphs: string): void => {
    const id = shapes.length + 2;
    shapes.push(
      `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${xmlText(`${names[key]} ${id - 1}`)}"/>` +
        `<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${placeholderXml(key, LAYOUTS[layout])}</p:nvPr></p:nvSpPr>` +
        `${moved(boxes[key])}<p:txBody><a:bodyPr/><a:lstStyle/>${paragraphs}</p:txBody></p:sp>`,
    );
  };
  add('title', paragraphsXml([{ runs: title }], locale, titleSize === undefined ? {} : { size: titleSize }));
  for (const key of READING_ORDER) {
    const paragraphs = texts[key];
    if (paragraphs !== undefined) add(key, paragraphsXml(paragraphs, locale, { levels: roomOf(layout, key).levels }));
  }
  if (table !== undefined) {
    const frame = {
      id: shapes.length + 2,
      description: textOf(title),
      box: boxes.table ?? roomOf(layout, 'table').box,
    };
    shapes.push(tableXml(table, frame, LAYOUTS[layout], scene));
  }
  if (chart !== undefined) shapes.push(chartFrameXml(chart, shapes.length + 2, LAYOUTS[layout], scene));
  if (slide.drawn !== undefined) shapes.push(...slide.drawn(shapes.length + 2));
  if (layout !== 'title') {
    add(
      'number',
      `<a:p><a:fld id="{B5A1C3A2-7C0E-4D1B-9B51-2F0C6C1F7A01}" type="slidenum"><a:rPr lang="${locale}"/><a:t>‹#›</a:t></a:fld></a:p>`,
    );
    add('footer', paragraphsXml([{ runs: [{ text: scene.footer }] }], locale));
  }
  return (
    `${XML}<p:sld ${NAMESPACES}><p:cSld><p:spTree>${GROUP}${shapes.join('')}</p:spTree></p:cSld>` +
    '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>'
  );
}

/** Where a placeholder stands, if that isn't where its layout has it. */
function moved(box: Box | undefined): string {
  return box === undefined ? '<p:spPr/>' : `<p:spPr>${transform('a:xfrm', box)}</p:spPr>`;
}

interface Frame {
  readonly id: number;
  readonly description: string;
  readonly box: Box;
}

function tableXml(
  { columns, headHeight, rows, middle }: Table,
  { id, description, box }: Frame,
  layout: Layout,
  scene: Scene,
): string {
  const { locale, placeholders: names } = scene.slideWords;
  const height = rows.reduce((sum, row) => sum + row.height, headHeight);
  const cell = (paragraph: Paragraph, numeric: boolean | undefined) =>
    `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>${paragraphsXml([paragraph], locale, numeric ? { align: 'r' } : {})}</a:txBody>` +
    `<a:tcPr marL="${emu(CELL_SIDE)}" marR="${emu(CELL_SIDE)}" marT="${emu(CELL_TOP)}" marB="${emu(CELL_TOP)}"${middle ? ' anchor="ctr"' : ''}/></a:tc>`;
  const row = (cells: readonly Paragraph[], high: number) =>
    `<a:tr h="${emu(high)}">${cells.map((each, at) => cell(each, columns[at]!.numeric)).join('')}</a:tr>`;
  const head = row(
    columns.map((column) => ({ runs: typeof column.head === 'string' ? [{ text: column.head }] : column.head })),
    headHeight,
  );
  return (
    `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="${xmlText(`${names.table} ${id - 1}`)}" descr="${xmlText(description)}"/>` +
    `<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr>${placeholderXml('table', layout)}</p:nvPr></p:nvGraphicFramePr>` +
    `${transform('p:xfrm', { ...box, height })}<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table">` +
    `<a:tbl><a:tblPr firstRow="1"><a:tableStyleId>${TABLE_STYLE_ID}</a:tableStyleId></a:tblPr>` +
    `<a:tblGrid>${columns.map(({ width }) => `<a:gridCol w="${emu(width)}"/>`).join('')}</a:tblGrid>${head}` +
    `${rows.map((each) => row(each.cells, each.height)).join('')}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`
  );
}

/** The chart's own part is what `rIdChart` leads to. */
function chartFrameXml({ box, description }: SlideChart, id: number, layout: Layout, { slideWords }: Scene): string {
  const chart = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
  return (
    `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="${xmlText(`${slideWords.placeholders.chart} ${id - 1}`)}" descr="${xmlText(description)}"/>` +
    `<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr>${placeholderXml('chart', layout)}</p:nvPr></p:nvGraphicFramePr>` +
    `${transform('p:xfrm', box)}<a:graphic><a:graphicData uri="${chart}"><c:chart xmlns:c="${chart}" r:id="rIdChart"/></a:graphicData></a:graphic></p:graphicFrame>`
  );
}

/** What the groups wrote, under a picture of the slide. */
export function notesXml(notes: readonly Paragraph[], { slideWords }: Scene): string {
  return (
    `${XML}<p:notes ${NAMESPACES}><p:cSld><p:spTree>${GROUP}` +
    `<p:sp><p:nvSpPr><p:cNvPr id="2" name="${xmlText(slideWords.slideImage)}"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>` +
    `<p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>` +
    `<p:sp><p:nvSpPr><p:cNvPr id="3" name="${xmlText(slideWords.notes)}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>` +
    `<p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody>${NO_PROPERTIES}${paragraphsXml(notes, slideWords.locale)}</p:txBody></p:sp>` +
    '</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>'
  );
}

const NO_PROPERTIES = '<a:bodyPr/><a:lstStyle/>';
