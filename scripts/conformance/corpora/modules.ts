import { hashTexts, remember } from '../cache.ts';
import type { OracleRecord } from '../call.ts';
import { runGoGenerate } from '../go-generate.ts';
import type { Oracle } from '../oracle.ts';
import { goRelease } from '../toolchain.ts';
import { copyTree, downloadModule, treeDirectory } from '../tree.ts';
import { moduleFolder, type PublicModule } from './public-modules.ts';

/** What the real mockgen makes of every call in a public module. What this machine has recorded before is not run again. */
export async function recordModule(module: PublicModule, oracle: Oracle): Promise<readonly OracleRecord[]> {
  const { isHeavy: _isHeavy, leftOut, ...inputs } = module;
  const key = hashTexts('modules 1', oracle.version, await goRelease(), JSON.stringify(inputs));
  const records = await remember(`${oracle.prefix}modules`, key, async () => {
    const root = treeDirectory(`${oracle.prefix}modules`, `${moduleFolder(module)}-oracle`);
    await copyTree(await downloadModule(module.path, module.version), root);
    const { script, environment } = module;
    const made = await runGoGenerate(root, { oracle, ...(script !== undefined && { script }), ...(environment && { environment }) });
    return made.map((record) => ({ ...record, environment: { ...record.environment, ...environment } }));
  });
  return records.filter(({ id }) => leftOut?.[id] === undefined);
}
