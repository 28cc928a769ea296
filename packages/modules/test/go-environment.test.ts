import { describe, expect, it } from '@jest/globals';
import { createMachineTree, memoryMachines, openMachineWorkspace, readMachineEnvironment, smallGoroot } from './memory-machine.ts';
import type { MemoryMachine } from './memory-machine.ts';

function moveGoroot(directory: string, version: string): Record<string, string> {
  const moved = Object.entries(smallGoroot).map(([name, text]): [string, string] => [name.replace(/^\/go/, directory), text]);
  return { ...Object.fromEntries(moved), [`${directory}/VERSION`]: `go${version}\n` };
}

function findGoroot(machine: MemoryMachine, files: Record<string, string>, variables: Record<string, string> = {}): string | undefined {
  return readMachineEnvironment(machine, createMachineTree(machine, files), { GOROOT: '', ...variables }).goroot;
}

const [posix, windows] = memoryMachines as readonly [MemoryMachine, MemoryMachine];

describe('GOROOT', () => {
  it('is around the go on PATH', () => {
    const files = { ...moveGoroot('/opt/go', '1.25.0'), '/opt/go/bin/go': '', '/bin/go': '' };
    expect(findGoroot(posix, files, { PATH: '/bin:/opt/go/bin' })).toBe('/opt/go');
    const exe = { ...moveGoroot('/tools/go', '1.25.0'), '/tools/go/bin/go.exe': '' };
    expect(findGoroot(windows, exe, { Path: 'C:\\none;C:\\tools\\go\\bin' })).toBe('C:\\tools\\go');
  });

  it('is the newest of the usual places', () => {
    const files = {
      ...moveGoroot('/usr/lib/go-1.19', '1.19.8'),
      ...moveGoroot('/usr/lib/go-1.22', '1.22.1'),
      ...moveGoroot('/home/sdk/go1.21.5', '1.21.5'),
    };
    expect(findGoroot(posix, files)).toBe('/usr/lib/go-1.22');
    expect(findGoroot(posix, moveGoroot('/opt/homebrew/opt/go/libexec', '1.26.0'))).toBe('/opt/homebrew/opt/go/libexec');
    expect(findGoroot(windows, moveGoroot('/Program Files/Go', '1.24.0'))).toBe('C:\\Program Files\\Go');
  });

  it('is a toolchain in the module cache, the newest, where nothing else is', () => {
    const directory = '/home/go/pkg/mod/golang.org/toolchain@v0.0.1-go';
    const files = { ...moveGoroot(`${directory}1.9.0.linux-amd64`, '1.9.0'), ...moveGoroot(`${directory}1.25.3.linux-amd64`, '1.25.3') };
    expect(findGoroot(posix, files)).toBe(`${directory}1.25.3.linux-amd64`);
  });

  it('may be nowhere', () => {
    const environment = readMachineEnvironment(posix, createMachineTree(posix, {}), { GOROOT: '' });
    expect([environment.goroot, environment.goVersion]).toEqual([undefined, { minor: 26, text: '' }]);
  });
});

describe.each(memoryMachines)('settings on $title', (machine) => {
  const userFile = machine.platform === 'win32' ? '/home/appdata/go/env' : '/home/.config/go/env';
  const variables = { APPDATA: machine.at('/home/appdata') };
  const files = {
    ...smallGoroot,
    [userFile]: 'GOFLAGS=-mod=mod\r\nGOOS=plan9\n# no\nGOARCH=\n',
    '/go/go.env': '# defaults\nGOTOOLCHAIN=local\nGOFLAGS=-never\n',
  };
  const tree = createMachineTree(machine, files);

  it('come from variables, then the file of go env -w, then GOROOT/go.env', () => {
    const environment = readMachineEnvironment(machine, tree, variables);
    expect(environment).toMatchObject({ goflags: ['-mod=mod'], goos: 'plan9', goarch: 'amd64', gotoolchain: 'local', cgoEnabled: false });
    expect(readMachineEnvironment(machine, tree, { ...variables, GOOS: 'js' }).goos).toBe('js');
    expect(readMachineEnvironment(machine, tree, { ...variables, GOENV: 'off' }).goflags).toEqual(['-never']);
  });

  it('default to directories of the user', () => {
    const environment = readMachineEnvironment(machine, tree, variables);
    expect([environment.gopath, environment.moduleCache]).toEqual([[machine.at('/home/go')], machine.at('/home/go/pkg/mod')]);
  });
});

describe('cgo', () => {
  const tree = createMachineTree(posix, { ...smallGoroot, '/usr/bin/gcc': '' });
  const isEnabled = (variables: Record<string, string>): boolean => readMachineEnvironment(posix, tree, variables).cgoEnabled;

  it('is on for this platform where there is a C compiler', () => {
    expect(isEnabled({ PATH: '/usr/bin' })).toBe(true);
    expect(isEnabled({ PATH: '/bin' })).toBe(false);
    expect(isEnabled({ PATH: '/bin', CC: 'tcc' })).toBe(true);
    expect(isEnabled({ PATH: '/usr/bin', GOOS: 'windows' })).toBe(false);
    expect(isEnabled({ PATH: '/usr/bin', CGO_ENABLED: '0' })).toBe(false);
    expect(isEnabled({ GOOS: 'windows', CGO_ENABLED: '1' })).toBe(true);
  });
});

describe.each(memoryMachines)('the toolchain on $title', (machine) => {
  const platform = machine.platform === 'win32' ? 'windows' : 'linux';
  const cached = `/home/go/pkg/mod/golang.org/toolchain@v0.0.1-go1.27.0.${platform}-amd64`;
  const versionFor = (goMod: string, variables: Record<string, string> = {}): string =>
    openMachineWorkspace(machine, { files: { ...moveGoroot(cached, '1.27.0'), '/work/go.mod': goMod }, variables }).environment.goVersion
      .text;

  it('is the one that go.mod asks for, where it has been downloaded', () => {
    expect(versionFor('module m\ngo 1.27\n')).toBe('go1.27.0');
    expect(versionFor('module m\ngo 1.20\ntoolchain go1.27.0\n')).toBe('go1.27.0');
    expect(versionFor('module m\ngo 1.28\n')).toBe('go1.26.1');
    expect(versionFor('module m\ngo 1.20\n')).toBe('go1.26.1');
    expect(versionFor('module m\ngo 1.20\ntoolchain default\n')).toBe('go1.26.1');
  });

  it('is the one that GOTOOLCHAIN names', () => {
    expect(versionFor('module m\ngo 1.27\n', { GOTOOLCHAIN: 'local' })).toBe('go1.26.1');
    expect(versionFor('module m\ngo 1.20\n', { GOTOOLCHAIN: 'go1.27.0' })).toBe('go1.27.0');
    expect(versionFor('module m\ngo 1.27\n', { GOTOOLCHAIN: 'local+auto' })).toBe('go1.27.0');
  });

  it('that is too old lists nothing', () => {
    const workspace = openMachineWorkspace(machine, { files: { '/work/go.mod': 'module m\ngo 1.27\n' } });
    expect(workspace.listNames(['fmt'])).toBeUndefined();
    expect(workspace.resolve('fmt').kind).toBe('found');
  });
});
