import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { createOverlayTree } from '@standin/modules';
import { loadGrammar } from '@standin/syntax';
import { generateFile, loadTemplateCompiler, parseStubArguments, templateSets } from '@standin/targets';
import { repository } from '../../../../scripts/repository.ts';
import { draftStubFile } from '../../src/stub/draft-stub-file.ts';
import { validateView, type Schema } from '../validate-view.ts';
import { stubOptions, store } from './make.ts';

beforeAll(async () => {
  await loadGrammar();
  await loadTemplateCompiler();
});

const templates = join(repository, 'templates', 'stub');

describe('the view data', () => {
  test.each([[[]], [['-strict']], [['-out=stubs/a.go']], [['-controls', '-copy_slices']], [['-controls', '-strict']]])(
    'with %j is what the schema says',
    (flags) => {
      const { view } = draftStubFile(stubOptions({ 'a.go': store }, [...flags, 'a.go']));
      const schema = JSON.parse(readFileSync(join(templates, 'stub-file.schema.json'), 'utf8')) as Schema;
      expect(view?.stubs[0]?.methods).toHaveLength(5);
      expect(validateView(view, schema)).toEqual([]);
    },
  );

  test('has what copied templates print as gen does', () => {
    const options = stubOptions({ 'a.go': store }, ['-out=stubs/a.go', 'a.go']);
    const files = templateSets.find(({ target }) => target === 'stub')?.files ?? [];
    const copies = files.filter(({ name }) => name.endsWith('.hbs'));
    const tree = createOverlayTree(
      options.tree,
      Object.fromEntries(copies.map(({ name }) => [`/t/${name}`, readFileSync(join(templates, name), 'utf8')])),
    );
    const own = generateFile({ ...options, tree, request: { ...options.request, templates: { directory: '/t', data: {} } } });
    expect(own.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(own.file?.text).toBe(generateFile(options).file?.text);
  });
});

describe('names', () => {
  test('give way to those of the interface, with a note each', () => {
    const { file, diagnostics } = generateFile(stubOptions({ 'a.go': store }, ['a.go']));
    expect(file?.text).toContain('func (s *StubStore[K, V]) Get(key K, more ...V) (V, error) {');
    expect(file?.text).toContain('func (s *StubStore[K, V]) Log(arg0 string, arg1 ...any) {');
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'StubStore has GetFunc_2 in the place of GetFunc, a name that the methods of Store take',
      'StubStore has ResetCalls_2 in the place of ResetCalls, a name that the methods of Store take',
    ]);
  });

  test('of stubs stand behind a colon', () => {
    const { file } = generateFile(stubOptions({ 'a.go': store }, ['.', 'Store:FakeStore']));
    expect(file?.text).toContain('type FakeStore[K comparable, V any] struct {');
  });

  test('of the package are those of its directory', () => {
    const files = { 'a.go': store, 'here/b.go': 'package other\n' };
    const clauseOf = (out: string): string | undefined =>
      /^package .*$/m.exec(generateFile(stubOptions(files, [`-out=${out}`, '.'])).file?.text ?? '')?.[0];
    expect(['x.go', 'here/x.go', 'new-place/x.go'].map(clauseOf)).toEqual(['package store', 'package other', 'package new_place']);
  });
});

describe('a library', () => {
  test('has its stubs in the package of the working directory, where they go to the standard output', () => {
    const clauseOf = (files: Readonly<Record<string, string>>, place: string): string | undefined =>
      /^package .*$/m.exec(generateFile(stubOptions(files, [place])).file?.text ?? '')?.[0];
    expect(clauseOf({ 'a.go': 'package app\n' }, 'io')).toBe('package app');
    expect(clauseOf({}, 'io')).toBe('package work');
    expect(clauseOf({ 'a.go': 'package app\n', 'store/a.go': store }, './store')).toBe('package store');
  });
});

describe('the proof', () => {
  const cycle = {
    'model/model.go': 'package model\n',
    'log/log.go': 'package log\n',
    'store/a.go': 'package store\n\nimport _ "example.com/m/log"\n\ntype Store interface{ Get() int }\n',
  };
  const textOf = (files: Readonly<Record<string, string>>, ...flags: readonly string[]): string =>
    generateFile(stubOptions(files, [...flags, './store'])).file?.text ?? '';

  test.each([
    ['is left out where the package of the interface imports this one', {}, ['-out=log/x.go'], false],
    [
      'is left out where a package that it imports does',
      { 'log/log.go': 'package log\n\nimport _ "example.com/m/model"\n' },
      ['-out=model/x_test.go'],
      false,
    ],
    ['stands where nothing imports this one', {}, ['-out=model/x.go'], true],
    ['stands in an external test package', {}, ['-out=log/x_test.go', '-package=log_test'], true],
    [
      'stands where a signature imports the package anyway',
      { 'store/b.go': 'package store\n\ntype T int\ntype Other interface{ Get() T }\n' },
      ['-out=log/x.go'],
      true,
    ],
  ])('%s', (_, files, flags, isThere) => {
    const text = textOf({ ...cycle, ...files }, ...flags);
    expect(text.includes('var _ store.Store = (*StubStore)(nil)')).toBe(isThere);
    expect(text.includes('// Nothing proves here that StubStore is Store: its package imports this one.')).toBe(!isThere);
    expect(text.includes('example.com/m/store"')).toBe(isThere);
  });
});

describe('the code', () => {
  const textOf = (...flags: readonly string[]): string => generateFile(stubOptions({ 'a.go': store }, [...flags, 'a.go'])).file?.text ?? '';

  test('of controls counts, answers single calls, is given functions and lists arguments', () => {
    const text = textOf('-controls');
    for (const method of [
      'GetCallCount() int',
      'GetReturnsOnCall(index int, result0 V, result1 error)',
      'Invocations() map[string][][]any',
    ])
      expect(text).toContain(`func (s *StubStore[K, V]) ${method} {`);
    expect(text).toContain('func (s *StubStore[K, V]) SetGet(function func(key K, more ...V) (V, error)) {');
    expect(text).not.toContain('LogReturnsOnCall');
  });

  test('of controls that are strict has no results to be set', () => {
    const text = textOf('-controls', '-strict');
    expect(text).toContain('SetGet(');
    expect(text).not.toMatch(/ReturnsOnCall|onCall|Results/);
  });

  test('copies slices where it is told to', () => {
    expect(textOf()).toContain('StubStoreGetCall[K, V]{key, more}');
    expect(textOf('-copy_slices')).toContain('StubStoreGetCall[K, V]{key, append(more[:0:0], more...)}');
  });
});

test.each([
  [[], 'GEN305'],
  [['-depfile=a.d', '.'], 'GEN317'],
  [['.', 'A', 'B'], 'GEN305'],
  [['.', 'A,'], 'GEN314'],
  [['.', 'A:b-c'], 'GEN306'],
  [['-package=a-b', '.'], 'GEN315'],
  [['-destination=a.go', '.'], 'GEN301'],
])('%j is refused with %s', (words, code) => {
  const parsed = parseStubArguments(words, { workingDirectory: '/work' });
  expect(parsed.kind === 'invalid' && parsed.diagnostics.map((diagnostic) => diagnostic.code)).toEqual([code]);
});
