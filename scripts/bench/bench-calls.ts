import { join } from 'node:path';
import { requireCommand } from '../conformance/run-command.ts';
import { goEnvironment, mockgenDirectory } from '../conformance/toolchain.ts';
import { treeDirectory } from '../conformance/tree.ts';
import type { Bench } from './bench.ts';
import { compareTimes } from './compare-times.ts';
import { writeInputs } from './inputs.ts';
import { interleave, type Contender } from './interleave.ts';
import { limitMemory } from './limit-memory.ts';
import { measureRun } from './measure-run.ts';
import { builtMockgen } from './program.ts';

/** Single calls, start included: beside bare Node and beside mockgen. */
export const benchCalls: Bench = {
  name: 'calls',
  async run({ isQuick, report }) {
    const root = treeDirectory('bench', 'calls');
    await writeInputs(root);
    const options = { directory: root, environment: goEnvironment };
    const start = (command: string, ...args: string[]): Contender => ({
      name: command,
      run: () => requireCommand(command, args, options),
    });
    const mockgen = join(await mockgenDirectory(), 'mockgen');
    const [node = 0, small = 0, smallPeer = 0, dozen = 0, dozenPeer = 0] = await interleave(
      [
        start(process.execPath, join(root, 'empty.cjs')),
        start(process.execPath, builtMockgen, '-source=small.go'),
        start(mockgen, '-source=small.go'),
        start(process.execPath, builtMockgen, '-source=dozen.go'),
        start(mockgen, '-source=dozen.go'),
      ],
      isQuick ? 5 : 15,
    );
    const ours = { name: 'gen', milliseconds: small };
    const other = { name: 'mockgen', milliseconds: smallPeer };
    const bare = { name: 'node', milliseconds: node };
    report(compareTimes({ what: 'one source-mode call beside the start of Node', ours, other: bare, aim: { kind: 'atMost', times: 1.8 } }));
    report(compareTimes({ what: 'one source-mode call', ours, other }));
    report(
      compareTimes({
        what: 'one source-mode call on a file that imports a dozen packages',
        ours: { name: 'gen', milliseconds: dozen },
        other: { name: 'mockgen', milliseconds: dozenPeer },
        aim: { kind: 'faster', times: 1 },
      }),
    );
    report(limitMemory('one call', (await measureRun([builtMockgen, '-source=dozen.go'], { ...options, scratch: root })).mebibytes));
  },
};
