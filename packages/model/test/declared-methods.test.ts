import { beforeAll, describe, expect, test } from '@jest/globals';
import { declaredMethods, functionObjectAt, functionsOf, type NamedType, type Package } from '@standin/model';
import { loadGrammar } from '@standin/syntax';
import { createMemoryProgram, namedType, packageAt } from './memory-program.ts';
import { showMethod, showType } from './show-type.ts';

beforeAll(async () => {
  await loadGrammar();
});

const int = { kind: 'basic', name: 'int' } as const;
const string = { kind: 'basic', name: 'string' } as const;

const files = {
  'a.go': `package m

import "io"

// Pair holds two.
type Pair[K comparable, V interface{ Less(V) bool }] struct{ key K }

// Get gets.
//
//go:noinline
func (p *Pair[A, _]) Get(a A, r io.Reader) (A, error) { return a, nil } // behind
func (Pair[K, V]) Value() (v V) { return }
func (*Pair[K, V]) _() {}

type Alias = Plain
type Twice = Alias
type Plain int

func (Twice) Own()   {}
func (p *Alias) Set() {}
func Free[T any](t T) []T { return nil }
func (int) Lost() {}
`,
  'b.go': 'package m\n\nfunc (p *Plain) FromOther(x, y int, more ...string) (ok bool) { return }\n',
  'c_windows.go': 'package m\n\ntype Handle int\n\nfunc (Handle) Close() {}\nfunc (*Plain) OnlyWindows() {}\n',
};

function methodsOf(owner: Package, name: string, typeArguments: NamedType['typeArguments'] = []): readonly string[] {
  return declaredMethods({ ...namedType(owner, name), typeArguments }).map((method) => (method.isPointer ? '*' : '') + showMethod(method));
}

describe('the methods of a defined type', () => {
  const owner = (): Package => packageAt(createMemoryProgram({ files }));

  test('its type arguments stand for the names that each receiver gives them', () => {
    expect(methodsOf(owner(), 'Pair', [string, int])).toEqual(['*Get(string, io.Reader)(string, error)', 'Value()(int)']);
  });

  test('receivers may name an alias; files that build constraints leave out do not count', () => {
    const expected = ['Own()()', '*Set()()', '*FromOther(int, int, ...string)(bool)'];
    for (const name of ['Plain', 'Alias', 'Twice']) expect(methodsOf(owner(), name)).toEqual(expected);
  });

  test('of a type in a file that build constraints leave out', () => {
    expect(methodsOf(owner(), 'Handle')).toEqual(['Close()()']);
  });

  test('of what is not there: none', () => {
    expect(methodsOf(owner(), 'Nowhere')).toEqual([]);
    expect(methodsOf(owner(), 'Pair')).toEqual([]);
  });

  test('documentation as written, and where it is declared', () => {
    const [get] = declaredMethods({ ...namedType(owner(), 'Pair'), typeArguments: [string, int] });
    expect(get?.documentation()).toBe('// Get gets.\n//\n//go:noinline');
    expect(get?.origin && files['a.go'].slice(get.origin.offset, get.origin.offset + 5)).toBe('Get(a');
  });
});

describe('functions', () => {
  const owner = packageAt(createMemoryProgram({ files }));

  test('all of a package, in source order', () => {
    expect(functionsOf(owner).map(({ header }) => header.name)).toEqual(['Get', 'Value', '_', 'Own', 'Set', 'Free', 'Lost', 'FromOther']);
  });

  test('the object of a site is the same every time', () => {
    const [first] = functionsOf(owner);
    expect(first && functionObjectAt(first.site)).toBe(first);
  });

  test('receiver, type parameters and signature', () => {
    const shown = functionsOf(owner).map(({ receiver, typeParameters, signature }) =>
      [
        receiver === undefined ? '' : `${receiver.name ?? '-'} ${receiver.isPointer ? '*' : ''}${showType(receiver.type)}`,
        typeParameters.map(showType).join(),
        showType(signature),
      ].join(' | '),
    );
    expect(shown).toEqual([
      'p *example.com/m.Pair[$A, $_] |  | func($A, io.Reader)($A, error)',
      '- example.com/m.Pair[$K, $V] |  | func()($V)',
      '- *example.com/m.Pair[$K, $V] |  | func()()',
      '- example.com/m.Plain |  | func()()',
      'p *example.com/m.Plain |  | func()()',
      ' | $T | func($T)([]$T)',
      '- example.com/m.int |  | func()()',
      'p *example.com/m.Plain |  | func(int, int, ...string)(bool)',
    ]);
  });

  test('the constraint of a type parameter that a receiver binds is that of the type, over the names of the receiver', () => {
    const [get] = functionsOf(owner);
    expect(get?.receiver?.typeParameters.map(({ constraint }) => showType(constraint()))).toEqual([
      'comparable',
      'interface{Less($_)(bool)}',
    ]);
  });
});
