import { describe, expect, it } from '@jest/globals';
import { expandPatterns } from '../src/index.ts';
import { memoryMachines, openMachineWorkspace } from './memory-machine.ts';

describe.each(memoryMachines)('patterns on $title', (machine) => {
  const { at } = machine;
  const workspace = openMachineWorkspace(machine, {
    files: {
      '/work/go.mod': 'module example.com/m\n\nignore skip\n',
      '/work/m.go': 'package m\n',
      '/work/a/a.go': 'package a\n',
      '/work/a/b/b_test.go': 'package b\n',
      '/work/a/skip/s.go': 'package s\n',
      '/work/a/testdata/t.go': 'package t\n',
      '/work/a/_x/x.go': 'package x\n',
      '/work/nested/go.mod': 'module example.com/m/nested\n',
      '/work/nested/n.go': 'package n\n',
      '/work/vendor/v.com/v/v.go': 'package v\n',
    },
  });
  const expand = (...patterns: string[]): readonly string[] => expandPatterns(workspace, patterns, at('/work')).directories;

  it('stand for directories', () => {
    expect(expand()).toEqual([at('/work')]);
    expect(expand('.')).toEqual([at('/work')]);
    expect(expand('./a')).toEqual([at('/work/a')]);
    expect(expand('a')).toEqual([at('/work/a')]);
    expect(expand('./...')).toEqual(['/work', '/work/a', '/work/a/b'].map(at));
    expect(expand('a/...')).toEqual(['/work/a', '/work/a/b'].map(at));
    expect(expand('./vendor/...')).toEqual([at('/work/vendor/v.com/v')]);
    expect(expand(at('/work/a'), './a/...')).toEqual(['/work/a', '/work/a/b'].map(at));
  });

  it('stand for import paths', () => {
    expect(expand('example.com/m/a')).toEqual([at('/work/a')]);
    expect(expand('example.com/m/...')).toEqual(['/work', '/work/a', '/work/a/b'].map(at));
    expect(expand('net/...', 'fmt')).toEqual(['/go/src/net/http', '/go/src/fmt'].map(at));
  });

  it('may be written with the separator of the machine', () => {
    expect(expand(['.', 'a', '...'].join(machine.flavour.sep))).toEqual(['/work/a', '/work/a/b'].map(at));
  });

  it('that stand for nothing are told', () => {
    expect(expandPatterns(workspace, ['./none', './none/...', 'a'], at('/work'))).toEqual({
      directories: [at('/work/a')],
      unmatched: ['./none', './none/...'],
    });
  });
});
