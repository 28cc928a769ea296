import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { requireCommand } from '../conformance/run-command.ts';
import { goEnvironment } from '../conformance/toolchain.ts';
import { copyTree, treeDirectory } from '../conformance/tree.ts';
import { runtime } from '../contract/runtime.ts';
import { withServers } from '../contract/with-servers.ts';
import { repository } from '../repository.ts';
import { listRuntimeFiles, selectRuntime } from '../../packages/targets/src/fakes/runtime/runtime-parts.ts';
import type { Bench, BenchOptions } from './bench.ts';
import { measureCommand } from './measure-command.ts';
import { printCallCost } from './print-call-cost.ts';
import { readBenchmark } from './read-benchmark.ts';
import type { Row } from './row.ts';

/** The parts of the runtime that a service with database/sql, go-redis v9 and sarama gets. */
const parts = ['fakemysql-sqlmock', 'fakemysql-engine', 'fakeredis-goredisv9', 'saramafake'];

/** Calls through the fakes beside the same calls to what people use otherwise; then what the fakes add to the compilation of a test. */
export const benchFakes: Bench = {
  name: 'fakes',
  async run(options) {
    const root = treeDirectory('bench', 'fakes');
    await copyTree(runtime, root);
    await measureCalls(root, options);
    const kept = new Set(selectRuntime(parts).files);
    for (const file of listRuntimeFiles()) if (!kept.has(file)) rmSync(join(root, file));
    await measureBuilds(root, options);
    rmSync(root, { recursive: true, force: true });
  },
};

/** The last of each is the real server, which a fake has to beat. */
const calls = [
  { what: 'SET and GET of Redis', ours: 'RedisFake', others: { 'miniredis by TCP': 'RedisMiniredisByTCP', 'real server': 'RedisServer' } },
  { what: 'SendMessage of sarama', ours: 'KafkaFake', others: { 'sarama/mocks': 'KafkaSaramaMocks', 'real server': 'KafkaServer' } },
  {
    what: 'INSERT and SELECT of MySQL, expected',
    ours: 'MySQLFake',
    others: { 'go-sqlmock': 'MySQLSqlmock', 'real server': 'MySQLServer' },
  },
] as const;

/** All of them once, then all again, so that what else the machine does hits all alike. */
async function measureCalls(root: string, { isQuick, report }: BenchOptions): Promise<void> {
  cpSync(join(repository, 'scripts/bench/fakes'), join(root, 'bench'), { recursive: true });
  const output = await withServers(async (environment) => {
    const options = { directory: root, environment: { ...goEnvironment, ...environment } };
    await requireCommand('go', ['test', '-c', '-o', 'calls.test', './bench'], options);
    let printed = '';
    for (let round = 0; round < (isQuick ? 3 : 9); round++) {
      printed += await requireCommand(join(root, 'calls.test'), ['-test.bench=.', '-test.benchtime=2000x'], options);
    }
    return printed;
  });
  for (const { what, ours, others } of calls) {
    const cost = readBenchmark(output, ours);
    const beside = Object.entries(others).map(([name, benchmark]) => ({ name, ...readBenchmark(output, benchmark) }));
    report({
      what,
      result: `${((beside.at(-1)?.nanoseconds ?? NaN) / cost.nanoseconds).toFixed(1)}x faster than the real server (aim >= 1x)`,
      details: [{ name: 'fake', ...cost }, ...beside].map(({ name, ...each }) => printCallCost(name, each)).join('; '),
      isMet: cost.nanoseconds <= (beside.at(-1)?.nanoseconds ?? NaN),
    });
  }
  report(describeNew(output));
}

const mostOfNew = 300;

function describeNew(output: string): Row {
  const { nanoseconds, bytes, allocations } = readBenchmark(output, 'New');
  return {
    what: 'New(t) with MySQL, Redis and Kafka, and their end',
    result: `${(nanoseconds / 1000).toFixed(0)} us (aim <= ${mostOfNew} us)`,
    details: `${bytes} B, ${allocations} allocs`,
    isMet: nanoseconds <= mostOfNew * 1000,
  };
}

/** What a test imports, one thing after another: a client, then what stands in for it. */
interface Build {
  readonly name: string;
  readonly isClient?: boolean;
  readonly imports: readonly string[];
  /** The aim, in processor seconds over what was built before. */
  readonly most?: number;
}

const builds: readonly Build[] = [
  { name: 'database/sql with go-sql-driver', isClient: true, imports: ['database/sql', 'github.com/go-sql-driver/mysql'] },
  { name: 'go-sqlmock', imports: ['github.com/DATA-DOG/go-sqlmock'] },
  { name: 'our part of the fake MySQL', imports: ['standin/doubles/fakemysql'], most: 2 },
  { name: 'the MySQL in memory', imports: ['standin/doubles/fakemysql/engine'], most: 2 },
  { name: 'go-redis', isClient: true, imports: ['github.com/redis/go-redis/v9'] },
  { name: 'miniredis', imports: ['github.com/alicebob/miniredis/v2'] },
  { name: 'our part of the fake Redis', imports: ['standin/doubles/fakeredis'], most: 2 },
  { name: 'sarama', isClient: true, imports: ['github.com/IBM/sarama'] },
  { name: 'the fake Kafka of sarama', imports: ['standin/doubles/fakekafka/saramafake'], most: 2 },
];

/** Processor seconds of `go test -c` with a cache that has the standard library and what was built before; then again, with a change of the test. */
async function measureBuilds(root: string, { report }: BenchOptions): Promise<void> {
  const cache = join(root, '..', 'fakes-go-cache');
  rmSync(cache, { recursive: true, force: true });
  const options = { directory: root, environment: { ...goEnvironment, GOCACHE: cache } };
  const build = async (imports: readonly string[], mark: number): Promise<number> => {
    const directory = join(root, 'build');
    mkdirSync(directory, { recursive: true });
    const lines = ['testing', ...imports].map((path) => `import ${path === 'testing' ? '' : '_ '}"${path}"\n`).join('');
    writeFileSync(join(directory, 'build_test.go'), `package build\n\n${lines}\nfunc Test${mark}(*testing.T) {}\n`);
    return measureCommand('go', ['test', '-c', '-o', 'build.test', './build'], options);
  };
  await requireCommand('go', ['build', 'std'], options);
  const empty = await build([], 0);
  let before: { readonly imports: readonly string[]; readonly warm: number } = { imports: [], warm: empty };
  for (const [index, added] of builds.entries()) {
    const start = added.isClient ? { imports: [], warm: empty } : before;
    const imports = [...start.imports, ...added.imports];
    // What it takes to link again is no part of what compiling takes.
    const cold = (await build(imports, 2 * index + 1)) - start.warm;
    const warm = await build(imports, 2 * index + 2);
    report(describeBuild(added, cold, warm));
    before = { imports, warm };
  }
  rmSync(cache, { recursive: true, force: true });
}

function describeBuild({ name, most }: Build, cold: number, warm: number): Row {
  return {
    what: `what ${name} adds to go test -c`,
    result: `${cold.toFixed(1)} s of processor time${most === undefined ? '' : ` (aim <= ${most} s)`}`,
    details: `${warm.toFixed(1)} s once all is compiled and the test changes`,
    isMet: most === undefined || cold <= most,
  };
}
