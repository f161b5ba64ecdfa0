import { defineConfig } from 'vitest/config';

// What is waited for comes at once on a machine at rest. How long a busy one may take says nothing of the product, and a long limit costs
// nothing where all is well.
const testTimeout = 180_000;
const hookTimeout = 180_000;
const expect = { poll: { timeout: 30_000 } };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'packages/*/src/**/*.test.ts',
            'apps/*/src/**/*.test.ts',
            'tests/{architecture,bench-suggest,faults}/**/*.test.ts',
          ],
          // Vitest would leave one core to itself, which of two is half of the machine.
          maxWorkers: '100%',
          testTimeout,
          hookTimeout,
          expect,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout,
          hookTimeout,
          expect,
          // Each file has a server and a browser of its own; more than two at once tell more of the machine than of the product.
          maxWorkers: 2,
          // After the others, for the same reason.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
