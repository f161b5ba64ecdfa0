import { describe } from 'vitest';
import { anonymityContract } from './anonymity.ts';
import { damageContract } from './damage.ts';
import { facilitatedContract } from './facilitated.ts';
import type { FormatTraits } from './format-traits.ts';
import { optionsContract } from './options.ts';
import { placesContract } from './places.ts';
import { pollsContract } from './polls.ts';
import { textsContract } from './texts.ts';

/** What every format promises, whatever its reader can tell: one call in a test file of the format's own. */
export function formatContract(traits: FormatTraits): void {
  describe(`contract of every format: ${traits.format}`, () => {
    placesContract(traits);
    textsContract(traits);
    facilitatedContract(traits);
    optionsContract(traits);
    anonymityContract(traits);
    damageContract(traits);
    pollsContract(traits);
  });
}
