import { benches } from './benches.ts';
import { requireBuilt } from './program.ts';
import { readBenchOptions } from './read-bench-options.ts';
import { formatRow, type Row } from './row.ts';

/** Prints how long we and the peers take side by side, as ratios. The exit status says whether every aim is met. */
async function main(): Promise<void> {
  const { isQuick, chosen } = readBenchOptions(process.argv.slice(2), benches);
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
