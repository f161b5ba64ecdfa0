import { formatContract } from './format-contract.ts';
import { ALL_TOLD } from './format-traits.ts';

formatContract({
  format: 'json',
  held: (text) => text,
  tells: ALL_TOLD,
  under: 'whole',
  runs: 400,
});
