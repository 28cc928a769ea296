import type { Oracle } from '../oracle.ts';
import type { CorpusReport } from '../report.ts';
import { downloadModule } from '../tree.ts';
import { compareModuleRecords } from './compare-module-records.ts';
import { recordModule } from './modules.ts';
import { moduleFolder, type PublicModule } from './public-modules.ts';

/** Which modules are compared, and with which mockgen: those whose path and version `only` matches, and without `isLong` those whose dependencies are few. */
export interface ModuleChoice {
  readonly oracle: Oracle;
  readonly modules: readonly PublicModule[];
  readonly isLong: boolean;
  readonly only?: RegExp | undefined;
}

/** Public modules, one report each. */
export async function compareModules({ oracle, modules, isLong, only }: ModuleChoice): Promise<readonly CorpusReport[]> {
  const reports: CorpusReport[] = [];
  const chosen = modules.filter(
    (module) => (isLong || module.isHeavy !== true) && (only?.test(`${module.path}@${module.version}`) ?? true),
  );
  for (const module of chosen) {
    const records = await recordModule(module, oracle);
    const source = await downloadModule(module.path, module.version);
    reports.push(await compareModuleRecords({ corpus: `${oracle.prefix}modules`, name: moduleFolder(module), source, oracle, records }));
  }
  return reports;
}
