import { describe, expect, test } from '@jest/globals';
import { describeAspect, type FileAspect } from '@standin/syntax';

const text = `package p

// Get gets.
func (s *Store[K, V]) Get(key K) (V, error) {
	return s.find(key) // as find says
}

func Free(store Store) { store.Get() }

// Get is another one.
func (c Cache) Get(key string) {}
`;

/** The aspects that are others after an edit. */
function changed(from: string | RegExp, to: string): readonly string[] {
  const aspects: readonly FileAspect[] = [
    { kind: 'methods' },
    ...['Store.Get', 'Free', 'Cache.Get', 'Get'].map((name) => ({ kind: 'function', name }) as const),
  ];
  const edited = text.replace(from, to);
  expect(edited).not.toBe(text);
  return aspects.filter((aspect) => describeAspect(text, aspect) !== describeAspect(edited, aspect)).map(({ kind, name }) => name ?? kind);
}

describe('what depends on functions and methods', () => {
  test.each([
    ['a comment in a body', '// as find says', '/* as find does */', ['Store.Get']],
    ['a body', 'store.Get()', 'store.Set()', ['Free']],
    ['a comment between functions', '\nfunc Free', '// for ever\n\nfunc Free', []],
    ['the documentation of a method', 'gets.', 'gives.', ['Store.Get']],
    ['a comment in the header of a method', '(key string)', '(key /* not empty */ string)', ['Cache.Get']],
    ['a parameter of a method', 'key string', 'key []byte', ['methods', 'Cache.Get']],
    ['a receiver', 'Store[K, V]', 'Store[A, V]', ['methods', 'Store.Get']],
    ['the parameter of a function', 'store Store)', 'store *Store)', ['Free']],
    ['a new method', '\nfunc Free', 'func (Cache) Set() {}\n\nfunc Free', ['methods']],
    ['a new function', '\nfunc Free', 'func Bound() {}\n\nfunc Free', []],
    ['all lines moved', 'package p\n', 'package p\n\n\n', []],
  ])('%s', (_, from, to, expected) => {
    expect(changed(from, to)).toEqual(expected);
  });
});
