import type { GoModuleFixture } from './go-module-fixture.ts';

const program = `package main

import (
	_ "github.com/quic-go/quic-go/http3"
	_ "github.com/spf13/cobra"
	_ "github.com/stretchr/testify/suite"
	_ "gopkg.in/yaml.v3"
)

func main() {}
`;

const requirements = `
require (
	github.com/BurntSushi/toml v1.4.0
	github.com/quic-go/quic-go v0.54.0
	github.com/spf13/cobra v1.9.1
	github.com/stretchr/testify v1.10.0
	gopkg.in/yaml.v3 v3.0.1
)
`;

const tidy = { args: ['mod', 'tidy'] };

/** A module with real dependencies whose go.mod lists all it needs. */
export const prunedModule: GoModuleFixture = {
  files: { 'go.mod': `module example.com/pruned\n\ngo 1.24\n${requirements}`, 'main.go': program },
  commands: [tidy],
};

/** The same with the go line of a time when go.mod listed direct requirements only. */
export const unprunedModule: GoModuleFixture = {
  files: { 'go.mod': `module example.com/unpruned\n\ngo 1.16\n${requirements}`, 'main.go': program },
  commands: [{ args: ['mod', 'tidy', '-e'] }],
};

/** The same with a vendor directory. */
export const vendoredModule: GoModuleFixture = {
  files: prunedModule.files,
  commands: [tidy, { args: ['mod', 'vendor'] }],
};

/** Two modules in a workspace that ask for different versions, a third that is not in it, and a replacement. */
export const workspaceModules: GoModuleFixture = {
  files: {
    'go.work': 'go 1.24\n\nuse (\n\t./first\n\t"./second"\n)\n\nreplace example.com/shared => ./shared\n',
    'first/go.mod': `module example.com/first\n\ngo 1.24\n${requirements}`,
    'first/main.go': program,
    'second/go.mod':
      'module example.com/second\n\ngo 1.24\n\nrequire (\n\texample.com/shared v0.0.0\n\tgolang.org/x/sync v0.16.0\n\tgolang.org/x/tools v0.36.0\n)\n',
    'second/second.go':
      'package second\n\nimport (\n\t_ "example.com/shared/inner"\n\t_ "golang.org/x/sync/errgroup"\n\t_ "golang.org/x/tools/go/packages"\n)\n',
    'shared/go.mod': 'module example.com/shared\n\ngo 1.20\n',
    'shared/inner/inner.go': 'package inner\n',
    'third/go.mod': 'module example.com/third\n\ngo 1.24\n',
    'third/third.go': 'package third\n',
  },
  commands: [
    { args: ['mod', 'tidy'], directory: 'first', variables: { GOWORK: 'off' } },
    { args: ['list', '-deps', './...'], directory: 'second' },
  ],
};

/** The same with the vendor directory of `go work vendor`. */
export const vendoredWorkspace: GoModuleFixture = {
  files: workspaceModules.files,
  commands: [...workspaceModules.commands, { args: ['work', 'vendor'] }],
};

/** A module that nobody has tidied: no go.sum stands beside its go.mod. */
export const unsummedModule: GoModuleFixture = { files: prunedModule.files, commands: [] };

/** A GOPATH of the time before modules; its path is in GOPATH as `$ROOT`. */
export const gopathTree: GoModuleFixture = {
  files: {
    'src/x.com/a/a.go': 'package a\n\nimport _ "y.com/y"\n',
    'src/x.com/a/internal/i/i.go': 'package i\n',
    'src/x.com/a/vendor/y.com/y/y.go': 'package vendored\n',
    'src/x.com/b/b.go': 'package renamed\n',
    'src/x.com/b/go.mod': 'module x.com/other\n',
    'src/y.com/y/y.go': 'package outer\n',
    'src/empty/readme.md': '',
  },
  commands: [],
};

/** Packages that are errors for `go list`, and some that only look so. */
export const faultyPackages: GoModuleFixture = {
  files: {
    'go.mod': 'module example.com/faulty\n\ngo 1.24\n\nignore ./skipped\n',
    'root.go': 'package renamed\n',
    'two/a.go': 'package first\n',
    'two/b.go': 'package second\n',
    'empty/readme.md': '',
    'excluded/a.go': '//go:build never\n\npackage excluded\n',
    'ignored/a.go': '// +build ignore\n\npackage main\n',
    'ignored/b.go': 'package ignored\n',
    'tested/a_test.go': 'package tested\n',
    'external/a_test.go': 'package external_test\n',
    'mixed/a_test.go': 'package mixed_test\n',
    'mixed/b.go': 'package mixed\n',
    'noclause/a.go': '// nothing here\n',
    'malformed/a.go': '//go:build a &&\n\npackage malformed\n',
    'cgo/a.go': 'package cgo\n\nimport "C"\n',
    'nested/go.mod': 'module example.com/nested\n',
    'nested/a.go': 'package nested\n',
    'testdata/a.go': 'package data\n',
    '_hidden/a.go': 'package hidden\n',
    'documented/a.go': 'package documentation\n',
    'documented/b.go': 'package documented\n',
    'windows/a_windows.go': 'package windows\n',
    'skipped/a.go': 'package skipped\n',
    'internal/inner/a.go': 'package inner\n',
    'deep/vendor/x/a.go': 'package x\n',
    'crlf/a.go': '//go:build !never\r\n\r\npackage carriage\r\n',
    'mark/a.go': '\uFEFFpackage mark\n',
  },
  commands: [],
};
