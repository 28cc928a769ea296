import { describe, expect, test } from '@jest/globals';
import { outlineFile } from '@standin/syntax';

function names(text: string): readonly string[] {
  return outlineFile(text).entries.map(({ declaration, names: bound }) => `${declaration.keyword} ${bound.join(',')}`);
}

describe('where statements end', () => {
  test.each([
    ['type A interface\n{\n\tM()\n}\ntype B int', ['type A', 'type B']],
    ['type A struct\n{ x int }; type B map\n[int]string', ['type A', 'type B']],
    ['type A chan\nint\ntype F func\n()\ntype C chan<-\nint', ['type A', 'type F', 'type C']],
    ['const x = 1.\nconst y = 0x1p-2\nconst z = a1.\nB', ['const x', 'const y', 'const z']],
    ['type A int /* one\n*/ type B int /* two */', ['type A', 'type B']],
    ['var a, b = "}", \'{\'\nvar c = `\n}\n`\nfunc f() {}', ['var a,b', 'var c', 'func f']],
    ['func (r /* ) */ *T) M() {}\nfunc (t (T)) N() {}\nfunc _() {}', ['func M', 'func N', 'func _']],
    ['const (\n\tA, B = iota, 1\n\tC,\n\tD\n\t_\n)', ['const A,B', 'const C,D', 'const _']],
    ['var ()\ntype ()\nconst ()', []],
    ['type (\n\tA int; B string\n\tC [2]struct {\n\t\tx int\n\t}\n)', ['type A', 'type B', 'type C']],
    ['type δx int\ntype 世界 string', ['type δx', 'type 世界']],
    ['var x = func() int {\n\ttype Inner interface{}\n\treturn 1\n}()\ntype A int', ['var x', 'type A']],
  ])('%j', (body, expected) => {
    for (const newline of ['\n', '\r\n']) {
      const outline = outlineFile(`package a\n${body}`.replaceAll('\n', newline));
      expect(outline.entries.map(({ declaration, names: bound }) => `${declaration.keyword} ${bound.join(',')}`)).toEqual(expected);
      expect(outline.isBalanced).toBe(true);
    }
  });
});

test('entries bound their own text', () => {
  const text =
    'package a\n\n// A is one.\ntype A[T any] interface { M(T) } // behind\n\ntype (\n\t// B is two.\n\tB = int\n)\nvar x, y int\n';
  const outline = outlineFile(text);
  expect(outline.entries.map(({ start, end }) => text.slice(start, end))).toEqual(['A[T any] interface { M(T) }', 'B = int', 'x, y int']);
  expect(outline.entries.map(({ nameOffset }) => text[nameOffset])).toEqual(['A', 'B', 'x']);
  expect(outline.entries.map(({ declaration }) => text.slice(declaration.start, declaration.end).split('\n')[0])).toEqual([
    'type A[T any] interface { M(T) }',
    'type (',
    'var x, y int',
  ]);
  expect(text.slice(outline.entries[1]?.declaration.start, outline.entries[1]?.declaration.end).endsWith('\n)')).toBe(true);
});

test('methods say where their receiver stands, functions do not', () => {
  const text = 'package a\nfunc f() {}\nfunc (t T) M() {}\n';
  expect(outlineFile(text).entries.map(({ receiverOffset }) => receiverOffset)).toEqual([undefined, text.indexOf('(t T)')]);
});

describe('files whose brackets do not pair up', () => {
  test.each([
    ['an open function', 'func broken() {\n\tif x {\n}\n\ntype Late interface { M() }\n'],
    ['an open parameter list', 'func broken(a int, {\n}\n\ntype Late interface { M() }\n'],
    ['a bracket too many', 'func broken() {}}\n\ntype Late interface { M() }\n'],
    ['an open interface', 'type Open interface {\n\tM()\n\ntype Late interface { M() }\n'],
    ['an open group', 'type (\n\tIn interface {\n\t\tM()\n\n\ntype Late interface { M() }\n'],
    ['an open string', 'var s = "open\nfunc broken() {\n\ntype Late interface { M() }\n'],
    ['a merge conflict', '<<<<<<< HEAD\nfunc a() {\n=======\nfunc b() {\n>>>>>>> other\n}\n\ntype Late interface { M() }\n'],
  ])('%s hides no later declaration', (_, body) => {
    for (const newline of ['\n', '\r\n']) {
      const text = `package a\n\n${body}`.replaceAll('\n', newline);
      const late = outlineFile(text).entries.find((entry) => entry.names.includes('Late'));
      expect(text.slice(late?.start, late?.end)).toBe('Late interface { M() }');
    }
  });

  test('text that is no Go gives an outline all the same', () => {
    for (const text of [
      '',
      '}',
      ')))',
      '"',
      '`',
      '/*',
      "'",
      '\0',
      'type',
      'type (',
      'func',
      'func (',
      'var ,',
      'package a\ntype T[',
      '({[',
    ])
      expect(() => outlineFile(text)).not.toThrow();
  });

  test('declarations before the fault keep their text', () => {
    expect(names('package a\ntype A int\nfunc f() {\n\ntype B int\n')).toEqual(['type A', 'func f', 'type B']);
  });
});
