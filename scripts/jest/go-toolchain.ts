import { execFileSync } from 'node:child_process';
import { describe, it } from '@jest/globals';

function hasGoToolchain(): boolean {
  try {
    execFileSync('go', ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const isJudged = hasGoToolchain();

/**
 * `describe` for tests that a real Go toolchain judges. Where there is none its tests are skipped and counted so; with `CI=true` one failing test stands beside them,
 * since a run whose judge did not come has judged nothing.
 */
export function describeWithGo(name: string, define: () => void): void {
  if (isJudged) {
    describe(name, define);
    return;
  }
  describe.skip(name, define);
  if (process.env['CI'] === 'true') {
    it(`${name}: has a Go toolchain`, () => {
      throw new Error('there is no Go toolchain on the PATH, and CI=true requires one');
    });
  }
}
