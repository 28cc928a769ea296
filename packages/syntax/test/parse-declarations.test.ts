import { describe, expect, test } from '@jest/globals';
import {
  outlineFile,
  parseConstantDeclaration,
  parseTypeDeclaration,
  parseVariableDeclaration,
  type TypeDeclaration,
} from '@standin/syntax';
import { describeWithBindings } from './bindings.ts';
import { constantShape, declarationShape, expressionShape, typeShape } from './shape.ts';

function parseFirst(text: string): TypeDeclaration {
  const [entry] = outlineFile(text).entries;
  if (entry === undefined) throw new Error(`no declaration in ${text}`);
  return parseTypeDeclaration(text, entry);
}

describeWithBindings('parseTypeDeclaration', () => {
  // The right column is what go/parser makes of the left one; outline.go.test.ts compares many more.
  test.each([
    ['A int', 'A int'],
    ['A = other.B', 'A= other.B'],
    ['A[T any] = []T', 'A[T any]= []T'],
    ['C chan<- chan int', 'C send(both(int))'],
    ['C chan (<-chan int)', 'C both(receive(int))'],
    ['C chan <-chan int', 'C send(both(int))'],
    ['C <-chan <-chan int', 'C receive(receive(int))'],
    ['C chan<- <-chan int', 'C send(receive(int))'],
    ['C chan<- func(int) <-chan string', 'C send(func(int)(receive(string)))'],
    ['C chan chan<- chan int', 'C both(send(both(int)))'],
    ['C <-chan chan <-chan int', 'C receive(send(both(int)))'],
    ['A [N * 2]byte', 'A [(N*2)]byte'],
    ['A [N]byte', 'A [N]byte'],
    ['A [pkg.N + 1][2]byte', 'A [(pkg.N+1)][2]byte'],
    ['A [len("x")]byte', 'A [len("x")]byte'],
    ['A [unsafe.Sizeof(uintptr(0))]byte', 'A [unsafe.Sizeof(uintptr(0))]byte'],
    ['A [len(v.field)]byte', 'A [len(v.field)]byte'],
    ['A [len /* v */ (v.field)] [2]byte', 'A [len(v.field)][2]byte'],
    ['A [P (v.Type),] byte', 'A[P v.Type] byte'],
    ['A [P (v.Type), Q any] byte', 'A[P v.Type,Q any] byte'],
    ['A [P (interface{})] byte', 'A[P interface{}] byte'],
    ['A [P v.Type] byte', 'A[P v.Type] byte'],
    ['A [P * C]byte', 'A [(P*C)]byte'],
    ['A [P *T,] struct{}', 'A[P *T] struct{}'],
    ['A [P interface{ *T }] int', 'A[P interface{*T}] int'],
    ['A [P *T, Q any] int', 'A[P *T,Q any] int'],
    ['A [P *T | Q] int', 'A [((P*T)|Q)]int'],
    ['A[K, V comparable] map[K]V', 'A[K comparable,V comparable] map[K]V'],
    ['A[T ~int | ~[]byte | *int] struct{}', 'A[T (((~int)|(~[]byte))|*int)] struct{}'],
    ['F func(a, b int, c ...string) (n int, err error)', 'F func(a int,b int,c ...string)(n int,err error)'],
    ['F func(func() (func()), ...any)', 'F func(func()(func()()),...any)()'],
    ['F func(int, string) (int, error)', 'F func(int,string)(int,error)'],
    [
      'S struct { a, b int "tag"; *T; pkg.U `x`; L[int]; *pkg.M[int] }',
      'S struct{a int "tag";b int "tag";*T;pkg.U `x`;L[int];*pkg.M[int]}',
    ],
    ['S struct { _ [0]func(); x [N]T }', 'S struct{_ [0]func()();x [N]T}'],
    [
      'I interface { M(); N(int) error; fmt.Stringer; L[int]; ~int | string; comparable }',
      'I interface{M()();N(int)(error);fmt.Stringer;L[int];((~int)|string);comparable}',
    ],
    ['I interface { m(_ int, _ ...string) }', 'I interface{m(_ int,_ ...string)()}'],
    ['G L[map[string]pkg.T[int], []func(T)]', 'G L[map[string]pkg.T[int],[]func(T)()]'],
    ['P ((*(int)))', 'P *int'],
    ['M map[[2]string]chan struct{}', 'M map[[2]string]both(struct{})'],
  ])('%s', (text, shape) => {
    for (const variant of [`type ${text}\n`, `package a\r\n\r\ntype ${text}`, `type (\n\t${text}\n)\n`]) {
      const declaration = parseFirst(variant);
      expect(declaration.problems).toEqual([]);
      expect(declarationShape(declaration)).toBe(shape);
    }
  });

  test('what stands in parentheses is told apart, for mockgen passes it over', () => {
    expect(parseFirst('type A (interface{})\n').isParenthesized).toBe(true);
    expect(parseFirst('type A interface{}\n').isParenthesized).toBe(false);
  });

  test('offsets point into the file, behind letters of two code units too', () => {
    const text = 'package a // 😀 é\r\n\r\ntype A interface {\r\n\tΔx(w io.Writer) 世界\r\n}\r\n';
    const { type, offset } = parseFirst(text);
    expect(text[offset]).toBe('A');
    const [method] = type.kind === 'interface' ? type.elements : [];
    expect(text.slice(method?.offset).startsWith('Δx(')).toBe(true);
    const signature = method?.kind === 'method' ? method.signature : undefined;
    expect(text.slice(signature?.parameters[0]?.offset).startsWith('w io')).toBe(true);
    expect(text.slice(signature?.parameters[0]?.type.offset).startsWith('io.Writer')).toBe(true);
    expect(text.slice(signature?.results[0]?.type.offset).startsWith('世界')).toBe(true);
  });

  test('types that lie too deep in each other are a problem, not the end', () => {
    expect(parseFirst(`package p\n\ntype A ${'[]'.repeat(100)}int\n`).problems).toEqual([]);
    expect(parseFirst(`package p\n\ntype A ${'[]'.repeat(20_000)}int\n`).problems).not.toEqual([]);
    expect(parseFirst(`package p\n\ntype A [${'<-'.repeat(17_000)}x]int\n`).problems).not.toEqual([]);
  });

  test('a long declaration, beyond the buffer that the native parser starts with', () => {
    const methods = Array.from({ length: 3000 }, (_, index) => `\tMethod${index}(ctx context.Context) error`);
    const { type, problems } = parseFirst(`type A interface {\n${methods.join('\n')}\n}\n`);
    expect(problems).toEqual([]);
    expect(type.kind === 'interface' && type.elements.length).toBe(3000);
  });

  describe('declarations with syntax errors', () => {
    test.each([
      'A interface { M( }',
      'A interface { M() err or x }',
      'A struct { x int int }',
      'A [',
      'A map[string',
      'A func(',
      'A interface { 1 }',
    ])('%s', (text) => {
      const source = `package a\n\ntype ${text}\n`;
      const { problems, name } = parseFirst(source);
      expect(name).toBe('A');
      expect(problems.length).toBeGreaterThan(0);
      for (const { offset, message } of problems) {
        expect(offset).toBeGreaterThanOrEqual(source.indexOf('A'));
        expect(offset).toBeLessThanOrEqual(source.length);
        expect(message).toMatch(/^syntax error/);
      }
    });

    test('a broken neighbour does no harm', () => {
      const text = 'package a\n\nfunc broken( {\n\ntype A interface { M() error }\n';
      const entry = outlineFile(text).entries.find(({ names }) => names[0] === 'A');
      const declaration = entry && parseTypeDeclaration(text, entry);
      expect(declaration?.problems).toEqual([]);
      expect(declaration && declarationShape(declaration)).toBe('A interface{M()(error)}');
    });
  });
});

describeWithBindings('constants and variables', () => {
  const constants = (text: string): readonly string[] => {
    const declarations = new Set(outlineFile(text).entries.map(({ declaration }) => declaration));
    return [...declarations].flatMap((declaration) => parseConstantDeclaration(text, declaration)).map(constantShape);
  };

  test.each([
    ['const A = 1', ['A@0=1']],
    ['const ( A = iota; B; C )', ['A@0=iota', 'B@1=iota', 'C@2=iota']],
    [
      'const (\n\tA, B = iota, 1 << iota\n\tC, D\n\t_, _\n\tE, F int = 1, 2\n\tG, H\n)',
      [
        ...['A@0=iota', 'B@0=(1<<iota)', 'C@1=iota', 'D@1=(1<<iota)', '_@2=iota', '_@2=(1<<iota)'],
        ...['E@3:int=1', 'F@3:int=2', 'G@4:int=1', 'H@4:int=2'],
      ],
    ],
    ['const (\n\t// first\n\tA Kind = iota + 1 // one\n\n\tB /* two */\n)', ['A@0:Kind=(iota+1)', 'B@1:Kind=(iota+1)']],
    ['const A = "x" + `y`\nconst B, C = 1.5, \'c\'', ['A@0=("x"+`y`)', 'B@0=1.5', "C@0='c'"]],
    ['const A = ^uint8(0) >> 1 &^ 2', ['A@0=(((^uint8(0))>>1)&^2)']],
    ['const A = len([...]int{1, 2})', ['A@0=len(literal)']],
    ['const A = unsafe.Sizeof(struct{ a int }{})', ['A@0=unsafe.Sizeof(literal)']],
    ['const A = -(1 + 2) * 3', ['A@0=((-(1+2))*3)']],
  ])('%j', (text, expected) => {
    for (const newline of ['\n', '\r\n']) expect(constants(`package a\n${text}\n`.replaceAll('\n', newline))).toEqual(expected);
  });

  test('variables: their type, or the value that it comes from', () => {
    const text = 'package a\nvar (\n\ta [3]int\n\tb = [2]string{"x", "y"}\n\tc, d = f()\n\te, g int = 1, 2\n)\n';
    const [entry] = outlineFile(text).entries;
    const variables = entry === undefined ? [] : parseVariableDeclaration(text, entry.declaration);
    expect(variables.map(({ name, type, value }) => [name, type && typeShape(type), value && expressionShape(value)])).toEqual([
      ['a', '[3]int', undefined],
      ['b', undefined, 'literal'],
      ['c', undefined, undefined],
      ['d', undefined, undefined],
      ['e', 'int', '1'],
      ['g', 'int', '2'],
    ]);
    for (const { name, offset } of variables) expect(text.slice(offset).startsWith(name)).toBe(true);
  });
});
