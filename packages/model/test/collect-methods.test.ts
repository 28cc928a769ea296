import { beforeAll, describe, expect, test } from '@jest/globals';
import { collectMethods, underlying, type MethodOrder, type MethodSet } from '@standin/model';
import { loadGrammar } from '@standin/syntax';
import { createMemoryProgram, namedType, objectOf, packageAt } from './memory-program.ts';
import { showMethod } from './show-type.ts';

beforeAll(async () => {
  await loadGrammar();
});

function collect(files: Readonly<Record<string, string>>, name: string, order: MethodOrder = 'source'): MethodSet {
  const owner = packageAt(createMemoryProgram({ files }));
  const result = underlying(objectOf(owner, name).right());
  if (result.kind !== 'type' || result.type.kind !== 'interface') throw new Error(`${name} is no interface`);
  return collectMethods(result.type, order, namedType(owner, name));
}

function methods(files: Readonly<Record<string, string>>, name: string): readonly string[] {
  const set = collect(files, name);
  expect(set.diagnostics).toEqual([]);
  return set.methods.map(showMethod);
}

describe('method sets', () => {
  test('embedded interfaces of other files, packages and the standard library, through aliases and defined types', () => {
    const files = {
      'a.go':
        'package m\n\nimport (\n\t"io"\n\t"example.com/m/b"\n)\n\ntype A interface {\n\tOwn(Local) error\n\tOther\n\tio.ReadCloser\n\tb.Alias\n\terror\n}\ntype Local int\n',
      'c.go': 'package m\n\nimport x "io"\n\ntype Other interface{ Give(x.Writer) *Local }\n',
      'b/b.go':
        'package b\n\nimport "fmt"\n\ntype Alias = Defined\ntype Defined Base\ntype Base interface {\n\tfmt.Stringer\n\tMake(T) T\n}\ntype T struct{}\n',
    };
    expect(methods(files, 'A')).toEqual([
      'Own(example.com/m.Local)(error)',
      'Give(io.Writer)(*example.com/m.Local)',
      'Read([]byte)(int, error)',
      'Close()(error)',
      'String()(string)',
      'Make(example.com/m/b.T)(example.com/m/b.T)',
      'Error()(string)',
    ]);
  });

  test('generic interfaces with their type arguments put in, nested and across packages', () => {
    const files = {
      'a.go':
        'package m\n\nimport "example.com/m/g"\n\ntype A interface {\n\tg.Store[string, []Item]\n\tg.Named[Item]\n}\ntype Item struct{}\ntype B[T any] interface {\n\tg.Store[T, g.List[T]]\n}\n',
      'g/g.go':
        'package g\n\ntype List[T any] []T\ntype Store[K comparable, V any] interface {\n\tGet(key K) (V, error)\n\tEach(func(K, V) bool)\n\tReader[V]\n}\ntype Reader[T any] interface{ All() List[T] }\ntype Named[T any] = Deep[map[string]T]\ntype Deep[T any] interface{ Deep(chan<- T, ...T) [2]T }\n',
    };
    expect(methods(files, 'A')).toEqual([
      'Get(string)([]example.com/m.Item, error)',
      'Each(func(string, []example.com/m.Item)(bool))()',
      'All()(example.com/m/g.List[[]example.com/m.Item])',
      'Deep(send(map[string]example.com/m.Item), ...map[string]example.com/m.Item)([2]map[string]example.com/m.Item)',
    ]);
    expect(methods(files, 'B')).toEqual([
      'Get($T)(example.com/m/g.List[$T], error)',
      'Each(func($T, example.com/m/g.List[$T])(bool))()',
      'All()(example.com/m/g.List[example.com/m/g.List[$T]])',
    ]);
  });

  test('a type parameter of the embedded interface is another than one of the same name outside', () => {
    const files = { 'a.go': 'package m\n\ntype A[T any] interface{ B[[]T] }\ntype B[T any] interface{ M(T, func(T) T) }\n' };
    expect(methods(files, 'A')).toEqual(['M([]$T, func([]$T)([]$T))()']);
  });

  test('an anonymous interface, and parentheses', () => {
    const files = { 'a.go': 'package m\n\nimport "io"\n\ntype A interface {\n\tinterface{ M() }\n\t(io.Closer)\n}\n' };
    expect(methods(files, 'A')).toEqual(['M()()', 'Close()(error)']);
  });

  test('methods that meet count once: the first, or in the other order one that the interface declares itself', () => {
    const files = {
      'a.go': 'package m\n\ntype A interface {\n\tB\n\tM(own int)\n\tC\n}\ntype B interface{ M(b int) }\ntype C interface{ M(c int) }\n',
    };
    const parameter = (order: MethodOrder): string | undefined => collect(files, 'A', order).methods[0]?.signature.parameters[0]?.name;
    expect(collect(files, 'A').methods.length).toBe(1);
    expect(parameter('source')).toBe('b');
    expect(parameter('explicitFirst')).toBe('own');
  });

  test('the same interface by two ways is no cycle', () => {
    const files = {
      'a.go': 'package m\n\ntype A interface {\n\tB\n\tC\n}\ntype B interface{ D }\ntype C interface{ D }\ntype D interface{ M() }\n',
    };
    expect(methods(files, 'A')).toEqual(['M()()']);
  });
});

describe('constraints', () => {
  test.each([
    ['interface{ ~int | string }', true, true],
    ['interface{ int }', true, true],
    ['interface{ comparable; M() }', false, true],
    ['interface{ Number }', false, true],
    ['interface{ Local; M() }', true, true],
    ['interface{ M() }', false, false],
    ['interface{ any }', false, false],
    ['interface{ error }', false, false],
  ])('%s', (text, hasTypeTerms, isConstraint) => {
    const files = { 'a.go': `package m\n\ntype A ${text}\ntype Number interface{ ~int | ~float64 }\ntype Local struct{}\n` };
    expect(collect(files, 'A')).toMatchObject({ hasTypeTerms, isConstraint, diagnostics: [] });
  });
});

describe('what keeps a method set from being known is said where it stands', () => {
  test.each([
    ['itself', 'type A interface {\n\tM()\n\tA\n}', { code: 'GEN111', position: { line: 5, column: 2 } }],
    ['a cycle', 'type A interface {\n\tM()\n\tB\n}\ntype B interface{ A }', { code: 'GEN111', position: { line: 7, column: 19 } }],
    [
      'no such type',
      'type A interface {\n\tM()\n\tRaeder\n}\ntype Reader interface{}',
      { code: 'GEN106', position: { line: 5, column: 2 } },
    ],
    ['a function', 'type A interface {\n\tM()\n\tf\n}\nfunc f() {}', { code: 'GEN119', position: { line: 5, column: 2 } }],
  ])('%s', (_, text, expected) => {
    const { methods: found, diagnostics } = collect({ 'a.go': `package m\n\n${text}\n` }, 'A');
    expect(diagnostics).toMatchObject([expected]);
    expect(found.map(({ name }) => name)).toEqual(['M']);
  });

  test('a package that is not on this machine', () => {
    const text = 'package m\n\nimport "github.com/x/y"\n\ntype A interface {\n\tM()\n\ty.Thing\n}\n';
    const { diagnostics } = collect({ 'a.go': text }, 'A');
    expect(diagnostics).toMatchObject([{ code: 'GEN202', position: { file: '/work/a.go', line: 7, column: 2 } }]);
  });

  test('near names are listed', () => {
    const { diagnostics } = collect({ 'a.go': 'package m\n\ntype A interface{ Raeder }\ntype Reader interface{}\n' }, 'A');
    expect(diagnostics[0]?.hint).toMatch(/Reader/);
  });
});
