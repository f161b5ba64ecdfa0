import type { StatementId } from '@stikkord/domain';

/** What statements of the same wording came to in the meeting before. */
export type EarlierMeans = ReadonlyMap<StatementId, { readonly mean: number; readonly answered: number }>;
