import { strFromU8, strToU8, unzipSync } from 'fflate';
import { zipped } from '../zipped.ts';

/**
 * EX15. The package without author, clock and the order of its making: properties that say title and language alone. `styles`: XML of
 * styles that go with the others.
 */
export function plainPackage(bytes: Uint8Array, title: string, language: string, styles: string): Uint8Array {
  const entries = unzipSync(bytes);
  const others = strFromU8(entries['word/styles.xml']!);
  entries['word/styles.xml'] = strToU8(others.replace(/<\/w:styles>\s*$/, `${styles}</w:styles>`));
  entries['word/document.xml'] = strToU8(numberedAnew(strFromU8(entries['word/document.xml']!)));
  entries['docProps/core.xml'] = strToU8(coreProperties(title, language));
  const names = Object.keys(entries).filter((name) => !name.endsWith('/'));
  // The list of contents stands first, as programs that look at the beginning of a file expect it.
  const order = names.toSorted(
    (a, b) => Number(b === '[Content_Types].xml') - Number(a === '[Content_Types].xml') || (a < b ? -1 : 1),
  );
  return zipped(order.map((name) => [name, entries[name]!]));
}

/** The library counts bookmarks from one document to the next: a file's own begin with 1, in their order. So do drawings, behind the logo. */
function numberedAnew(document: string): string {
  const numbers = new Map<string, number>();
  const anew = (found: string) => {
    const number = numbers.get(found) ?? numbers.size + 1;
    numbers.set(found, number);
    return `${number}`;
  };
  let drawings = 1;
  const drawn = document.replace(/(?<=<w(?:p:docPr|ps:cNvPr) id=")\d+(?=")/g, () => `${(drawings += 1)}`);
  return drawn.replace(/<w:(?:hyperlink|bookmarkStart|bookmarkEnd)\b[^<>]*>/g, (tag) =>
    tag
      .replace(/(?<="_Toc)\d+(?=")/, (number) => anew(`name ${number}`))
      .replace(/(?<=w:id=")\d+(?=")/, (number) => anew(`id ${number}`)),
  );
}

function coreProperties(title: string, language: string): string {
  const escaped = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escaped}</dc:title><dc:language>${language}</dc:language></cp:coreProperties>`
  );
}
