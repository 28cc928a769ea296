import { beforeAll, describe, expect, test } from '@jest/globals';
import { loadGrammar } from '@standin/syntax';
import { choosePlaces, type PlaceNeeds } from '../../src/tests/place/choose-places.ts';
import { reaches } from '../../src/tests/place/import-reach.ts';
import { testFileName } from '../../src/tests/place/test-file-name.ts';
import { typesOf } from '../../src/tests/types/find-obstacle.ts';
import { findFunction, openInMemory, openTested } from './package-in-memory.ts';

beforeAll(async () => {
  await loadGrammar();
});

test.each([
  ['store.go', 'usual', 'store_test.go'],
  ['store.go', 'internal', 'store_internal_test.go'],
  ['store_linux.go', 'usual', 'store_linux_test.go'],
  ['store_linux.go', 'external', 'store_external_linux_test.go'],
  ['store_windows_amd64.go', 'internal', 'store_internal_windows_amd64_test.go'],
  ['linux.go', 'internal', 'linux_internal_test.go'],
] as const)('the tests of %s that are %s go to %s', (source, kind, name) => {
  expect(testFileName(source, kind)).toBe(name);
});

test('an import reaches what its package imports, however far', () => {
  const proper = openInMemory({
    'p/p.go': 'package p\n',
    'near/near.go': 'package near\n\nimport _ "example.com/m/far"\n',
    'far/far.go': 'package far\n\nimport (\n\t_ "example.com/m/near"\n\t_ "example.com/m/p"\n)\n',
    'other/other.go': 'package other\n\nimport _ "example.com/none"\n',
  });
  const paths = ['example.com/m/near', 'example.com/m/other', 'example.com/none'];
  expect(paths.map((path) => reaches(proper, path, 'example.com/m/p'))).toEqual([true, false, false]);
});

describe('the place of a test', () => {
  const source =
    'package p\n\ntype hidden int\n\nfunc Shown(n int) {}\n\nfunc Hides(h hidden) {}\n\nfunc unexported() {}\n\nfunc Fields(s struct{ n int }) {}\n';
  const mocks = 'package mocks\n\nimport _ "example.com/m/p"\n';

  /** The files of the tests of functions, with their packages; or why there is none. */
  function place(names: readonly string[], files: Readonly<Record<string, string>>, needs: Partial<PlaceNeeds> = {}): readonly string[] {
    const tested = openTested({ 'p/p.go': source, 'mocks/mocks.go': mocks, ...files });
    const functions = names.map((name) => findFunction(tested.proper, name));
    const file = functions[0]?.subject.declaration.file;
    if (file === undefined) return [];
    const list = functions.map((each) => ({ subject: each.subject, types: typesOf(each), paths: [], prefersExternal: false, ...needs }));
    return choosePlaces(list, file, tested).map((chosen) =>
      chosen.kind === 'none' ? chosen.reason : `${chosen.place.file.replace('/work/p/', '')} ${chosen.place.packageName}`,
    );
  }

  test('is the package itself', () => {
    expect(place(['Shown', 'unexported'], {})).toEqual(['p_test.go p', 'p_test.go p']);
  });

  test('is the external test package where its file is, but for what only the package can name', () => {
    expect(place(['Shown', 'Hides', 'unexported', 'Fields'], { 'p/p_test.go': 'package p_test\n' })).toEqual([
      'p_test.go p_test',
      'p_internal_test.go p',
      'p_internal_test.go p',
      'p_internal_test.go p',
    ]);
  });

  test('is the external test package where doubles import the package', () => {
    const paths = ['example.com/m/mocks'];
    expect(place(['Shown', 'unexported'], {}, { paths })).toEqual([
      'p_test.go p_test',
      'only a test in the package itself can name unexported, and example.com/m/mocks, which the test needs, imports the package',
    ]);
    expect(place(['Shown'], { 'p/p_test.go': 'package p\n' }, { paths })).toEqual(['p_external_test.go p_test']);
    expect(place(['Shown', 'unexported'], {}, { prefersExternal: true })).toEqual(['p_test.go p_test', 'p_internal_test.go p']);
  });

  test('is a program itself, and has its build constraint', () => {
    const program = 'package main\n\nfunc Run() {}\n\nfunc main() {}\n';
    expect(place(['Run'], { 'p/p.go': program }, { prefersExternal: true })).toEqual(['p_test.go main']);
    const tested = openTested({ 'p/p.go': '//go:build linux\n\npackage p\n\nfunc Shown() {}\n' });
    const { subject } = findFunction(tested.proper, 'Shown');
    const [chosen] = choosePlaces([{ subject, types: [], paths: [], prefersExternal: false }], subject.declaration.file, tested);
    expect(chosen).toMatchObject({ place: { buildConstraint: 'linux', isExternal: false } });
  });
});
