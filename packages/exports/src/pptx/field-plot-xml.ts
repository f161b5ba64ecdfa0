import type { FieldPlot } from './chart-plot.ts';
import { CHART_TEXT, textXml } from './chart-text-xml.ts';
import { cells, namesXml, numbersXml } from './chart-data-xml.ts';
import { xmlText } from './xml.ts';

/** A series for each theme, so that its number is its name. */
export function fieldPlotXml({ x, y, from, to, places }: FieldPlot, locale: string): string {
  const series = places.map((place, index) => {
    const row = index + 2;
    return (
      `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx>${namesXml(cells(0, row, 1), [place.label])}</c:tx>` +
      '<c:spPr><a:ln w="19050"><a:noFill/></a:ln></c:spPr><c:marker><c:symbol val="circle"/><c:size val="11"/>' +
      '<c:spPr><a:solidFill><a:schemeClr val="accent2"/></a:solidFill><a:ln w="9525"><a:solidFill><a:schemeClr val="bg1"/></a:solidFill></a:ln></c:spPr></c:marker>' +
      (place.label === ''
        ? '<c:dLbls><c:delete val="1"/></c:dLbls>'
        : `<c:dLbls><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textXml('tx1', true)}<c:dLblPos val="r"/>` +
          '<c:showLegendKey val="0"/><c:showVal val="0"/><c:showCatName val="0"/><c:showSerName val="1"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>') +
      `<c:xVal>${numbersXml(cells(2, row, 1), [place.x])}</c:xVal><c:yVal>${numbersXml(cells(3, row, 1), [place.y])}</c:yVal><c:smooth val="0"/></c:ser>`
    );
  });
  const axis = (id: string, crosses: string, position: 'b' | 'l', name: string) =>
    `<c:valAx><c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/><c:max val="${to}"/><c:min val="${from}"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${position}"/><c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:schemeClr val="tx2"><a:lumMod val="25000"/><a:lumOff val="75000"/></a:schemeClr></a:solidFill></a:ln></c:spPr></c:majorGridlines>` +
    `<c:title><c:tx><c:rich><a:bodyPr${position === 'l' ? ' rot="-5400000" vert="horz"' : ''}/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${CHART_TEXT}" b="1"/></a:pPr>` +
    `<a:r><a:rPr lang="${locale}" sz="${CHART_TEXT}" b="1"/><a:t>${xmlText(name)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>` +
    '<c:numFmt formatCode="0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>' +
    `<c:spPr><a:ln w="9525"><a:solidFill><a:schemeClr val="tx2"/></a:solidFill></a:ln></c:spPr>${textXml('tx2')}` +
    `<c:crossAx val="${crosses}"/><c:crossesAt val="${from}"/><c:crossBetween val="midCat"/><c:majorUnit val="1"/></c:valAx>`;
  return (
    '<c:plotArea><c:layout/><c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>' +
    `${series.join('')}<c:axId val="111111111"/><c:axId val="222222222"/></c:scatterChart>` +
    axis('111111111', '222222222', 'b', x) +
    axis('222222222', '111111111', 'l', y) +
    '<c:spPr><a:noFill/></c:spPr></c:plotArea>'
  );
}
