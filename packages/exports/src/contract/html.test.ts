import { formatContract } from './format-contract.ts';
import { ALL_TOLD } from './format-traits.ts';

formatContract({
  format: 'html',
  held: (text) => text.replaceAll(/[\0\p{Cs}]/gu, '\ufffd'),
  tells: ALL_TOLD,
  under: 'beginning',
  runs: 400,
});
