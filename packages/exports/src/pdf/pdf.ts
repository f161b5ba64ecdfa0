import type { ExportNote } from '../export-input.ts';
import { lookColours } from '../print/look-colours.ts';
import { logoOf, type Logo } from '../print/logo-of.ts';
import { printOf } from '../print/print-of.ts';
import { PRINT_WORDS } from '../print/print-words.ts';
import type { Named, Print, Said, Shown } from '../print/print.ts';
import type { ExportDocument, Written } from '../writer.ts';
import { withActualTexts } from './actual-texts.ts';
import { drawnText } from './drawn-text.ts';
import { FONT_FAMILIES, typeset, TypesettingError } from './typesetter.ts';

/** What a file has to do without, found as it is set. */
interface Lacks {
  readonly logo: boolean;
  /** Clusters that no font has. */
  readonly glyphs: readonly string[];
}

/**
 * PD1. The meeting as a tagged PDF/UA-1 file on A4. Same document, same bytes. A picture that can't be read and characters without a
 * glyph are left out and said to be, since the standard refuses both: it is set anew without them.
 */
export function pdf(document: ExportDocument): Written {
  const logo = logoOf(document.look);
  let lacks: Lacks = { logo: logo === 'broken', glyphs: [] };
  for (;;) {
    try {
      const body = written(document, logo, lacks);
      const notes: ExportNote[] = [
        ...(lacks.logo ? (['logo-unreadable'] as const) : []),
        ...(lacks.glyphs.length > 0 ? (['glyphs-missing'] as const) : []),
      ];
      return { body, notes };
    } catch (error) {
      if (!(error instanceof TypesettingError)) throw error;
      lacks = lackingMore(lacks, error, typeof logo === 'object');
    }
  }
}

/** Throws the error itself where leaving out more wouldn't help. */
function lackingMore(lacks: Lacks, error: TypesettingError, hasLogo: boolean): Lacks {
  const glyphs = withoutGlyph(error.message).filter((cluster) => !lacks.glyphs.includes(cluster));
  if (glyphs.length > 0) {
    // The longest first: a cluster may have another within it.
    return { ...lacks, glyphs: [...lacks.glyphs, ...new Set(glyphs)].toSorted((a, b) => b.length - a.length) };
  }
  if (hasLogo && !lacks.logo) return { ...lacks, logo: true };
  throw error;
}

/** The texts that the typesetter names as without a glyph, which it quotes as Rust does. */
function withoutGlyph(message: string): string[] {
  return [...message.matchAll(/the text `\\?"((?:[^"\\`]|\\.)*?)\\*"` could not be displayed/g)].map(([, quoted]) =>
    quoted!
      .replaceAll('\\\\', '\\')
      .replace(/\\u\{([0-9a-f]+)\}/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
      .replace(/\\(.)/g, '$1'),
  );
}

function written({ record, look }: ExportDocument, logo: ReturnType<typeof logoOf>, lacks: Lacks): Uint8Array {
  const words = PRINT_WORDS[record.language];
  const shown = lacks.logo || typeof logo === 'string' ? null : logo;
  const print = printOf(record, [
    ...(lacks.logo ? [words.logoUnreadable] : []),
    ...(lacks.glyphs.length > 0 ? [words.glyphsMissing] : []),
  ]);
  const draw = (text: Named) => drawnText(typeof text === 'string' ? text : text.said, lacks.glyphs);
  const title = draw(print.title).lines.join(' ');
  const [lang, region] = words.locale.split('-');
  const texts: (string | null)[] = [];
  const body = drawing(inReadingOrder(print), (text) => {
    if ('shown' in text) return draw(text.shown).lines;
    const drawn = draw(text);
    texts.push(drawn.differs ? text.said : null);
    return drawn.lines;
  });
  const data = {
    ...(body as object),
    documentTitle: title,
    footer: beginningOf(title),
    page: words.page,
    of: words.of,
    lang,
    region,
    fonts: FONT_FAMILIES,
    colours: lookColours(look),
    logo: shown === null ? null : logoBox(shown, print.organisation, words.logo),
  };
  const picture = shown === null ? null : { name: pictureName(shown), bytes: shown.bytes };
  return withActualTexts(typeset(data, picture), texts);
}

/** What the contents say again stands where they stand. */
function inReadingOrder({ language, organisation, kicker, title, remarks, contents, ...below }: Print): object {
  const headings = below.questions.flatMap(({ prompt, themes }) => [prompt, ...themes.map((theme) => theme.title)]);
  const entries = contents === null ? null : { ...contents, headings };
  return { language, organisation, kicker, title, remarks, contents: entries, ...below };
}

/** The same object with people's words as lines to draw, taken in the order of their keys, which is that of reading. */
function drawing(value: unknown, draw: (text: Said | Shown) => readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((each) => drawing(each, draw));
  if (typeof value !== 'object' || value === null) return value;
  if ('said' in value) return { said: draw(value as Said) };
  if ('shown' in value) return { shown: draw(value as Shown) };
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, drawing(each, draw)]));
}

/** In millimetres. */
const LOGO_BOX = { width: 55, height: 17 };

function logoBox(logo: Logo, organisation: Named, word: string): object {
  const share = Math.min(LOGO_BOX.width / logo.width, LOGO_BOX.height / logo.height);
  const name = typeof organisation === 'string' ? '' : organisation.said;
  return {
    path: pictureName(logo),
    alt: name === '' ? word : `${word}: ${name}`,
    width: logo.width * share,
    height: logo.height * share,
  };
}

function pictureName({ type }: Logo): string {
  return `logo.${type}`;
}

/** As much as stands beside a page number in one line. */
function beginningOf(title: string): string {
  const characters = Array.from(title);
  return characters.length <= 80 ? title : `${characters.slice(0, 79).join('')}…`;
}
