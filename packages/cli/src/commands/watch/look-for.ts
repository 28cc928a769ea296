import { existsSync } from 'node:fs';

const interval = 1_000;

/** Looks for paths where nothing is, in directories that are not watched. */
export interface Lookout {
  /** Looks for these from now on. */
  lookFor(paths: readonly string[]): void;
  close(): void;
}

/** Looks once a second, and calls `onFound` for each path that came to be. */
export function createLookout(onFound: (path: string) => void): Lookout {
  let sought: readonly string[] = [];
  const timer = setInterval(() => {
    for (const path of sought) if (existsSync(path)) onFound(path);
  }, interval);
  return Object.freeze({
    lookFor(paths: readonly string[]) {
      sought = paths;
    },
    close: () => clearInterval(timer),
  });
}
