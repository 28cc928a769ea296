import { existsSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { requireCommand } from '../conformance/run-command.ts';
import { goEnvironment, mockgenDirectory } from '../conformance/toolchain.ts';
import { treeDirectory } from '../conformance/tree.ts';
import type { Bench } from './bench.ts';
import { compareTimes } from './compare-times.ts';
import { generateModule, mockFile, removeMocks } from './generated-module.ts';
import { interleave } from './interleave.ts';
import { createOwnCache, gen } from './program.ts';

const count = 100;

/** A hundred packages with a source-mode directive each: one `gen run`, which remembers nothing, beside one `go generate` that finds mockgen already built. */
export const benchGenerated: Bench = {
  name: 'generated',
  async run({ isQuick, report }) {
    const module = await generateModule(treeDirectory('bench', 'generated'), count, 'directives');
    const cache = createOwnCache('generated');
    const search = [await mockgenDirectory(), process.env['PATH'] ?? ''].join(delimiter);
    const environment = { ...goEnvironment, ...cache.environment, PATH: search };
    const prepare = (): void => {
      removeMocks(module);
      cache.clear();
    };
    const run = async (command: string, ...args: string[]): Promise<void> => {
      await requireCommand(command, args, { directory: module.root, environment });
      const missing = module.packages.filter((directory) => !existsSync(join(module.root, directory, mockFile)));
      if (missing.length > 0) throw new Error(`${command} made no mocks in ${missing.join(' ')}`);
    };
    const [theirs = 0, ours = 0] = await interleave(
      [
        { name: 'go generate', prepare, run: () => run('go', 'generate', './...') },
        { name: 'gen run', prepare, run: () => run(process.execPath, gen, 'run'), runs: 3 },
      ],
      isQuick ? 1 : 3,
    );
    report(
      compareTimes({
        what: `${count} packages with a source-mode directive each`,
        ours: { name: 'gen run', milliseconds: ours },
        other: { name: 'go generate', milliseconds: theirs },
        // Small files, in which mockgen has little to read: the aim of 60 is for repositories.
        aim: { kind: 'faster', times: 5 },
      }),
    );
    rmSync(module.root, { recursive: true, force: true });
  },
};
