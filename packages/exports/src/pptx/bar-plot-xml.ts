import { contrast } from '../colour.ts';
import type { BarPlot } from './chart-plot.ts';
import { textXml } from './chart-text-xml.ts';
import { cells, namesXml, numbersXml } from './chart-data-xml.ts';
import { onPaper, shadeOf } from '../charts/shades.ts';
import { schemeColourXml } from './text-xml.ts';

/** Bars from the left, the first row at the top. Axes are there, so that someone can show them, and hidden. */
export function barPlotXml({ series, rows, most, thickness }: BarPlot, accent: string): string {
  const grouping = most === null ? 'percentStacked' : 'clustered';
  const gap = Math.round((1 / thickness - 1) * 100);
  const each = series.map((name, index) => {
    const shade = most === null ? shadeOf(index, series.length) : 1;
    const ink = contrast(onPaper(`#${accent}`, shade), '#ffffff') >= 4.5 ? 'bg1' : 'tx1';
    // The edge tells a light bar from paper, and one shade from the next where all is grey.
    const line = most === null ? '<a:solidFill><a:schemeClr val="accent2"/></a:solidFill>' : '<a:noFill/>';
    const silent = rows.flatMap(({ labelled }, row) =>
      labelled[index] === true ? [] : [`<c:dLbl><c:idx val="${row}"/><c:delete val="1"/></c:dLbl>`],
    );
    const shows =
      silent.length === rows.length
        ? '<c:showLegendKey val="0"/><c:showVal val="0"/>'
        : `${silent.join('')}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textXml(ink, true)}<c:dLblPos val="ctr"/><c:showLegendKey val="0"/><c:showVal val="1"/>`;
    const column = index + 1;
    return (
      `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx>${namesXml(cells(column, 1, 1), [name])}</c:tx>` +
      `<c:spPr><a:solidFill>${schemeColourXml('accent2', shade)}</a:solidFill><a:ln w="9525">${line}</a:ln></c:spPr><c:invertIfNegative val="0"/>` +
      `<c:dLbls>${shows}<c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>` +
      `<c:cat>${namesXml(
        cells(0, 2, rows.length),
        rows.map(({ label }) => label),
      )}</c:cat><c:val>${numbersXml(
        cells(column, 2, rows.length),
        rows.map(({ values }) => values[index] ?? 0),
      )}</c:val></c:ser>`
    );
  });
  const top = most === null ? 1 : most;
  return (
    '<c:plotArea><c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>' +
    '<c:x val="0"/><c:y val="0"/><c:w val="1"/><c:h val="1"/></c:manualLayout></c:layout>' +
    `<c:barChart><c:barDir val="bar"/><c:grouping val="${grouping}"/><c:varyColors val="0"/>${each.join('')}` +
    `<c:gapWidth val="${gap}"/>${most === null ? '<c:overlap val="100"/>' : ''}<c:axId val="111111111"/><c:axId val="222222222"/></c:barChart>` +
    '<c:catAx><c:axId val="111111111"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="1"/><c:axPos val="l"/>' +
    '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>' +
    '<c:crossAx val="222222222"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>' +
    `<c:valAx><c:axId val="222222222"/><c:scaling><c:orientation val="minMax"/><c:max val="${top}"/><c:min val="0"/></c:scaling><c:delete val="1"/>` +
    '<c:axPos val="t"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>' +
    '<c:crossAx val="111111111"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>' +
    '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea>'
  );
}
