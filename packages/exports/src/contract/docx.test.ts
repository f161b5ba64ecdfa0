import { formatContract } from './format-contract.ts';
import { ALL_TOLD } from './format-traits.ts';

formatContract({
  format: 'docx',
  // XML holds no control characters; Word has one kind of line break.
  held: (text) =>
    text
      .replace(/\r\n|[\r\v\f\u0085\u2028\u2029]/g, '\n')
      // oxlint-disable-next-line no-control-regex -- these are what must not get through.
      .replace(/[\0-\u0008\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
      .replace(/\p{Cs}/gu, '\ufffd'),
  tells: ALL_TOLD,
  under: 'beginning',
  runs: 25,
});
