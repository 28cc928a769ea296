import { join } from 'node:path';
import { requireCommand } from '../conformance/run-command.ts';
import { goEnvironment, mockgenDirectory } from '../conformance/toolchain.ts';
import { repository } from '../repository.ts';
import { interleave, type Contender } from './interleave.ts';
import { writeInputs } from './inputs.ts';
import { peakMemory } from './peak-memory.ts';
import type { Row } from './row.ts';

/** The program as built, under mockgen's name. */
export const builtMockgen = join(repository, 'dist', 'bin', 'mockgen.cjs');

/** Single calls, start included: beside bare Node and beside mockgen; and what memory one takes, in MiB. */
export async function benchCalls(root: string, rounds: number): Promise<{ readonly rows: readonly Row[]; readonly peak: number }> {
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
    rounds,
  );
  const rows: Row[] = [
    {
      what: 'one source-mode call beside the start of Node',
      ours: { name: 'gen', milliseconds: small },
      other: { name: 'node', milliseconds: node },
      aim: { kind: 'atMost', times: 1.8 },
    },
    {
      what: 'one source-mode call',
      ours: { name: 'gen', milliseconds: small },
      other: { name: 'mockgen', milliseconds: smallPeer },
    },
    {
      what: 'one source-mode call on a file that imports a dozen packages',
      ours: { name: 'gen', milliseconds: dozen },
      other: { name: 'mockgen', milliseconds: dozenPeer },
      aim: { kind: 'faster', times: 1 },
    },
  ];
  return { rows, peak: await peakMemory([builtMockgen, '-source=dozen.go'], { ...options, scratch: root }) };
}
