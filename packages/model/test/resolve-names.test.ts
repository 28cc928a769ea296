import { beforeAll, describe, expect, test } from '@jest/globals';
import { findDotImports, findImport, guessPackageName, unalias, underlying } from '@standin/model';
import { loadGrammar } from '@standin/syntax';
import { createMemoryProgram, declarationOf, namedType, objectOf, packageAt } from './memory-program.ts';
import { showType } from './show-type.ts';

beforeAll(async () => {
  await loadGrammar();
});

/** What the right sides of the types of a package in the module's root resolve to. */
function resolveAll(files: Readonly<Record<string, string>>, names: readonly string[]): readonly string[] {
  const owner = packageAt(createMemoryProgram({ files }));
  return names.map((name) => showType(objectOf(owner, name).right()));
}

describe('what a type name means', () => {
  test('type parameters come before the package block, the package block before the universe', () => {
    const text =
      'package m\n\ntype T int\ntype error struct{}\ntype A[T any, string any] map[string]T\ntype B map[string]T\ntype C []error\ntype D []any\n';
    expect(resolveAll({ 'a.go': text }, ['A', 'B', 'C', 'D'])).toEqual([
      'map[$string]$T',
      'map[string]example.com/m.T',
      '[]example.com/m.error',
      '[]any',
    ]);
  });

  test('a predeclared name that another file declares', () => {
    const files = { 'a.go': 'package m\n\ntype A []string\ntype B []int\n', 'b.go': 'package m\n\ntype string struct{}\n' };
    expect(resolveAll(files, ['A', 'B'])).toEqual(['[]example.com/m.string', '[]int']);
  });

  test('a predeclared name that a file for another system declares means the predeclared type', () => {
    const files = { 'a.go': 'package m\n\ntype A []string\n', 'b_windows.go': 'package m\n\ntype string struct{}\n' };
    expect(resolveAll(files, ['A'])).toEqual(['[]string']);
  });

  test('qualifiers: names of imports, of packages that differ from their path, and none', () => {
    const files = {
      'a.go':
        'package m\n\nimport (\n\t"example.com/m/odd-dir"\n\tother "io"\n\t"math/rand/v2"\n)\n\ntype A struct{ x odd.T; r other.Reader; s rand.Source; n nowhere.T }\n',
      'odd-dir/a.go': 'package odd\n\ntype T int\n',
    };
    expect(resolveAll(files, ['A'])).toEqual(['struct{x example.com/m/odd-dir.T; r io.Reader; s math/rand/v2.Source; n invalid}']);
  });

  test('a package that no import finds, by the guess of its name', () => {
    const text =
      'package m\n\nimport (\n\t"github.com/x/go-thing"\n\t"gopkg.in/yaml.v3"\n\t"example.org/lib/v2"\n)\n\ntype A struct{ a thing.T; b yaml.Node; c lib.T }\n';
    expect(resolveAll({ 'a.go': text }, ['A'])).toEqual([
      'struct{a github.com/x/go-thing.T; b gopkg.in/yaml.v3.Node; c example.org/lib/v2.T}',
    ]);
  });

  test('dot imports give exported names that the package block does not', () => {
    const files = {
      'a.go': 'package m\n\nimport . "example.com/m/dot"\n\ntype A struct{ x Given; y Own; z hidden }\ntype Own int\n',
      'dot/a.go': 'package dot\n\ntype Given int\ntype Own int\ntype hidden int\n',
    };
    expect(resolveAll(files, ['A'])).toEqual(['struct{x example.com/m/dot.Given; y example.com/m.Own; z example.com/m.hidden}']);
    const owner = packageAt(createMemoryProgram({ files }));
    expect(
      owner
        .files()
        .flatMap(findDotImports)
        .map(({ path }) => path),
    ).toEqual(['example.com/m/dot']);
  });

  test('imports belong to their file', () => {
    const files = { 'a.go': 'package m\n\nimport "io"\n\ntype A io.Reader\n', 'b.go': 'package m\n\ntype B io.Reader\n' };
    expect(resolveAll(files, ['A', 'B'])).toEqual(['io.Reader', 'invalid']);
  });

  test('a constraint may name its own type parameter', () => {
    const owner = packageAt(
      createMemoryProgram({ files: { 'a.go': 'package m\n\ntype A[T interface{ Less(T) bool }, P *T] struct{ x T }\n' } }),
    );
    const { typeParameters } = objectOf(owner, 'A');
    expect(typeParameters.map((parameter) => showType(parameter.constraint()))).toEqual(['interface{Less($T)(bool)}', '*$T']);
  });
});

describe('which file declares a name', () => {
  const files = {
    'a.go': 'package m\n\ntype A int\n',
    'a_windows.go': 'package m\n\ntype A string\ntype OnlyWindows int\n',
    'ignored.go': '//go:build ignore\n\npackage main\n\ntype Program int\n',
    'tagged.go': '//go:build special\n\npackage m\n\ntype Special int\n',
    'a_test.go': 'package m\n\ntype InTest int\ntype A2 A\n',
    'x_test.go': 'package m_test\n\ntype A bool\ntype B A\n',
  };

  test('files that count come before those that build constraints leave out; those of other packages never count', () => {
    const owner = packageAt(createMemoryProgram({ files }));
    const where = (name: string): string => declarationOf(namedType(owner, name));
    expect(['A', 'OnlyWindows', 'Special', 'Program', 'InTest'].map(where)).toEqual([
      '/work/a.go#A',
      '/work/a_windows.go#OnlyWindows',
      '/work/tagged.go#Special',
      'undeclared',
      'undeclared',
    ]);
    expect([...owner.scope().keys()]).toEqual(['A']);
  });

  test('GOOS decides', () => {
    const owner = packageAt(
      createMemoryProgram({
        files: { 'a_linux.go': 'package m\n\ntype A int\n', 'a_windows.go': files['a_windows.go'] },
        variables: { GOOS: 'windows' },
      }),
    );
    expect(declarationOf(namedType(owner, 'A'))).toBe('/work/a_windows.go#A');
  });

  test('the package with its tests, and the external test package, are packages of their own', () => {
    const program = createMemoryProgram({ files });
    const withTests = packageAt(program, '', 'withTests');
    expect(showType(objectOf(withTests, 'A2').right())).toBe('example.com/m.A');
    const external = packageAt(program, '', 'externalTest');
    expect(external.name()).toBe('m_test');
    expect(showType(objectOf(external, 'B').right())).toBe('example.com/m_test.A');
    expect(declarationOf(namedType(external, 'A'))).toBe('/work/x_test.go#A');
  });

  test('an external test package may declare a name of the package beside it over again', () => {
    const external = packageAt(
      createMemoryProgram({
        files: {
          'a.go': 'package m\n\ntype A interface{ M() }\n\nconst N = 2\n',
          'a_test.go': 'package m_test\n\nimport "example.com/m"\n\ntype A m.A\ntype B [N]A\n\nconst N = m.N + 1\n',
        },
      }),
      '',
      'externalTest',
    );
    const result = underlying(namedType(external, 'A'));
    expect(result.kind === 'type' && showType(result.type)).toBe('interface{M()()}');
    expect(showType(objectOf(external, 'B').right())).toBe('[3]example.com/m_test.A');
  });

  test('what a package does not declare comes with what it does', () => {
    const owner = packageAt(
      createMemoryProgram({ files: { 'a.go': 'package m\n\ntype Reader int\nfunc Read() {}\nfunc (Reader) Method() {}\n' } }),
    );
    const result = underlying(namedType(owner, 'Raeder'));
    expect(result).toMatchObject({ kind: 'failed', lookup: { kind: 'undeclared', candidates: ['Reader', 'Read'] } });
    expect(underlying(namedType(owner, 'Read'))).toMatchObject({ kind: 'failed', lookup: { kind: 'notAType' } });
  });

  test('a package that is not there says what to do', () => {
    const owner = packageAt(createMemoryProgram({ files: { 'a.go': 'package m\n\nimport "github.com/x/y"\n\ntype A y.T\n' } }));
    const result = underlying(namedType(owner, 'A'));
    expect(result).toMatchObject({ kind: 'failed', at: { name: 'T' }, lookup: { kind: 'missingPackage' } });
  });
});

describe('underlying types', () => {
  const files = {
    'a.go': `package m

import (
	"io"
	"unsafe"
)

type Int int
type Alias = Int
type Twice = Alias
type Defined Twice
type Reader io.Reader
type List[T any] []T
type Pair[K comparable, V any] struct { key K; value List[V] }
type Strings = List[string]
type Swapped[A any, B comparable] = Pair[B, A]
type Used Swapped[int, string]
type Loop1 Loop2
type Loop2 = Loop1
type Grow[T any] Grow[List[T]]
type Pointer unsafe.Pointer
type Error error
type Any any
`,
  };
  const owner = (): ReturnType<typeof packageAt> => packageAt(createMemoryProgram({ files }));

  test.each([
    ['Int', 'int'],
    ['Twice', 'int'],
    ['Defined', 'int'],
    ['Reader', 'interface{Read([]byte)(int, error)}'],
    ['Strings', '[]string'],
    ['Used', 'struct{key string; value example.com/m.List[int]}'],
    ['Pointer', 'unsafe.Pointer'],
    ['Error', 'error'],
    ['Any', 'interface{}'],
  ])('%s', (name, expected) => {
    const result = underlying(namedType(owner(), name));
    expect(result.kind === 'type' && showType(result.type)).toBe(expected);
  });

  test.each(['Loop1', 'Loop2', 'Grow'])('%s never ends, and is found out', (name) => {
    const typeArguments = name === 'Grow' ? [{ kind: 'basic', name: 'int' } as const] : [];
    expect(underlying({ ...namedType(owner(), name), typeArguments }).kind).toBe('cycle');
  });

  test.each([
    ['Alias', 'example.com/m.Int'],
    ['Twice', 'example.com/m.Int'],
    ['Int', 'example.com/m.Int'],
    ['Strings', 'example.com/m.List[string]'],
    ['Defined', 'example.com/m.Defined'],
  ])('unalias %s', (name, expected) => {
    expect(showType(unalias(namedType(owner(), name)))).toBe(expected);
  });

  test('unalias of an alias that never ends, ends', () => {
    const looping = packageAt(createMemoryProgram({ files: { 'a.go': 'package m\n\ntype A = B\ntype B = A\n' } }));
    expect(unalias(namedType(looping, 'A')).kind).toBe('named');
  });
});

test('the name that a package most likely has', () => {
  const guesses = ['fmt', 'math/rand/v2', 'gopkg.in/yaml.v3', 'github.com/x/go-redis', 'github.com/x/redis-go', 'github.com/x/y.go', 'v2'];
  expect(guesses.map(guessPackageName)).toEqual(['fmt', 'rand', 'yaml', 'redis', 'redis', 'y', 'v2']);
});

test('findImport reads -imports before the file, and a name that nothing imports is none', () => {
  const program = createMemoryProgram({ files: { 'a.go': 'package m\n\nimport "io"\n' } });
  const [file] = packageAt(program).files();
  expect(file && findImport(file, 'io')?.path).toBe('io');
  expect(file && findImport(file, 'fmt')).toBeUndefined();
});
