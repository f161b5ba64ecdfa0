import { CorruptDocumentError, DocumentNotFoundError } from '@stikkord/sync';
import type { Doc } from 'yjs';

/** What the live state and the exports need of the sync server: `Rooms` of @stikkord/sync gives it. Reading never writes. */
export interface LiveDocuments {
  /** What `look` makes of the document. Throws DocumentNotFoundError, CorruptDocumentError, StoreUnavailableError. */
  read<T>(document: string, look: (doc: Doc) => T): Promise<T>;
}

/** PT3. What `look` makes of the document; null where it is not there or damaged, as if it said nothing. */
export async function readIfWhole<T>(
  documents: LiveDocuments,
  document: string,
  look: (doc: Doc) => T,
): Promise<T | null> {
  try {
    return await documents.read(document, look);
  } catch (error) {
    if (error instanceof DocumentNotFoundError || error instanceof CorruptDocumentError) return null;
    throw error;
  }
}
