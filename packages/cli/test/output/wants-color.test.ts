import { expect, test } from '@jest/globals';
import { isContinuousIntegration } from '../../src/output/is-continuous-integration.ts';
import { wantsColor } from '../../src/output/wants-color.ts';

test.each([
  [{}, true, undefined, true],
  [{}, false, undefined, false],
  [{ NO_COLOR: '1' }, true, undefined, false],
  [{ NO_COLOR: '' }, true, undefined, true],
  [{ TERM: 'dumb' }, true, undefined, false],
  [{ FORCE_COLOR: '1' }, false, undefined, true],
  [{ FORCE_COLOR: '0' }, true, undefined, false],
  [{ FORCE_COLOR: 'true', NO_COLOR: '1' }, false, undefined, true],
  [{ NO_COLOR: '1' }, false, true, true],
  [{ FORCE_COLOR: '1' }, true, false, false],
] as const)('%j, terminal %s, option %s: %s', (variables, isTerminal, choice, wanted) => {
  expect(wantsColor({ variables, isTerminal }, choice)).toBe(wanted);
});

test.each([
  [undefined, false],
  ['', false],
  ['false', false],
  ['0', false],
  ['true', true],
  ['1', true],
  ['woodpecker', true],
])('CI=%s: %s', (value, wanted) => {
  expect(isContinuousIntegration({ variables: { CI: value } })).toBe(wanted);
});
