import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { describeWithGo } from '../jest/go-toolchain.ts';
import { repository } from '../repository.ts';

const run = promisify(execFile);
const count = 250;

// The short form of `pnpm fuzz`. A failure prints the seed and how to have it again.
describeWithGo('damaged files of the standard library', () => {
  test('crash nothing, hang nothing, and every mock of them is as gofmt prints it', async () => {
    const script = join(repository, 'scripts/fuzz/main.ts');
    const { stdout } = await run(process.execPath, ['--import', 'tsx', script, `--count=${count}`], { cwd: repository }).catch(
      (error: unknown) => {
        throw new Error((error as { readonly stdout: string }).stdout);
      },
    );
    expect(stdout).toContain(`${count} tried, 0 failed`);
  });
});
