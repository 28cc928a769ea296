import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Removes the test files of a directory. */
export function removeTests(directory: string): void {
  for (const file of readdirSync(directory)) if (file.endsWith('_test.go')) rmSync(join(directory, file));
}
