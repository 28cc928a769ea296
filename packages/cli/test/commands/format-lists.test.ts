import { expect, test } from '@jest/globals';
import { formatLists } from '../../src/commands/check/format-lists.ts';

const format = (found: string, wanted: string, columns: number): readonly string[] =>
  formatLists([{ kind: 'stale', path: '/a/mocks/b.go', line: 3, why: 'b.go:3 makes it otherwise', found, wanted }], {
    color: false,
    columns,
    relativeTo: '/a',
  }).split('\n');

test('the lines of a difference are no wider than the terminal', () => {
  expect(format('func (m *MockStore) Get(key int) error {', 'func (m *MockStore) Put(key int) error {', 40)).toEqual([
    '1 stale',
    'mocks/b.go:3: b.go:3 makes it otherwise',
    '    - …c (m *MockStore) Get(key int) er…',
    '    + …c (m *MockStore) Put(key int) er…',
    '',
  ]);
  expect(format('type A struct { first, second, third int }', 'type B struct { first, second, third int }', 30).slice(2, 4)).toEqual([
    '    - type A struct { first, …',
    '    + type B struct { first, …',
  ]);
});

test('they are whole where they fit, and where there is no terminal', () => {
  const [found, wanted] = ['a'.repeat(200), `${'a'.repeat(199)}b`];
  expect(format('one', 'other', 40).slice(2, 4)).toEqual(['    - one', '    + other']);
  expect(format(found, wanted, Infinity).slice(2, 4)).toEqual([`    - ${found}`, `    + ${wanted}`]);
});

test('where one line goes on behind the other, that is seen', () => {
  const [, , before = '', after = ''] = format('a'.repeat(60), `${'a'.repeat(60)}(key int)`, 40);
  expect([before.length <= 40, after.length <= 40, after]).toEqual([true, true, expect.stringContaining('(key int)')]);
});
