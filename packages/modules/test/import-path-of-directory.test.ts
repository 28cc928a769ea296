import { describe, expect, it } from '@jest/globals';
import { importPathOfDirectory } from '../src/index.ts';
import type { DirectoryImportPathOptions } from '../src/index.ts';
import { createMachineTree, memoryMachines } from './memory-machine.ts';

describe.each(memoryMachines)('the import path of a directory on $title', (machine) => {
  const { at } = machine;
  const tree = createMachineTree(machine, {
    '/work/go.mod': 'module "example.com/m" // comment\r\n',
    '/work/nested/go.mod': 'module example.com/other\n',
    '/empty/go.mod': 'go 1.24\n',
    '/broken/go.mod/file': '',
  });
  const find = (directory: string, options: Partial<DirectoryImportPathOptions> = {}): string => {
    const result = importPathOfDirectory({ tree, directory: at(directory), ...options });
    return result.kind === 'found' ? result.importPath : `failed: ${result.message}`;
  };

  it('is that of the nearest go.mod and the way down', () => {
    expect(find('/work')).toBe('example.com/m');
    expect(find('/work/a/b')).toBe('example.com/m/a/b');
    expect(find('/work/nested/x')).toBe('example.com/other/x');
    expect(find('/work/vendor/y.com/y')).toBe('example.com/m/vendor/y.com/y');
  });

  it('is what mockgen makes of a go.mod without a module line', () => {
    expect(find('/empty/x')).toBe('/x');
  });

  it('is that in GOPATH without a go.mod, or with GO111MODULE=off', () => {
    const gopath = [at('/none'), at('/gopath')].join(machine.flavour.delimiter);
    expect(find('/gopath/src/x.com/x', { gopath })).toBe('x.com/x');
    expect(find('/work/a', { gopath: at('/'), go111module: 'off' })).toBe('failed: source directory is outside GOPATH');
    expect(find('/elsewhere', { gopath })).toBe('failed: source directory is outside GOPATH');
    expect(find('/elsewhere')).toBe('failed: GOPATH is not set');
  });

  it('is none where go.mod is a directory', () => {
    expect(find('/broken/x')).toBe(`failed: read ${at('/broken/go.mod')}: is a directory`);
  });
});
