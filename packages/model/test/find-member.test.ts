import { beforeAll, describe, expect, test } from '@jest/globals';
import { findMember, methodSet, type Package, type Type } from '@standin/model';
import { loadGrammar } from '@standin/syntax';
import { createMemoryProgram, namedType, packageAt } from './memory-program.ts';
import { showType } from './show-type.ts';

beforeAll(async () => {
  await loadGrammar();
});

const files = {
  'a.go': `package m

import (
	"io"

	"example.com/m/other"
	"example.com/nowhere"
)

type Base struct{ name string; ID int }

func (Base) Get()   {}
func (*Base) Set()  {}
func (Base) hidden() {}

type ByValue struct{ Base }
type ByPointer struct{ *Base }
type Two struct{ Base; Other }
type Other struct{ ID int }
type Hides struct { Base; Get int }
type Deep struct{ ByValue }
type Twice struct{ ByValue; ByPointer }
type Reader struct{ io.ReadCloser; other.Base }
type List[T any] struct{ Node[T] }
type Node[T any] struct{ Value T; next *Node[T] }

// All gives all.
func (n *Node[E]) All(more ...E) []E { return nil }

type Strings = List[string]
type Missing struct { Base; nowhere.T }
type Itself struct { *Itself; Base }
type Pointer *Base
type Stringer interface{
	// Show shows.
	Show() string
}
`,
  'other/a.go': 'package other\n\ntype Base struct{ Count int; name bool }\n\nfunc (Base) hidden() {}\nfunc (Base) Shown() {}\n',
};

const owner = (): Package => packageAt(createMemoryProgram({ files }));

function show(type: Type, name: string, from: Package): string {
  const member = findMember(type, name, from.reference);
  if (member.kind === 'field') return `${member.path.length} ${showType(member.type)}`;
  return member.kind === 'method' ? `${member.path.length} ${member.isIndirect ? '*' : ''}${showType(member.signature)}` : member.kind;
}

describe('what a selector finds', () => {
  test.each([
    ['Base', 'ID', '0 int'],
    ['ByValue', 'name', '1 string'],
    ['ByValue', 'Base', '0 example.com/m.Base'],
    ['ByValue', 'Set', '1 func()()'],
    ['ByPointer', 'Set', '1 *func()()'],
    ['ByPointer', 'Base', '0 *example.com/m.Base'],
    ['Two', 'ID', 'ambiguous'],
    ['Two', 'Get', '1 func()()'],
    ['Hides', 'Get', '0 int'],
    ['Deep', 'Get', '2 func()()'],
    ['Twice', 'Get', 'ambiguous'],
    ['Twice', 'Base', 'ambiguous'],
    ['Reader', 'Close', '1 func()(error)'],
    ['Reader', 'Shown', '1 func()()'],
    ['Reader', 'hidden', 'none'],
    ['Reader', 'name', 'none'],
    ['Strings', 'Value', '1 string'],
    ['Strings', 'All', '1 func(...string)([]string)'],
    ['Missing', 'Get', '1 func()()'],
    ['Missing', 'Nothing', 'unknown'],
    ['Itself', 'Nothing', 'none'],
    ['Itself', 'ID', '1 int'],
    ['Pointer', 'ID', '0 int'],
    ['Pointer', 'Get', 'none'],
    ['Stringer', 'Show', '0 func()(string)'],
  ])('%s.%s', (type, name, expected) => {
    const from = owner();
    expect(show(namedType(from, type), name, from)).toBe(expected);
  });

  test('a pointer is gone through, one to an interface is not', () => {
    const from = owner();
    const pointerTo = (name: string): Type => ({ kind: 'pointer', element: namedType(from, name) });
    expect(show(pointerTo('ByValue'), 'Set', from)).toBe('1 func()()');
    expect(show(pointerTo('Stringer'), 'Show', from)).toBe('none');
    expect(show({ kind: 'named', name: 'error', typeArguments: [] }, 'Error', from)).toBe('0 func()(string)');
  });

  test('documentation comes with methods of interfaces and with promoted ones', () => {
    const from = owner();
    const documented = ['Stringer.Show', 'Strings.All'].map((selector) => {
      const [type = '', name = ''] = selector.split('.');
      const member = findMember(namedType(from, type), name, from.reference);
      return member.kind === 'method' ? member.documentation() : member.kind;
    });
    expect(documented).toEqual(['// Show shows.', '// All gives all.']);
  });
});

describe('method sets', () => {
  test('its own methods first, then by depth; methods on pointers only through a pointer', () => {
    const from = owner();
    const names = (type: Type): string =>
      methodSet(type)
        .methods.map(({ name }) => name)
        .join(' ');
    const both = (name: string): readonly string[] => [
      names(namedType(from, name)),
      names({ kind: 'pointer', element: namedType(from, name) }),
    ];
    expect(both('ByValue')).toEqual(['Get hidden', 'Get Set hidden']);
    expect(both('ByPointer')).toEqual(['Get Set hidden', 'Get Set hidden']);
    expect(both('Hides')).toEqual(['hidden', 'Set hidden']);
    expect(both('Pointer')).toEqual(['', '']);
  });

  test('what keeps methods from being known is told', () => {
    const [failure] = methodSet(namedType(owner(), 'Missing')).failures;
    expect(failure).toMatchObject({ code: 'GEN202', position: { file: '/work/a.go', line: 31 } });
  });
});
