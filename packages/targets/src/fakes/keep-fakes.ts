import type { FileOptions, FileResult } from '../file-result.ts';
import { openFakeSource } from './fake-source.ts';
import type { FakeRequest } from './request.ts';

/**
 * What stands at the destination already, where the source of a library is not on this machine and the file cannot be made anew: it was made where the library was there. The ports
 * tell of it, as each package has them. `undefined` where nothing is in the way, or nothing is there.
 */
export function keepFakes(options: FileOptions<FakeRequest>): FileResult | undefined {
  const { request, tree } = options;
  const { destination: path, part } = request;
  const { found } = openFakeSource(options);
  const missing = found?.faked.recognition.diagnostics.filter(({ code }) => code === 'GEN163') ?? [];
  if (missing.length === 0 || path === undefined) return undefined;
  const standing = tree.read(path);
  if (standing.kind !== 'text') return undefined;
  const told = missing.map((each) => ({ ...each, severity: 'warning' as const, message: `${each.message}: the fakes stay as they are` }));
  return { file: { path, text: standing.text }, diagnostics: part === 'ports' ? told : [] };
}
