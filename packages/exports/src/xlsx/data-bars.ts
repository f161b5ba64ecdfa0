import { letter } from './letter.ts';
import type { SheetTable } from './sheet-xml.ts';

/**
 * XL5. Data bars, as programs since 2007 know them, and beside each rule what newer ones know too: no shading within a bar, and none
 * where the number is nought. `tint`: `RRGGBB`, light enough for what stands on it.
 */
export function dataBars(
  { headRow, rows, bars = [] }: SheetTable,
  tint: string,
): { readonly rules: string; readonly extension: string } {
  if (bars.length === 0) return { rules: '', extension: '' };
  const each = bars.map(({ first, last, from, to }, index) => ({
    cells: `${letter(first)}${headRow + 1}:${letter(last)}${headRow + rows.length}`,
    id: `{57494B4F-5244-4000-9000-${(index + 1).toString(16).toUpperCase().padStart(12, '0')}}`,
    priority: index + 1,
    from,
    to,
  }));
  const rules = each.map(
    ({ cells, id, priority, from, to }) =>
      `<conditionalFormatting sqref="${cells}"><cfRule type="dataBar" priority="${priority}"><dataBar minLength="0" maxLength="100">` +
      `<cfvo type="num" val="${from}"/><cfvo type="num" val="${to}"/><color rgb="FF${tint}"/></dataBar>` +
      `<extLst><ext xmlns:x14="${NEWER}" uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>${id}</x14:id></ext></extLst></cfRule></conditionalFormatting>`,
  );
  const newer = each.map(
    ({ cells, id, from, to }) =>
      `<x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="dataBar" id="${id}">` +
      `<x14:dataBar minLength="0" maxLength="100" gradient="0"><x14:cfvo type="num"><xm:f>${from}</xm:f></x14:cfvo><x14:cfvo type="num"><xm:f>${to}</xm:f></x14:cfvo>` +
      `<x14:negativeFillColor rgb="FF${tint}"/><x14:axisColor rgb="FF000000"/></x14:dataBar></x14:cfRule><xm:sqref>${cells}</xm:sqref></x14:conditionalFormatting>`,
  );
  return {
    rules: rules.join(''),
    extension:
      `<extLst><ext xmlns:x14="${NEWER}" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}">` +
      `<x14:conditionalFormattings>${newer.join('')}</x14:conditionalFormattings></ext></extLst>`,
  };
}

const NEWER = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
