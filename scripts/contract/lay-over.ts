import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { requireCommand } from '../conformance/run-command.ts';
import type { Mutant } from './mutant.ts';
import { runtime } from './runtime.ts';

/**
 * Calls `use` with an overlay (`go help build`, -overlay) in which the mutant's files are patched copies; the runtime itself stays as it is. Throws where the patch does not
 * apply.
 */
export async function layOver<Result>({ patch, files }: Mutant, use: (overlay: string) => Promise<Result>): Promise<Result> {
  const scratch = mkdtempSync(join(tmpdir(), 'standin-mutant-'));
  try {
    for (const file of files) {
      mkdirSync(dirname(join(scratch, file)), { recursive: true });
      cpSync(join(runtime, file), join(scratch, file));
    }
    await requireCommand('git', ['apply', patch], { directory: scratch, environment: { GIT_CEILING_DIRECTORIES: dirname(scratch) } });
    const overlay = join(scratch, 'overlay.json');
    writeFileSync(
      overlay,
      JSON.stringify({ Replace: Object.fromEntries(files.map((file) => [join(runtime, file), join(scratch, file)])) }),
    );
    return await use(overlay);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
