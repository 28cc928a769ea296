import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findCacheDirectory } from '@standin/engine';
import type { Io } from '../../io.ts';
import { machineOf } from '../../machine-of.ts';
import { wantsColor } from '../../output/wants-color.ts';
import type { Finding } from './finding.ts';
import { formatBytes } from './format-bytes.ts';

/** The cache, and how gen prints here. */
export function checkSurroundings(io: Io): readonly Finding[] {
  return [checkCache(io), { check: 'terminal', state: 'good', message: describeTerminal(io) }];
}

function checkCache(io: Io): Finding {
  const directory = findCacheDirectory(machineOf(io));
  if (directory === undefined) {
    return {
      check: 'cache',
      state: 'notice',
      message: 'none: the environment names no home',
      hint: 'set GEN_CACHE_DIR to keep what gen works out',
    };
  }
  const { bytes, files } = measure(directory);
  const size = files === 0 ? 'empty' : `${formatBytes(bytes)} in ${files} ${files === 1 ? 'file' : 'files'}, safe to delete`;
  return { check: 'cache', state: 'good', message: `${directory}: ${size}` };
}

function measure(directory: string): { readonly bytes: number; readonly files: number } {
  let names: readonly string[];
  try {
    names = readdirSync(directory, { recursive: true, encoding: 'utf8' });
  } catch {
    return { bytes: 0, files: 0 };
  }
  const sizes = names.flatMap((name) => {
    const status = lstatSync(join(directory, name), { throwIfNoEntry: false });
    return status?.isFile() ? [status.size] : [];
  });
  return { bytes: sizes.reduce((sum, size) => sum + size, 0), files: sizes.length };
}

function describeTerminal(io: Io): string {
  if (!io.isTerminal) return 'none: no status line, no colour';
  return `${io.columns} columns, ${wantsColor(io) ? 'in colour' : 'without colour'}`;
}
