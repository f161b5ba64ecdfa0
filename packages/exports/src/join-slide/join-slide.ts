import { formatJoinCode, isBlank, type Language } from '@stikkord/domain';
import type { ExportedFile, ExportLook } from '../export-input.ts';
import { fileName } from '../file-name.ts';
import { RECORD_VERSION, type MeetingRecord } from '../meeting-record.ts';
import { held } from '../pptx/held.ts';
import { footerOf, packed } from '../pptx/pptx.ts';
import type { Scene } from '../pptx/scene.ts';
import { ours, type Page, type Slide } from '../pptx/slide.ts';
import { SLIDE_WORDS } from '../pptx/slide-words.ts';
import { paragraphsXml } from '../pptx/text-xml.ts';
import { fitTitle } from '../pptx/titles.ts';
import { transform, xmlText } from '../pptx/xml.ts';
import { wordsFor } from '../words.ts';
import { JOIN_WORDS } from './join-words.ts';
import { qrXml } from './qr-xml.ts';

export interface JoinSlideInput {
  readonly title: string;
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly language: Language;
  /** Eight digits. */
  readonly code: string;
  /** Where one types it, as people say it: without a scheme. */
  readonly address: string;
  /** What the QR code leads to. */
  readonly link: string;
  readonly look: ExportLook | null;
}

type JoinSlideFile = ExportedFile & { readonly body: Uint8Array };

const LEFT = 64;
/** The code's size in points: read from the last row, and as wide as its half of the slide. */
const CODE_SIZE = 88;
const QR = { x: 560, y: 138, width: 340, height: 340 };

/** JN1–JN3. One slide that says how to come in, to be put among one's own. */
export function joinSlide({ title, date, language, code, address, link, look }: JoinSlideInput): JoinSlideFile {
  const own = JOIN_WORDS[language];
  const words = wordsFor(language);
  const organisation = look?.organisation ?? '';
  const record = held<MeetingRecord>({
    format: 'stikkord-meeting',
    version: RECORD_VERSION,
    title,
    date,
    language,
    ...(isBlank(organisation) ? undefined : { organisation }),
    points: 'all',
    groupsInMeeting: 0,
    agenda: [],
    questions: [],
  });
  const scene: Scene = { record, words, slideWords: SLIDE_WORDS[language], footer: footerOf(record) };
  const { locale } = scene.slideWords;
  const fitted = isBlank(title) ? { runs: [ours(words.untitledMeeting, 'tx1')] } : fitTitle('', record.title, 'text');
  const page = (missing: readonly string[]): Page => ({
    layout: 'text',
    boxes: { body: { x: LEFT, y: 150, width: 470, height: 110 } },
    texts: {
      body: [
        { runs: [ours(own.goTo)] },
        { runs: [{ text: address, bold: true }] },
        { runs: [ours(own.typeCode)] },
        ...missing.map((line) => ({ runs: [ours(line)] })),
      ],
    },
    notes: [],
    drawn: (id) => [
      codeXml(
        id,
        own.codeShape,
        paragraphsXml([{ runs: [{ text: formatJoinCode(code), bold: true }] }], locale, { size: CODE_SIZE }),
      ),
      qrXml(id + 1, own.qrShape, own.qr(link), link, QR),
    ],
  });
  const { body, notes } = packed(scene, look, (missing) => {
    const slide: Slide = { ...page(missing), title: fitted.runs, ...('size' in fitted && { titleSize: fitted.size }) };
    return { slides: [slide], sections: [] };
  });
  return {
    body: body as Uint8Array,
    contentType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    fileName: fileName(title, date, 'pptx', own.inName),
    notes,
  };
}

/** In a box of its own, since no list has so large a size. */
function codeXml(id: number, name: string, paragraphs: string): string {
  const box = { x: LEFT, y: 290, width: 480, height: 120 };
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${xmlText(name)}"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>` +
    `<p:spPr>${transform('a:xfrm', box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>` +
    `<p:txBody><a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"><a:noAutofit/></a:bodyPr><a:lstStyle/>${paragraphs}</p:txBody></p:sp>`
  );
}
