import type { Diagnostic } from '@standin/diagnostics';
import { checkReplaceable } from './check-replaceable.ts';
import { inspectTarget } from './inspect-target.ts';

/** What writing a text would come to: a new file, another one, nothing to do, or a refusal. */
export type CompareResult =
  { readonly kind: 'missing' | 'stale' | 'unchanged' } | { readonly kind: 'refused'; readonly diagnostic: Diagnostic };

/** Compares a text with the file at `destination`, an absolute path, byte by byte, and changes nothing. Refuses what `writeFile` would refuse before it writes. */
export function compareFile(destination: string, text: string): CompareResult {
  const target = inspectTarget(destination);
  if (target.kind === 'refused') return target;
  if (target.kind === 'absent') return { kind: 'missing' };
  if (target.bytes.equals(Buffer.from(text))) return { kind: 'unchanged' };
  const diagnostic = checkReplaceable(destination, target);
  return diagnostic === undefined ? { kind: 'stale' } : { kind: 'refused', diagnostic };
}
