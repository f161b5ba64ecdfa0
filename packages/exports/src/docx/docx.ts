import {
  AlignmentType,
  Document,
  Footer,
  Header,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import { PRINT_WORDS, type PrintWords } from '../print/print-words.ts';
import { lookColours } from '../print/look-colours.ts';
import { logoOf, type Logo } from '../print/logo-of.ts';
import { printOf } from '../print/print-of.ts';
import type { Print } from '../print/print.ts';
import type { ExportDocument, Written } from '../writer.ts';
import { docxBlocks } from './blocks.ts';
import { docxNumbering } from './numbering.ts';
import { TEXT_WIDTH } from './page.ts';
import { plainPackage } from './plain-package.ts';
import { STYLE } from './style-ids.ts';
import { docxStyles } from './styles.ts';
import { tableStyle } from './table-style.ts';
import { docxText } from './text-runs.ts';

/**
 * WD1. The meeting as a Word document: A4, in the meeting's language, formatted by styles alone, so that whoever goes on writing in it
 * can. Same document, same bytes.
 */
export async function docx({ record, look }: ExportDocument): Promise<Written> {
  const words = PRINT_WORDS[record.language];
  const logo = logoOf(look);
  const print = printOf(record, logo === 'broken' ? [words.logoUnreadable] : []);
  const colours = lookColours(look);
  const title = docxText(typeof print.title === 'string' ? print.title : print.title.said).replaceAll('\n', ' ');
  const file = new Document({
    title,
    styles: docxStyles(colours, record.language),
    numbering: docxNumbering(colours),
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: A4,
            margin: MARGINS,
          },
        },
        headers: { first: firstHeader(logo, print, words), default: new Header({ children: [empty()] }) },
        footers: { first: footer(title, words), default: footer(title, words) },
        children: docxBlocks(print, colours),
      },
    ],
  });
  const body = plainPackage(await Packer.toBuffer(file), title, words.locale, tableStyle(colours, record.language));
  return { body, notes: logo === 'broken' ? ['logo-unreadable'] : [] };
}

/** In twentieths of a point. */
const A4 = { width: 11_906, height: 16_838 };
const MARGINS = { top: 1360, bottom: 1360, left: 1418, right: 1418, header: 680, footer: 680 };

/** In pixels at 96 to the inch. */
const LOGO_BOX = { width: 200, height: 60 };

function firstHeader(logo: Logo | 'none' | 'broken', print: Print, words: PrintWords): Header {
  if (typeof logo === 'string') return new Header({ children: [empty()] });
  const share = Math.min(LOGO_BOX.width / logo.width, LOGO_BOX.height / logo.height);
  const organisation = typeof print.organisation === 'string' ? '' : docxText(print.organisation.said);
  const name = [words.logo, organisation].filter((part) => part !== '').join(': ');
  return new Header({
    children: [
      new Paragraph({
        style: STYLE.header,
        children: [
          new ImageRun({
            type: logo.type,
            data: logo.bytes,
            transformation: { width: Math.round(logo.width * share), height: Math.round(logo.height * share) },
            altText: { id: '1', name: words.logo, title: name, description: name },
          }),
        ],
      }),
    ],
  });
}

function footer(title: string, { page, of }: PrintWords): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: STYLE.footer,
        tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
        alignment: AlignmentType.LEFT,
        children: [
          new TextRun(beginningOf(title)),
          new TextRun({ children: [new Tab(), `${page} `, PageNumber.CURRENT, ` ${of} `, PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
}

/** As much as stands beside a page number in one line. */
function beginningOf(title: string): string {
  const characters = Array.from(title);
  return characters.length <= 70 ? title : `${characters.slice(0, 69).join('')}…`;
}

function empty(): Paragraph {
  return new Paragraph({ style: STYLE.header });
}
