import { expect, test } from '@jest/globals';
import { findFirstDifference } from '../../src/commands/check/first-difference.ts';

test.each([
  ['a\nb\nc\n', 'a\nx\nc\n', { line: 2, found: 'b', wanted: 'x' }],
  ['a\n', 'a\nb\n', { line: 2, wanted: 'b' }],
  ['a\nb\n', 'a\n', { line: 2, found: 'b' }],
  ['', 'a\n', { line: 1, wanted: 'a' }],
  ['a\r\nb\r\n', 'a\nb\n', { line: 1, found: 'a\\r', wanted: 'a' }],
  ['\u{feff}a\n', 'a\n', { line: 1, found: '\\ufeffa', wanted: 'a' }],
  ['a\nb', 'a\nb\n', { line: 2, found: 'b (no line end)', wanted: 'b' }],
  ['a\n\tb\n', 'a\n\tc\n', { line: 2, found: '    b', wanted: '    c' }],
  ['aab\n', 'aac\n', { line: 1, found: 'aab', wanted: 'aac' }],
])('%j, which should be %j', (found, wanted, difference) => {
  expect(findFirstDifference(found, wanted)).toEqual(difference);
});
