/** People's words in the structure tree: the template sets each with `emph`. */
const SAID = 'Em';

/** What may part one of people's words in two where a page ends, and so doesn't tell that another begins. */
const PARTED = new Set([SAID, 'P']);

/**
 * PD3. Adds the exact text (`ActualText`) to those of people's words whose letters don't tell it: what is read from the right, line
 * breaks, characters without a glyph. Screen readers, and programs that read by structure, take it in the letters' stead. `texts`: one
 * for each of people's words in reading order, null where the letters tell it. As an update at the end of the file, as PDF foresees.
 */
export function withActualTexts(pdf: Uint8Array, texts: readonly (string | null)[]): Uint8Array {
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const elements = structureElements(file);
  const said = inReadingOrder(elements);
  if (said.length !== texts.length) {
    throw new Error(`${said.length} of people’s words in the structure, ${texts.length} in the meeting`);
  }
  const changed = said.flatMap((pieces, index) => {
    const text = texts[index]!;
    // All of it stands with the first piece; what is on the next page adds nothing.
    const of = (id: number, at: number) =>
      `${elements.get(id)!.slice(0, -2)}  /ActualText <${utf16(at === 0 ? text! : '')}>\n>>`;
    return text === null ? [] : pieces.map((id, at) => ({ id, body: of(id, at) }));
  });
  return changed.length === 0 ? pdf : updated(file, changed);
}

/** Dictionaries of structure elements by the numbers of their objects. */
function structureElements(file: string): Map<number, string> {
  const found = file.matchAll(/^(\d+) 0 obj\n(<<\n {2}\/Type \/StructElem\n[^]*?\n>>)\nendobj$/gm);
  return new Map([...found].map(([, id, body]) => [Number(id), body!]));
}

/** Each of people's words with the elements that hold it: several where pages part it. */
function inReadingOrder(elements: ReadonlyMap<number, string>): number[][] {
  const said: number[][] = [];
  let goesOn = false;
  let page = '';
  const visit = (id: number) => {
    const body = elements.get(id)!;
    const kind = /^ {2}\/S \/(\w+)$/m.exec(body)![1]!;
    if (!PARTED.has(kind)) goesOn = false;
    if (kind === SAID) {
      // What stands on the same page is another text: a label, and what it means below it.
      const own = /^ {2}\/Pg (\d+) 0 R$/m.exec(body)?.[1] ?? '';
      const parted = goesOn && own !== page;
      page = own;
      if (parted) said.at(-1)!.push(id);
      else said.push([id]);
      goesOn = true;
      return;
    }
    const children = /^ {2}\/K \[([^]*?)\]$/m.exec(body)?.[1] ?? '';
    // A reference is an element; a number, or a dictionary of its own, is what stands on a page.
    for (const [, child] of children.matchAll(/<<[^]*?>>|(\d+) 0 R|\d+/g)) {
      if (child === undefined) goesOn = false;
      else visit(Number(child));
    }
    if (!PARTED.has(kind)) goesOn = false;
  };
  for (const [id, body] of elements) if (/^ {2}\/S \/Document$/m.test(body)) visit(id);
  return said;
}

function updated(file: string, changed: readonly { readonly id: number; readonly body: string }[]): Uint8Array {
  const trailer = file.slice(file.lastIndexOf('trailer\n'));
  const start = /startxref\n(\d+)/.exec(trailer)![1]!;
  const parts = [file.endsWith('\n') ? file : `${file}\n`];
  let end = parts[0]!.length;
  const table: string[] = [];
  for (const { id, body } of changed.toSorted((a, b) => a.id - b.id)) {
    const object = `${id} 0 obj\n${body}\nendobj\n`;
    table.push(`${id} 1\n${String(end).padStart(10, '0')} 00000 n \n`);
    parts.push(object);
    end += object.length;
  }
  const dictionary = /<<\n[^]*?\n>>/.exec(trailer)![0].replace(/\n>>$/, `\n  /Prev ${start}\n>>`);
  parts.push(`xref\n${table.join('')}trailer\n${dictionary}\nstartxref\n${end}\n%%EOF\n`);
  return new Uint8Array(Buffer.from(parts.join(''), 'latin1'));
}

function utf16(text: string): string {
  return Buffer.from(`\ufeff${text.replace(/\p{Cs}/gu, '\ufffd')}`, 'utf16le')
    .swap16()
    .toString('hex')
    .toUpperCase();
}
