import { barPlotXml } from './bar-plot-xml.ts';
import type { ChartPlot } from './chart-plot.ts';
import { textXml } from './chart-text-xml.ts';
import { fieldPlotXml } from './field-plot-xml.ts';
import type { Scene } from './scene.ts';
import { XML } from './xml.ts';

/**
 * A chart as office programs draw and edit it, with a workbook that `rIdWorkbook` leads to.
 *
 * @param accent What `accent2` is in the theme, `rrggbb`: the numbers in the bars are to be read on its shades.
 */
export function chartXml(plot: ChartPlot, accent: string, { slideWords }: Pick<Scene, 'slideWords'>): string {
  const namespaces =
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
  return (
    `${XML}<c:chartSpace ${namespaces}><c:date1904 val="0"/><c:lang val="${slideWords.locale}"/><c:roundedCorners val="0"/>` +
    `<c:chart><c:autoTitleDeleted val="1"/>${plot.kind === 'bars' ? barPlotXml(plot, accent) : fieldPlotXml(plot, slideWords.locale)}` +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>' +
    `${textXml('tx1')}<c:externalData r:id="rIdWorkbook"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`
  );
}
