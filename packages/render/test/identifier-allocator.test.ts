import { expect, test } from '@jest/globals';
import { createIdentifierAllocator, keywords } from '@standin/render';

test('numbers from 2 what is taken, and remembers what it gave', () => {
  const allocator = createIdentifierAllocator(['m', 'ret_2']);
  const given = ['m', 'm', 'ret', 'ret', 'ret', 'new', 'm_2'].map((name) => allocator.allocate(name));
  expect(given).toEqual(['m_2', 'm_3', 'ret', 'ret_3', 'ret_4', 'new', 'm_2_2']);
});

test('keeps away from what is avoided once, without taking it', () => {
  const allocator = createIdentifierAllocator([]);
  expect(allocator.allocate('a', new Set(['a', 'a_2']))).toBe('a_3');
  expect(allocator.allocate('a')).toBe('a');
});

test('does not keep the list that it starts from', () => {
  const taken = ['a'];
  const allocator = createIdentifierAllocator(taken);
  taken.push('b');
  expect(allocator.allocate('b')).toBe('b');
});

test('the keywords of the Go specification, all 25', () => {
  expect(keywords.size).toBe(25);
});
