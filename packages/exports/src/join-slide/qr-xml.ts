import { generate } from 'lean-qr';
import type { Box } from '../pptx/layouts.ts';
import { transform, xmlText } from '../pptx/xml.ts';

/** Modules of light around the code, which a reader needs to find it. */
const QUIET = 4;
/** Of its parts: no slide has so many other shapes. */
const PARTS_FROM = 900;

/** A QR code as one drawn shape on a light ground, which stays sharp however large the wall is. Dark on light in every look: many phones can't read the reverse. */
export function qrXml(id: number, name: string, description: string, text: string, box: Box): string {
  const code = generate(text);
  const side = code.size + 2 * QUIET;
  const rows: string[] = [];
  const point = (x: number, y: number): string => `<a:pt x="${x + QUIET}" y="${y + QUIET}"/>`;
  for (let y = 0; y < code.size; y += 1) {
    for (let x = 0; x < code.size; x += 1) {
      if (!code.get(x, y)) continue;
      const from = x;
      // A run of dark modules is one rectangle: seams between them would show as hairlines.
      while (x + 1 < code.size && code.get(x + 1, y)) x += 1;
      const line = (at: string): string => `<a:lnTo>${at}</a:lnTo>`;
      rows.push(
        `<a:moveTo>${point(from, y)}</a:moveTo>${line(point(x + 1, y))}${line(point(x + 1, y + 1))}${line(point(from, y + 1))}<a:close/>`,
      );
    }
  }
  const path = (body: string, fill: string): string =>
    `<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path w="${side}" h="${side}">${body}</a:path></a:pathLst></a:custGeom>` +
    `<a:solidFill><a:srgbClr val="${fill}"/></a:solidFill><a:ln><a:noFill/></a:ln>`;
  const corners = `<a:moveTo><a:pt x="0" y="0"/></a:moveTo><a:lnTo><a:pt x="${side}" y="0"/></a:lnTo><a:lnTo><a:pt x="${side}" y="${side}"/></a:lnTo><a:lnTo><a:pt x="0" y="${side}"/></a:lnTo><a:close/>`;
  const shape = (number: number, part: string, geometry: string): string =>
    `<p:sp><p:nvSpPr><p:cNvPr id="${number}" name="${xmlText(part)}"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>${transform('a:xfrm', box)}${geometry}</p:spPr></p:sp>`;
  // Its parts stand where they stand on the slide.
  const own = transform('a:xfrm', box).replace('</a:xfrm>', '');
  const inner = own.replace('<a:xfrm>', '').replace('a:off', 'a:chOff').replace('a:ext', 'a:chExt');
  return (
    `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="${id}" name="${xmlText(name)}" descr="${xmlText(description)}"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>` +
    `<p:grpSpPr>${own}${inner}</a:xfrm></p:grpSpPr>` +
    `${shape(PARTS_FROM, `${name} 1`, path(corners, 'FFFFFF'))}${shape(PARTS_FROM + 1, `${name} 2`, path(rows.join(''), '14212A'))}</p:grpSp>`
  );
}
