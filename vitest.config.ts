import { defineConfig } from 'vitest/config';

/**
 * Three projects by what a test needs: nothing (`*.test.ts`), a real Neo4j (`*.db.test.ts`), a Neo4j and a Chromium
 * (`*.browser.test.ts`). Files of the latter two share one database, so they run one after the other.
 */
const database = {
  globalSetup: 'tests/support/database.setup.ts',
  fileParallelism: false,
  maxWorkers: 1,
  testTimeout: 400_000,
  hookTimeout: 400_000,
};

/** One `graphql` for the tests and for the packages that they run: the package has two, which do not know each other. */
const resolve = { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] };

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/**/*.db.test.ts', 'tests/**/*.browser.test.ts'],
          testTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        resolve,
        test: {
          ...database,
          name: 'database',
          include: ['tests/**/*.db.test.ts'],
          sequence: { groupOrder: 1 },
        },
      },
      {
        resolve,
        test: {
          ...database,
          name: 'browser',
          // A page on a busy machine can be late; a fault fails three times.
          retry: 2,
          include: ['tests/**/*.browser.test.ts'],
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
