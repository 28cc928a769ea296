import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { requireCommand } from '../conformance/run-command.ts';
import { goEnvironment } from '../conformance/toolchain.ts';
import { treeDirectory } from '../conformance/tree.ts';
import { gotestsRelease } from '../judge-tests/modules/gotests-inputs.ts';
import { layOutStandardLibrary } from '../judge-tests/modules/lay-out-standard-library.ts';
import type { Bench } from './bench.ts';
import { compareTimes } from './compare-times.ts';
import { installGotests } from './install-gotests.ts';
import { interleave } from './interleave.ts';
import { limitTime } from './limit-time.ts';
import { gen } from './program.ts';

function removeTests(directory: string): void {
  for (const file of readdirSync(directory)) if (file.endsWith('_test.go')) rmSync(join(directory, file));
}

/** Tests of every function of net/http, written: beside gotests, and by the clock. */
export const benchTests: Bench = {
  name: 'tests',
  async run({ isQuick, report }) {
    const root = treeDirectory('bench', 'tests');
    const { directory, environment } = await layOutStandardLibrary(root, ['net/http']);
    const options = { directory: join(directory, 'net', 'http'), environment: { ...goEnvironment, ...environment } };
    const gotests = await installGotests();
    const prepare = (): void => removeTests(options.directory);
    const [ours = 0, theirs = 0] = await interleave(
      [
        { name: 'gen tests', prepare, run: () => requireCommand(process.execPath, [gen, 'tests', '--all', '--write', '.'], options) },
        { name: 'gotests', prepare, run: () => requireCommand(gotests, ['-all', '-w', '.'], options) },
      ],
      isQuick ? 2 : 7,
    );
    report(limitTime({ what: 'tests of every function of net/http', milliseconds: ours, most: 1000, details: 'start included' }));
    report(
      compareTimes({
        what: 'tests of every function of net/http',
        ours: { name: 'gen tests', milliseconds: ours },
        other: { name: `gotests ${gotestsRelease.version}`, milliseconds: theirs },
      }),
    );
    rmSync(root, { recursive: true, force: true });
  },
};
