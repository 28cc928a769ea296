import path from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { describeWithGo } from '../../../scripts/jest/go-toolchain.ts';
import { createDiskTree, openWorkspace, readGoEnvironment } from '../src/index.ts';
import type { PackageLocation, Workspace } from '../src/index.ts';
import { prunedModule, unprunedModule, vendoredModule, vendoredWorkspace, workspaceModules } from './fixtures.ts';
import { prepareGoModule } from './go-module-fixture.ts';
import type { GoModuleFixture } from './go-module-fixture.ts';
import { describeMachine } from './machine.ts';
import { parseJsonStream, runGo } from './run-go.ts';

interface ListedPackage {
  readonly Dir: string;
  readonly ImportPath: string;
  readonly Name: string;
  readonly Imports?: readonly string[];
  readonly ImportMap?: Readonly<Record<string, string>>;
  readonly Module?: {
    readonly Path: string;
    readonly Version?: string;
    readonly Main?: boolean;
    readonly Replace?: { readonly Version?: string };
  };
}

const cases: readonly {
  readonly title: string;
  readonly fixture: GoModuleFixture;
  readonly directory?: string;
  readonly variables?: Record<string, string>;
}[] = [
  { title: 'a module with a pruned graph', fixture: prunedModule },
  { title: 'a module with an unpruned graph', fixture: unprunedModule },
  { title: 'a vendor directory', fixture: vendoredModule },
  { title: 'a vendor directory that -mod=mod sets aside', fixture: vendoredModule, variables: { GOFLAGS: '-mod=mod' } },
  { title: 'the first module of a workspace', fixture: workspaceModules, directory: 'first' },
  { title: 'the second module of a workspace', fixture: workspaceModules, directory: 'second' },
  { title: 'a vendored workspace', fixture: vendoredWorkspace, directory: 'second' },
  { title: 'a workspace that is switched off', fixture: workspaceModules, directory: 'first', variables: { GOWORK: 'off' } },
];

function describeImporter(listed: ListedPackage): PackageLocation {
  const standard = listed.Module === undefined;
  return { importPath: listed.ImportPath, directory: listed.Dir, origin: standard ? 'standard' : 'module' };
}

function resolveAll(
  workspace: Workspace,
  packages: readonly ListedPackage[],
): { readonly compared: number; readonly different: readonly string[] } {
  const directories = new Map(packages.map((listed) => [listed.ImportPath, listed.Dir]));
  const different: string[] = [];
  let compared = 0;
  for (const listed of packages) {
    for (const actual of listed.Imports ?? []) {
      if (actual === 'C') continue;
      const written = Object.entries(listed.ImportMap ?? {}).find(([, to]) => to === actual)?.[0] ?? actual;
      const resolution = workspace.resolve(written, describeImporter(listed));
      const got = resolution.kind === 'found' ? resolution.location.directory : resolution.message;
      compared++;
      if (got !== directories.get(actual))
        different.push(`${listed.ImportPath} imports ${written}: ${got}, not ${directories.get(actual)}`);
    }
  }
  return { compared, different };
}

describeWithGo('import paths, as go list resolves them', () => {
  const report: string[] = [];

  afterAll(() => {
    process.stdout.write(`imports against go list: ${report.join('; ')}\n`);
  });

  it.each(cases)('in $title', ({ title, fixture, directory = '.', variables = {} }) => {
    const root = path.join(prepareGoModule(fixture), directory);
    const { stdout, stderr } = runGo(root, ['list', '-deps', '-json=Dir,ImportPath,Name,Imports,ImportMap,Module', '.'], variables);
    const packages = parseJsonStream(stdout) as readonly ListedPackage[];
    expect(stderr.replaceAll(/^go: downloading .*\n/gm, '')).toBe('');
    const tree = createDiskTree();
    const workspace = openWorkspace({ tree, environment: readGoEnvironment(tree, describeMachine(variables)), directory: root });
    const { compared, different } = resolveAll(workspace, packages);
    report.push(`${title} ${compared} compared, ${compared - different.length} equal`);
    expect(different).toEqual([]);
    expect(compared).toBeGreaterThan(300);
    for (const listed of packages) {
      const location = workspace.locate(listed.Dir);
      expect(location?.importPath).toBe(listed.ImportPath);
      expect(location?.module?.path).toBe(listed.Module?.Path);
      expect(location?.module?.isMain ?? false).toBe(listed.Module?.Main ?? false);
      if (listed.Module?.Replace === undefined) expect(location?.module?.version).toBe(listed.Module?.Version);
      expect(location && workspace.packageName(location)).toBe(listed.Name);
    }
  });

  it.each(
    cases.filter(({ fixture, variables }) => (fixture !== vendoredModule && fixture !== vendoredWorkspace) || variables !== undefined),
  )('with the build list of $title', ({ fixture, directory = '.', variables = {} }) => {
    const root = path.join(prepareGoModule(fixture), directory);
    const { stdout } = runGo(root, ['list', '-m', '-f', '{{.Path}} {{.Version}} {{.Dir}}', 'all'], variables);
    const wanted = stdout
      .trim()
      .split('\n')
      .map((line) => line.split(' '));
    const tree = createDiskTree();
    const workspace = openWorkspace({ tree, environment: readGoEnvironment(tree, describeMachine(variables)), directory: root });
    const ownVersion = (name: string | undefined, version: string | undefined): string =>
      `${name} ${name?.startsWith('example.com/') ? '' : version}`;
    const selected = wanted.map(([name, version]) => ownVersion(name, version));
    const present = wanted.filter(([, , dir]) => dir !== undefined && dir !== '').map(([name, version]) => ownVersion(name, version));
    const mine = workspace.buildList().map((module) => `${module.path} ${module.version ?? ''}`);
    expect(selected).toEqual(expect.arrayContaining(mine));
    expect(mine).toEqual(expect.arrayContaining(present));
  });
});
