import { displayPath } from '@standin/diagnostics';
import type { Skipped } from '@standin/engine';

/** What a run passed over, a line each: `passed over store.go:5: calls stringer`. */
export function formatSkipped(skipped: readonly Skipped[], relativeTo: string): string {
  return skipped
    .map(({ file, line, why }) => `passed over ${displayPath(file, relativeTo)}${line === undefined ? '' : `:${line}`}: ${why}\n`)
    .join('');
}
