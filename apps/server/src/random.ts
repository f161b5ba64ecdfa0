import { randomBytes } from 'node:crypto';

/** Everything that is drawn by lot, given from outside so that tests can hold it. */
export interface Randomness {
  /** An id that nobody has: 96 bits. */
  id(): string;
  /** A secret for a link: 144 bits. */
  key(): string;
  /** In [0, 1), not to be foreseen. */
  fraction(): number;
}

export const systemRandomness: Randomness = {
  id: () => randomBytes(12).toString('base64url'),
  key: () => randomBytes(18).toString('base64url'),
  fraction: () => randomBytes(6).readUIntBE(0, 6) / 2 ** 48,
};
