import { cpSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { loadGrammar } from '@standin/syntax';
import { describeWithGo } from '../../../../scripts/jest/go-toolchain.ts';
import { repository } from '../../../../scripts/repository.ts';
import { createGoModule, type GoModule } from './go-module.ts';

const sources = join(repository, 'packages/targets/test/stub/memory');
const read = (name: string): string => readFileSync(join(sources, name), 'utf8');

describeWithGo('repositories in memory, judged by Go', () => {
  let module: GoModule | undefined;

  beforeAll(async () => {
    await loadGrammar();
  });
  afterAll(() => module?.remove());

  test('do what a map and a slice do, beside and outside of their package, under the race detector', () => {
    module = createGoModule();
    module.write('shapes/shapes.go', read('shapes.go'));
    const interfaces = 'Users,Posts,Notes,Cache,Table,Orders,Sessions,Settings,Documents';
    const outside = module.stub(['-memory', '-out=stubs/stubs.go', './shapes', interfaces], '.');
    const beside = module.stub(['-memory', '-out=shapes/stubs.go', './shapes', interfaces], '.');
    expect(outside.diagnostics.map(({ message }) => message)).toEqual([
      'StubUsers.FindByEmail works by its function alone: it does not go by the key, ID',
      'StubUsers.Page works by its function alone: its name is not that of an operation of a repository',
    ]);
    module.write('stubs/stubs.go', outside.file?.text ?? '');
    module.write('shapes/stubs.go', beside.file?.text ?? '');
    for (const [directory, path] of [
      ['outside', 'example.com/t/stubs'],
      ['beside', 'example.com/t/shapes'],
    ] as const) {
      module.write(`${directory}/model.go`, read('model.go'));
      module.write(`${directory}/model_test.go`, read('model_test.go').replace('"example.com/t/stubs"', `stubs "${path}"`));
    }
    expect(module.go('vet', './...')).toBe('');
    const output = module.go('test', '-race', '-v', './...');
    expect(output).not.toContain('FAIL');
    const operations = [...output.matchAll(/(\d+) operations/g)].reduce((sum, [, number]) => sum + Number(number), 0);
    expect(operations).toBeGreaterThan(50_000);
    const seeds = [...output.matchAll(/seed (\d+)/g)].map(([, seed]) => seed);
    console.log(`repositories in memory: ${operations} operations compared, seeds ${seeds.join(' and ')}`);
  }, 300_000);

  test('serve the transfer service of examples/bank', () => {
    module = createGoModule();
    const isWanted = (path: string): boolean => !/(?:_test\.go|mocks)$/.test(path);
    cpSync(join(repository, 'examples/bank'), join(module.directory, 'bank'), { recursive: true, filter: isWanted });
    const words = ['-memory', '-out=stubs_test.go', '-package=transfer_test', '.'];
    const interfaces = 'AccountRepository,LedgerStore,TransactionManager,RiskClient,EventPublisher';
    const { file, diagnostics } = module.stub([...words, interfaces], 'bank/internal/transfer');
    expect(diagnostics.map(({ code, position }) => `${code} ${basename(position?.file ?? '')}:${position?.line ?? 0}`)).toEqual([
      'GEN124 ledger.go:28',
      'GEN124 risk.go:45',
      'GEN124 events.go:18',
      'GEN123 accounts.go:19',
      'GEN123 ledger.go:24',
    ]);
    module.write('bank/internal/transfer/stubs_test.go', file?.text ?? '');
    module.write('bank/internal/transfer/memory_test.go', read('bank_test.go'));
    expect(module.go('-C', 'bank', 'vet', './internal/transfer/')).toBe('');
    expect(module.go('-C', 'bank', 'test', '-race', './internal/transfer/')).toMatch(/^ok /);
  }, 300_000);

  test('compile where names meet', () => {
    module = createGoModule();
    module.write('names/names.go', read('names.go'));
    const codes = ['Clashes', 'Parameters', 'Shadows', 'Constrained', 'Slices', 'Nested', 'Aliased'].map((name) => {
      const outside = module?.stub(['-memory', '-controls', `-out=stubs/${name}.go`, './names', name], '.');
      const beside = module?.stub(['-memory', '-strict', `-out=names/${name}.go`, './names', name], '.');
      if (outside?.file) module?.write(`stubs/${name}.go`, outside.file.text);
      if (beside?.file) module?.write(`names/${name}.go`, beside.file.text);
      return [outside, beside].map((result) => [...new Set(result?.diagnostics.map(({ code }) => code))].join(' '));
    });
    expect(codes).toEqual([
      ['GEN114 GEN120 GEN123', 'GEN120 GEN123'],
      ['GEN123', 'GEN123'],
      ['', ''],
      ['GEN123', 'GEN123'],
      ['GEN124', 'GEN124'],
      ['', ''],
      ['', ''],
    ]);
    expect(module.go('vet', './...')).toBe('');
  }, 300_000);
});
