/** English Metric Units, of which a point has this many. */
const EMU = 12_700;

export function emu(points: number): number {
  return Math.round(points * EMU);
}

const REFERENCE: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A parser would make spaces of them in attributes.
  '\n': '&#10;',
  '\t': '&#9;',
};

/** For between tags and inside quoted attributes. */
export function xmlText(text: string): string {
  return text.replaceAll(/[&<>"\n\t]/g, (character) => REFERENCE[character]!);
}

export const NAMESPACES =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';

export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Says to assistive technology that a shape tells nothing. */
export const DECORATIVE =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">' +
  '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';

export function transform(
  tag: 'a:xfrm' | 'p:xfrm',
  box: { x: number; y: number; width: number; height: number },
): string {
  return (
    `<${tag}><a:off x="${emu(box.x)}" y="${emu(box.y)}"/>` +
    `<a:ext cx="${emu(box.width)}" cy="${emu(box.height)}"/></${tag}>`
  );
}

/** What each tree of shapes begins with. */
export const GROUP =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>' +
  '<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';
