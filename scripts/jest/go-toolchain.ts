import { execFileSync } from 'node:child_process';
import { describe, it } from '@jest/globals';

/** A Go toolchain found on this machine: its `go version`, as `1.26`'s major and minor number. */
export interface GoToolchain {
  readonly major: number;
  readonly minor: number;
  readonly text: string;
}

function findGoToolchain(): GoToolchain | undefined {
  try {
    const text = execFileSync('go', ['version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    const [, major, minor] = /\bgo(\d+)\.(\d+)/.exec(text) ?? [];
    return major === undefined || minor === undefined ? undefined : Object.freeze({ major: Number(major), minor: Number(minor), text });
  } catch {
    return undefined;
  }
}

/** The Go toolchain on the PATH; `undefined` where there is none that answers `go version`. */
export const goToolchain: GoToolchain | undefined = findGoToolchain();

/**
 * `describe` for tests that a real Go toolchain judges. Where there is none its tests are skipped and counted so; with `CI=true` one failing test stands beside them,
 * since a run whose judge did not come has judged nothing.
 */
export function describeWithGo(name: string, define: () => void): void {
  if (goToolchain !== undefined) {
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
