import type { Oracle } from '../oracle.ts';
import type { CorpusReport } from '../report.ts';
import { downloadModule } from '../tree.ts';
import { compareModuleRecords } from './compare-module-records.ts';
import { recordFixtures } from './fixtures.ts';

/** mockgen's own fixtures and samples, directive by directive and by one `gen run`. */
export async function compareFixtures(oracle: Oracle): Promise<CorpusReport> {
  const source = await downloadModule(oracle.module, oracle.version);
  const corpus = `${oracle.prefix}fixtures`;
  return compareModuleRecords({ corpus, name: corpus, source, oracle, records: await recordFixtures(oracle) });
}
