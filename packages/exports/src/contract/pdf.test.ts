import { pdfStructure, type PdfElement } from '../read-back/pdf-structure.ts';
import { formatContract } from './format-contract.ts';
import { ALL_TOLD } from './format-traits.ts';

const text = ({ children }: PdfElement): string =>
  children.map((child) => (typeof child === 'string' ? child : `${text(child)}\n`)).join('');

formatContract({
  format: 'pdf',
  // PD3: what has no glyph is told all the same, but halves of surrogate pairs are no text.
  held: (said) => said.replace(/\p{Cs}/gu, '\ufffd'),
  tells: ALL_TOLD,
  under: 'beginning',
  runs: 15,
  // What the pages say, which is packed in the file; the rest of it, metadata too, as it is.
  everything: (body) => `${text(pdfStructure(body))}\n${Buffer.from(body).toString('latin1')}`,
});
