import { describe, expect, test } from '@jest/globals';
import { listInterfaces, type ListedInterface, type ListOptions } from '@standin/engine';
import { createMemorySession } from './session.ts';

const goMod = 'module example.com/app\n\ngo 1.24\n';

async function list(files: Readonly<Record<string, string>>, options: Partial<ListOptions> = {}, patterns: readonly string[] = ['.']) {
  const texts = Object.fromEntries(Object.entries({ 'go.mod': goMod, ...files }).map(([name, text]) => [`/app/${name}`, text]));
  const { packages } = await listInterfaces(createMemorySession(texts), patterns, '/app', { selection: 'default', ...options });
  return packages.flatMap(({ interfaces }) => interfaces);
}

async function listOne(declarations: string, files: Readonly<Record<string, string>> = {}): Promise<readonly string[]> {
  const types = await list({ 'a.go': `package app\n${declarations}\n`, ...files }, {}, ['/app/a.go']);
  return types.map(show);
}

function show({ name, typeParameters, kind, methods, embeds, aliasOf, definedAs }: ListedInterface): string {
  const names = [aliasOf === undefined ? '' : ` = ${aliasOf}`, definedAs === undefined ? '' : ` is ${definedAs}`].join('');
  return `${name}${typeParameters}${names}: ${kind} ${methods.join()}|${embeds.join(';')}`;
}

describe('listInterfaces', () => {
  test.each([
    ['type A interface{ M() }', ['A: interface M|']],
    ['type A struct{}; type B int; type C []func(); type D map[string]any', []],
    ['type A func(); type B = func()', ['A: function type |', 'B: function type |']],
    [
      'type A = any; type B error; type C comparable',
      ['A = any: interface |', 'B is error: interface Error|', 'C is comparable: constraint |'],
    ],
    ['type A interface{ B }; type B interface{ ~int }', ['A: constraint |B', 'B: constraint |~int']],
    ['type A interface{ int }', ['A: constraint |int']],
    ['type A interface{ []byte; M() }', ['A: constraint M|[]byte']],
    ['type A interface{ S }; type S struct{}', ['A: constraint |S']],
    ['type A interface{ B }; type B = interface{ comparable }', ['A: constraint |B', 'B: constraint |comparable']],
    ['type A interface{ error }', ['A: interface |error']],
    ['type A interface{ interface{ M() } }', ['A: interface |interface{ M() }']],
    ['type A interface{ Missing }', ['A: interface |Missing']],
    ['type A Missing; type B = missing.Type', []],
    ['type A B; type B A', []],
    ['type A interface{ B }; type B interface{ A }', ['A: interface |B', 'B: interface |A']],
    ['type A[K comparable, V any] interface{ M(K) V }', ['A[K comparable, V any]: interface M|']],
    ['type A = B[int]; type B[T any] interface{ M(T) }', ['A = B[int]: interface M|', 'B[T any]: interface M|']],
    ['type int interface{ M() }; type A interface{ int }', ['int: interface M|', 'A: interface |int']],
    ['func f() { type A interface{ M() } }', []],
    ['type _ interface{ M() }', []],
    ['// type A interface{}\nvar s = `\ntype B interface{}\n`', []],
  ])('%j', async (declarations, expected) => {
    expect(await listOne(declarations)).toEqual(expected);
  });

  test('looks into other packages where a name of theirs decides', async () => {
    const other = 'package odd\ntype Number interface{ ~int }\ntype Closer interface{ Close() }\ntype Hook func()\ntype S struct{}\n';
    const files = { 'x/odd-name/o.go': other };
    const code =
      'import "example.com/app/x/odd-name"\ntype A interface{ odd.Number }; type B = odd.Closer; type C odd.Hook; type D = odd.S';
    expect(await listOne(code, files)).toEqual([
      'A: constraint |odd.Number',
      'B = odd.Closer: interface Close|',
      'C is odd.Hook: function type |',
    ]);
    expect(await listOne(code.replace('import "', 'import renamed "').replaceAll('odd.', 'renamed.'), files)).toHaveLength(3);
    expect(await listOne('import . "example.com/app/x/odd-name"\ntype A = Closer', files)).toEqual(['A = Closer: interface Close|']);
  });

  test('places, in bytes, behind a byte order mark and with CRLF', async () => {
    const [type] = await list({ 'a.go': '\uFEFFpackage app\r\n\r\n/* é */ type A interface{}\r\n' });
    expect(type).toMatchObject({ file: '/app/a.go', line: 3, column: 15 });
  });

  test('files that count, and no test files', async () => {
    const declare = (name: string): string => `package app\ntype ${name} interface{}\n`;
    const files = {
      'a.go': declare('A'),
      'b_windows.go': declare('B'),
      'c_test.go': declare('C'),
      'd.go': `//go:build ignore\n\n${declare('D')}`,
    };
    expect((await list(files)).map(({ name }) => name)).toEqual(['A']);
  });

  test('who mocks what, told from gen.yaml and comments', async () => {
    const types = await list(
      {
        'a.go': 'package app\n\ntype A interface{ M() }\n\n//gen:mock filename=b.go\ntype B interface{ M() }\n\ntype C interface{ M() }\n',
        'b/b.go': 'package b\n\ntype A interface{ M() }\n',
        'gen.yaml': 'filename: all.go\ndirectory: mocks\npackages: { .: { interfaces: [A] }, ./b: {} }\n',
      },
      {},
      ['./...'],
    );
    expect(
      types.map(({ file, name, doubles }) => [file, name, doubles.map(({ originFile, originLine }) => `${originFile}:${originLine}`)]),
    ).toEqual([
      ['/app/a.go', 'A', ['/app/gen.yaml:3']],
      ['/app/a.go', 'B', ['/app/a.go:5']],
      ['/app/a.go', 'C', []],
      ['/app/b/b.go', 'A', ['/app/gen.yaml:3']],
    ]);
  });

  test('who mocks what, told from the lines', async () => {
    const files = {
      'a.go': `package app
//go:generate mockgen -source=a.go -destination=mocks/a.go -exclude_interfaces=Left
//go:generate mockgen -destination=mocks/listed.go . B*,C
//go:generate mockgen -destination=mocks/all.go example.com/app
//go:generate mockgen -typed . unexported
type A interface{ M() }
type Base interface{ M() }
type C interface{ M() }
type Left interface{ M() }
type unexported interface{ M() }
type Number interface{ ~int }
type Hook func()
`,
      'b.go': 'package app\ntype B interface{ M() }\ntype Alias = B\n',
    };
    const types = await list(files);
    const mocks = types.map(({ name, doubles }) => [
      name,
      ...doubles.map((by) => `${by.destination?.slice('/app/mocks/'.length)}:${by.originLine}`),
    ]);
    expect(Object.fromEntries(mocks.map(([name, ...by]) => [name, by]))).toEqual({
      A: ['a.go:2', 'all.go:4'],
      Base: ['a.go:2', 'listed.go:3', 'all.go:4'],
      C: ['a.go:2', 'listed.go:3', 'all.go:4'],
      Left: ['all.go:4'],
      unexported: ['a.go:2', 'undefined:5'],
      Number: [],
      Hook: [],
      B: ['listed.go:3', 'all.go:4'],
      Alias: ['all.go:4'],
    });
    expect((await list(files, { isUnmocked: true })).map(({ name }) => name)).toEqual([]);
    expect((await list(files, { selection: 'exported' })).map(({ name }) => name)).not.toContain('unexported');
  });
});
