import type { ExportDocument, Written } from './writer.ts';

/** EX13. The record as it stands, indented so that a person can read it too. */
export function json({ record }: ExportDocument): Written {
  return { body: `${JSON.stringify(record, null, 2)}\n`, notes: [] };
}
