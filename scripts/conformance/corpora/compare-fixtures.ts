import type { CorpusReport } from '../report.ts';
import { mockgenVersion } from '../toolchain.ts';
import { downloadModule } from '../tree.ts';
import { compareModuleRecords } from './compare-module-records.ts';
import { recordFixtures } from './fixtures.ts';

/** mockgen's own fixtures and samples, directive by directive and by one `gen run`. */
export async function compareFixtures(): Promise<CorpusReport> {
  const source = await downloadModule('go.uber.org/mock', mockgenVersion);
  return compareModuleRecords({ corpus: 'fixtures', name: 'fixtures', source, records: await recordFixtures() });
}
