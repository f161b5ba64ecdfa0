import type { Storage } from '@stikkord/storage';
import { compactState, CorruptDocumentError } from '@stikkord/sync';
import { bestState } from './best-state.ts';

/** A document that can't be served, and what became of it. */
export interface Finding {
  readonly document: string;
  /** Names rows by number and holds no content. */
  readonly damage: string;
  /** Changes that are lost for good; null where nothing is left to repair with. */
  readonly lost: number | null;
  /** The name under which what was damaged is kept; null where nothing was changed. */
  readonly aside: string | null;
}

/**
 * Looks at every document and tells those that are damaged; with `write` puts the best that is left in their place. Throws
 * StoreUnavailableError.
 */
export async function repairDocuments(
  { documents, repairs }: Pick<Storage, 'documents' | 'repairs'>,
  { write }: { readonly write: boolean },
): Promise<{ readonly checked: number; readonly findings: readonly Finding[] }> {
  const names = await repairs.names();
  const findings: Finding[] = [];
  for (const document of names) {
    const damage = await damageOf(documents, document);
    if (damage === null) continue;
    const kept = await repairs.kept(document);
    const best = kept === null ? null : bestState(kept);
    const aside =
      write && kept !== null && best !== null ? await repairs.replace(document, best.state, kept.headSeq) : null;
    findings.push({ document, damage, lost: best?.lost ?? null, aside });
  }
  return { checked: names.length, findings };
}

async function damageOf(documents: Storage['documents'], document: string): Promise<string | null> {
  try {
    const stored = await documents.load(document);
    if (stored !== null) compactState(stored);
    return null;
  } catch (error) {
    if (error instanceof CorruptDocumentError) return error.message;
    throw error;
  }
}
