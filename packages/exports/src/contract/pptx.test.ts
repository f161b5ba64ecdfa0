import { formatContract } from './format-contract.ts';
import { ALL_TOLD } from './format-traits.ts';

formatContract({
  format: 'pptx',
  // XML holds no control characters; office programs know one kind of line break.
  held: (text) =>
    text
      .replace(/\r\n|[\r\v\f\u0085\u2028\u2029]/g, '\n')
      .replace(/[^\t\n\u0020-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
      .replace(/\p{Cs}/gu, '\ufffd'),
  // Follow-ups stand in a table of their own, which tests of slides read.
  tells: ALL_TOLD.filter((what) => what !== 'followUps'),
  under: 'beginning',
  runs: 25,
});
