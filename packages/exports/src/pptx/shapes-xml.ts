import { SLIDE, type Box, type Layout, type Placeholder, type PlaceholderKey } from './layouts.ts';
import { DECORATIVE, emu, transform, xmlText } from './xml.ts';

/** `idx` joins a slide's placeholder to the layout's. */
const PLACEHOLDERS: Readonly<Record<PlaceholderKey, string>> = {
  title: 'type="title"',
  body: 'idx="1"',
  second: 'sz="half" idx="2"',
  counts: 'type="body" sz="quarter" idx="13"',
  lead: 'type="body" sz="quarter" idx="14"',
  kicker: 'type="body" sz="quarter" idx="15"',
  table: 'type="tbl" idx="16"',
  note: 'type="body" sz="quarter" idx="17"',
  chart: 'type="chart" idx="18"',
  footer: 'type="ftr" sz="quarter" idx="11"',
  number: 'type="sldNum" sz="quarter" idx="12"',
};

/** The `p:ph` of a placeholder, which the layout and its slides write alike. */
export function placeholderXml(key: PlaceholderKey, { type }: Pick<Layout, 'type'>): string {
  if (key === 'title' && type === 'title') return '<p:ph type="ctrTitle"/>';
  if (key === 'body') {
    if (type === 'title') return '<p:ph type="subTitle" idx="1"/>';
    if (type === 'secHead') return '<p:ph type="body" idx="1"/>';
    if (type === 'twoObj') return '<p:ph sz="half" idx="1"/>';
  }
  return `<p:ph ${PLACEHOLDERS[key]}/>`;
}

/** How a placeholder's text lies in its box. Nothing shrinks by itself: what stands on a slide is what fits. */
export function bodyPropertiesXml({ anchor, inset = [0, 0] }: Pick<Placeholder, 'anchor' | 'inset'>): string {
  const [side, top] = inset.map(emu) as [number, number];
  return (
    `<a:bodyPr vert="horz" wrap="square" lIns="${side}" tIns="${top}" rIns="${side}" bIns="${top}" rtlCol="0" ` +
    `anchor="${anchor}"><a:noAutofit/></a:bodyPr>`
  );
}

/** A bar of the accent along the left edge. */
export function barXml(id: number, name: string, width: number): string {
  const box: Box = { x: 0, y: 0, width, height: SLIDE.height };
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${xmlText(name)}" descr="">${DECORATIVE}</p:cNvPr><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>` +
    `<p:spPr>${transform('a:xfrm', box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>` +
    `<a:solidFill><a:schemeClr val="accent1"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr></p:sp>`
  );
}

/** A picture fitted into a box, at its right and in its middle. */
export function pictureXml(
  id: number,
  { name, description, relation }: { name: string; description: string; relation: string },
  picture: { width: number; height: number },
  within: Box,
): string {
  const scale = Math.min(within.width / picture.width, within.height / picture.height);
  const [width, height] = [picture.width * scale, picture.height * scale];
  const box = { x: within.x + within.width - width, y: within.y + (within.height - height) / 2, width, height };
  return (
    `<p:pic><p:nvPicPr><p:cNvPr id="${id}" name="${xmlText(name)}" descr="${xmlText(description)}"/>` +
    `<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr userDrawn="1"/></p:nvPicPr>` +
    `<p:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>` +
    `<p:spPr>${transform('a:xfrm', box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`
  );
}
