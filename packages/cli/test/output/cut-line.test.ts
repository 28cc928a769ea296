import { expect, test } from '@jest/globals';
import { cutLine } from '../../src/output/cut-line.ts';

test.each([
  ['fits', 4, 'fits'],
  ['does not', 4, 'doe…'],
  ['', 0, ''],
  ['any', 1, '…'],
  ['any', 0, '…'],
  ['漢字', 4, '漢字'],
  ['漢字', 3, '漢…'],
  ['漢字', 2, '…'],
  ['e\u0301te\u0301', 3, 'e\u0301te\u0301'],
  ['e\u0301te\u0301s', 3, 'e\u0301t…'],
  ['🙂🙂🙂', 5, '🙂🙂…'],
])('%s in %d columns is %s', (line, columns, expected) => {
  expect(cutLine(line, columns)).toBe(expected);
});
