import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import {
  chooseStandardLibrary,
  createMemoryTree,
  hideCataloguePaths,
  isCatalogue,
  openWorkspace,
  readCatalogueVersion,
  readGoEnvironment,
  withCatalogue,
  type MachineOptions,
  type Workspace,
} from '@standin/modules';

const linux: MachineOptions = { variables: { HOME: '/home/user' }, platform: 'linux', architecture: 'x64' };
const windows: MachineOptions = { variables: { USERPROFILE: 'C:\\Users\\user' }, platform: 'win32', architecture: 'x64' };

function openModule(machine: MachineOptions, files: Readonly<Record<string, string>> = {}): Workspace {
  const flavour = machine.platform === 'win32' ? path.win32 : path.posix;
  const directory = machine.platform === 'win32' ? 'C:\\work' : '/work';
  const goMod = { [flavour.join(directory, 'go.mod')]: 'module example.com/user\n\ngo 1.99\n' };
  const tree = withCatalogue(createMemoryTree({ ...goMod, ...files }, flavour));
  return openWorkspace({ tree, environment: chooseStandardLibrary(tree, readGoEnvironment(tree, machine)), directory });
}

describe.each([
  ['posix', linux, path.posix],
  ['win32', windows, path.win32],
] as const)('the catalogue on %s', (_flavour, machine, flavour) => {
  const workspace = openModule(machine);

  it('is the standard library where there is no Go installation', () => {
    expect(isCatalogue(workspace.environment, flavour)).toBe(true);
    const resolution = workspace.resolve('io/fs');
    expect(resolution).toMatchObject({ kind: 'found', location: { importPath: 'io/fs', origin: 'standard' } });
    expect(workspace.resolve('math/rand/v2').kind).toBe('found');
    expect(workspace.listNames(['io', 'math/rand/v2', 'go/ast'])).toEqual(
      new Map([
        ['io', 'io'],
        ['math/rand/v2', 'rand'],
        ['go/ast', 'ast'],
      ]),
    );
  });

  it('names the release where a package is in none', () => {
    const resolution = workspace.resolve('io/sf');
    expect(resolution).toMatchObject({ kind: 'missing', hint: 'did you mean io/fs?' });
    expect(resolution.kind === 'missing' && resolution.message).toContain(readCatalogueVersion());
  });

  it('gives files of the platform', () => {
    const resolution = workspace.resolve('syscall');
    const files = resolution.kind === 'found' ? workspace.files(resolution.location.directory).goFiles : [];
    const system = flavour === path.win32 ? 'windows' : 'linux';
    expect(files).toContain(`syscall_${system}.go`);
    expect(files.filter((name) => name.includes('darwin'))).toEqual([]);
  });

  it('is named by no path that users see', () => {
    const resolution = workspace.resolve('io/fs');
    const directory = resolution.kind === 'found' ? resolution.location.directory : '';
    expect(hideCataloguePaths(flavour, flavour.join(directory, 'fs.go'))).toBe('(standard library)/io/fs/fs.go');
    expect(hideCataloguePaths(flavour, `no files in ${directory}: none`)).toBe('no files in (standard library)/io/fs: none');
    expect(hideCataloguePaths(flavour, flavour.dirname(flavour.dirname(directory)))).toBe('(standard library)');
    expect(hideCataloguePaths(flavour, '/work/a.go')).toBe('/work/a.go');
  });
});

describe('choosing the standard library', () => {
  const installed = { '/usr/local/go/VERSION': 'go1.25.3\n', '/usr/local/go/src/fmt/print.go': 'package fmt\n' };

  it('prefers an installation', () => {
    const { environment } = openModule(linux, installed);
    expect(environment).toMatchObject({ goroot: '/usr/local/go', goVersion: { minor: 25, text: 'go1.25.3' } });
  });

  it('does without a GOROOT that holds no source', () => {
    const machine = { ...linux, variables: { ...linux.variables, GOROOT: '/gone' } };
    expect(isCatalogue(openModule(machine, installed).environment, path.posix)).toBe(true);
  });

  it('leaves every path outside of the catalogue to the machine', () => {
    const tree = withCatalogue(createMemoryTree(installed));
    expect(tree.read('/usr/local/go/VERSION')).toEqual({ kind: 'text', text: 'go1.25.3\n' });
    expect(tree.list('/')).toEqual([{ name: 'usr', kind: 'directory' }]);
  });
});
