import type { OracleRecord } from '../call.ts';
import { hashTexts, remember } from '../cache.ts';
import { runGoGenerate } from '../go-generate.ts';
import type { Oracle } from '../oracle.ts';
import { goRelease } from '../toolchain.ts';
import { copyTree, downloadModule, treeDirectory } from '../tree.ts';

/** mockgen's own fixtures and samples, every directive of them, by the real mockgen under the real `go generate`. */
export async function recordFixtures(oracle: Oracle): Promise<readonly OracleRecord[]> {
  const source = await downloadModule(oracle.module, oracle.version);
  const corpus = `${oracle.prefix}fixtures`;
  return remember(corpus, hashTexts(oracle.version, await goRelease()), async () => {
    const root = treeDirectory(corpus, 'oracle');
    await copyTree(source, root);
    return runGoGenerate(root, { oracle });
  });
}
