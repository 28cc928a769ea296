import { appendFileSync, existsSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { nameMockgenInTree } from '../conformance/go-generate.ts';
import { recordModule } from '../conformance/corpora/modules.ts';
import type { PublicModule } from '../conformance/corpora/public-modules.ts';
import { runCommand } from '../conformance/run-command.ts';
import { goEnvironment, mockgenDirectory } from '../conformance/toolchain.ts';
import { copyTree, downloadModule, readText } from '../conformance/tree.ts';
import { repository } from '../repository.ts';
import { interleave } from './interleave.ts';
import { peakMemory } from './peak-memory.ts';
import type { Row } from './row.ts';

/** What a module's directives came to. */
export interface ModuleBench {
  readonly row: Row;
  /** MiB of one `gen run`. */
  readonly peak: number;
  readonly files: number;
  /** Files that are mockgen's, byte for byte. */
  readonly equal: number;
}

const gen = join(repository, 'dist', 'bin', 'gen.cjs');

/** All directives of a module: one `gen run` beside one `go generate` that finds mockgen already built. Both write every file anew. */
export async function benchModule(module: PublicModule, root: string, rounds: number): Promise<ModuleBench> {
  const records = await recordModule(module);
  await copyTree(await downloadModule(module.path, module.version), root);
  nameMockgenInTree(root);
  const wanted = new Map(records.map(({ destination = '', text }) => [destination, text]));
  const prepare = (): void => {
    for (const destination of wanted.keys()) {
      if (existsSync(join(root, destination))) {
        appendFileSync(join(root, destination), '\n// stale\n');
      }
    }
  };
  const options = {
    directory: root,
    environment: { ...goEnvironment, PATH: [await mockgenDirectory(), process.env['PATH'] ?? ''].join(delimiter) },
  };
  const [peer = 0, ours = 0] = await interleave(
    [
      { name: 'go generate', prepare, run: () => runCommand('go', ['generate', '-run', 'mockgen', './...'], options) },
      { name: 'gen run', prepare, run: () => runCommand(process.execPath, [gen, 'run'], options) },
    ],
    rounds,
  );
  const equal = [...wanted].filter(([destination, text]) => readText(join(root, destination)) === text).length;
  prepare();
  const peak = await peakMemory([gen, 'run'], { ...options, scratch: join(root, '..') });
  rmSync(root, { recursive: true, force: true });
  const row: Row = {
    what: `${records.length} directives of ${module.path} ${module.version}`,
    ours: { name: 'gen run', milliseconds: ours },
    other: { name: 'go generate', milliseconds: peer },
    aim: { kind: 'faster', times: 60 },
  };
  return { row, peak, files: wanted.size, equal };
}
