import { spawnSync } from 'node:child_process';
import { expect, it } from '@jest/globals';
import { describeWithGo } from '../../../../scripts/jest/go-toolchain.ts';
import { repository } from '../../../../scripts/repository.ts';

const tenMinutes = 600_000;

describeWithGo('generated tests', () => {
  it(
    "compile, pass vet and staticcheck, and run without a failure: of the bank, of gotests' inputs, of the standard library",
    () => {
      const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/judge-tests/main.ts'], {
        cwd: repository,
        encoding: 'utf8',
        env: { ...process.env, NODE_OPTIONS: '' },
      });
      process.stdout.write(stdout);
      expect({ status, stderr }).toMatchObject({ status: 0 });
      expect(stdout).toMatch(/^bank: [1-9]\d* functions, [1-9]/);
    },
    tenMinutes,
  );
});
