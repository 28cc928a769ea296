import { describe, expect, test } from '@jest/globals';
import { matchesName, matchInterface, orderEntries } from '@standin/config';
import fc from 'fast-check';
import { read } from './read.ts';

describe('matchesName', () => {
  test.each([
    ['Store', 'Store', true],
    ['Store', 'Stores', false],
    ['Store', 'store', false],
    ['Über', 'Über', true],
    ['*', '', true],
    ['*Cache', 'UserCache', true],
    ['*Cache', 'Caches', false],
    ['Store?', 'Store1', true],
    ['Store?', 'Store', false],
    ['[A-C]*', 'Bar', true],
    ['[!A-C]*', 'Bar', false],
    ['[^A-C]*', 'Dog', true],
    ['{Reader,Writer}*', 'WriterTo', true],
    ['{Reader,Writer}*', 'Closer', false],
    ['{A,{B,C}}x', 'Cx', true],
    ['a,b*', 'a,bc', true],
    ['\\*x', '*x', true],
    ['a.b*', 'axb', false],
    ['regex:^Store', 'StoreX', true],
    ['regex:Store', 'MyStoreX', true],
    ['regex: ^Store$', 'Store', true],
    ['regex:(?i)^store$', 'STORE', true],
    ['regex:^\\p{Ll}', 'store', true],
    ['regex:(', 'a', false],
    ['a[', 'a[', false],
  ])('%s and %s: %p', (pattern, name, matches) => expect(matchesName(pattern, name)).toBe(matches));

  test('a name without signs matches itself alone', () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !/[*?[\]{}\\\s]/.test(text) && !text.startsWith('regex:'));
    fc.assert(fc.property(name, name, (left, right) => matchesName(left, right) === (left === right)));
    fc.assert(fc.property(name, (text) => matchesName(text, text)));
  });

  test('any pattern is compiled or matches nothing', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string(), (pattern, name) => typeof matchesName(pattern, name) === 'boolean'));
  });
});

describe('matchInterface', () => {
  const match = (entry: string, name: string): unknown => {
    const [found] = read(`packages: { ./...: { ${entry} } }`).file?.packages ?? [];
    const result = found && matchInterface(found, name);
    return result && [result.kind, result.outputs.map(({ options }) => options.values)];
  };

  test.each([
    ['', 'Store', ['all', [{}]]],
    ['interfaces: []', 'Store', undefined],
    ['interfaces: [Store]', 'Store', ['name', [{}]]],
    ['interfaces: [Store]', 'Other', undefined],
    ['interfaces: { "*": { typed: true }, Store: }', 'Store', ['name', [{}]]],
    ['interfaces: { "*": { typed: true }, Store: }', 'Other', ['pattern', [{ typed: true }]]],
    ['interfaces: { "S*": { typed: true }, "regex:e$": { typed: false } }', 'Store', ['pattern', [{ typed: true }]]],
    ['exclude-interfaces: ["*Internal"]', 'StoreInternal', undefined],
    ['exclude-interfaces: ["*Internal"]', 'Store', ['all', [{}]]],
    ['interfaces: ["*", StoreInternal], exclude-interfaces: ["*Internal"]', 'StoreInternal', ['name', [{}]]],
    ['interfaces: ["*", StoreInternal], exclude-interfaces: ["*Internal"]', 'OtherInternal', undefined],
    ['interfaces: { Store: [{ typed: true }, { typed: false }] }', 'Store', ['name', [{ typed: true }, { typed: false }]]],
  ])('%s takes %s as %j', (entry, name, expected) => expect(match(entry, name)).toEqual(expected));
});

test('orderEntries puts the most specific first', () => {
  const { file } = read('packages: [./..., ./internal/..., ./store, ./..., io]');
  const [first, second, third, fourth, fifth] = file?.packages ?? [];
  expect(orderEntries(file?.packages ?? [])).toEqual([fifth, third, second, fourth, first]);
});
