import { beforeAll, expect, test } from '@jest/globals';
import { createMemoryTree, readGoEnvironment } from '@standin/modules';
import { loadGrammar } from '@standin/syntax';
import { planFakes, type FakeOptions } from '../../src/fakes/plan-fakes.ts';
import { planRuntime, type RuntimeDemand } from '../../src/fakes/runtime/plan-runtime.ts';
import { createPrograms, programOf, workspaceOf } from '../../src/programs.ts';

beforeAll(async () => loadGrammar());

const options: FakeOptions = {
  ...{ doubles: 'internal/doubles', fakePackage: '', mysqlBackend: 'sqlmock', mysqlSchema: [], fakeContract: false, fakeFaults: {} },
};

function sender(path: string): string {
  return `package p\n\nimport "${path}"\n\ntype Out struct{ producer sarama.SyncProducer }\n`;
}

/** What packages of one module, by name and path of sarama, need of the runtime. */
function demandsOf(packages: Readonly<Record<string, string>>): readonly RuntimeDemand[] {
  const tree = createMemoryTree({
    '/m/go.mod': 'module example.com/m\n\ngo 1.25\n',
    ...Object.fromEntries(Object.entries(packages).map(([name, path]) => [`/m/${name}/p.go`, sender(path)])),
  });
  const machine = { variables: { GOROOT: '/none' }, platform: 'linux', architecture: 'x64', homeDirectory: '/home/me' } as const;
  const sources = { tree, environment: readGoEnvironment(tree, machine), programs: createPrograms() };
  return Object.keys(packages).flatMap((name) => {
    const directory = `/m/${name}`;
    const workspace = workspaceOf(sources, directory, []);
    const location = workspace.locate(directory);
    if (location === undefined) throw new Error(directory);
    const file = { workingDirectory: directory, localPrefixes: [], buildFlags: [], writesPackageComment: true, writesSourceComment: true };
    return planFakes({ program: programOf(sources, workspace, undefined), location, options, clients: {}, file }).demand ?? [];
  });
}

function plan(packages: Readonly<Record<string, string>>): { readonly replaced: string | undefined; readonly codes: readonly string[] } {
  const [first, ...others] = demandsOf(packages);
  if (first === undefined) throw new Error('nothing is asked of the runtime');
  const { requests, diagnostics } = planRuntime([first, ...others]);
  const replaced = requests[0]?.replacedImports.find(({ from }) => from.endsWith('/sarama'))?.to;
  return { replaced, codes: diagnostics.map(({ code }) => code).filter((code) => code !== 'GEN172') };
}

test('the runtime is written for the path under which packages import sarama', () => {
  expect(plan({ a: 'github.com/IBM/sarama' })).toEqual({ replaced: undefined, codes: [] });
  expect(plan({ a: 'github.com/Shopify/sarama', b: 'github.com/Shopify/sarama' })).toEqual({
    replaced: 'github.com/Shopify/sarama',
    codes: [],
  });
});

test('two paths in one module are told, and the newer one has the runtime', () => {
  expect(plan({ a: 'github.com/Shopify/sarama', b: 'github.com/IBM/sarama' })).toEqual({ replaced: undefined, codes: ['GEN175'] });
});
