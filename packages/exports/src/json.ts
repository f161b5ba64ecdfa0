import type { ExportDocument, Written } from './writer.ts';

/** EX13, JS2. The record as it stands, indented so that a person can read it too; with the whole meeting where that was asked for. */
export function json({ record, whole }: ExportDocument): Written {
  return { body: `${JSON.stringify({ ...record, ...(whole && { whole }) }, null, 2)}\n`, notes: [] };
}
