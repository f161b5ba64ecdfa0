/** pdf.js' reader, as a thread of its own. */
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
