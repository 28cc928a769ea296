import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repository } from '../repository.ts';

/**
 * Fills `cache/` under `distribution` with what V8 compiled while the program wrote one mock, the functions that it compiles on first call among them. Where the
 * program fails, its output goes to standard error and the cache holds what was compiled until then.
 */
export async function warmCodeCache(distribution: string): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'standin-warm-'));
  try {
    await cp(join(repository, 'scripts/build/warm'), directory, { recursive: true });
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(distribution, 'bin/mockgen.cjs'), '-source=store.go', '-destination=mock_store.go', '-package=store'],
      { cwd: directory, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '', STANDIN_CODE_CACHE: join(distribution, 'cache') } },
    );
    if (status !== 0) process.stderr.write(`standin: the new build fails on its first run:\n${stdout}${stderr}`);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
