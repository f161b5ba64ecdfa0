import { CorruptDocumentError, DocumentNotFoundError } from '@stikkord/sync';
import type { Doc } from 'yjs';

/** What the live state and the exports need of the sync server: `Rooms` of @stikkord/sync gives it. Reading never writes. */
export interface LiveDocuments {
  /** What `look` makes of the document. Throws DocumentNotFoundError, CorruptDocumentError, StoreUnavailableError. */
  read<T>(document: string, look: (doc: Doc) => T): Promise<T>;
}

/** What was made of a document: null where it is not there (`damaged`: is there, and can't be read). */
export interface Reading<T> {
  readonly value: T | null;
  readonly damaged: boolean;
}

/** PT3. What `look` makes of the document. One that is not there, or damaged, says nothing; the latter is to be told. */
export async function readIfWhole<T>(
  documents: LiveDocuments,
  document: string,
  look: (doc: Doc) => T,
): Promise<Reading<T>> {
  try {
    return { value: await documents.read(document, look), damaged: false };
  } catch (error) {
    if (error instanceof DocumentNotFoundError) return { value: null, damaged: false };
    if (error instanceof CorruptDocumentError) return { value: null, damaged: true };
    throw error;
  }
}
