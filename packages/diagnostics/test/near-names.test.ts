import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { describeNearNames, nearNames } from '@standin/diagnostics';

describe('nearNames', () => {
  test.each([
    ['sorce', ['source', 'self_package', 'typed'], ['source']],
    ['reader', ['Writer', 'Reader', 'Header'], ['Reader', 'Header']],
    ['Raeder', ['Reader', 'Loader'], ['Reader']],
    ['Account', ['AccountRepository', 'AccountStore', 'Ledger'], ['AccountStore', 'AccountRepository']],
    ['x', ['y', 'z'], []],
    ['Foo', ['Foo1', 'Foo2', 'Foo3', 'Foo4'], ['Foo1', 'Foo2', 'Foo3']],
    ['Quux', [], []],
  ])('%s among %j', (name, candidates, near) => {
    expect(nearNames(name, candidates)).toEqual(near);
  });

  test('finds a name with two neighbours swapped, whatever the order of the candidates', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{4,12}$/), fc.nat(), fc.boolean(), (name, seed, isReversed) => {
        const index = seed % (name.length - 1);
        const swapped = name.slice(0, index) + (name[index + 1] ?? '') + (name[index] ?? '') + name.slice(index + 2);
        const candidates = ['0123456789012345', name];
        expect(nearNames(swapped, isReversed ? candidates.toReversed() : candidates)).toEqual([name]);
      }),
    );
  });

  test('is listed in words', () => {
    expect(describeNearNames('Foo', ['Foo1', 'Foo2', 'Foo3'])).toBe('did you mean Foo1, Foo2 or Foo3?');
    expect(describeNearNames('Foo', ['Bar'])).toBeUndefined();
  });
});
