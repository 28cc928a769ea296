import { beforeAll, describe, expect, test } from '@jest/globals';
import { listFunctions } from '@standin/targets';
import { loadGrammar } from '@standin/syntax';
import { nameTest } from '../../src/tests/names/name-test.ts';
import { packageNamer } from '../../src/tests/names/package-namer.ts';
import { createTestImports } from '../../src/tests/names/test-imports.ts';
import { kindOfTest } from '../../src/tests/names/test-kind.ts';
import { openInMemory, openTested } from './package-in-memory.ts';

beforeAll(async () => {
  await loadGrammar();
});

test('tests are named as Go finds them', () => {
  const source =
    'package p\n\ntype Service struct{}\n\ntype pool int\n\nfunc Sum() {}\n\nfunc mean() {}\n\nfunc (*Service) Close() {}\n\nfunc (pool) take() {}\n';
  const names = listFunctions(openInMemory({ 'p/p.go': source })).map((subject) => [nameTest(subject, 'table'), nameTest(subject, 'fuzz')]);
  expect(names).toEqual([
    ['TestSum', 'FuzzSum'],
    ['Test_mean', 'Fuzz_mean'],
    ['TestService_Close', 'FuzzService_Close'],
    ['Test_pool_take', 'Fuzz_pool_take'],
  ]);
  expect(names.map((pair) => pair.map(kindOfTest))).toEqual(names.map(() => ['table', 'fuzz']));
});

test('packages are called what their clauses say, else what their paths look like', () => {
  const nameOf = packageNamer(openInMemory({ 'p/p.go': 'package p\n', 'go-kit/kit.go': 'package kit\n' }));
  expect(['io', 'example.com/m/go-kit', 'example.com/none/v2'].map(nameOf)).toEqual(['io', 'kit', 'none']);
});

describe('imports of a test file', () => {
  const packageName = (path: string): string => path.split('/').at(-1) ?? '';

  test('have numbers where names are taken, and keep theirs', () => {
    const imports = createTestImports({ packageName, taken: new Set(['io']) });
    expect(['fmt', 'a.org/fmt', 'io', 'a.org/go-x', 'a.org/type', 'fmt'].map((path) => imports.nameOf(path))).toEqual([
      'fmt',
      'fmt2',
      'io2',
      'go_x',
      'type2',
      'fmt',
    ]);
    expect(['fmt', 'a.org/fmt'].map((path) => imports.importOf(path))).toEqual([{ path: 'fmt' }, { path: 'a.org/fmt', name: 'fmt2' }]);
  });

  test('are those that the file has', () => {
    const text = 'package p\n\nimport (\n\tcheck "testing"\n\t_ "embed"\n)\n\nvar _ check.T\n';
    const existing = openTested({ 'p/p.go': 'package p\n', 'p/p_test.go': text }).testFiles.get('p_test.go');
    const imports = createTestImports({ packageName, taken: new Set(), existing });
    expect(['testing', 'embed', 'a.org/check'].map((path) => imports.nameOf(path))).toEqual(['check', 'embed', 'check2']);
  });
});
