import {
  getDocument,
  PDFWorker,
  version,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Where the build puts what pdf.js asks for by name: see `pdf-files.ts`. */
const EXTRAS = `/assets/pdf-${version}/`;

export type { PDFDocumentProxy, PDFPageProxy };

/** Reads a PDF in a worker from our own origin. Rejects where it is none. Whoever opened it calls `close`. */
export async function openPdf(file: Blob): Promise<{ pdf: PDFDocumentProxy; close: () => void }> {
  const data = new Uint8Array(await file.arrayBuffer());
  const thread = new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' });
  const worker = PDFWorker.create({ port: thread });
  const reading = getDocument({
    data,
    worker,
    // The pages' policy allows no WebAssembly: pictures in rare formats are read by scripts.
    useWasm: false,
    wasmUrl: EXTRAS,
    standardFontDataUrl: EXTRAS,
    disableWorkerRendering: true,
    verbosity: 0,
  });
  const close = (): void => {
    void reading
      .destroy()
      .catch(() => {})
      .finally(() => thread.terminate());
  };
  try {
    return { pdf: await reading.promise, close };
  } catch (error) {
    close();
    throw error;
  }
}

/** A page's text line by line, for those who don't see it. */
export async function pageText(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent();
  return items
    .map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
    .join('')
    .trim();
}
