import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { requireCommand } from '../conformance/run-command.ts';
import { goEnvironment } from '../conformance/toolchain.ts';
import { treeDirectory } from '../conformance/tree.ts';
import type { Bench } from './bench.ts';
import { compareTimes } from './compare-times.ts';
import { generateModule, removeMocks } from './generated-module.ts';
import { interleave, type Contender } from './interleave.ts';
import { limitMemory } from './limit-memory.ts';
import { peakMemory } from './peak-memory.ts';
import { createOwnCache, gen } from './program.ts';

/** Packages in the generated modules. */
const sizes = [100, 1_000, 10_000] as const;

// What a package costs is the same at every size, but for what a noisy machine adds.
const mostGrowth = 1.3;

interface SizedRun extends Contender {
  readonly size: number;
  readonly peak: () => Promise<number>;
}

/** What a package costs beyond the first hundred and beyond the first thousand, and the memory of each run, nothing remembered. */
export const benchScale: Bench = {
  name: 'scale',
  async run({ isQuick, report }) {
    const runs: readonly SizedRun[] = await Promise.all(sizes.map(createRun));
    const [hundred = 0, thousand = 0, tenThousand = 0] = await interleave(runs, isQuick ? 1 : 3);
    report(
      compareTimes({
        what: `what each package costs from ${sizes[1]} to ${sizes[2]}, beside from ${sizes[0]} to ${sizes[1]}, for 1000`,
        ours: { name: 'late', milliseconds: (1000 * (tenThousand - thousand)) / (sizes[2] - sizes[1]) },
        other: { name: 'early', milliseconds: (1000 * (thousand - hundred)) / (sizes[1] - sizes[0]) },
        aim: { kind: 'atMost', times: mostGrowth },
      }),
    );
    for (const { size, peak } of runs) {
      report(limitMemory(`gen run on ${size} packages`, await peak()));
    }
    rmSync(treeDirectory('bench', 'scale'), { recursive: true, force: true });
  },
};

async function createRun(size: number): Promise<SizedRun> {
  const scratch = treeDirectory('bench', 'scale');
  const module = await generateModule(join(scratch, String(size)), size, 'directives');
  const cache = createOwnCache(`scale-${size}`);
  const options = { directory: module.root, environment: { ...goEnvironment, ...cache.environment } };
  const prepare = (): void => {
    removeMocks(module);
    cache.clear();
  };
  return {
    name: String(size),
    size,
    prepare,
    run: () => requireCommand(process.execPath, [gen, 'run'], options),
    runs: size === 10_000 ? 1 : 3,
    peak: () => {
      prepare();
      return peakMemory([gen, 'run'], { ...options, scratch });
    },
  };
}
