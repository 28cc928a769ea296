import type { OracleRecord } from '../call.ts';
import { hashTexts, remember } from '../cache.ts';
import { runGoGenerate } from '../go-generate.ts';
import { goRelease, mockgenVersion } from '../toolchain.ts';
import { copyTree, downloadModule, treeDirectory } from '../tree.ts';

/** mockgen's own fixtures and samples, every directive of them, by the real mockgen under the real `go generate`. */
export async function recordFixtures(): Promise<readonly OracleRecord[]> {
  const source = await downloadModule('go.uber.org/mock', mockgenVersion);
  return remember('fixtures', hashTexts(mockgenVersion, await goRelease()), async () => {
    const root = treeDirectory('fixtures', 'oracle');
    await copyTree(source, root);
    return runGoGenerate(root);
  });
}
