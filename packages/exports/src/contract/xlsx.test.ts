import { formatContract } from './format-contract.ts';
import { ALL_TOLD } from './format-traits.ts';

formatContract({
  format: 'xlsx',
  // XML 1.0 has no other characters.
  held: (text) => text.replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd'),
  tells: ALL_TOLD,
  under: 'whole',
  runs: 100,
});
