import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { requireCommand } from '../conformance/run-command.ts';
import { goEnvironment } from '../conformance/toolchain.ts';
import { treeDirectory } from '../conformance/tree.ts';
import type { Bench } from './bench.ts';
import { compareTimes } from './compare-times.ts';
import { createAside, type PutAside } from './create-aside.ts';
import { generateModule, importPathOf, mockFile, type GeneratedModule, type RequestForm } from './generated-module.ts';
import { installMockery, mockeryVersion } from './install-mockery.ts';
import { interleave, type Contender } from './interleave.ts';
import { createOwnCache, gen } from './program.ts';

const count = 100;

const names: Readonly<Record<RequestForm, string>> = { directives: 'by //go:generate lines', configuration: 'by gen.yaml' };

/** A hundred packages of one interface with ten methods: one `gen run`, which remembers nothing, beside one mockery, the peer that is one process as well. */
export const benchMockery: Bench = {
  name: 'mockery',
  async run({ isQuick, report }) {
    const forms = ['directives', 'configuration'] as const;
    const putAside = createAside(join(treeDirectory('bench', 'mockery'), 'aside'));
    const contenders = [await createMockery(putAside), ...(await Promise.all(forms.map((form) => createGen(form, putAside))))];
    const [theirs = 0, ...ours] = await interleave(contenders, isQuick ? 2 : 7);
    for (const [index, form] of forms.entries()) {
      report(
        compareTimes({
          what: `${count} packages of an interface with 10 methods, ${names[form]}`,
          ours: { name: 'gen run', milliseconds: ours[index] ?? 0 },
          other: { name: `mockery ${mockeryVersion}`, milliseconds: theirs },
          aim: { kind: 'faster', times: 5 },
        }),
      );
    }
    rmSync(treeDirectory('bench', 'mockery'), { recursive: true, force: true });
  },
};

async function createMockery(putAside: PutAside): Promise<Contender> {
  const mockery = await installMockery();
  const module = await generateModule(join(treeDirectory('bench', 'mockery'), 'peer'), count, 'configuration');
  writeFileSync(join(module.root, '.mockery.yaml'), configureMockery(module));
  return {
    name: 'mockery',
    prepare: () => putAside(join(module.root, 'mocks')),
    run: async () => {
      await requireCommand(mockery, [], { directory: module.root, environment: goEnvironment });
      requireAll(listMockeryFiles(module).length, 'mockery');
    },
  };
}

async function createGen(form: RequestForm, putAside: PutAside): Promise<Contender> {
  const cache = createOwnCache(`mockery-${form}`);
  const module = await generateModule(join(treeDirectory('bench', 'mockery'), form), count, form);
  const options = { directory: module.root, environment: { ...goEnvironment, ...cache.environment } };
  return {
    name: 'gen run',
    prepare: () => {
      module.packages.forEach((directory) => putAside(join(module.root, directory, mockFile)));
      cache.clear();
    },
    run: async () => {
      await requireCommand(process.execPath, [gen, 'run'], options);
      requireAll(module.packages.filter((directory) => existsSync(join(module.root, directory, mockFile))).length, 'gen run');
    },
    runs: 2,
  };
}

// The packages are named one by one: with `recursive`, mockery would have to find them first.
function configureMockery({ packages }: GeneratedModule): string {
  const header = 'with-expecter: true\nall: true\nlog-level: error\nresolve-type-alias: false\nissue-845-fix: true\npackages:\n';
  return header + packages.map((directory) => `  ${importPathOf(directory)}:\n`).join('');
}

function listMockeryFiles({ root }: GeneratedModule): readonly string[] {
  return readdirSync(join(root, 'mocks'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.go'));
}

function requireAll(made: number, name: string): void {
  if (made !== count) throw new Error(`${name} made ${made} mocks of ${count}`);
}
