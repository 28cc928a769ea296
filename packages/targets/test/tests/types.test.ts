import { beforeAll, describe, expect, test } from '@jest/globals';
import { loadGrammar } from '@standin/syntax';
import { compareStyle, isError } from '../../src/tests/types/compare-style.ts';
import { findObstacle } from '../../src/tests/types/find-obstacle.ts';
import { hasLock } from '../../src/tests/types/has-lock.ts';
import { isOpaque } from '../../src/tests/types/is-opaque.ts';
import { findFunction, openInMemory } from './package-in-memory.ts';

beforeAll(async () => {
  await loadGrammar();
});

const declarations = `package p

type (
	Point  struct{ X, Y int }
	secret struct{ n int }
	Equals struct{ n int }
	Locked struct{ mu lock }
	lock   struct{}
	List   struct{ Next *List }
)

func (Equals) Equal(other Equals) bool { return true }

func (*lock) Lock() {}

func (*lock) Unlock() {}
`;

describe('of a type', () => {
  test.each([
    ['int', 'identical', false],
    ['Point', 'identical', false],
    ['[2]Point', 'identical', false],
    ['*Point', 'deep', false],
    ['[]string', 'deep', false],
    ['map[string]secret', 'deep', true],
    ['secret', 'identical', true],
    ['*Equals', 'deep', false],
    ['List', 'deep', false],
    ['any', 'deep', true],
    ['func()', 'presence', true],
    ['chan int', 'presence', true],
    ['error', 'error', true],
  ])('%s is compared in the way %s, opaque: %s', (type, style, opaque) => {
    const [parameter] = findFunction(openInMemory({ 'p/p.go': `${declarations}\nfunc F(x ${type}) {}\n` }), 'F').parameters;
    if (parameter === undefined) throw new Error('no parameter');
    expect([compareStyle(parameter.type), isOpaque(parameter.type)]).toEqual([style, opaque]);
    expect(isError(parameter.type)).toBe(style === 'error');
  });

  test('must not be copied where there is a lock in it', () => {
    const source = `${declarations}\nfunc F(a Locked, b *Locked, c [1]Locked, d []Locked, e Point) {}\n`;
    const { parameters } = findFunction(openInMemory({ 'p/p.go': source }), 'F');
    expect(parameters.map(({ type }) => hasLock(type))).toEqual([true, false, true, false, false]);
  });
});

describe('a function as its test calls it', () => {
  const contexts = {
    'p/io.go': 'package p\n\nimport "io"\n\nfunc Write(out io.Writer, _ int, more ...string) (n int, err error) { return }\n',
  };

  test('has parameters with roles, and results of which the last may be its failure', () => {
    const { parameters, results } = findFunction(openInMemory(contexts), 'Write');
    expect(parameters.map(({ name, isVariadic, type }) => [name, isVariadic, type.kind])).toEqual([
      ['out', false, 'named'],
      [undefined, false, 'basic'],
      ['more', true, 'slice'],
    ]);
    expect(parameters.map(({ role }) => role)).toEqual(['writer', 'value', 'value']);
    expect(results.map(({ name, style, isFailure }) => [name, style, isFailure])).toEqual([
      ['n', 'identical', false],
      ['err', 'error', true],
    ]);
  });

  test('has type arguments that satisfy the constraints', () => {
    const source =
      'package p\n\ntype number interface{ ~int32 | ~float64 }\n\nfunc F[A any, C comparable, N number, S ~[]N](a A, c C, n N, s S) {}\n';
    const { typeArguments } = findFunction(openInMemory({ 'p/p.go': source }), 'F');
    expect(typeArguments).toMatchObject([
      { name: 'int' },
      { name: 'string' },
      { name: 'int32' },
      { kind: 'slice', element: { name: 'int32' } },
    ]);
  });

  test('starts goroutines where a go statement is in it, however deep', () => {
    const source = 'package p\n\nfunc F() { func() { if true { go G() } }() }\n\nfunc G() { F() }\n';
    const proper = openInMemory({ 'p/p.go': source });
    expect(['F', 'G'].map((name) => findFunction(proper, name).startsGoroutines())).toEqual([true, false]);
  });

  test.each([
    ['x [length()]int', 'the length of an array in its signature cannot be worked out'],
    ['x map[string]int', undefined],
  ])('that takes %s has an obstacle: %s', (parameter, obstacle) => {
    const source = `package p\n\nfunc length() int { return 1 }\n\nfunc F(${parameter}) {}\n`;
    expect(findObstacle(findFunction(openInMemory({ 'p/p.go': source }), 'F'))).toBe(obstacle);
  });
});
