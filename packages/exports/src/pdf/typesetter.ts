import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const require = createRequire(import.meta.url);

/** In the order in which they are asked for a letter: Latin, Greek and Cyrillic; Arabic, Hebrew, Ethiopic; emoji, in one colour. */
export const FONT_FAMILIES = ['Inter', 'Vazirmatn', 'Noto Sans Hebrew', 'Noto Sans Ethiopic', 'Noto Emoji'] as const;

const fontFiles = (): string[] => [
  require.resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'),
  require.resolve('@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf'),
  require.resolve('@expo-google-fonts/vazirmatn/400Regular/Vazirmatn_400Regular.ttf'),
  require.resolve('@expo-google-fonts/vazirmatn/600SemiBold/Vazirmatn_600SemiBold.ttf'),
  require.resolve('@expo-google-fonts/noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf'),
  require.resolve('@expo-google-fonts/noto-sans-hebrew/600SemiBold/NotoSansHebrew_600SemiBold.ttf'),
  require.resolve('@expo-google-fonts/noto-sans-ethiopic/400Regular/NotoSansEthiopic_400Regular.ttf'),
  require.resolve('@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf'),
];

/** A folder that need not be there: the template reads no file but those that are given to it. */
const NOWHERE = '/stikkord-pdf';
let compiler: NodeCompiler | undefined;

/** What went wrong, as the typesetter says it. */
export class TypesettingError extends Error {
  override readonly name = 'TypesettingError';
}

/**
 * The template set with the data as a PDF/UA-1 file. Fonts are read once in a thread; what else was remembered of a file is let go of
 * after it. Throws TypesettingError: for a picture that can't be read, or a character that no font has.
 */
export function typeset(
  data: object,
  picture: { readonly name: string; readonly bytes: Uint8Array } | null,
): Uint8Array {
  compiler ??= NodeCompiler.create({
    workspace: NOWHERE,
    fontArgs: [{ fontBlobs: fontFiles().map((file) => readFileSync(file)) }],
  });
  const template = readFileSync(new URL('meeting.typ', import.meta.url), 'utf8');
  const path = picture === null ? null : `${NOWHERE}/${picture.name}`;
  if (path !== null) compiler.mapShadow(path, Buffer.from(picture!.bytes));
  try {
    const compiled = compiler.compile({ mainFileContent: template, inputs: { data: JSON.stringify(data) } });
    const error = compiled.takeError();
    if (error !== null) throw new TypesettingError(JSON.stringify(compiler.fetchDiagnostics(error)));
    return new Uint8Array(compiler.pdf(compiled.result!, { pdfStandard: 'ua-1' }));
  } catch (error) {
    throw error instanceof TypesettingError ? error : new TypesettingError(String(error));
  } finally {
    if (path !== null) compiler.unmapShadow(path);
    compiler.evictCache(0);
  }
}
