import { describe, expect, test } from '@jest/globals';
import { positionInText } from '@standin/diagnostics';
import { readConfigurationFile } from '@standin/config';
import { createMemoryTree } from '@standin/modules';
import { corpus } from './corpus.ts';
import { mistakes, read, targets } from './read.ts';

describe('the corpus', () => {
  test.each(corpus.map((file) => [file.name, file] as const))('%s', (_, { text, codes }) => {
    expect(read(text).diagnostics.map(({ code }) => code)).toEqual(codes);
  });

  test.each(corpus.map((file) => [file.name, file] as const))('%s, with CRLF and a byte order mark', (_, { text, codes }) => {
    const changed = `\ufeff${text.replace('\ufeff', '').replaceAll(/\r?\n/g, '\r\n')}`;
    expect(read(changed).diagnostics.map(({ code, position }) => [code, position])).toEqual(
      read(text).diagnostics.map(({ code, position }) => [code, position]),
    );
    expect(codes).toHaveLength(read(changed).diagnostics.length);
  });
});

describe('what a user sees', () => {
  const lines = (...text: readonly string[]): string => `${text.join('\n')}\n`;

  test('an unknown key stands at the key', () => {
    expect(mistakes('version: 1\nverbose: 1\nmockname: X\n')).toBe(
      lines(
        'gen.yaml:2:1: error GEN402: unknown key verbose',
        '    verbose: 1',
        '    ^',
        '  hint: docs/configuration.md lists all keys',
        'gen.yaml:3:1: error GEN402: unknown key mockname',
        '    mockname: X',
        '    ^',
        '  hint: did you mean mock-name?',
      ),
    );
  });

  test.each([
    ['interfaces: [Store]\n', 'interfaces belongs to a package: packages: { ./...: { interfaces: [Store] } }'],
    ['exclude: [./internal]\n', 'exclude belongs to a package: packages: { ./...: { exclude: [./internal/...] } }'],
    ['packages: { ./a: { packages: [./b] } }\n', 'packages belongs to the top level: packages: [./...]'],
    ['packages: { ./a: { interfaces: { Store: { keep: [a.go] } } } }\n', 'keep belongs to the top level: keep: [mocks/old.go]'],
    ['packages: { ./a: { interfaces: { Store: { interfaces: [A] } } } }\n', 'interfaces belongs to a package:'],
    ['./store: { typed: true }\n', 'a package pattern belongs below packages: packages: { ./store: ... }'],
    ['packages: { ./a: { Store: {} } }\n', 'an interface belongs below interfaces: interfaces: { Store: ... }'],
  ])('a key of another level is told where it belongs: %j', (text, hint) => {
    expect(mistakes(text)).toContain(`  hint: ${hint}`);
    expect(read(text).diagnostics.map(({ code }) => code)).toEqual(['GEN402']);
  });

  test('a wrong value stands at the value, with an example', () => {
    expect(mistakes('é: 1\ntags: [ä, b c]\n')).toContain(
      lines(
        'gen.yaml:2:12: error GEN403: tags has to be a list of build tags, and holds the text "b c"',
        '    tags: [ä, b c]',
        '              ^',
        '  hint: for example tags: [integration]',
      ),
    );
  });

  test.each([
    ['a tab', 'a:\n\tb: 1', '2:1: error GEN401: a tab cannot indent in YAML', 'indent with blanks'],
    ['braces without quotes', 'directory: {{packageDirectory}}/mocks\n', '1:32: error GEN401', 'a value with {{ }} needs quotes'],
    ['braces without quotes that are YAML', 'directory: {{packageDirectory}}\n', '1:13: error GEN401', 'a value with {{ }} needs quotes'],
    ['a glob without quotes', 'packages:\n  ./...:\n    interfaces: [*Cache]\n', '3:18: error GEN401', 'a glob needs quotes: "*Cache"'],
    ['a glob as a key', 'packages:\n  ./...:\n    interfaces:\n      *Cache: {}\n', '4:15: error GEN401', 'needs quotes: "*Store"'],
    ['an open brace', 'packages:\n  ./...: {typed: true\nx: 1\n', '3:1: error GEN401: a { or [ is not closed', ''],
    ['two documents', 'typed: true\n---\ntyped: true\n', '2:1: error GEN401: the file holds more than one YAML document', ''],
    ['an unknown tag', 'typed: !foo true\n', '1:8: error GEN401: unresolved tag: !foo', ''],
    ['a key that is a list', '? [a]\n: b\n', '1:3: error GEN401: a key has to be a text', ''],
    ['NUL', 'a: \0', '1:4: error GEN409: the file holds a NUL character', ''],
    ['bytes that are no UTF-8', 'a: \ufffd', '1:4: error GEN409: the file is not UTF-8', 'save it as UTF-8'],
    ['an alias in its own anchor', 'x-a: &a [*a]\n', '1:10: error GEN412', ''],
    ['a merge of a number', '<<: 1\n', '1:1: error GEN403: a merge key takes a mapping', ''],
    ['an unknown target', 'targets: [gomok]\n', '1:11: error GEN406: there is no target "gomok"', 'did you mean gomock?'],
    [
      'a bad expression',
      'packages: {./...: {interfaces: ["regex:("]}}\n',
      '1:33: error GEN405: bad pattern "regex:(": unterminated group',
      '',
    ],
  ])('%s: one finding', (_, text, finding, hint) => {
    const seen = mistakes(text);
    expect(seen).toContain(`gen.yaml:${finding}`);
    expect(seen).toContain(hint);
    expect(read(text).diagnostics).toHaveLength(1);
  });
});

describe('sizes', () => {
  const bomb = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map((name, index, names) => {
    const item = index === 0 ? 'lol' : `*${names[index - 1] ?? ''}`;
    return `x-${name}: &${name} [${Array.from({ length: 9 }, () => item).join(', ')}]`;
  });

  test.each([
    ['a billion laughs', `${bomb.join('\n')}\ntemplate-data: { a: *i }\n`, 'GEN412'],
    ['five megabytes', '# comment\n'.repeat(500_000), 'GEN409'],
    ['brackets in brackets', '['.repeat(50_000), 'GEN412'],
    ['deep mappings', `template-data: ${'{a: '.repeat(150)}1${'}'.repeat(150)}`, 'GEN412'],
  ])('%s: a finding, soon', (_, text, code) => {
    const start = performance.now();
    expect(read(text).diagnostics.map((diagnostic) => diagnostic.code)).toEqual([code]);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  test('thousands of packages, on lines or on one, are read', () => {
    const names = Array.from({ length: 5000 }, (_, index) => `./päckage${index}`);
    expect(read(`packages:\n${names.map((name) => `  ${name}: { typed: true }`).join('\n')}\n`).file?.packages).toHaveLength(5000);
    const line = `packages: [${names.join(', ')}]`;
    expect(read(line).file?.packages?.at(-1)?.pattern.place).toEqual(positionInText('/repository/gen.yaml', line, line.lastIndexOf('./')));
  });
});

describe('files that are no texts', () => {
  const tree = createMemoryTree({ '/repository/gen.yaml/file': '' });

  test.each([
    ['/repository/gen.yaml', 'GEN502'],
    ['/repository/none.yaml', 'GEN501'],
  ])('%s is %s', (path, code) => {
    expect(readConfigurationFile(tree, path, { targets }).diagnostics.map((diagnostic) => diagnostic.code)).toEqual([code]);
  });
});

describe('what is read', () => {
  const { file, diagnostics } = read(
    [
      'typed: true',
      'targets: { stub: { typed: false } }',
      'packages:',
      '  ./...:',
      '    exclude: [./legacy/..., "regex:/gen/"]',
      '    package: fakes',
      '    interfaces:',
      '      Store: { mock-name: FakeStore }',
      '      Both:',
      '        - { typed: true }',
      '        - { filename: plain.go, targets: [stub] }',
      '  io:',
    ].join('\n'),
  );
  const [everything, io] = file?.packages ?? [];

  test('nothing is wrong', () => expect(diagnostics).toEqual([]));
  test('values have the place of the value', () => {
    expect(everything?.options).toEqual({
      label: 'packages > ./...',
      directory: '/repository',
      values: { package: 'fakes' },
      origins: {
        package: {
          kind: 'file',
          place: { position: { file: '/repository/gen.yaml', line: 6, column: 14 }, sourceLine: '    package: fakes' },
        },
      },
    });
  });
  test('exclusions are patterns or expressions', () => {
    expect(everything?.exclude.map(({ kind, pattern }) => [kind, pattern.text])).toEqual([
      ['pattern', './legacy/...'],
      ['regex', 'regex:/gen/'],
    ]);
  });
  test('an interface has its outputs', () => {
    expect(everything?.interfaces?.map(({ pattern, outputs }) => [pattern.text, outputs.map(({ options }) => options.values)])).toEqual([
      ['Store', [{ mockName: 'FakeStore' }]],
      ['Both', [{ typed: true }, { filename: 'plain.go' }]],
    ]);
    expect(everything?.interfaces?.[1]?.outputs[1]?.targets?.map(({ name }) => name)).toEqual(['stub']);
  });
  test('what is not written is absent', () => {
    expect(io?.interfaces).toBeUndefined();
    expect(io?.targets).toBeUndefined();
    expect(file?.targets?.map(({ name, options }) => [name, options.values])).toEqual([['stub', { typed: false }]]);
  });
});
