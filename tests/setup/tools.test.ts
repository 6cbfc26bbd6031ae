import { expect, test } from 'vitest';
import { chromiumPaths } from '../../server/setup/tools.mjs';

test('the Chromium that is named comes before those that are found', () => {
  expect(chromiumPaths({ CHROMIUM: '/opt/chrome' })[0]).toBe('/opt/chrome');
  expect(chromiumPaths({ CHROMIUM: '' })[0]).toBe('/usr/bin/chromium');
});
