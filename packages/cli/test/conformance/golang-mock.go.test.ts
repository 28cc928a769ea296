import { expect, it } from '@jest/globals';
import { describeWithGo } from '../../../../scripts/jest/go-toolchain.ts';
import { runConformance } from './run-conformance.ts';

const tenMinutes = 600_000;

describeWithGo('conformance with mockgen of github.com/golang/mock', () => {
  it(
    'holds for its fixtures, hard cases, the standard library and a public module',
    async () => {
      // The same choice every time: this mockgen is slow, and what it once said is kept.
      const { exitCode, report } = await runConformance('golang-mock', '--seed=1');
      expect(report).toMatch(/\d+ compared, \d+ equal, 0 failed\n$/);
      expect(exitCode).toBe(0);
    },
    tenMinutes,
  );
});
