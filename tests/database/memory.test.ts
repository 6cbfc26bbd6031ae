import { expect, test } from 'vitest';
import { memoryFor } from '../../server/database/memory.ts';

const GIBIBYTE = 2 ** 30;

test.each([
  [1, { heap: 512, pageCache: 128 }],
  [4, { heap: 1024, pageCache: 410 }],
  [8, { heap: 2048, pageCache: 819 }],
  [64, { heap: 4096, pageCache: 1024 }],
])('a machine of %d GiB gives the database', (total, memory) => {
  expect(memoryFor(total * GIBIBYTE)).toEqual(memory);
});

test.each([
  [4, 0.1, 410],
  [8, 2, 2662],
  [8, 100, 3277],
  [64, 10, 13_312],
])('a machine of %d GiB with %d GiB stored gives the page cache %d MiB', (total, stored, pageCache) => {
  expect(memoryFor(total * GIBIBYTE, stored * GIBIBYTE).pageCache).toBe(pageCache);
});
