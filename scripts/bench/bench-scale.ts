import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { goEnvironment } from '../conformance/toolchain.ts';
import { treeDirectory } from '../conformance/tree.ts';
import type { Bench } from './bench.ts';
import { compareTimes } from './compare-times.ts';
import { generateModule, removeMocks, type RequestForm } from './generated-module.ts';
import { limitMemory } from './limit-memory.ts';
import { measureRun, type Usage } from './measure-run.ts';
import { median } from './median.ts';
import { createOwnCache, gen } from './program.ts';

// What a package costs is the same at every size, but for what a noisy machine adds.
const mostGrowth = 1.3;

/** The commands in the order in which they run: each finds what the one before it left. */
const steps = [
  { name: 'gen run, all to be written', args: ['run'] },
  { name: 'gen run, all there', args: ['run'] },
  { name: 'gen check, nothing changed', args: ['check'] },
  { name: 'gen list', args: ['list'] },
  { name: 'gen prune', args: ['prune'] },
] as const;

/** What a package costs each command beyond the smallest module and beyond the second, in processor time, and the memory of each, for both ways to ask for mocks. */
export const benchScale: Bench = {
  name: 'scale',
  async run({ isQuick, report }) {
    const sizes = isQuick ? ([100, 400, 1_600] as const) : ([100, 1_000, 10_000] as const);
    for (const form of ['directives', 'configuration'] as const) {
      const [small = [], middle = [], large = []] = await measureSizes(sizes, form, isQuick ? 1 : 3);
      const by = form === 'directives' ? '//go:generate lines' : 'gen.yaml';
      for (const [index, { name }] of steps.entries()) {
        const [first = 0, second = 0, third = 0] = [small, middle, large].map((usages) => usages[index]?.milliseconds ?? 0);
        report(
          compareTimes({
            what: `${name}, ${by}: processor time of 1000 packages from ${sizes[1]} to ${sizes[2]}, beside from ${sizes[0]} to ${sizes[1]}`,
            ours: { name: 'late', milliseconds: (1000 * (third - second)) / (sizes[2] - sizes[1]) },
            other: { name: 'early', milliseconds: (1000 * (second - first)) / (sizes[1] - sizes[0]) },
            aim: { kind: 'atMost', times: mostGrowth },
          }),
        );
      }
      for (const [index, { name }] of steps.entries()) {
        report(limitMemory(`${name}, ${by}, ${sizes[2]} packages`, large[index]?.mebibytes ?? 0));
      }
    }
    rmSync(treeDirectory('bench', 'scale'), { recursive: true, force: true });
  },
};

/** The usages of the steps, by size. The largest module is measured once: what it takes is long enough to even out. */
async function measureSizes(sizes: readonly number[], form: RequestForm, rounds: number): Promise<readonly (readonly Usage[])[]> {
  const measured: (readonly Usage[])[] = [];
  for (const [index, size] of sizes.entries()) measured.push(await measureSize(size, form, index === sizes.length - 1 ? 1 : rounds));
  return measured;
}

async function measureSize(size: number, form: RequestForm, rounds: number): Promise<readonly Usage[]> {
  const scratch = treeDirectory('bench', 'scale');
  const module = await generateModule(join(scratch, `${form}-${size}`), size, form);
  const cache = createOwnCache(`scale-${form}-${size}`);
  const options = { directory: module.root, environment: { ...goEnvironment, ...cache.environment }, scratch };
  const usages: Usage[][] = steps.map(() => []);
  for (let round = 0; round < rounds; round++) {
    removeMocks(module);
    cache.clear();
    for (const [index, { name, args }] of steps.entries()) {
      const usage = await measureRun([gen, ...args], options);
      if (usage.exitCode !== 0) throw new Error(`${name} exited ${usage.exitCode} on ${size} packages`);
      usages[index]?.push(usage);
    }
  }
  return usages.map((each) => ({
    exitCode: 0,
    mebibytes: Math.max(...each.map(({ mebibytes }) => mebibytes)),
    milliseconds: median(each.map(({ milliseconds }) => milliseconds)),
  }));
}
