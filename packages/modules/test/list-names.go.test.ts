import { afterAll, expect, it } from '@jest/globals';
import { describeWithGo } from '../../../scripts/jest/go-toolchain.ts';
import { createDiskTree, openWorkspace, readGoEnvironment } from '../src/index.ts';
import {
  faultyPackages,
  gopathTree,
  prunedModule,
  unprunedModule,
  unsummedModule,
  vendoredWorkspace,
  vendoredModule,
  workspaceModules,
} from './fixtures.ts';
import { prepareGoModule } from './go-module-fixture.ts';
import type { GoModuleFixture } from './go-module-fixture.ts';
import { describeMachine } from './machine.ts';
import { parseJsonStream, runGo } from './run-go.ts';

interface Listed {
  readonly ImportPath: string;
  readonly Name: string;
}

const soundPaths = ['fmt', 'math/rand/v2', 'unsafe', 'internal/abi', 'cmd/go', 'github.com/quic-go/quic-go', 'gopkg.in/yaml.v3'];

const singlePaths = [
  ...[
    'C',
    'nope/nope',
    'Fmt',
    'fmt/',
    'golang.org/x/net/http/httpguts',
    'vendor/golang.org/x/net/http/httpguts',
    'example.com/pruned',
    'example.com/vendored',
  ],
  ...[
    'github.com/quic-go',
    'github.com/quic-go/quic-go/internal/protocol',
    'github.com/stretchr/testify',
    'github.com/spf13/cobra/doc',
    'golang.org/x/net/ipv4',
  ],
  ...[
    'golang.org/x/net/html',
    'github.com/davecgh/go-spew/spew',
    'golang.org/x/tools/go/packages',
    'gopkg.in/yaml.v2',
    'github.com/BurntSushi/toml',
  ],
  ...[
    'example.com/first',
    'example.com/second',
    'example.com/shared/inner',
    'example.com/third',
    '.',
    './nothing',
    'go/ast@v1',
    'a b',
    '-x',
  ],
];

const faultySuffixes = Object.keys(faultyPackages.files)
  .map((name) => name.replace(/\/[^/]*$/, ''))
  .filter((name, index, all) => !name.includes('.') && all.indexOf(name) === index);

const faultyPaths = [
  'example.com/faulty',
  'example.com/nested',
  ...faultySuffixes.flatMap((name) => [`example.com/faulty/${name}`, `./${name}`]),
];

const cases: readonly {
  readonly title: string;
  readonly fixture: GoModuleFixture;
  readonly directory?: string;
  readonly paths: readonly string[];
  readonly variables?: Record<string, string>;
}[] = [
  { title: 'a pruned module', fixture: prunedModule, paths: singlePaths },
  { title: 'an unpruned module', fixture: unprunedModule, paths: singlePaths },
  { title: 'a vendor directory', fixture: vendoredModule, paths: singlePaths },
  { title: 'a workspace', fixture: workspaceModules, directory: 'second', paths: singlePaths },
  { title: 'a module outside of its workspace', fixture: workspaceModules, directory: 'third', paths: singlePaths },
  { title: 'a vendored workspace', fixture: vendoredWorkspace, directory: 'first', paths: singlePaths },
  { title: 'a module without go.sum', fixture: unsummedModule, paths: singlePaths },
  {
    title: 'GOPATH mode',
    fixture: gopathTree,
    directory: 'src/x.com/a',
    paths: [
      'x.com/a',
      'x.com/b',
      'x.com/other',
      'y.com/y',
      'x.com/a/vendor/y.com/y',
      './internal/i',
      'x.com/a/internal/i',
      'empty',
      'x.com',
      '../b',
      'golang.org/x/net/http/httpguts',
      'C',
    ],
    variables: { GO111MODULE: 'off', GOPATH: '$ROOT' },
  },
  { title: 'faulty packages', fixture: faultyPackages, paths: faultyPaths, variables: { CGO_ENABLED: '1' } },
  { title: 'faulty packages without cgo', fixture: faultyPackages, paths: faultyPaths, variables: { CGO_ENABLED: '0' } },
];

describeWithGo('package names, as go list prints them', () => {
  const report: string[] = [];

  afterAll(() => {
    process.stdout.write(`listNames against go list: ${report.join('; ')}\n`);
  });

  it.each(cases)('in $title', ({ title, fixture, directory, paths, variables: written = {} }) => {
    const root = [prepareGoModule(fixture), directory ?? '.'].join('/').replace(/\/\.$/, '');
    const variables = Object.fromEntries(
      Object.entries(written).map(([name, value]) => [name, value.replace('$ROOT', prepareGoModule(fixture))]),
    );
    const tree = createDiskTree();
    const workspace = openWorkspace({ tree, environment: readGoEnvironment(tree, describeMachine(variables)), directory: root });
    const lists = [...paths.map((name) => [name]), soundPaths, ['fmt', 'net/http', 'cmd/go'], [...soundPaths, 'nope/nope']];
    const different = lists.flatMap((list) => {
      const run = runGo(root, ['list', '-json=ImportPath,Name', '--', ...list], { GOPROXY: 'off', ...variables });
      const theirs =
        run.stdout === ''
          ? 'nothing'
          : parseJsonStream(run.stdout)
              .map((value) => value as Listed)
              .map((listed) => `${listed.ImportPath} ${listed.Name}`);
      const names = workspace.listNames(list);
      const mine = names === undefined ? 'nothing' : [...names].map(([importPath, name]) => `${importPath} ${name}`);
      return JSON.stringify(mine) === JSON.stringify(theirs) ? [] : [{ list, mine, theirs, stderr: run.stderr }];
    });
    report.push(`${title} ${lists.length} compared, ${lists.length - different.length} equal`);
    expect(different).toEqual([]);
  });
});
