import { onPaper } from '../charts/shades.ts';
import { zipped } from '../zipped.ts';
import { xmlText } from './cell-text.ts';
import { sheetXml, tableXml, type Sheet } from './sheet-xml.ts';
import { stylesXml } from './styles-xml.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export interface Workbook {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  /** `#rrggbb`, dark enough for white letters. */
  readonly accent: string;
  readonly sheets: readonly Sheet[];
}

/** XL1, EX15. The parts of an Excel file: what a reader needs, and nobody's name or time. */
export function workbookBytes({ title, language, accent, sheets }: Workbook): Uint8Array {
  const look = { main: MAIN, office: OFFICE, tint: onPaper(accent, 0.3).slice(1).toUpperCase() };
  const numbered = sheets.map((sheet, index) => ({ sheet, number: index + 1 }));
  const tables = numbered.filter(({ sheet }) => sheet.table !== null);
  const override = (part: string, type: string) => `<Override PartName="/${part}" ContentType="${type}"/>`;
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
  const relations = (inner: string) => `${XML}<Relationships xmlns="${PACKAGE}/relationships">${inner}</Relationships>`;
  return zipped([
    [
      '[Content_Types].xml',
      `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
        `<Default Extension="xml" ContentType="application/xml"/>${override('xl/workbook.xml', `${TYPE}.sheet.main+xml`)}` +
        numbered.map(({ number }) => override(`xl/worksheets/sheet${number}.xml`, `${TYPE}.worksheet+xml`)).join('') +
        tables.map(({ number }) => override(`xl/tables/table${number}.xml`, `${TYPE}.table+xml`)).join('') +
        override('xl/styles.xml', `${TYPE}.styles+xml`) +
        `${override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml')}</Types>`,
    ],
    [
      '_rels/.rels',
      relations(
        relation('rId1', `${OFFICE}/officeDocument`, 'xl/workbook.xml') +
          relation('rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'),
      ),
    ],
    [
      'docProps/core.xml',
      `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
        `<dc:title>${xmlText(title)}</dc:title><dc:language>${language}</dc:language></cp:coreProperties>`,
    ],
    [
      'xl/workbook.xml',
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>` +
        numbered
          .map(({ sheet, number }) => `<sheet name="${xmlText(sheet.name)}" sheetId="${number}" r:id="rId${number}"/>`)
          .join('') +
        `</sheets>${printTitles(numbered)}</workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relations(
        numbered
          .map(({ number }) => relation(`rId${number}`, `${OFFICE}/worksheet`, `worksheets/sheet${number}.xml`))
          .join('') + relation(`rId${sheets.length + 1}`, `${OFFICE}/styles`, 'styles.xml'),
      ),
    ],
    ['xl/styles.xml', XML + stylesXml(MAIN, accent.slice(1).toUpperCase())],
    ...numbered.map(({ sheet, number }) => [`xl/worksheets/sheet${number}.xml`, XML + sheetXml(sheet, look)] as const),
    ...tables.flatMap(({ sheet, number }) => [
      [
        `xl/worksheets/_rels/sheet${number}.xml.rels`,
        relations(relation('rId1', `${OFFICE}/table`, `../tables/table${number}.xml`)),
      ] as const,
      [`xl/tables/table${number}.xml`, XML + tableXml(sheet, number, MAIN)] as const,
    ]),
  ]);
}

/** The head of each table again on each page of paper. */
function printTitles(sheets: readonly { readonly sheet: Sheet; readonly number: number }[]): string {
  const names = sheets.flatMap(({ sheet, number }) =>
    sheet.table === null
      ? []
      : [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${number - 1}">'${xmlText(sheet.name.replaceAll("'", "''"))}'!$${sheet.table.headRow}:$${sheet.table.headRow}</definedName>`,
        ],
  );
  return names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`;
}
