import { existsSync } from 'node:fs';
import { publicModules } from '../conformance/corpora/public-modules.ts';
import { treeDirectory } from '../conformance/tree.ts';
import { benchCalls, builtMockgen } from './bench-calls.ts';
import { benchModule } from './bench-module.ts';
import { formatRow, isMet } from './row.ts';

const callRounds = 15;
const moduleRounds = 3;

/** Prints how long we and mockgen take side by side, as ratios. The exit status says whether every aim is met and every file equal. */
async function main(): Promise<void> {
  if (!existsSync(builtMockgen)) {
    throw new Error('nothing is built: run `pnpm build` first');
  }
  const module = publicModules.find(({ path, version }) => path.endsWith('/quic-go') && version === 'v0.55.0');
  if (module === undefined) {
    throw new Error('the list of public modules has no quic-go v0.55.0');
  }
  const calls = await benchCalls(treeDirectory('bench', 'calls'), callRounds);
  calls.rows.forEach((row) => process.stdout.write(`${formatRow(row)}\n`));
  const { row, peak, files, equal } = await benchModule(module, treeDirectory('bench', 'module'), moduleRounds);
  process.stdout.write(`${formatRow(row)}\n`);
  process.stdout.write(`files equal to mockgen's: ${equal} of ${files}\n`);
  process.stdout.write(`peak memory: ${calls.peak} MiB for one call, ${peak} MiB for gen run\n`);
  process.exitCode = [...calls.rows, row].every(isMet) && equal === files ? 0 : 1;
}

await main();
