import { join } from 'node:path';

import { repository } from '../../repository.ts';
import { hashTexts, recall, store } from '../cache.ts';
import type { OracleRecord } from '../call.ts';
import { mapParallel } from '../map-parallel.ts';
import { runMockgen } from '../run-mockgen.ts';
import { goRelease } from '../toolchain.ts';
import { treeDirectory } from '../tree.ts';
import type { TortureCase } from './torture-case.ts';
import { variantCall, variantDirectory, variantsOf, writeVariant } from './torture-variant.ts';
import { vetMocks, writeTortureModule, type MockToVet } from './torture-vet.ts';

/** What the real mockgen makes of a case, a record a variant in the order of `variantsOf`. `compiles` says whether Go accepts it as the interface. */
export type TortureRecords = readonly OracleRecord[];

async function caseKey(torture: TortureCase): Promise<string> {
  const { class: _class, diagnostics: _diagnostics, ...inputs } = torture.description;
  return hashTexts('torture 2', await goRelease(), torture.name, JSON.stringify(inputs), ...[...torture.files].flat());
}

async function runCase(root: string, torture: TortureCase): Promise<OracleRecord[]> {
  const records: OracleRecord[] = [];
  for (const variant of variantsOf(torture)) {
    writeVariant(root, torture, variant);
    records.push(await runMockgen(variantCall(torture, variant), root));
  }
  return records;
}

async function recordCases(cases: readonly TortureCase[]): Promise<TortureRecords[]> {
  const root = treeDirectory('torture', 'oracle');
  await writeTortureModule(root);
  const records = await mapParallel(cases, 2, (torture) => runCase(root, torture));
  const mocks = cases.flatMap((torture, index) =>
    variantsOf(torture).map((variant, position) => ({ torture, variant, text: records[index]?.[position]?.text ?? '' })),
  );
  const judged = mocks.filter(isJudged);
  const findings = await vetMocks(treeDirectory('torture', 'oracle-vet'), judged);
  const refused = new Set([...findings].filter(([, list]) => list.some(({ kind }) => kind !== 'analysis')).map(([id]) => id));
  const compiling = new Set(judged.map(({ torture, variant }) => variantDirectory(torture, variant)).filter((id) => !refused.has(id)));
  return records.map((list) => list.map((record) => ({ ...record, compiles: compiling.has(record.id) })));
}

function isJudged({ torture, text }: MockToVet): boolean {
  return text !== '' && torture.description.unjudged === undefined;
}

/** The records of every case; what this machine has recorded before is not run again. */
export async function recordTorture(cases: readonly TortureCase[]): Promise<ReadonlyMap<string, TortureRecords>> {
  const keys = await Promise.all(cases.map(caseKey));
  const unknown = cases.filter((_, index) => recall('torture', keys[index] ?? '') === undefined);
  const recorded = unknown.length === 0 ? [] : await recordCases(unknown);
  unknown.forEach((torture, index) => store('torture', keys[cases.indexOf(torture)] ?? '', recorded[index]));
  return new Map(cases.map((torture, index) => [torture.name, (recall('torture', keys[index] ?? '') ?? []) as TortureRecords]));
}

/** Where the cases are in this repository. */
export const tortureFixtures = join(repository, 'packages', 'cli', 'test', 'conformance', 'fixtures', 'torture');
