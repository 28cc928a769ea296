import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { requireCommand } from '../conformance/run-command.ts';
import { goEnvironment } from '../conformance/toolchain.ts';
import { copyTree, treeDirectory } from '../conformance/tree.ts';
import { runtime } from '../contract/runtime.ts';
import { withServers } from '../contract/with-servers.ts';
import { repository } from '../repository.ts';
import type { Bench } from './bench.ts';
import { printCallCost } from './print-call-cost.ts';
import { readBenchmark } from './read-benchmark.ts';
import type { Row } from './row.ts';

/** The MySQL in memory beside a real server, go-mysql-server and go-sqlmock. */
export const benchEngine: Bench = {
  name: 'engine',
  async run({ isQuick, report }) {
    const root = treeDirectory('bench', 'engine');
    await copyTree(runtime, root);
    // Only that module knows go-mysql-server.
    const directory = join(root, 'fakemysql/gms');
    cpSync(join(repository, 'scripts/bench/engine'), join(directory, 'bench'), { recursive: true });
    const output = await withServers(async (environment) => {
      const options = { directory, environment: { ...goEnvironment, ...environment } };
      await requireCommand('go', ['test', '-c', '-o', 'engine.test', './bench'], options);
      let printed = '';
      for (let round = 0; round < (isQuick ? 3 : 9); round++) {
        // A process each: what go-mysql-server leaves on the heap is not to be the engine's.
        for (const which of ['Engine$', '(Server|Gms|Sqlmock)$']) {
          printed += await requireCommand(join(directory, 'engine.test'), [`-test.bench=${which}`, '-test.benchtime=2000x'], options);
        }
      }
      return printed;
    });
    for (const row of rows) report(describe(output, row));
    rmSync(root, { recursive: true, force: true });
  },
};

/** What is timed of the engine, beside what; the aim is in microseconds, or it is to be as fast as the real server. */
interface TimedRow {
  readonly what: string;
  readonly name: string;
  readonly others: Readonly<Record<string, string>>;
  readonly most?: number;
}

const rows: readonly TimedRow[] = [
  {
    what: 'INSERT and SELECT on the MySQL in memory',
    name: 'Calls',
    others: { 'real server': 'Server', 'go-mysql-server': 'Gms', 'go-sqlmock': 'Sqlmock' },
  },
  { what: 'a transfer in a transaction', name: 'Transfer', others: { 'real server': 'Server', 'go-mysql-server': 'Gms' } },
  { what: 'a lookup by a key in 100,000 rows', name: 'Lookup', others: { 'real server': 'Server' }, most: 10 },
  { what: 'New(t) with a schema of 20 tables, and its end', name: 'New', others: {}, most: 300 },
];

function describe(output: string, { what, name, others, most }: TimedRow): Row {
  const cost = readBenchmark(output, `${name}Engine`);
  const beside = Object.entries(others).map(([other, suffix]) => ({ other, cost: readBenchmark(output, `${name}${suffix}`) }));
  const server = beside[0]?.cost.nanoseconds ?? Number.NaN;
  const took = `${(cost.nanoseconds / 1000).toFixed(1)} us`;
  return {
    what,
    result:
      most === undefined
        ? `${(server / cost.nanoseconds).toFixed(1)}x faster than the real server (aim >= 1x)`
        : `${took} (aim <= ${most} us)`,
    details: [printCallCost('engine', cost), ...beside.map((each) => printCallCost(each.other, each.cost))].join('; '),
    isMet: most === undefined ? cost.nanoseconds <= server : cost.nanoseconds <= most * 1000,
  };
}
