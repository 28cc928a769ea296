import type { CorpusReport } from '../report.ts';
import { downloadModule } from '../tree.ts';
import { compareModuleRecords } from './compare-module-records.ts';
import { recordModule } from './modules.ts';
import { moduleFolder, publicModules } from './public-modules.ts';

/** The public modules, one report each; without `isLong` those whose dependencies are few. */
export async function compareModules({
  isLong,
  only,
}: {
  readonly isLong: boolean;
  readonly only?: RegExp | undefined;
}): Promise<readonly CorpusReport[]> {
  const reports: CorpusReport[] = [];
  const chosen = publicModules.filter(
    (module) => (isLong || module.isHeavy !== true) && (only?.test(`${module.path}@${module.version}`) ?? true),
  );
  for (const module of chosen) {
    const records = await recordModule(module);
    const source = await downloadModule(module.path, module.version);
    reports.push(await compareModuleRecords({ corpus: 'modules', name: moduleFolder(module), source, records }));
  }
  return reports;
}
