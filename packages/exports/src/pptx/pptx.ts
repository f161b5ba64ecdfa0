import { isBlank } from '@stikkord/domain';
import type { ExportNote } from '../export-input.ts';
import type { MeetingRecord } from '../meeting-record.ts';
import { logoOf } from '../print/logo-of.ts';
import { wordsFor, beginning } from '../words.ts';
import type { ExportDocument, Written } from '../writer.ts';
import { chartWorkbook } from './chart-workbook.ts';
import { chartXml } from './chart-xml.ts';
import { coloursOf } from './colours.ts';
import { deckOf, type Deck } from './deck.ts';
import { held } from './held.ts';
import { FOOTER, LAYOUTS, SLIDE, type LayoutKey } from './layouts.ts';
import { defaultLevelsXml, layoutXml, LAYOUT_KEYS, masterXml, notesMasterXml, NOTES_PAGE } from './master-xml.ts';
import { wrap } from './measure.ts';
import { OfficePackage, type Relation } from './package.ts';
import type { Scene } from './scene.ts';
import { SLIDE_WORDS } from './slide-words.ts';
import { notesXml, slideXml } from './slide-xml.ts';
import { tableStylesXml, themeXml } from './theme-xml.ts';
import { emu, NAMESPACES, XML, xmlText } from './xml.ts';

/**
 * PX1–PX12. A meeting as a PowerPoint file that someone could have made: a master, layouts, and slides that are nothing but
 * their placeholders. Written part by part: the library for it
 * fills no placeholders in several layouts, repeats ids, and writes the time, so that more would be rewritten than kept.
 */
export function pptx({ record, look }: ExportDocument): Written {
  const scene: Scene = {
    record: held(record),
    words: wordsFor(record.language),
    slideWords: SLIDE_WORDS[record.language],
    footer: footerOf(record),
  };
  return packed(scene, look, (missing) => deckOf(scene, missing));
}

/** `deckWith`: the slides, given what has to be said on the first of them. */
export function packed(
  scene: Scene,
  look: ExportDocument['look'],
  deckWith: (missing: readonly string[]) => Deck,
): Written {
  const found = logoOf(look);
  const logo = typeof found === 'string' ? null : found;
  const notes: ExportNote[] = found === 'broken' ? ['logo-unreadable'] : [];
  const deck = deckWith(notes.length > 0 ? [scene.slideWords.logoUnreadable] : []);
  const colours = coloursOf(look?.colour ?? null);
  const name = scene.record.organisation === undefined ? 'Stikkord' : xmlText(beginning(scene.record.organisation));

  const file = new OfficePackage();
  const relation = (id: string, kind: Relation['kind'], target: string): Relation => ({ id, kind, target });
  file.root(relation('rId1', 'officeDocument', 'ppt/presentation.xml'));
  file.root(relation('rId2', 'metadata/core-properties', 'docProps/core.xml'));
  file.part('docProps/core.xml', 'metadata/core-properties', propertiesXml(scene));

  const noted = deck.slides.some((slide) => slide.notes.length > 0);
  file.part('ppt/presentation.xml', 'officeDocument', presentationXml(deck, noted, scene), [
    relation('rIdMaster', 'slideMaster', 'ppt/slideMasters/slideMaster1.xml'),
    ...(noted ? [relation('rIdNotes', 'notesMaster', 'ppt/notesMasters/notesMaster1.xml')] : []),
    ...deck.slides.map((_, at) => relation(`rIdSlide${at + 1}`, 'slide', slidePath(at))),
    relation('rIdProps', 'presProps', 'ppt/presProps.xml'),
    relation('rIdTheme', 'theme', 'ppt/theme/theme1.xml'),
    relation('rIdTables', 'tableStyles', 'ppt/tableStyles.xml'),
  ]);
  file.part('ppt/presProps.xml', 'presProps', `${XML}<p:presentationPr ${NAMESPACES}/>`);
  file.part('ppt/tableStyles.xml', 'tableStyles', tableStylesXml());
  file.part('ppt/theme/theme1.xml', 'theme', themeXml(name, colours));

  file.part('ppt/slideMasters/slideMaster1.xml', 'slideMaster', masterXml(logo, scene), [
    ...LAYOUT_KEYS.map((key, at) => relation(`rIdLayout${at + 1}`, 'slideLayout', layoutPath(key))),
    relation('rIdTheme', 'theme', 'ppt/theme/theme1.xml'),
    ...(logo === null ? [] : [relation('rIdLogo', 'image', `ppt/media/logo.${logo.type}`)]),
  ]);
  if (logo !== null) file.bytes(`ppt/media/logo.${logo.type}`, logo.bytes);
  for (const key of LAYOUT_KEYS) {
    file.part(layoutPath(key), 'slideLayout', layoutXml(LAYOUTS[key], scene), [
      relation('rIdMaster', 'slideMaster', 'ppt/slideMasters/slideMaster1.xml'),
    ]);
  }
  if (noted) {
    file.part('ppt/theme/theme2.xml', 'theme', themeXml(name, colours));
    file.part('ppt/notesMasters/notesMaster1.xml', 'notesMaster', notesMasterXml(scene), [
      relation('rIdTheme', 'theme', 'ppt/theme/theme2.xml'),
    ]);
  }
  for (const [at, slide] of deck.slides.entries()) {
    const notesPath = `ppt/notesSlides/notesSlide${at + 1}.xml`;
    const chartPath = `ppt/charts/chart${at + 1}.xml`;
    const hasNotes = slide.notes.length > 0;
    file.part(slidePath(at), 'slide', slideXml(slide, scene), [
      relation('rIdLayout', 'slideLayout', layoutPath(slide.layout)),
      ...(slide.chart === undefined ? [] : [relation('rIdChart', 'chart', chartPath)]),
      ...(hasNotes ? [relation('rIdNotes', 'notesSlide', notesPath)] : []),
    ]);
    if (slide.chart !== undefined) {
      const { plot } = slide.chart;
      const workbookPath = `ppt/embeddings/chart${at + 1}.xlsx`;
      file.part(chartPath, 'chart', chartXml(plot, colours.accentText, scene), [
        relation('rIdWorkbook', 'package', workbookPath),
      ]);
      file.bytes(workbookPath, chartWorkbook(plot, scene.slideWords.locale, `#${colours.accentText}`));
    }
    if (!hasNotes) continue;
    file.part(notesPath, 'notesSlide', notesXml(slide.notes, scene), [
      relation('rIdMaster', 'notesMaster', 'ppt/notesMasters/notesMaster1.xml'),
      relation('rIdSlide', 'slide', slidePath(at)),
    ]);
  }
  return { body: file.zip(), notes };
}

export function footerOf({ organisation = '', title, date }: MeetingRecord): string {
  const said = [organisation, title].filter((text) => !isBlank(text)).map((text) => text.trim());
  const line = held(said.length === 0 ? date : said.join(' · ')).replaceAll('\n', ' ');
  const { levels, box } = FOOTER;
  const [first, ...more] = wrap(line, levels[0]!, box.width - levels[0]!.size * 2);
  return more.length === 0 ? line : `${line.slice(0, first!.end).trimEnd()} …`;
}

function slidePath(at: number): string {
  return `ppt/slides/slide${at + 1}.xml`;
}

function layoutPath(key: LayoutKey): string {
  return `ppt/slideLayouts/slideLayout${LAYOUT_KEYS.indexOf(key) + 1}.xml`;
}

const FIRST_SLIDE_ID = 256;

function presentationXml({ slides, sections }: Deck, noted: boolean, { slideWords }: Scene): string {
  const p14 = 'http://schemas.microsoft.com/office/powerpoint/2010/main';
  const parts = sections.map(({ name, first }, at) => {
    const end = sections[at + 1]?.first ?? slides.length;
    const ids = Array.from(
      { length: end - first },
      (_, index) => `<p14:sldId id="${FIRST_SLIDE_ID + first + index}"/>`,
    );
    const id = `{57494B4F-5244-4000-8000-${(at + 1).toString(16).toUpperCase().padStart(12, '0')}}`;
    return `<p14:section name="${xmlText(name.replaceAll(/\s+/gu, ' '))}" id="${id}"><p14:sldIdLst>${ids.join('')}</p14:sldIdLst></p14:section>`;
  });
  return (
    `${XML}<p:presentation ${NAMESPACES} saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rIdMaster"/></p:sldMasterIdLst>` +
    (noted ? '<p:notesMasterIdLst><p:notesMasterId r:id="rIdNotes"/></p:notesMasterIdLst>' : '') +
    `<p:sldIdLst>${slides.map((_, at) => `<p:sldId id="${FIRST_SLIDE_ID + at}" r:id="rIdSlide${at + 1}"/>`).join('')}</p:sldIdLst>` +
    `<p:sldSz cx="${emu(SLIDE.width)}" cy="${emu(SLIDE.height)}"/><p:notesSz cx="${NOTES_PAGE.cx}" cy="${NOTES_PAGE.cy}"/>` +
    `<p:defaultTextStyle>${defaultLevelsXml(slideWords.locale)}</p:defaultTextStyle>` +
    `<p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><p14:sectionLst xmlns:p14="${p14}">${parts.join('')}</p14:sectionLst></p:ext></p:extLst></p:presentation>`
  );
}

/** No author and no time: only what the file is about, and in which language. */
function propertiesXml({ record, words, slideWords }: Scene): string {
  const title = record.title.trim() === '' ? words.untitledMeeting : record.title;
  return (
    `${XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" ' +
    `xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title)}</dc:title>` +
    `<dc:language>${slideWords.locale}</dc:language></cp:coreProperties>`
  );
}
