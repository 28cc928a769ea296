// cspell:ignore GOHOSTOS GOHOSTARCH
import os from 'node:os';
import { expect, it } from '@jest/globals';
import { describeWithGo } from '../../../scripts/jest/go-toolchain.ts';
import { createDiskTree, readGoEnvironment } from '../src/index.ts';
import { splitQuoted } from '../src/environment/split-quoted.ts';
import { describeMachine } from './machine.ts';
import { runGo } from './run-go.ts';

const names = [
  'GOROOT',
  'GOPATH',
  'GOMODCACHE',
  'GOOS',
  'GOARCH',
  'CGO_ENABLED',
  'GOFLAGS',
  'GOTOOLCHAIN',
  'GO111MODULE',
  'GOVERSION',
  'GOEXPERIMENT',
  'GOHOSTOS',
  'GOHOSTARCH',
];

describeWithGo('the Go environment, as go env prints it', () => {
  it.each([
    {},
    { GOOS: 'windows' },
    { GOARCH: 'arm64' },
    { CGO_ENABLED: '0' },
    { GOOS: 'darwin', CGO_ENABLED: '1' },
    { GOPATH: '/first:/second' },
    { GOMODCACHE: '/cache' },
    { GOFLAGS: `-mod=mod '-tags=a b' "-ldflags=-X 'y'"` },
    { GO111MODULE: 'off', GOENV: 'off' },
    { GOTOOLCHAIN: 'local' },
    { GOEXPERIMENT: 'jsonv2' },
    { HOME: '/nowhere', GOPATH: '' },
    { CC: 'cc' },
    { PATH: `${process.env['PATH'] ?? ''}:relative`, GOROOT: '' },
  ] as readonly Record<string, string>[])('with %j', (variables) => {
    const run = runGo(os.tmpdir(), ['env', '-json', ...names], variables);
    const theirs = JSON.parse(run.stdout) as Record<string, string>;
    const mine = readGoEnvironment(createDiskTree(), describeMachine(variables));
    expect({
      GOROOT: mine.goroot,
      GOPATH: mine.gopath.join(':'),
      GOMODCACHE: mine.moduleCache,
      GOOS: mine.goos,
      GOARCH: mine.goarch,
      CGO_ENABLED: mine.cgoEnabled ? '1' : '0',
      GOFLAGS: mine.goflags,
      GOTOOLCHAIN: mine.gotoolchain,
      GO111MODULE: mine.go111module ?? '',
      GOVERSION: mine.goVersion.text,
      GOEXPERIMENT: mine.goexperiment,
      GOHOSTOS: mine.hostPlatform.goos,
      GOHOSTARCH: mine.hostPlatform.goarch,
    }).toEqual({ ...theirs, GOFLAGS: splitQuoted(theirs['GOFLAGS'] ?? '') });
  });
});
