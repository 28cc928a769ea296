import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Method, Type } from '@standin/model';
import { componentTypes, predeclaredNames, printSignature, printType, walkType, type TypeNaming } from '@standin/render';
import { loadGrammar } from '@standin/syntax';
import { createMemoryProgram, objectOf, packageAt } from '../../model/test/memory-program.ts';
import { showType } from '../../model/test/show-type.ts';

beforeAll(async () => {
  await loadGrammar();
});

const header =
  'package m\n\nimport (\n\t"context"\n\t"io"\n)\n\nconst N = 3\n\ntype Local struct{}\ntype List[T any] []T\n\nvar _ context.Context\nvar _ io.Reader\n';

const naming: TypeNaming = {
  qualifier: ({ package: reference }) => (reference === undefined || reference.path === 'example.com/m' ? undefined : reference.path),
  typeParameter: ({ name }) => name,
  any: 'any',
};

function resolve(text: string): Type {
  return objectOf(packageAt(createMemoryProgram({ files: { 'a.go': `${header}type A[T any, U comparable] = ${text}\n` } })), 'A').right();
}

describe('printType', () => {
  test.each([
    ['int', 'int'],
    ['byte', 'byte'],
    ['uint8', 'uint8'],
    ['rune', 'rune'],
    ['error', 'error'],
    ['any', 'any'],
    ['interface{}', 'any'],
    ['interface {\n}', 'any'],
    ['Local', 'Local'],
    ['io.Reader', 'io.Reader'],
    ['T', 'T'],
    ['**Local', '**Local'],
    ['[]T', '[]T'],
    ['[N*2]io.Reader', '[6]io.Reader'],
    ['[0x10]int', '[16]int'],
    ['[len("abc")][2]T', '[3][2]T'],
    ['map[U]map[string]T', 'map[U]map[string]T'],
    ['chan int', 'chan int'],
    ['chan<- int', 'chan<- int'],
    ['<-chan int', '<-chan int'],
    ['chan (<-chan int)', 'chan (<-chan int)'],
    ['chan<- chan int', 'chan<- chan int'],
    ['chan <-chan int', 'chan<- chan int'],
    ['<-chan (<-chan int)', '<-chan <-chan int'],
    ['chan (chan<- int)', 'chan chan<- int'],
    ['chan<- (<-chan int)', 'chan<- <-chan int'],
    ['chan func() (<-chan int)', 'chan func() <-chan int'],
    ['func()', 'func()'],
    ['func(int) string', 'func(int) string'],
    ['func(a, b int, c ...string) (n int, err error)', 'func(int, int, ...string) (int, error)'],
    ['func(...interface{}) (x func() func())', 'func(...any) func() func()'],
    ['struct{}', 'struct{}'],
    [
      'struct { a, b int; c string `json:"c"`; Local; *List[T]; io.Reader }',
      'struct{ a int; b int; c string `json:"c"`; Local; *List[T]; io.Reader }',
    ],
    ['interface { M(a int) error; io.Reader; N() }', 'interface{ M(int) error; io.Reader; N() }'],
    ['List[map[string]List[*T]]', 'List[map[string]List[*T]]'],
    ['interface { ~int | ~string | *Local }', 'interface{ ~int | ~string | *Local }'],
    ['interface { ~int }', 'interface{ ~int }'],
    ['(((Local)))', 'Local'],
    ['[Nowhere]int', '[?]int'],
    ['nowhere.T', 'invalid'],
  ])('%s', (text, expected) => {
    const type = resolve(text);
    expect(printType(type, naming)).toBe(expected);
    // What is printed means the same type again.
    if (!/[?]|invalid/.test(expected))
      expect(showType(resolve(expected)).replaceAll('interface{}', 'any')).toBe(showType(type).replaceAll('interface{}', 'any'));
  });

  test("names are the caller's: qualifiers, type parameters, the empty interface", () => {
    const other: TypeNaming = { qualifier: () => 'q', typeParameter: ({ name }) => `${name}_2`, any: 'interface{}' };
    expect(printType(resolve('func(map[U]T, Local, any, interface{}, []io.Reader) List[T]'), other)).toBe(
      'func(map[U_2]T_2, q.Local, interface{}, interface{}, []q.io.Reader) q.List[T_2]'.replace('q.io.', 'q.'),
    );
  });

  test('the empty interface may have a spelling of its own where the source does not say `any`', () => {
    expect(printType(resolve('func(any, interface{})'), { ...naming, emptyInterface: 'interface{}' })).toBe('func(any, interface{})');
  });

  test('a signature without the keyword', () => {
    const type = resolve('func(context.Context, ...int) error');
    expect(type.kind === 'signature' && printSignature(type, naming)).toBe('(context.Context, ...int) error');
  });
});

describe('walkType', () => {
  test('visits a type and all that it is written with, outside in, in the order of its text', () => {
    const type = resolve(
      'func(a map[U]*Local, b ...[2]List[T]) (chan<- struct { x int; y func() error }, interface { M(byte) string; io.Reader })',
    );
    const visited: string[] = [];
    walkType(type, (part) =>
      visited.push(part.kind === 'basic' || part.kind === 'named' || part.kind === 'typeParameter' ? part.name : part.kind),
    );
    expect(visited.join(' ')).toBe(
      'signature map U pointer Local array List T channel struct int signature error interface signature byte string Reader',
    );
  });

  test('unions by their terms; names, basic and invalid types end it', () => {
    const union = resolve('interface { ~int | []string }');
    const kinds: string[] = [];
    walkType(union, (part) => kinds.push(part.kind));
    expect(kinds).toEqual(['interface', 'union', 'basic', 'slice', 'basic']);
    for (const text of ['int', 'Local', 'T', 'nowhere.T']) expect(componentTypes(resolve(text))).toEqual([]);
  });
});

test('predeclaredNames: what the code of a mock uses of the universe block', () => {
  const methodOf = (text: string): Method => {
    const type = resolve(`interface{ M${text} }`);
    const element = type.kind === 'interface' ? type.elements[0] : undefined;
    if (element?.kind !== 'method') throw new Error('no method');
    return element.method;
  };
  expect(predeclaredNames([])).toEqual(new Set());
  expect(predeclaredNames([methodOf('(Local)')])).toEqual(new Set(['nil']));
  expect(predeclaredNames([methodOf('(map[string]any) error'), methodOf('(...int)')])).toEqual(
    new Set(['nil', 'string', 'any', 'error', 'append', 'int']),
  );
});
