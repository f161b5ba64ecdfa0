import { formatContract } from './format-contract.ts';
import { ALL_TOLD, type FormatTraits } from './format-traits.ts';
import { pollsContract } from './polls.ts';

const traits: FormatTraits = {
  format: 'csv',
  held: (text) => text.replaceAll(/[\0\p{Cs}]/gu, '\ufffd'),
  tells: ALL_TOLD,
  under: 'whole',
  runs: 400,
};
formatContract(traits);
pollsContract(traits);
