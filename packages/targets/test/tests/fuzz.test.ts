import { beforeAll, describe, expect, test } from '@jest/globals';
import { loadGrammar } from '@standin/syntax';
import { createEffectFinder } from '../../src/tests/fuzz/find-effect.ts';
import { offerFuzz } from '../../src/tests/fuzz/offer-fuzz.ts';
import { isPure } from '../../src/tests/fuzz/pure-packages.ts';
import { findFunction, openInMemory } from './package-in-memory.ts';

beforeAll(async () => {
  await loadGrammar();
});

/** Packages that do something, and one of the standard library that does not. */
const others = {
  'disk/disk.go':
    'package disk\n\nimport "reflect"\n\nvar Log []string\n\nfunc Note(text string) { Log = append(Log, text) }\n\nfunc Same(text string) string { return text }\n\nvar _ reflect.Kind\n',
};

/** Why the function F of a source gets no fuzz test; `undefined` where it gets one. */
function refusal(source: string, imports: readonly string[] = []): string | undefined {
  const clauses = imports.map((path) => `import "${path}"\n`).join('');
  const proper = openInMemory({ ...others, 'p/p.go': `package p\n\n${clauses}\n${source}\n` });
  const offered = offerFuzz(findFunction(proper, 'F'), { home: proper.reference, findEffect: createEffectFinder(proper) });
  return offered.kind === 'refused' ? offered.reason : undefined;
}

describe('a function gets a fuzz test', () => {
  test.each([
    ['basic types', 'func F(a string, b []byte, c rune, d float32, e bool) int { return len(a) }'],
    ['types of basic types', 'type (\n\tName string\n\tRaw []byte\n)\n\nfunc F(n Name, r Raw) int { return len(n) }'],
    ['structs of basic types', 'type Point struct{ x, Y int }\n\nfunc F(p Point) int { return p.x }'],
    ['what it calls', 'func F(a int) int { return g(a) }\n\nfunc g(a int) int { if a > 3 { return F(a - 1) }; return a }'],
    [
      'function values and interfaces of its own',
      'type T int\n\nfunc (t T) Size() int { return int(t) }\n\nfunc F(a int) int {\n\tvar s interface{ Size() int } = T(a)\n\tdouble := func(n int) int { return 2 * n }\n\treturn double(s.Size())\n}',
    ],
    ['package variables that it reads', 'var table = map[string]int{"a": 1}\n\nfunc F(a string) int { return table[a] }'],
    [
      'local variables that it changes',
      'type C struct{ n int }\n\nfunc (c *C) add() { c.n++ }\n\nfunc F(a int) int {\n\tvar c C\n\tc.add()\n\tp := &c\n\tp.n = a\n\treturn p.n\n}',
    ],
  ])('for %s', (_, source) => {
    expect(refusal(source)).toBeUndefined();
  });

  test.each([
    ['nothing to make up', 'func F() int { return 1 }', 'it takes nothing'],
    ['truth values alone', 'func F(a, b bool) bool { return a && b }', 'a table has all truth values'],
    ['what package testing does not make up', 'func F(a int, b []string) {}', 'package testing cannot make up b'],
    ['complex numbers', 'func F(c complex128) {}', 'package testing cannot make up c'],
    ['a variadic parameter', 'func F(b ...byte) {}', 'package testing cannot make up b'],
    ['a struct that is not all basic', 'type S struct{ n int; m []int }\n\nfunc F(s S) {}', 'package testing cannot make up s'],
    ['a panic on purpose', 'func F(a int) { if a > 3 { panic("too large") } }', 'it panics on purpose'],
    ['a panic that is certain', 'func F(a int) int { return 10 / a }', 'it panics for zero values: runtime error: integer divide by zero'],
    ['goroutines', 'func F(a int) { g(a) }\n\nfunc g(a int) { go g(a) }', 'it starts a goroutine'],
    ['channels', 'var c chan int\n\nfunc F(a int) int { return <-c }', 'it waits for a channel'],
    ['a changed package variable', 'var n int\n\nfunc F(a int) { n += a }', 'it may change the package variable n'],
    ['a changed element', 'var m = map[int]int{}\n\nfunc F(a int) { delete(m, a) }', 'it may change the package variable m'],
    ['an address that is given away', 'var n int\n\nfunc F(a int) { p := &n; *p = a }', 'it may change the package variable n'],
    [
      'a method of a package variable',
      'type C struct{ n int }\n\nfunc (c *C) add() {}\n\nvar c C\n\nfunc F(a int) { c.add() }',
      'it may change the package variable c',
    ],
    [
      'a method behind an interface',
      'type T int\n\nvar n int\n\nfunc (T) Size() int { n++; return n }\n\nfunc F(a int) int {\n\tvar s interface{ Size() int } = T(a)\n\treturn s.Size()\n}',
      'it may change the package variable n',
    ],
    [
      'a function value',
      'var n int\n\nfunc set(a int) { n = a }\n\nvar hook = set\n\nfunc F(a int) { hook(a) }',
      'it may change the package variable n',
    ],
  ])('but not for %s', (_, source, reason) => {
    expect(refusal(source)).toBe(reason);
  });

  test('for what other packages only compute', () => {
    expect(refusal('func F(a string) string { return disk.Same(a) }', ['example.com/m/disk'])).toBeUndefined();
    expect(refusal('func F(a string) { disk.Note(a) }', ['example.com/m/disk'])).toBe('it may change the package variable Log');
    expect(refusal('func F(a string) { gone.Note(a) }', ['example.com/gone'])).toMatch(/^gen cannot tell what it calls: /);
  });
});

test('seeds are the cases that return for certain, each with a value for what is made up', () => {
  const source =
    'package p\n\ntype Point struct{ X, Y int }\n\nfunc (p *Point) F(n uint8) int {\n\tif n > 7 {\n\t\treturn p.Y\n\t}\n\treturn 0\n}\n';
  const proper = openInMemory({ 'p/p.go': source });
  const offered = offerFuzz(findFunction(proper, 'Point.F'), { home: proper.reference, findEffect: () => undefined });
  const seeds = offered.kind === 'fuzz' ? offered.seeds : [];
  expect(seeds.map(({ cause, values }) => [cause, values.map((value) => ('value' in value ? value.value : value.kind))])).toEqual([
    ['zero', [0n, 0n, 0n]],
    ['under:n:7', [0n, 0n, 6n]],
    ['at:n:7', [0n, 0n, 7n]],
    ['over:n:7', [0n, 0n, 8n]],
  ]);
});

test('packages of the standard library only compute where they are listed', () => {
  const names = [
    ['strings', 'Index'],
    ['encoding/json', 'Marshal'],
    ['fmt', 'Sprint'],
    ['fmt', 'Print'],
    ['time', 'Parse'],
    ['time', 'Now'],
  ];
  expect(names.map(([path = '', name = '']) => isPure(path, name))).toEqual([true, true, true, false, true, false]);
  const effects = [
    ['os', 'ReadFile'],
    ['math/rand', 'Int'],
    ['html/template', 'New'],
    ['strings2', 'Index'],
    ['net', 'Dial'],
  ];
  expect(effects.filter(([path = '', name = '']) => isPure(path, name))).toEqual([]);
});
