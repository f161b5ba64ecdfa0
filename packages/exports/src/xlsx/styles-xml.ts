/** The formats that cells have, by their place in the file. */
export const STYLE = { text: 1, strong: 2, number: 3, head: 4, title: 5, quiet: 6, share: 7, mean: 8 } as const;
export type Style = keyof typeof STYLE;

/** A number format of our own: those below are Excel's. */
const ONE_DECIMAL = 164;

/** XL2. The texts' number format is 49, text: what is typed anew in such a cell is no formula either. `accent`: `RRGGBB`. */
export function stylesXml(main: string, accent: string): string {
  const font = (inner: string) => `<font>${inner}<name val="Calibri"/><family val="2"/></font>`;
  const fonts = [
    font('<sz val="11"/><color rgb="FF1A2322"/>'),
    font('<b/><sz val="11"/><color rgb="FF1A2322"/>'),
    font('<b/><sz val="11"/><color rgb="FFFFFFFF"/>'),
    font('<b/><sz val="18"/><color rgb="FF1A2322"/>'),
    font('<sz val="11"/><color rgb="FF55605E"/>'),
  ];
  const line = '<bottom style="thin"><color rgb="FFD8D9D3"/></bottom>';
  const cell = (fontId: number, numFmtId: number, fillId: number, borderId: number, alignment: string) =>
    `<xf numFmtId="${numFmtId}" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}" xfId="0" applyNumberFormat="1" ` +
    `applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" ${alignment}/></xf>`;
  const cells = [
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
    cell(0, 49, 0, 1, 'wrapText="1"'),
    cell(1, 49, 0, 1, 'wrapText="1"'),
    cell(0, 1, 0, 1, 'horizontal="right" indent="1"'),
    cell(2, 49, 2, 0, 'wrapText="1"'),
    cell(3, 49, 0, 0, ''),
    cell(4, 49, 0, 0, ''),
    cell(0, 9, 0, 1, 'horizontal="right" indent="1"'),
    cell(0, ONE_DECIMAL, 0, 1, 'horizontal="right" indent="1"'),
  ];
  return (
    `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="${ONE_DECIMAL}" formatCode="0.0"/></numFmts><fonts count="${fonts.length}">${fonts.join('')}</fonts>` +
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
    `<fill><patternFill patternType="solid"><fgColor rgb="FF${accent}"/><bgColor indexed="64"/></patternFill></fill></fills>` +
    '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>' +
    `<border><left/><right/><top/>${line}<diagonal/></border></borders>` +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${cells.length}">${cells.join('')}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
}
