import type { FileOptions, FileResult } from '../file-result.ts';
import { openFakeSource } from './fake-source.ts';
import type { FakeRequest } from './request.ts';

/** What keeps a package from being read whole: the source of a library that is not on this machine, Go that does not parse, and types of a library that it does not have. */
const gaps: readonly string[] = ['GEN163', 'GEN101', 'GEN106'];

/**
 * What stands at the destination already, where the package cannot be read whole and the file would have less in it than it has: it was made where all was there. The ports tell of it,
 * as each package has them. `undefined` where nothing is in the way, or nothing is there.
 */
export function keepFakes(options: FileOptions<FakeRequest>): FileResult | undefined {
  const { request, tree } = options;
  const { destination: path, part } = request;
  const { found } = openFakeSource(options);
  const missing = found?.faked.recognition.diagnostics.filter(({ code }) => gaps.includes(code)) ?? [];
  if (missing.length === 0 || path === undefined) return undefined;
  const standing = tree.read(path);
  if (standing.kind !== 'text') return undefined;
  const told = missing.map((each) => ({ ...each, severity: 'warning' as const, message: `${each.message}: the fakes stay as they are` }));
  return { file: { path, text: standing.text }, diagnostics: part === 'ports' ? told : [] };
}
