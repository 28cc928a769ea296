import os from 'node:os';
import { afterAll, expect, it } from '@jest/globals';
import { describeWithGo } from '../../../scripts/jest/go-toolchain.ts';
import { createDiskTree, openWorkspace, readGoEnvironment } from '../src/index.ts';
import type { Workspace } from '../src/index.ts';
import { prunedModule } from './fixtures.ts';
import { prepareGoModule } from './go-module-fixture.ts';
import { describeMachine } from './machine.ts';
import { parseJsonStream, runGo } from './run-go.ts';

interface ListedPackage {
  readonly Dir?: string;
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

/** What a workspace and `go list` say differently of the packages that `go list` prints. */
function compareFiles(
  directory: string,
  patterns: readonly string[],
  variables: Readonly<Record<string, string>>,
): { readonly compared: number; readonly different: readonly unknown[] } {
  const tree = createDiskTree();
  const workspace = openWorkspace({ tree, environment: readGoEnvironment(tree, describeMachine(variables)), directory });
  const { stdout } = runGo(directory, ['list', '-e', `-json=${fields}`, ...patterns], variables);
  const listed = (parseJsonStream(stdout) as readonly ListedPackage[]).filter(({ Dir }) => Dir !== undefined);
  const different = listed.flatMap((wanted) => {
    const [mine, theirs] = [describeMine(workspace, wanted), describeTheirs(wanted)];
    return JSON.stringify(mine) === JSON.stringify(theirs) ? [] : [{ importPath: wanted.ImportPath, mine, theirs }];
  });
  return { compared: listed.length, different };
}

const fields = 'Dir,ImportPath,Name,GoFiles,CgoFiles,IgnoredGoFiles,TestGoFiles,XTestGoFiles';

function describeMine(workspace: Workspace, { Dir: directory = '', ImportPath: importPath }: ListedPackage): unknown {
  const files = workspace.files(directory);
  return {
    name: workspace.packageName({ importPath, directory, origin: 'directory' }),
    goFiles: files.goFiles,
    tests: files.testFiles,
    external: files.externalTestFiles,
    ignored: files.ignored.map(({ name }) => name).filter((name) => !/^[_.]/.test(name)),
  };
}

function describeTheirs(listed: ListedPackage): unknown {
  return {
    name: listed.Name,
    goFiles: [...(listed.GoFiles ?? []), ...(listed.CgoFiles ?? [])].sort(),
    tests: listed.TestGoFiles ?? [],
    external: listed.XTestGoFiles ?? [],
    ignored: listed.IgnoredGoFiles ?? [],
  };
}

describeWithGo('the files of packages, as go list sorts them', () => {
  const report: string[] = [];

  afterAll(() => {
    process.stdout.write(`package files against go list: ${report.join('; ')}\n`);
  });

  it.each(platforms)('of the standard library and the go command for %j', (variables) => {
    const { compared, different } = compareFiles(os.tmpdir(), ['std', 'cmd', 'builtin'], variables);
    report.push(`std ${JSON.stringify(variables)} ${compared} compared, ${compared - different.length} equal`);
    expect(different).toEqual([]);
    expect(compared).toBeGreaterThan(300);
  });

  it.each(platforms)('of modules in the module cache for %j', (variables) => {
    const patterns = ['golang.org/x/sys/...', 'golang.org/x/net/...', 'golang.org/x/crypto/...', 'github.com/...'];
    const { compared, different } = compareFiles(prepareGoModule(prunedModule), patterns, variables);
    report.push(`modules ${JSON.stringify(variables)} ${compared} compared, ${compared - different.length} equal`);
    expect(different).toEqual([]);
    expect(compared).toBeGreaterThan(40);
  });
});
