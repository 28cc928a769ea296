import { describe, expect, it } from '@jest/globals';
import type { PackageLocation, Workspace } from '../src/index.ts';
import { memoryMachines, openMachineWorkspace } from './memory-machine.ts';

const cache = '/home/go/pkg/mod';

/** The directory that a path resolves to, or the message. */
function resolveTo(workspace: Workspace, importPath: string, importer?: PackageLocation): string {
  const resolution = workspace.resolve(importPath, importer);
  return resolution.kind === 'found' ? resolution.location.directory : resolution.message;
}

function hintOf(workspace: Workspace, importPath: string): string {
  const resolution = workspace.resolve(importPath);
  return resolution.kind === 'missing' ? resolution.hint : '';
}

describe.each(memoryMachines)('import paths on $title', (machine) => {
  const { at } = machine;

  describe('of the standard library', () => {
    const workspace = openMachineWorkspace(machine, { files: { '/work/go.mod': 'module example.com/m\n\ngo 1.24\n' } });
    const http: PackageLocation = { importPath: 'net/http', directory: at('/go/src/net/http'), origin: 'standard' };
    const command: PackageLocation = { importPath: 'cmd/go', directory: at('/go/src/cmd/go'), origin: 'standard' };

    it('are below GOROOT/src', () => {
      expect(resolveTo(workspace, 'net/http')).toBe(at('/go/src/net/http'));
      expect(resolveTo(workspace, 'math/rand/v2')).toBe(at('/go/src/math/rand/v2'));
    });

    it('mean its vendor trees inside of it', () => {
      expect(workspace.resolve('golang.org/x/net/idna', http)).toEqual({
        kind: 'found',
        location: { importPath: 'vendor/golang.org/x/net/idna', directory: at('/go/src/vendor/golang.org/x/net/idna'), origin: 'standard' },
      });
      expect(resolveTo(workspace, 'golang.org/x/mod/module', command)).toBe(at('/go/src/cmd/vendor/golang.org/x/mod/module'));
      expect(resolveTo(workspace, 'golang.org/x/net/idna')).toBe('no required module provides package golang.org/x/net/idna');
    });

    it('that are misspelled name those spelled alike', () => {
      expect(resolveTo(workspace, 'net/htp')).toBe('package net/htp is not in std');
      expect(hintOf(workspace, 'net/htp')).toBe('did you mean net/http?');
      expect(hintOf(workspace, 'ftm')).toBe('did you mean fmt?');
      expect(hintOf(workspace, 'completely/else')).toContain('check the import path');
    });

    it.each(['C', './x', '../x', '', '/abs', 'a@v1', 'a b', 'a//b'])('are never %j', (importPath) => {
      expect(workspace.resolve(importPath).kind).toBe('missing');
    });

    it('need a Go installation', () => {
      const bare = openMachineWorkspace(machine, { files: { '/work/go.mod': 'module m\n' }, variables: { GOROOT: at('/nowhere') } });
      expect(bare.resolve('fmt').kind).toBe('missing');
    });
  });

  describe('of modules', () => {
    const files = {
      '/work/go.mod': `module example.com/m

go 1.24

require (
	github.com/BurntSushi/toml v1.4.0
	example.com/dep v1.0.0
	example.com/dep/deeper v1.1.0
	example.com/replaced v1.0.0
	example.com/forked v1.0.0
	example.com/gone v1.2.3
	example.com/lost v1.0.0
	example.com/twice v1.0.0
	example.com/twice v1.5.0
)

exclude example.com/twice v1.5.0

replace example.com/replaced => ../local
replace example.com/forked v1.0.0 => example.com/fork v1.9.0
replace example.com/lost => ../nowhere
`,
      '/work/main.go': 'package main\n',
      '/work/inner/inner.go': 'package inner\n',
      '/work/nested/go.mod': 'module example.com/m/nested\n',
      '/work/nested/nested.go': 'package nested\n',
      '/work/nested/below/below.go': 'package below\n',
      '/work/data/readme.txt': '',
      [`${cache}/github.com/!burnt!sushi/toml@v1.4.0/decode.go`]: 'package toml\n',
      [`${cache}/github.com/!burnt!sushi/toml@v1.4.0/go.mod`]: 'module github.com/BurntSushi/toml\n\ngo 1.18\n',
      [`${cache}/example.com/dep@v1.0.0/one/one.go`]: 'package one\n',
      [`${cache}/example.com/dep@v1.0.0/deeper/old/old.go`]: 'package old\n',
      [`${cache}/example.com/dep/deeper@v1.1.0/new/new.go`]: 'package new\n',
      [`${cache}/example.com/fork@v1.9.0/fork.go`]: 'package fork\n',
      [`${cache}/example.com/twice@v1.0.0/twice.go`]: 'package twice\n',
      [`${cache}/example.com/indirect@v1.0.0/indirect.go`]: 'package indirect\n',
      [`${cache}/cache/download/example.com/dep/@v/v1.0.0.mod`]:
        'module example.com/dep\n\ngo 1.24\n\nrequire example.com/indirect v1.0.0\n',
      '/local/local.go': 'package local\n',
      '/local/sub/sub.go': 'package sub\n',
    };
    const workspace = openMachineWorkspace(machine, { files });

    it.each([
      ['example.com/m', '/work'],
      ['example.com/m/inner', '/work/inner'],
      ['github.com/BurntSushi/toml', `${cache}/github.com/!burnt!sushi/toml@v1.4.0`],
      ['example.com/dep/one', `${cache}/example.com/dep@v1.0.0/one`],
      ['example.com/dep/deeper/old', `${cache}/example.com/dep@v1.0.0/deeper/old`],
      ['example.com/dep/deeper/new', `${cache}/example.com/dep/deeper@v1.1.0/new`],
      ['example.com/replaced', '/local'],
      ['example.com/replaced/sub', '/local/sub'],
      ['example.com/forked', `${cache}/example.com/fork@v1.9.0`],
      ['example.com/twice', `${cache}/example.com/twice@v1.0.0`],
      ['example.com/indirect', `${cache}/example.com/indirect@v1.0.0`],
    ])('%s is in %s', (importPath, directory) => {
      expect(resolveTo(workspace, importPath)).toBe(at(directory));
    });

    it('know their module', () => {
      const resolution = workspace.resolve('github.com/BurntSushi/toml');
      const directory = at(`${cache}/github.com/!burnt!sushi/toml@v1.4.0`);
      const module = { path: 'github.com/BurntSushi/toml', version: 'v1.4.0', directory, isMain: false, goMinor: 18 };
      expect(resolution).toEqual({
        kind: 'found',
        location: { importPath: 'github.com/BurntSushi/toml', directory, origin: 'module', module },
      });
    });

    it.each([
      [
        'example.com/m/nested/below',
        'main module example.com/m does not contain package example.com/m/nested/below',
        'check the import path',
      ],
      ['example.com/m/data', 'main module example.com/m does not contain package example.com/m/data', 'check the import path'],
      [
        'example.com/gone/x',
        'package example.com/gone/x needs module example.com/gone at v1.2.3, which is not in the module cache',
        'run: go mod download example.com/gone@v1.2.3',
      ],
      [
        'example.com/lost',
        'package example.com/lost needs module example.com/lost, whose replacement directory ../nowhere does not exist',
        'check the replace directive for example.com/lost',
      ],
      [
        'example.com/dep/none',
        'module example.com/dep at v1.0.0 does not contain package example.com/dep/none',
        'check the import path, or run: go get example.com/dep/none',
      ],
      ['example.org/other', 'no required module provides package example.org/other', 'run: go get example.org/other'],
    ])('%s is missing', (importPath, message, hint) => {
      const resolution = workspace.resolve(importPath);
      expect(resolution.kind === 'missing' && resolution.message).toContain(message);
      expect(hintOf(workspace, importPath)).toMatch(importPath === 'example.org/other' ? /^run: go / : hint);
    });

    it('are told from directories', () => {
      const pathOf = (directory: string): string | undefined => workspace.locate(at(directory))?.importPath;
      expect(pathOf('/work/inner')).toBe('example.com/m/inner');
      expect(pathOf('/work/new/not/there')).toBe('example.com/m/new/not/there');
      expect(pathOf('/work/nested/below')).toBe('example.com/m/nested/below');
      expect(workspace.locate(at('/work/nested/below'))?.module).toEqual({
        path: 'example.com/m/nested',
        directory: at('/work/nested'),
        isMain: false,
        goMinor: 16,
      });
      expect(pathOf(`${cache}/github.com/!burnt!sushi/toml@v1.4.0/internal`)).toBe('github.com/BurntSushi/toml/internal');
      expect(pathOf(`${cache}/example.com/fork@v1.9.0`)).toBe('example.com/forked');
      expect(pathOf('/go/src/net/http')).toBe('net/http');
      expect(pathOf('/home/go/src/example.com/old')).toBe('example.com/old');
      expect(pathOf('/elsewhere')).toBeUndefined();
    });
  });

  it('are ambiguous where two modules provide the package', () => {
    const workspace = openMachineWorkspace(machine, {
      files: {
        '/work/go.mod': 'module m.com/m\n\ngo 1.24\n\nrequire (\n\ta.com/a v1.0.0\n\ta.com/a/b v1.0.0\n)\n',
        [`${cache}/a.com/a@v1.0.0/b/b.go`]: 'package b\n',
        [`${cache}/a.com/a/b@v1.0.0/b.go`]: 'package b\n',
      },
    });
    expect(workspace.resolve('a.com/a/b')).toMatchObject({
      kind: 'found',
      conflict: 'ambiguous import: found package a.com/a/b in modules a.com/a and a.com/a/b',
    });
    expect(workspace.listNames(['a.com/a/b'])).toBeUndefined();
  });

  it('follow minimal version selection before Go 1.17', () => {
    const workspace = openMachineWorkspace(machine, {
      files: {
        '/work/go.mod': 'module m.com/m\n\ngo 1.16\n\nrequire a.com/a v1.0.0\nexclude c.com/c v1.3.0\n',
        [`${cache}/cache/download/a.com/a/@v/v1.0.0.mod`]: 'module a.com/a\ngo 1.16\nrequire b.com/b v1.0.0\nrequire c.com/c v1.1.0\n',
        [`${cache}/cache/download/b.com/b/@v/v1.0.0.mod`]: 'module b.com/b\ngo 1.16\nrequire c.com/c v1.2.0\nrequire c.com/c v1.3.0\n',
        [`${cache}/c.com/c@v1.2.0/c.go`]: 'package c\n',
      },
    });
    expect(resolveTo(workspace, 'c.com/c')).toBe(at(`${cache}/c.com/c@v1.2.0`));
    expect(resolveTo(workspace, 'b.com/b')).toBe('package b.com/b needs module b.com/b at v1.0.0, which is not in the module cache');
  });

  describe('in a workspace of several modules', () => {
    const files = {
      '/work/go.work': 'go 1.24\n\nuse (\n\t./a\n\t./b\n)\n\nreplace x.com/x => ./x\n',
      '/work/a/go.mod': 'module x.com/a\n\ngo 1.24\n\nrequire (\n\tx.com/x v1.0.0\n\ty.com/y v1.0.0\n)\n',
      '/work/a/a.go': 'package a\n',
      '/work/b/go.mod': 'module x.com/b\n\ngo 1.24\n\nrequire y.com/y v1.1.0\n',
      '/work/b/b.go': 'package b\n',
      '/work/x/go.mod': 'module x.com/x\n',
      '/work/x/x.go': 'package x\n',
      [`${cache}/y.com/y@v1.0.0/y.go`]: 'package y\n',
      [`${cache}/y.com/y@v1.1.0/y.go`]: 'package y\n',
    };

    it('see each other and one build list', () => {
      const workspace = openMachineWorkspace(machine, { files, directory: '/work/a' });
      expect(workspace.mainModules.map(({ path }) => path)).toEqual(['x.com/a', 'x.com/b']);
      expect(resolveTo(workspace, 'x.com/b')).toBe(at('/work/b'));
      expect(resolveTo(workspace, 'x.com/x')).toBe(at('/work/x'));
      expect(resolveTo(workspace, 'y.com/y')).toBe(at(`${cache}/y.com/y@v1.1.0`));
    });

    it('stand alone with GOWORK=off', () => {
      const workspace = openMachineWorkspace(machine, { files, directory: '/work/a', variables: { GOWORK: 'off' } });
      expect(workspace.mainModules.map(({ path }) => path)).toEqual(['x.com/a']);
      expect(resolveTo(workspace, 'y.com/y')).toBe(at(`${cache}/y.com/y@v1.0.0`));
      expect(workspace.resolve('x.com/b').kind).toBe('missing');
    });

    it('may be named by GOWORK', () => {
      const workspace = openMachineWorkspace(machine, { files, directory: '/elsewhere', variables: { GOWORK: at('/work/go.work') } });
      expect(workspace.mainModules).toHaveLength(2);
    });
  });

  describe('with a vendor directory', () => {
    const files = {
      '/work/go.mod': 'module x.com/a\n\ngo 1.24\n\nrequire y.com/y v1.0.0\n',
      '/work/a.go': 'package a\n',
      '/work/vendor/modules.txt': '# y.com/y v1.0.0\n## explicit; go 1.20\ny.com/y\n',
      '/work/vendor/y.com/y/y.go': 'package y\n',
      '/work/vendor/y.com/y/unlisted/u.go': 'package unlisted\n',
      [`${cache}/y.com/y@v1.0.0/y.go`]: 'package y\n',
    };

    it('are taken from it', () => {
      const workspace = openMachineWorkspace(machine, { files });
      const module = { path: 'y.com/y', version: 'v1.0.0', directory: at('/work/vendor'), isMain: false, goMinor: 20 };
      const location = { importPath: 'y.com/y', directory: at('/work/vendor/y.com/y'), origin: 'vendor', module };
      expect(workspace.resolve('y.com/y')).toEqual({ kind: 'found', location });
      expect(workspace.locate(at('/work/vendor/y.com/y'))).toEqual(location);
      expect(workspace.listNames(['y.com/y', 'fmt'])).toEqual(
        new Map([
          ['y.com/y', 'y'],
          ['fmt', 'fmt'],
        ]),
      );
      expect(hintOf(workspace, 'z.com/z')).toBe('run: go get z.com/z, then: go mod vendor');
    });

    it('must be listed from Go 1.23 on', () => {
      expect(openMachineWorkspace(machine, { files }).resolve('y.com/y/unlisted').kind).toBe('missing');
      const older = { ...files, '/work/go.mod': files['/work/go.mod'].replace('1.24', '1.22') };
      expect(openMachineWorkspace(machine, { files: older }).resolve('y.com/y/unlisted').kind).toBe('found');
    });

    it.each([
      { title: '-mod=mod', buildFlags: ['-mod=mod'], variables: {} },
      { title: 'GOFLAGS=-mod=readonly', buildFlags: [], variables: { GOFLAGS: '-mod=readonly' } },
    ])('are taken from the module cache with $title', ({ buildFlags, variables }) => {
      const workspace = openMachineWorkspace(machine, { files, buildFlags, variables });
      expect(resolveTo(workspace, 'y.com/y')).toBe(at(`${cache}/y.com/y@v1.0.0`));
    });

    it('are not listed where modules.txt disagrees with go.mod', () => {
      const stale = { ...files, '/work/go.mod': files['/work/go.mod'].replace('v1.0.0', 'v1.1.0') };
      expect(openMachineWorkspace(machine, { files: stale }).listNames(['fmt'])).toBeUndefined();
    });
  });

  describe('in GOPATH mode', () => {
    const files = {
      '/home/go/src/x.com/a/a.go': 'package a\n',
      '/home/go/src/x.com/a/vendor/y.com/y/y.go': 'package y\n',
      '/home/go/src/x.com/b/b.go': 'package b\n',
      '/second/src/y.com/y/y.go': 'package other\n',
    };
    const variables = { GO111MODULE: 'off', GOPATH: [at('/home/go'), at('/second')].join(machine.flavour.delimiter) };
    const workspace = openMachineWorkspace(machine, { files, directory: '/home/go/src/x.com/a', variables });

    it('are below the src of a GOPATH directory', () => {
      expect(resolveTo(workspace, 'x.com/b')).toBe(at('/home/go/src/x.com/b'));
      expect(resolveTo(workspace, 'y.com/y')).toBe(at('/second/src/y.com/y'));
      expect(resolveTo(workspace, 'fmt')).toBe(at('/go/src/fmt'));
      expect(resolveTo(workspace, 'z.com/z')).toBe('package z.com/z is not in GOROOT or GOPATH');
    });

    it('mean the vendor directory above the importer', () => {
      const importer: PackageLocation = { importPath: 'x.com/a', directory: at('/home/go/src/x.com/a'), origin: 'gopath' };
      expect(workspace.resolve('y.com/y', importer)).toEqual({
        kind: 'found',
        location: { importPath: 'x.com/a/vendor/y.com/y', directory: at('/home/go/src/x.com/a/vendor/y.com/y'), origin: 'gopath' },
      });
    });
  });

  it('without any go.mod are the standard library only', () => {
    const workspace = openMachineWorkspace(machine, { files: { '/work/a.go': 'package a\n' } });
    expect(resolveTo(workspace, 'fmt')).toBe(at('/go/src/fmt'));
    expect(resolveTo(workspace, 'x.com/x')).toContain('no go.mod is at or above');
  });

  it('follow -modfile', () => {
    const files = { '/work/go.mod': 'module x.com/a\n', '/work/other.mod': 'module x.com/other\n', '/work/sub/s.go': 'package s\n' };
    const workspace = openMachineWorkspace(machine, { files, buildFlags: ['-modfile=other.mod'] });
    expect(resolveTo(workspace, 'x.com/other/sub')).toBe(at('/work/sub'));
  });
});
