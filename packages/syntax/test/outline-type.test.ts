import { describe, expect, test } from '@jest/globals';
import { outlineFile, outlineType } from '@standin/syntax';

function show(declaration: string): string {
  const text = `package p\n${declaration}\n`;
  const entry = outlineFile(text).entries[0];
  if (entry === undefined) return 'no entry';
  const { isAlias, typeParameters, side } = outlineType(text, entry);
  const slice = ({ start, end }: { readonly start: number; readonly end: number }): string => text.slice(start, end);
  const head = `${typeParameters === undefined ? '' : `[${slice(typeParameters)}] `}${isAlias ? '= ' : ''}${side.kind}`;
  if (side.kind === 'name') return `${head} ${slice(side.range)}`;
  return side.kind === 'interface' ? `${head} ${side.methods.map(slice).join()} | ${side.embedded.map(slice).join(' ; ')}` : head;
}

describe('outlineType', () => {
  test.each([
    ['type A interface{}', 'interface  | '],
    ['type A interface { M(); N(x int) error }', 'interface M,N | '],
    ['type A interface {\n\tio.Reader // why\n\tM(f func(\n\t\tint,\n\t)) (a, b int)\n\tB[int]\n}', 'interface M | io.Reader ; B[int]'],
    ['type A interface { ~int | ~string; interface{ M() } }', 'interface  | ~int | ~string ; interface{ M() }'],
    ['type A interface {\n\t~int |\n\t\t~string\n}', 'interface  | ~int |\n\t\t~string'],
    ['type A (interface{ M() })', 'interface M | '],
    ['type A = interface{ M() }', '= interface M | '],
    ['type A func(int) string', 'function'],
    ['type A = func()', '= function'],
    ['type A (func())', 'function'],
    ['type A io.Reader', 'name io.Reader'],
    ['type A = B[int, map[string]C]', '= name B[int, map[string]C]'],
    ['type ( A B )', 'name B'],
    ['type A struct{ f func() }', 'other'],
    ['type A []func()', 'other'],
    ['type A *B', 'other'],
    ['type A [N]func()', 'other'],
    ['type A [N * 2]func()', 'other'],
    ['type A [N << 2]func()', 'other'],
    ['type A [len(x)]func()', 'other'],
    ['type A [pkg.N]func()', 'other'],
    ['type A [3]func()', 'other'],
    ['type A [P *C]func()', 'other'],
    ['type A[P *C,] func()', '[P *C,] function'],
    ['type A[P *C, Q any] func()', '[P *C, Q any] function'],
    ['type A[P *struct{}] func()', '[P *struct{}] function'],
    ['type A[P interface{ *int }] func()', '[P interface{ *int }] function'],
    ['type A[P []int] interface{ M(P) }', '[P []int] interface M | '],
    ['type A[P ~int] interface{ M(P) }', '[P ~int] interface M | '],
    ['type A[\n\tK comparable,\n\tV any,\n] interface{ M(K) V }', '[K comparable,\n\tV any,\n] interface M | '],
    ['type A[T any] = func(T)', '[T any] = function'],
    ['type /* a */ A /* b */ = /* c */ interface /* d */ { /* e */ M /* f */ () }', '= interface M | '],
    ['type A interface {\n\tM(', 'interface M | '],
    ['type A', 'other'],
    ['type A interface', 'other'],
  ])('%j', (declaration, expected) => {
    expect(show(declaration)).toBe(expected);
  });
});
