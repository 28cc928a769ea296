import { describe, expect, test } from '@jest/globals';
import { readHeader } from '@standin/syntax';

/** The same text with other line ends and with a byte order mark: neither changes what it says. */
function variants(text: string): readonly string[] {
  return [text, text.replaceAll('\n', '\r\n'), `\uFEFF${text}`];
}

describe('the package clause', () => {
  test.each([
    ['package a\n', 'a'],
    ['// Package a is one.\npackage a // here\n', 'a'],
    ['/* package b */ package /* c */ a;import "fmt"\n', 'a'],
    ['package δx\n', 'δx'],
  ])('%j', (text, name) => {
    for (const variant of variants(text)) {
      const { packageClause } = readHeader(variant);
      expect(packageClause?.name).toBe(name);
      expect(variant.slice(packageClause?.offset).startsWith(name)).toBe(true);
    }
  });

  test.each(['', 'pakage a\n', '// package a\n', 'func main() {}\n', '\0\0\0'])('none in %j', (text) => {
    expect(readHeader(text).packageClause).toBeUndefined();
  });

  test('a clause without a name is none', () => {
    expect(readHeader('package\n').packageClause).toBeUndefined();
  });
});

describe('imports', () => {
  test('every form, in order, with where they stand', () => {
    const text = [
      'package a',
      'import "fmt"',
      'import other "net/http"; import . "strings"',
      'import (',
      '\t_ "embed" // for data',
      '\t/* two */ c `example.com/c`',
      ')',
      'import ()',
      'var x = `import "no"`',
      'import "late"',
      '',
    ].join('\n');
    for (const variant of variants(text)) {
      const { imports } = readHeader(variant);
      expect(imports.map(({ name, path }) => [name, path])).toEqual([
        [undefined, 'fmt'],
        ['other', 'net/http'],
        ['.', 'strings'],
        ['_', 'embed'],
        ['c', 'example.com/c'],
      ]);
      for (const { name, path, offset } of imports)
        expect(variant.slice(offset)).toMatch(new RegExp(`^${name?.replace('.', '\\.') ?? ''} ?["\`]${path}`));
    }
  });

  test('what cannot be read ends them', () => {
    expect(readHeader('package a\nimport (\n\t"fmt"\n\tnet.http\n\t"os"\n)\n').imports.map(({ path }) => path)).toEqual(['fmt']);
    expect(readHeader('package a\nimport "fmt\nimport "os"\n').packageClause?.name).toBe('a');
  });
});

describe('build constraints', () => {
  test.each([
    ['//go:build linux && !cgo\n\npackage a\n', 'linux && !cgo', []],
    ['// Copyright.\n\n//go:build a\n// +build b c\n// +build d\n\npackage a\n', 'a', ['b c', 'd']],
    ['// +build b\npackage a\n', undefined, []],
    ['package a\n\n//go:build late\n', undefined, []],
    ['/* //go:build no */\n\npackage a\n', undefined, []],
    ['/*\n//go:build no\n*/\npackage a\n', undefined, []],
    ['//go:builder no\npackage a\n', undefined, []],
  ])('%j', (text, goBuild, plusBuild) => {
    for (const variant of variants(text)) expect(readHeader(variant)).toMatchObject({ plusBuild });
    for (const variant of variants(text)) expect(readHeader(variant).goBuild).toBe(goBuild);
  });
});
