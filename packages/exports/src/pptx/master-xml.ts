import {
  BODY,
  FOOTER,
  LAYOUTS,
  LOGO_BOX,
  NUMBER,
  POINT_LEVELS,
  TITLE,
  type Layout,
  type LayoutKey,
  type Placeholder,
} from './layouts.ts';
import type { Logo } from '../print/logo-of.ts';
import type { Scene } from './scene.ts';
import { barXml, bodyPropertiesXml, pictureXml, placeholderXml } from './shapes-xml.ts';
import { levelsXml, paragraphsXml } from './text-xml.ts';
import { emu, GROUP, NAMESPACES, transform, XML, xmlText } from './xml.ts';

export const LAYOUT_KEYS = Object.keys(LAYOUTS) as LayoutKey[];
export const FIRST_LAYOUT_ID = 2_147_483_649;

const MAP =
  'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" ' +
  'accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"';
const GROUND = '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>';
/** Width of the bar at the left of all slides, and of those that begin something. In points. */
const BAR = 14;
const WIDE_BAR = 76;

/** The master: the bar, the logo, and the placeholders that all layouts come from. */
export function masterXml(logo: Logo | null, scene: Scene): string {
  const { slideWords, record } = scene;
  const { organisation } = record;
  const bodyLevels = [...POINT_LEVELS, ...POINT_LEVELS.slice(-1), ...POINT_LEVELS.slice(-1)];
  const shapes = [
    barXml(2, slideWords.bar, BAR),
    placeholder(3, TITLE, '<p:ph type="title"/>', scene),
    placeholder(4, { ...BODY, levels: bodyLevels }, '<p:ph type="body" idx="1"/>', scene),
    placeholder(5, NUMBER, '<p:ph type="sldNum" sz="quarter" idx="4"/>', scene),
    placeholder(6, FOOTER, '<p:ph type="ftr" sz="quarter" idx="3"/>', scene),
    ...(logo === null
      ? []
      : [
          pictureXml(
            7,
            {
              name: slideWords.logo,
              description: organisation === undefined ? slideWords.logo : slideWords.logoOf(organisation),
              relation: 'rIdLogo',
            },
            logo,
            LOGO_BOX,
          ),
        ]),
  ];
  const layouts = LAYOUT_KEYS.map((_, at) => `<p:sldLayoutId id="${FIRST_LAYOUT_ID + at}" r:id="rIdLayout${at + 1}"/>`);
  return (
    `${XML}<p:sldMaster ${NAMESPACES}><p:cSld>${GROUND}<p:spTree>${GROUP}${shapes.join('')}</p:spTree></p:cSld>` +
    `<p:clrMap ${MAP}/><p:sldLayoutIdLst>${layouts.join('')}</p:sldLayoutIdLst>` +
    `<p:txStyles><p:titleStyle>${levelsXml(TITLE.levels, true)}</p:titleStyle><p:bodyStyle>${levelsXml(bodyLevels)}</p:bodyStyle>` +
    `<p:otherStyle>${defaultLevelsXml(slideWords.locale)}</p:otherStyle></p:txStyles></p:sldMaster>`
  );
}

export function layoutXml({ key, type, placeholders }: Layout, scene: Scene): string {
  const { slideWords } = scene;
  const begins = type === 'title' || type === 'secHead';
  const shapes = [
    ...(begins ? [barXml(2, slideWords.bar, WIDE_BAR)] : []),
    ...placeholders.map((each, at) => placeholder(at + 3, each, placeholderXml(each.key, { type }), scene)),
  ];
  const typed = type === 'cust' ? '' : ` type="${type}"`;
  return (
    `${XML}<p:sldLayout ${NAMESPACES}${typed} preserve="1"${type === 'cust' ? ' userDrawn="1"' : ''}>` +
    `<p:cSld name="${xmlText(slideWords.layouts[key])}"><p:spTree>${GROUP}${shapes.join('')}</p:spTree></p:cSld>` +
    '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>'
  );
}

/** What text is that no placeholder sets: that of tables. In points, the size that tables are measured in. */
export function defaultLevelsXml(locale: string): string {
  const levels = Array.from(
    { length: 9 },
    (_, at) =>
      `<a:lvl${at + 1}pPr marL="${at * 457_200}" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1">` +
      '<a:defRPr sz="1800" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill>' +
      `<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl${at + 1}pPr>`,
  );
  return `<a:defPPr><a:defRPr lang="${locale}"/></a:defPPr>${levels.join('')}`;
}

function placeholder(id: number, from: Placeholder, ph: string, { slideWords, footer }: Scene): string {
  const { key, box, levels, tinted } = from;
  const { locale } = slideWords;
  const name = slideWords.placeholders[key];
  const fill = tinted ? '<a:solidFill><a:schemeClr val="bg2"/></a:solidFill>' : '';
  const text =
    key === 'number'
      ? `<a:p><a:fld id="{B5A1C3A2-7C0E-4D1B-9B51-2F0C6C1F7A01}" type="slidenum"><a:rPr lang="${locale}"/><a:t>‹#›</a:t></a:fld></a:p>`
      : paragraphsXml([{ runs: [{ text: key === 'footer' ? footer : name }] }], locale);
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${xmlText(`${name} ${id - 1}`)}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>` +
    `<p:nvPr>${ph}</p:nvPr></p:nvSpPr><p:spPr>${transform('a:xfrm', box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${fill}</p:spPr>` +
    `<p:txBody>${bodyPropertiesXml(from)}<a:lstStyle>${levelsXml(levels, key === 'title')}</a:lstStyle>${text}</p:txBody></p:sp>`
  );
}

/** The notes page: the slide above, the notes below. A4, upright. */
export function notesMasterXml({ slideWords }: Scene): string {
  const { locale } = slideWords;
  const shape = (id: number, name: string, ph: string, rest: string) =>
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${xmlText(name)}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${ph}</p:nvPr></p:nvSpPr>${rest}</p:sp>`;
  const rectangle = (x: number, y: number, width: number, height: number) =>
    `${transform('a:xfrm', { x, y, width, height })}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`;
  return (
    `${XML}<p:notesMaster ${NAMESPACES}><p:cSld>${GROUND}<p:spTree>${GROUP}` +
    shape(
      2,
      slideWords.slideImage,
      '<p:ph type="sldImg" idx="2"/>',
      `<p:spPr>${rectangle(58, 54, 480, 270)}<a:noFill/><a:ln w="12700"><a:solidFill><a:schemeClr val="tx2"/></a:solidFill></a:ln></p:spPr>`,
    ) +
    shape(
      3,
      slideWords.notes,
      '<p:ph type="body" sz="quarter" idx="3"/>',
      `<p:spPr>${rectangle(58, 350, 480, 432)}</p:spPr><p:txBody><a:bodyPr/><a:lstStyle/>${paragraphsXml([{ runs: [{ text: slideWords.notes }] }], locale)}</p:txBody>`,
    ) +
    `</p:spTree></p:cSld><p:clrMap ${MAP}/><p:notesStyle><a:lvl1pPr marL="0" algn="l" defTabSz="914400" rtl="0">` +
    `<a:spcBef><a:spcPts val="600"/></a:spcBef><a:defRPr sz="1200" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill>` +
    '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl1pPr></p:notesStyle></p:notesMaster>'
  );
}

/** Size of the notes page. */
export const NOTES_PAGE = { cx: emu(595), cy: emu(842) };
