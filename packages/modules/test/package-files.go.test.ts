import os from 'node:os';
import { afterAll, expect, it } from '@jest/globals';
import { describeWithGo } from '../../../scripts/jest/go-toolchain.ts';
import { createDiskTree, openWorkspace, readGoEnvironment } from '../src/index.ts';
import { describeMachine } from './machine.ts';
import { parseJsonStream, runGo } from './run-go.ts';

interface ListedPackage {
  readonly Dir: string;
  readonly ImportPath: string;
  readonly Name?: string;
  readonly GoFiles?: readonly string[];
  readonly CgoFiles?: readonly string[];
  readonly IgnoredGoFiles?: readonly string[];
  readonly TestGoFiles?: readonly string[];
  readonly XTestGoFiles?: readonly string[];
}

const platforms: readonly Readonly<Record<string, string>>[] = [
  {},
  { CGO_ENABLED: '0' },
  { GOOS: 'windows', GOARCH: 'amd64' },
  { GOOS: 'darwin', GOARCH: 'arm64' },
  { GOOS: 'js', GOARCH: 'wasm' },
  { GOOS: 'android', GOARCH: 'arm64', CGO_ENABLED: '1' },
  { GOOS: 'freebsd', GOARCH: '386' },
  { GOOS: 'linux', GOARCH: 's390x', GOEXPERIMENT: 'jsonv2' },
  { GOFLAGS: '-tags=netgo,purego,race' },
];

describeWithGo('the files of packages, as go list sorts them', () => {
  const compared: string[] = [];

  afterAll(() => {
    process.stdout.write(`package files against go list: ${compared.join('; ')}\n`);
  });

  it.each(platforms)('of the standard library and the go command for %j', (variables) => {
    const tree = createDiskTree();
    const directory = os.tmpdir();
    const workspace = openWorkspace({ tree, environment: readGoEnvironment(tree, describeMachine(variables)), directory });
    const fields = 'Dir,ImportPath,Name,GoFiles,CgoFiles,IgnoredGoFiles,TestGoFiles,XTestGoFiles';
    const { stdout } = runGo(directory, ['list', '-e', `-json=${fields}`, 'std', 'cmd', 'builtin'], variables);
    const listed = parseJsonStream(stdout) as readonly ListedPackage[];
    const different = listed.flatMap((wanted) => {
      const got = workspace.files(wanted.Dir);
      const mine = {
        name: workspace.packageName({ importPath: wanted.ImportPath, directory: wanted.Dir, origin: 'standard' }),
        goFiles: got.goFiles,
        tests: got.testFiles,
        external: got.externalTestFiles,
        ignored: got.ignored.map(({ name }) => name).filter((name) => !/^[_.]/.test(name)),
      };
      const theirs = {
        name: wanted.Name,
        goFiles: [...(wanted.GoFiles ?? []), ...(wanted.CgoFiles ?? [])].sort(),
        tests: wanted.TestGoFiles ?? [],
        external: wanted.XTestGoFiles ?? [],
        ignored: wanted.IgnoredGoFiles ?? [],
      };
      return JSON.stringify(mine) === JSON.stringify(theirs) ? [] : [{ importPath: wanted.ImportPath, mine, theirs }];
    });
    compared.push(`${JSON.stringify(variables)} ${listed.length} compared, ${listed.length - different.length} equal`);
    expect(different).toEqual([]);
    expect(listed.length).toBeGreaterThan(300);
  });
});
