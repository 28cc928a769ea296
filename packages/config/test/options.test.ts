import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import {
  collectLayers,
  findConfigurations,
  matchInterface,
  mergeConfigurations,
  optionDefinitions,
  optionNames,
  orderEntries,
  pathOfOption,
  readCommentLayer,
  readConfigurationFile,
  readEnvironmentLayer,
  readFlagLayer,
  resolveOptions,
  targetsOf,
  type Configuration,
} from '@standin/config';
import { createMemoryTree } from '@standin/modules';
import { print, targets } from './read.ts';

function find(
  files: Readonly<Record<string, string>>,
  directory: string,
): { readonly configuration: Configuration; readonly seen: string } {
  const tree = createMemoryTree(files);
  const read = (file: string) => readConfigurationFile(tree, file, { targets });
  const found = findConfigurations({ tree, directory, root: '/repository', read });
  return { configuration: mergeConfigurations(found.files), seen: print(found.diagnostics) };
}

describe('findConfigurations', () => {
  const files = {
    '/gen.yaml': 'typed: true',
    '/repository/gen.yaml': 'packages: [./...]',
    '/repository/a/b/gen.yaml': 'packages: [./c]',
    '/repository/a/b/c/gen.yaml': 'typed: true',
    '/repository/z/gen.yaml': 'inherit: false',
    '/repository/z/y/gen.yaml': 'typed: true',
  };
  const pathsFor = (directory: string): readonly string[] => find(files, directory).configuration.files.map((file) => file.path);

  test.each([
    ['/repository', ['/repository/gen.yaml']],
    ['/repository/a', ['/repository/gen.yaml']],
    ['/repository/a/b/c/d', ['/repository/gen.yaml', '/repository/a/b/gen.yaml', '/repository/a/b/c/gen.yaml']],
    ['/repository/z/y', ['/repository/z/gen.yaml', '/repository/z/y/gen.yaml']],
    ['/elsewhere', []],
    ['/', []],
    ['/repository/..x', ['/repository/gen.yaml']],
  ])('%s has %j', (directory, paths) => expect(pathsFor(directory)).toEqual(paths));

  test('the entries are those of the innermost file that has the key', () => {
    expect(find(files, '/repository/a/b/c').configuration.entries.map(({ pattern }) => pattern.text)).toEqual(['./c']);
    expect(find(files, '/repository/a').configuration.entries.map(({ pattern }) => pattern.text)).toEqual(['./...']);
    expect(find(files, '/repository/z/y').configuration.entries).toEqual([]);
  });

  test('another name is an error', () => {
    expect(find({ '/repository/gen.yml': '', '/repository/a/x.go': '' }, '/repository/a').seen).toBe(
      'gen.yml: error GEN408: configuration is read from gen.yaml alone\n  hint: rename it to gen.yaml\n',
    );
  });

  test('paths of Windows', () => {
    const tree = createMemoryTree({ 'C:\\r\\gen.yaml': '', 'C:\\r\\a\\gen.yaml': '' }, path.win32);
    const read = (file: string) => readConfigurationFile(tree, file, { targets });
    const found = findConfigurations({ tree, directory: 'C:\\r\\a', root: 'C:\\r', read });
    expect(found.files.map((file) => file.path)).toEqual(['C:\\r\\gen.yaml', 'C:\\r\\a\\gen.yaml']);
  });
});

describe('precedence', () => {
  const place = { position: { file: '/repository/a/x.go', line: 3, column: 1 }, sourceLine: '//gen:mock' };
  const named = (name: string): string => `mock-name: ${name}`;
  /** Every place that can say what the mock is called, the strongest first. */
  const places = [
    'Flag',
    'Variable',
    'Comment',
    'InnerTarget',
    'InnerTop',
    'InterfaceTarget',
    'Interface',
    'PackageTarget',
    'Package',
    'WiderPackage',
    'OuterTarget',
    'OuterTop',
  ];

  function resolve(present: ReadonlySet<string>): string {
    const option = (name: string): string => (present.has(name) ? named(name) : 'typed: true');
    const outer = [
      option('OuterTop'),
      `targets: { gomock: { ${option('OuterTarget')} } }`,
      'packages:',
      `  ./...: { ${option('WiderPackage')} }`,
      '  ./a:',
      `    ${option('Package')}`,
      `    targets: { gomock: { ${option('PackageTarget')} }, stub: { mock-name: Wrong } }`,
      `    interfaces: { Store: { ${option('Interface')}, targets: { gomock: { ${option('InterfaceTarget')} } } } }`,
    ].join('\n');
    const inner = `${option('InnerTop')}\ntargets: { gomock: { ${option('InnerTarget')} } }`;
    const { configuration, seen } = find({ '/repository/gen.yaml': outer, '/repository/a/gen.yaml': inner }, '/repository/a');
    expect(seen).toBe('');
    const entries = orderEntries(configuration.entries);
    const output = entries[0] && matchInterface(entries[0], 'Store')?.outputs[0];
    const layers = collectLayers({
      configuration,
      entries,
      output,
      target: 'gomock',
      flags: readFlagLayer(present.has('Flag') ? [{ name: 'mockName', text: 'Flag' }] : [], { directory: '/' }).layer,
      environment: readEnvironmentLayer({ GEN_MOCK_NAME: present.has('Variable') ? 'Variable' : '' }, { directory: '/' }).layer,
      comment: readCommentLayer(present.has('Comment') ? [{ text: 'name=Comment', place }] : [], { directory: '/repository/a' }).layer,
    });
    return resolveOptions(layers, { directory: '/repository' }).options.mockName;
  }

  test.each(places.map((name, index) => [name, index] as const))('%s wins over all that follow', (name, index) => {
    expect(resolve(new Set(places.slice(index)))).toBe(name);
  });
  test('and the default where nobody says anything', () => expect(resolve(new Set())).toBe('Mock{{interface}}'));
});

describe('resolveOptions', () => {
  const { configuration } = find(
    {
      '/repository/gen.yaml':
        'header-file: hack/header.txt\nreplace-type: { a.T: b.T, a.U: b.U }\ntemplate-data: { deep: { x: 1, y: 2 }, list: [1] }\ntags: [a]',
      '/repository/a/gen.yaml': 'replace-type: { a.T: c.T }\ntemplate-data: { deep: { y: 3 }, list: [2] }\ntags: [b]\ntyped: false',
    },
    '/repository/a',
  );
  const resolved = resolveOptions(collectLayers({ configuration, entries: [], target: 'gomock' }), { directory: '/repository' });

  test('mappings are merged, lists are not', () => {
    expect(resolved.options).toMatchObject({ replaceType: { 'a.T': 'c.T', 'a.U': 'b.U' }, tags: ['b'] });
    expect(JSON.parse(JSON.stringify(resolved.options.templateData))).toEqual({ deep: { x: 1, y: 3 }, list: [2] });
  });
  test('every option has a value and a provenance', () => {
    expect(Object.keys(resolved.options)).toEqual(optionNames);
    expect(Object.keys(resolved.provenance)).toEqual(optionNames);
    expect(resolved.provenance.typed).toMatchObject({
      label: 'top level',
      origin: { kind: 'file', place: { position: { file: '/repository/a/gen.yaml', line: 4, column: 8 } } },
    });
    expect(resolved.provenance.goos).toEqual({ label: 'default', origin: { kind: 'default' }, directory: '/repository' });
  });
  test('a relative path starts from the file that says it', () => {
    expect(pathOfOption(resolved, 'headerFile', path.posix)).toBe('/repository/hack/header.txt');
    expect(pathOfOption(resolved, 'templates', path.posix)).toBeUndefined();
  });
});

test('targetsOf asks the interface, the package, the file, the caller', () => {
  const at = (text: string): readonly string[] => {
    const { configuration } = find({ '/repository/gen.yaml': text }, '/repository');
    const entries = orderEntries(configuration.entries);
    return targetsOf({ configuration, entries, output: entries[0] && matchInterface(entries[0], 'A')?.outputs[0] }, ['gomock']);
  };
  expect(at('packages: [./...]')).toEqual(['gomock']);
  expect(at('targets: { stub: }\npackages: [./...]')).toEqual(['stub']);
  expect(at('targets: { stub: }\npackages: { ./...: { targets: [gomock, stub, gomock] } }')).toEqual(['gomock', 'stub']);
  expect(at('packages: { ./...: { targets: [gomock], interfaces: { A: { targets: [stub] } } } }')).toEqual(['stub']);
});

describe('readEnvironmentLayer', () => {
  const read = (variables: Readonly<Record<string, string>>) =>
    readEnvironmentLayer(variables, { directory: '/work', otherVariables: ['GEN_CACHE'] });

  test('reads each type', () => {
    const { layer, diagnostics } = read({
      GEN_TYPED: '1',
      GEN_IN_PACKAGE: 'False',
      GEN_TAGS: 'a, b',
      GEN_REPLACE_TYPE: 'a.T=b.T,a.U=b.U',
      GEN_FILENAME: 'x.go',
      GEN_GOOS: '',
      PATH: '/bin',
    });
    expect(diagnostics).toEqual([]);
    expect(layer.values).toEqual({
      typed: true,
      inPackage: false,
      tags: ['a', 'b'],
      replaceType: { 'a.T': 'b.T', 'a.U': 'b.U' },
      filename: 'x.go',
    });
    expect(layer.origins.tags).toEqual({ kind: 'environment', variable: 'GEN_TAGS' });
  });
  test('names the variable of a wrong value', () => {
    expect(print(read({ GEN_TYPED: 'maybe', GEN_REPLACE_TYPE: 'T' }).diagnostics)).toBe(
      [
        'error GEN403: the variable GEN_TYPED: typed has to be true or false, not the text "maybe"',
        '  hint: for example true',
        'error GEN403: the variable GEN_REPLACE_TYPE: replace-type has to be a mapping from type to type, each as importPath.Name or importPath.*, not the text "T"',
        '  hint: for example example.com/a/internal.T=example.com/a.T',
        '',
      ].join('\n'),
    );
  });
  test('warns of a variable that comes near one, and of no other', () => {
    expect(print(read({ GEN_TYPD: '1', GEN_CACHE: 'x', GEN_SOMETHING_OF_OTHERS: '1' }).diagnostics)).toBe(
      'warning GEN413: the variable GEN_TYPD has no effect\n  hint: did you mean GEN_TYPED?\n',
    );
  });
});

describe('readFlagLayer', () => {
  test('lists of several flags add up', () => {
    const flags = [
      { name: 'tags', text: 'a,b' },
      { name: 'tags', text: 'c' },
      { name: 'typed', text: 'true' },
      { name: 'typed', text: 'false' },
    ] as const;
    const { layer } = readFlagLayer(flags, { directory: '/work' });
    expect(layer.values).toEqual({ tags: ['a', 'b', 'c'], typed: false });
    expect(layer.origins.tags).toEqual({ kind: 'flag', flag: '--tags' });
  });
  test('names the flag of a wrong value', () => {
    expect(print(readFlagLayer([{ name: 'filename', text: 'a/b' }], { directory: '/work' }).diagnostics)).toBe(
      'error GEN403: the flag --filename: filename has to be a file name that ends with .go, not the text "a/b"\n  hint: for example mocks.go\n',
    );
  });
});

describe('readCommentLayer', () => {
  const sourceLine = '//gen:mock typed name=X filenam=y';
  const words = sourceLine.split(' ').slice(1);
  const { layer, diagnostics } = readCommentLayer(
    words.map((text) => ({
      text,
      place: { position: { file: '/repository/a.go', line: 1, column: sourceLine.indexOf(text) + 1 }, sourceLine },
    })),
    { directory: '/repository' },
  );
  test('reads words', () => expect(layer.values).toEqual({ typed: true, mockName: 'X' }));
  test('reports unknown ones', () => {
    expect(print(diagnostics)).toBe(
      `a.go:1:25: error GEN402: unknown option filenam\n    ${sourceLine}\n                            ^\n  hint: did you mean filename?\n`,
    );
  });
});

test('every option has a flag and a variable but those that only a file can hold', () => {
  const without = Object.values(optionDefinitions).filter(({ flag, variable }) => flag === undefined || variable === undefined);
  expect(without.map(({ key }) => key)).toEqual(['fake-faults', 'clients', 'template-data']);
  expect(optionDefinitions.mockName).toMatchObject({ key: 'mock-name', flag: '--mock-name', variable: 'GEN_MOCK_NAME' });
});
