/** All text in a chart is as large as in a table. Hundredths of a point. */
export const CHART_TEXT = 1800;

/** How text in a chart is set. */
export function textXml(colour: string, bold = false): string {
  return (
    `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${CHART_TEXT}" b="${bold ? 1 : 0}"><a:solidFill><a:schemeClr val="${colour}"/></a:solidFill>` +
    '<a:latin typeface="+mn-lt"/></a:defRPr></a:pPr><a:endParaRPr/></a:p></c:txPr>'
  );
}
