import { expect, it } from '@jest/globals';
import { describeWithGo } from '../../../../scripts/jest/go-toolchain.ts';
import { runConformance } from './run-conformance.ts';

const tenMinutes = 600_000;

describeWithGo('conformance with mockgen', () => {
  it(
    'holds for whole trees',
    async () => {
      const { exitCode, report } = await runConformance('layouts');
      expect(report).toMatch(/\d+ compared, \d+ equal, 0 failed\n$/);
      expect(exitCode).toBe(0);
    },
    tenMinutes,
  );
});
