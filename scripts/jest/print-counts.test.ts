import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { repository } from '../repository.ts';

describe('print-counts', () => {
  let directory: string;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'standin-counts-'));
  });

  afterEach(() => rm(directory, { recursive: true, force: true }));

  it.each([
    [{ passed: 3 }, '3 passed, 0 failed\n', 0],
    [{ passed: 3, skipped: 2 }, '3 passed, 0 failed, 2 skipped\n', 0],
    [{ passed: 3, failed: 1 }, '3 passed, 1 failed\n', 1],
    [{ passed: 3, brokenSuites: 1 }, '3 passed, 1 failed\n', 1],
    [{}, '0 passed, 0 failed\n', 1],
    [undefined, '0 passed, 1 failed\n', 1],
  ])('prints %j as %j', async (counts, line, exitStatus) => {
    const file = join(directory, 'results.json');
    if (counts !== undefined) {
      const { passed = 0, failed = 0, skipped = 0, brokenSuites = 0 } = counts as Partial<Record<string, number>>;
      const results = {
        numPassedTests: passed,
        numFailedTests: failed,
        numPendingTests: skipped,
        numTodoTests: 0,
        numRuntimeErrorTestSuites: brokenSuites,
      };
      await writeFile(file, JSON.stringify(results));
    }
    const { stdout, status } = spawnSync(process.execPath, [join(repository, 'scripts/jest/print-counts.mjs'), file], { encoding: 'utf8' });
    expect([stdout, status]).toEqual([line, exitStatus]);
  });
});
