import type { FileRefusal } from '@stikkord/protocol';
import { getDocument, PasswordException } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { refusedByActs } from './pdf-acts.ts';

/** Within so many of a file's last bytes it says that it is over. */
const END_BYTES = 2048;

/**
 * FC2, FC3. How many pages a PDF has; or why it is refused: it is broken or cut off, locked, does something by itself, or has other files
 * in it. Its bytes are left as they are.
 */
export async function checkPdf(bytes: Buffer): Promise<{ readonly pages: number } | { readonly why: FileRefusal }> {
  if (bytes.lastIndexOf('%%EOF') < bytes.length - END_BYTES) return { why: 'broken' };
  const task = getDocument({
    // A copy: what is given to the reader is its own from then on.
    data: new Uint8Array(bytes),
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: true,
  });
  try {
    const document = await task.promise;
    const { info } = (await document.getMetadata()) as { info: Record<string, unknown> };
    if (info['EncryptFilterName']) return { why: 'locked' };
    if (info['IsXFAPresent'] || (await document.hasJSActions()) || (await document.getJSActions()))
      return { why: 'with-script' };
    if (info['IsCollectionPresent'] || (await document.getAttachments())) return { why: 'with-attachment' };
    const why = refusedByActs(bytes);
    if (why !== null) return { why };
    const { numPages } = document;
    for (let number = 1; number <= numPages; number += 1) (await document.getPage(number)).cleanup();
    return { pages: numPages };
  } catch (error) {
    return { why: error instanceof PasswordException ? 'locked' : 'broken' };
  } finally {
    await task.destroy().catch(() => {});
  }
}
