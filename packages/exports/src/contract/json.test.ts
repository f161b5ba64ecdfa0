import { formatContract } from './format-contract.ts';
import { ALL_TOLD, type FormatTraits } from './format-traits.ts';
import { pollsContract } from './polls.ts';

const traits: FormatTraits = {
  format: 'json',
  held: (text) => text,
  tells: ALL_TOLD,
  under: 'whole',
  runs: 400,
};
formatContract(traits);
pollsContract(traits);
