import type { BuildContext } from '../types.ts';
import { knownArchitectures, knownOperatingSystems } from './known-platforms.ts';
import { matchTag } from './match-tag.ts';

/**
 * The tag of a `_GOOS`, `_GOARCH` or `_GOOS_GOARCH` suffix of the file name that does not hold; `undefined` where the name lets the file in
 * (go/build's `Context.goodOSArchFile`: only what follows the first `_` and precedes the first `.` counts, a last `_test` is dropped).
 */
export function unmetFileNameTag(context: BuildContext, fileName: string): string | undefined {
  return suffixTags(fileName).find((tag) => !matchTag(context, tag));
}

/** Whether a file name says for which platforms the file is: `store_linux.go`. */
export function hasPlatformSuffix(fileName: string): boolean {
  return suffixTags(fileName).length > 0;
}

function suffixTags(fileName: string): readonly string[] {
  const stem = fileName.split('.', 1)[0] ?? '';
  const underscore = stem.indexOf('_');
  if (underscore < 0) return [];
  const elements = stem.slice(underscore).split('_');
  if (elements.at(-1) === 'test') elements.pop();
  const last = elements.at(-1) ?? '';
  const previous = elements.at(-2) ?? '';
  if (knownOperatingSystems.has(previous) && knownArchitectures.has(last)) return [last, previous];
  return knownOperatingSystems.has(last) || knownArchitectures.has(last) ? [last] : [];
}
