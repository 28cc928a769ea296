import type { Bench } from './bench.ts';
import { benches } from './benches.ts';
import { requireBuilt } from './program.ts';
import { readBenchOptions } from './read-bench-options.ts';
import { formatRow, type Row } from './row.ts';

/** Prints how long we and the peers take side by side, as ratios. The exit status says whether every aim is met; it is 2 where the command line is wrong. */
async function main(): Promise<void> {
  const request = readBenchOptions(process.argv.slice(2), benches);
  if (request.kind === 'run') return runBenches(request.chosen, request.isQuick);
  if (request.kind === 'help') {
    process.stdout.write(request.usage);
    return;
  }
  process.stderr.write(`${request.message}\n\n${request.usage}`);
  process.exitCode = 2;
}

async function runBenches(chosen: readonly Bench[], isQuick: boolean): Promise<void> {
  requireBuilt();
  const report = (row: Row): void => {
    process.stdout.write(`${formatRow(row)}\n`);
    if (!row.isMet) process.exitCode = 1;
  };
  for (const bench of chosen) {
    await bench.run({ isQuick, report });
  }
}

await main();
