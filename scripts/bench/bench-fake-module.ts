import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { requireCommand } from '../conformance/run-command.ts';
import { goEnvironment } from '../conformance/toolchain.ts';
import { treeDirectory } from '../conformance/tree.ts';
import { runtime } from '../contract/runtime.ts';
import { repository } from '../repository.ts';
import type { Bench } from './bench.ts';
import { generateModule } from './generated-module.ts';
import { median } from './median.ts';
import { measureRun } from './measure-run.ts';
import { createOwnCache, gen } from './program.ts';

const aim = 1000;

/** A file of this size makes a package of the module 30 KB, and a thousand packages 30 MB. */
const padding = `\nvar _ = []string{${'"what else a package has",'.repeat(1150)}}\n`;

/** `gen fake ./...` over a module of 30 MB in which ten packages have clients, one of each kind among them: processor time of the whole process, which remembers nothing. */
export const benchFakeModule: Bench = {
  name: 'fake-module',
  async run({ isQuick, report }) {
    const count = isQuick ? 100 : 1000;
    const { root, packages } = await generateModule(treeDirectory('bench', 'fake-module'), count, 'directives');
    for (const directory of packages) {
      const file = join(root, directory, 'store.go');
      writeFileSync(file, `${readFileSync(file, 'utf8').replace(/^\/\/go:generate.*$/m, '')}${padding}`);
    }
    cpSync(join(repository, 'packages/cli/test/fakes/input'), root, { recursive: true });
    writeFileSync(join(root, 'go.mod'), readFileSync(join(runtime, 'go.mod'), 'utf8').replace(/^module .*/, 'module example.com/m'));
    cpSync(join(runtime, 'go.sum'), join(root, 'go.sum'));
    await requireCommand('go', ['mod', 'download'], { directory: root, environment: goEnvironment });
    const cache = createOwnCache('fake-module');
    const times: number[] = [];
    for (let round = 0; round < (isQuick ? 1 : 3); round++) {
      cache.clear();
      const options = { directory: root, environment: { ...goEnvironment, ...cache.environment }, scratch: dirname(root) };
      const { exitCode, milliseconds } = await measureRun([gen, 'fake', '--dry-run', './...'], options);
      if (exitCode !== 0) throw new Error(`gen fake ended with ${exitCode}`);
      times.push(milliseconds);
    }
    const milliseconds = median(times);
    report({
      what: `fakes of 10 packages in a module of ${count + 10}`,
      result: `${(milliseconds / 1000).toFixed(2)} s of processor time (aim <= 1 s for 1,010)`,
      details: 'all kinds of clients; nothing remembered, nothing written',
      isMet: milliseconds <= aim,
    });
    rmSync(root, { recursive: true, force: true });
  },
};
