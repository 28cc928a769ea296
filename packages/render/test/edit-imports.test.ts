import { describe, expect, test } from '@jest/globals';
import { applyEdits, editImports, followEdits, formatGo, nameImports, type WantedImport } from '@standin/render';
import { readHeader } from '@standin/syntax';
import fc from 'fast-check';

const lastElement = (path: string): string => path.split('/').at(-1) ?? '';

function add(text: string, ...added: readonly WantedImport[]): string {
  return applyEdits(text, editImports(text, { added, isRemoved: () => false }));
}

function remove(text: string, ...paths: readonly string[]): string {
  return applyEdits(text, editImports(text, { added: [], isRemoved: ({ path }) => paths.includes(path) }));
}

describe('adding imports', () => {
  test('to a group: in order, among those most like them', () => {
    const text = 'package p\n\nimport (\n\t"fmt"\n\t"os"\n\n\t"github.com/a/b"\n\n\t"example.com/own/store"\n)\n';
    expect(add(text, { path: 'io' }, { path: 'example.com/own/mocks', name: 'm' }, { path: 'github.com/z' })).toBe(
      'package p\n\nimport (\n\t"fmt"\n\t"io"\n\t"os"\n\n\t"github.com/a/b"\n\t"github.com/z"\n\n\tm "example.com/own/mocks"\n\t"example.com/own/store"\n)\n',
    );
  });

  test('to a group that has none of their kind: a block of their own', () => {
    expect(add('package p\n\nimport (\n\t"a.b/c"\n)\n', { path: 'fmt' })).toBe('package p\n\nimport (\n\t"fmt"\n\n\t"a.b/c"\n)\n');
    expect(add('package p\n\nimport (\n\t"fmt" // why\n)\n', { path: 'a.b/c' })).toBe(
      'package p\n\nimport (\n\t"fmt" // why\n\n\t"a.b/c"\n)\n',
    );
  });

  test('not between a comment and the one import that it is about', () => {
    const text = 'package p\n\nimport (\n\t// The driver.\n\t_ "github.com/lib/pq"\n)\n';
    expect(add(text, { path: 'github.com/a/b' })).toBe(
      'package p\n\nimport (\n\t// The driver.\n\t_ "github.com/lib/pq"\n\n\t"github.com/a/b"\n)\n',
    );
  });

  test('to a single import, which becomes a group and keeps its comment', () => {
    expect(add('package p\n\nimport "fmt" // why\n\nvar x = 1\n', { path: 'a.b/c' }, { path: 'errors' }, { path: 'os' })).toBe(
      'package p\n\nimport (\n\t"errors"\n\t"fmt" // why\n\t"os"\n\n\t"a.b/c"\n)\n\nvar x = 1\n',
    );
    expect(add('package p\n\nimport "a.b/c"\n', { path: 'fmt' })).toBe('package p\n\nimport (\n\t"fmt"\n\n\t"a.b/c"\n)\n');
  });

  test('to a file without imports', () => {
    expect(add('// Head.\npackage p\n\nvar x = 1\n', { path: 'fmt' })).toBe('// Head.\npackage p\n\nimport "fmt"\n\nvar x = 1\n');
    expect(add('package p', { path: 'fmt' }, { path: 'a.b/c' })).toBe('package p\n\nimport (\n\t"fmt"\n\n\t"a.b/c"\n)');
    expect(add('package p; var x = 1\n', { path: 'fmt' })).toBe('package p; import "fmt"; var x = 1\n');
  });

  test('beside import "C", which stays as it is', () => {
    const text = 'package p\n\n// #include <stdio.h>\nimport "C"\n\nvar x = 1\n';
    expect(add(text, { path: 'fmt' })).toBe('package p\n\n// #include <stdio.h>\nimport "C"\n\nimport "fmt"\n\nvar x = 1\n');
    expect(remove(text, 'C')).toBe(text);
  });

  test('as lines, where the file has lines; in one line, where it has that', () => {
    expect(add('package p\n\nimport "fmt"\nimport "os"\nimport "a.b/c"\n', { path: 'io' })).toBe(
      'package p\n\nimport "fmt"\nimport "os"\nimport "io"\nimport "a.b/c"\n',
    );
    expect(add('package p; import "fmt"; var x = 1\n', { path: 'os' })).toBe('package p; import "fmt"; import "os"; var x = 1\n');
    expect(add('package p\n\nimport ("fmt"; "os")\n', { path: 'io' }, { path: 'zip' })).toBe(
      'package p\n\nimport ("fmt"; "io"; "os"; "zip")\n',
    );
  });

  test('in blocks of their own, the standard library above what goes before the first of another', () => {
    expect(add('package p\n\nimport (\n\t"g.h/j"\n)\n', { path: 'os' }, { path: 'g.h/i' })).toBe(
      'package p\n\nimport (\n\t"os"\n\n\t"g.h/i"\n\t"g.h/j"\n)\n',
    );
  });

  test('with CRLF and a byte order mark, which stay', () => {
    expect(add('\uFEFFpackage p\r\n\r\nimport "fmt"\r\n', { path: 'os' })).toBe(
      '\uFEFFpackage p\r\n\r\nimport (\r\n\t"fmt"\r\n\t"os"\r\n)\r\n',
    );
  });
});

describe('removing imports', () => {
  test('with their lines, and blank lines that set nothing apart any more', () => {
    const text = 'package p\n\nimport (\n\t"fmt" // why\n\n\t"a.b/c"\n\n\t"d.e/f"\n)\n\nvar x = 1\n';
    expect(remove(text, 'fmt')).toBe('package p\n\nimport (\n\t"a.b/c"\n\n\t"d.e/f"\n)\n\nvar x = 1\n');
    expect(remove(text, 'd.e/f', 'a.b/c')).toBe('package p\n\nimport (\n\t"fmt" // why\n)\n\nvar x = 1\n');
    expect(remove(text, 'fmt', 'd.e/f')).toBe('package p\n\nimport (\n\t"a.b/c"\n)\n\nvar x = 1\n');
    expect(remove(text, 'fmt', 'a.b/c', 'd.e/f')).toBe('package p\n\nvar x = 1\n');
  });

  test('of a line that holds more', () => {
    expect(remove('package p\n\nimport ("fmt"; "os")\n', 'fmt')).toBe('package p\n\nimport ("os")\n');
    expect(remove('package p; import "fmt"; var x = 1\n', 'fmt')).toBe('package p; var x = 1\n');
  });
});

describe('names of imports', () => {
  const text = 'package p\n\nimport (\n\tfoo "a.b/c"\n\t"a.b/mocks"\n\t_ "a.b/d"\n)\n';

  test('are those that the file has, then those wanted, then others', () => {
    const wanted = [{ path: 'a.b/c' }, { path: 'x.y/mocks' }, { path: 'x.y/other', name: 'z' }, { path: 'a.b/d' }, { path: 'x.y/e' }];
    const named = nameImports(text, wanted, { packageName: lastElement, avoided: new Set(['e']) });
    expect([...named.names]).toEqual([
      ['a.b/c', 'foo'],
      ['x.y/mocks', 'mocks2'],
      ['x.y/other', 'z'],
      ['a.b/d', 'd'],
      ['x.y/e', 'e2'],
    ]);
    expect(named.missing).toEqual([
      { path: 'x.y/mocks', name: 'mocks2' },
      { path: 'x.y/other', name: 'z' },
      { path: 'a.b/d' },
      { path: 'x.y/e', name: 'e2' },
    ]);
  });
});

describe('imports that follow edits', () => {
  test('go where nothing uses them any more, unless nothing did before', () => {
    const text = 'package p\n\nimport (\n\t"fmt"\n\t"io"\n\t"os"\n)\n\nvar x fmt.Stringer\n\nvar y io.Reader\n';
    const start = text.indexOf('fmt.');
    const edits = [{ start, end: start + 'fmt.Stringer'.length, text: 'sort.Interface' }];
    expect(applyEdits(text, followEdits(text, { edits, added: [{ path: 'sort' }], packageName: lastElement }))).toBe(
      'package p\n\nimport (\n\t"io"\n\t"os"\n\t"sort"\n)\n\nvar x sort.Interface\n\nvar y io.Reader\n',
    );
  });
});

const paths: readonly string[] = ['fmt', 'io', 'os', 'sort', 'testing', 'encoding/json', 'a.b/c', 'a.b/c/d', 'g.h/i', 'g.h/j/k', 'z.y/x'];

describe('any imports', () => {
  const subset = fc.subarray([...paths]);
  const layouts = fc.record({
    blocks: fc.array(fc.record({ paths: fc.subarray([...paths], { minLength: 1 }), comment: fc.boolean(), heading: fc.boolean() }), {
      maxLength: 4,
    }),
    isGroup: fc.boolean(),
    lineEnd: fc.constantFrom('\n', '\r\n'),
  });

  function print({ blocks, isGroup, lineEnd }: typeof layouts extends fc.Arbitrary<infer Layout> ? Layout : never): string {
    const known = new Set<string>();
    const lines = blocks.flatMap(({ paths: own, comment, heading }) => {
      const fresh = own.filter((path) => !known.has(path)).toSorted();
      for (const path of fresh) known.add(path);
      const specs = fresh.map((path) => `"${path}"${comment ? ' // c' : ''}`);
      return specs.length === 0 ? [] : isGroup ? [...(heading ? ['\t// heading'] : []), ...specs.map((spec) => `\t${spec}`), ''] : specs;
    });
    const section = isGroup && lines.length > 0 ? ['import (', ...lines.slice(0, -1), ')'] : lines.map((line) => `import ${line}`);
    return ['package p', '', ...section, ...(section.length > 0 ? [''] : []), 'var x = 1', ''].join(lineEnd);
  }

  test('are afterwards those before with those added and without those removed, in the form of gofmt where they were', () => {
    let formatted = 0;
    fc.assert(
      fc.property(layouts, subset, subset, (layout, wanted, unwanted) => {
        const text = print(layout);
        const before = readHeader(text).imports.map(({ path }) => path);
        const added = wanted.filter((path) => !before.includes(path));
        const edits = editImports(text, { added: added.map((path) => ({ path })), isRemoved: ({ path }) => unwanted.includes(path) });
        const after = applyEdits(text, edits);
        const expected = [...before.filter((path) => !unwanted.includes(path)), ...added].toSorted();
        expect(
          readHeader(after)
            .imports.map(({ path }) => path)
            .toSorted(),
        ).toEqual(expected);
        expect(after.replaceAll('\r\n', '')).toBe(layout.lineEnd === '\n' ? after : after.replaceAll(/\r?\n/g, ''));
        const [head, tail] = [formatGo(text), formatGo(after)];
        expect(tail.kind).toBe('formatted');
        if (
          layout.lineEnd === '\n' &&
          !layout.blocks.some(({ comment, heading }) => comment || (heading && unwanted.length > 0)) &&
          head.kind === 'formatted' &&
          head.text === text
        ) {
          formatted++;
          expect(tail.kind === 'formatted' && tail.text).toBe(after);
        }
      }),
      { numRuns: 1000 },
    );
    expect(formatted).toBeGreaterThan(100);
  });
});
