import { isPublicAddress } from '@stikkord/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spokenAddress } from './spoken-address.ts';

test('PP1 what is typed becomes an address that can be read aloud', () => {
  expect(spokenAddress('Bibliotek for alle 2026!')).toBe('bibliotek-for-alle-2026');
  expect(spokenAddress(' Ærlig på Åsen – Øya ')).toBe('aerlig-pa-asen-oya');
});

test('PP1 whatever is typed, it is an address or too short for one', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (typed) => {
      const address = spokenAddress(typed);
      expect(isPublicAddress(address) || address.length < 4).toBe(true);
    }),
    { seed: 3, numRuns: 500 },
  );
});
