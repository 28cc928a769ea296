import { join } from 'node:path';

import { repository } from '../../repository.ts';
import { hashTexts, recall, store } from '../cache.ts';
import type { OracleRecord } from '../call.ts';
import { hasMock } from '../comparison.ts';
import { mapParallel } from '../map-parallel.ts';
import { uberOracle, type Oracle } from '../oracle.ts';
import { runMockgen } from '../run-mockgen.ts';
import { goRelease } from '../toolchain.ts';
import { treeDirectory } from '../tree.ts';
import type { TortureCase } from './torture-case.ts';
import { variantCall, variantDirectory, variantsOf, writeVariant } from './torture-variant.ts';
import type { VetFinding } from '../vet.ts';
import { vetMocks, writeTortureModule, type MockToVet } from './torture-vet.ts';

/** What the real mockgen makes of a case, a record a variant in the order of `variantsOf`. Go judges each alone and as its interface. */
export type TortureRecords = readonly OracleRecord[];

async function caseKey(torture: TortureCase): Promise<string> {
  const { class: _class, diagnostics: _diagnostics, warnings: _warnings, ...inputs } = torture.description;
  return hashTexts('torture 4', await goRelease(), torture.name, JSON.stringify(inputs), ...[...torture.files].flat());
}

async function runCase(root: string, torture: TortureCase, oracle: Oracle): Promise<OracleRecord[]> {
  const records: OracleRecord[] = [];
  for (const variant of variantsOf(torture, oracle)) {
    writeVariant(root, torture, variant);
    records.push(await runMockgen(variantCall(torture, variant), root, oracle));
  }
  return records;
}

async function recordCases(cases: readonly TortureCase[], oracle: Oracle): Promise<TortureRecords[]> {
  const root = treeDirectory(`${oracle.prefix}torture`, 'oracle');
  await writeTortureModule(root, oracle);
  const records = await mapParallel(cases, 2, (torture) => runCase(root, torture, oracle));
  const mocks = cases.flatMap((torture, index) =>
    variantsOf(torture, oracle).map((variant, position) => ({ torture, variant, text: records[index]?.[position]?.text ?? '' })),
  );
  const judged = mocks.filter(isJudged);
  const findings = await vetMocks(treeDirectory(`${oracle.prefix}torture`, 'oracle-vet'), judged, oracle);
  const judgedIds = new Set(judged.map(({ torture, variant }) => variantDirectory(torture, variant)));
  return records.map((list) =>
    list.map((record) => ({ ...record, ...judgeRecord(record, judgedIds.has(record.id) ? (findings.get(record.id) ?? []) : undefined) })),
  );
}

/** What Go says of a mock; it has one type error a package, those of the mock's file before those of the assertions. */
function judgeRecord(
  record: OracleRecord,
  findings: readonly VetFinding[] | undefined,
): { readonly compiles: boolean; readonly satisfies: boolean } {
  const errors = findings?.filter(({ kind }) => kind !== 'analysis');
  const isMock = errors !== undefined && hasMock(record);
  return {
    compiles: isMock && errors.every(({ message }) => message.includes('/zz_assertion.go:')),
    satisfies: isMock && errors.length === 0,
  };
}

function isJudged({ torture, text }: MockToVet): boolean {
  return text !== '' && torture.description.unjudged === undefined;
}

/** The records of every case; what this machine has recorded before is not run again. */
export async function recordTorture(
  cases: readonly TortureCase[],
  oracle: Oracle = uberOracle,
): Promise<ReadonlyMap<string, TortureRecords>> {
  const corpus = `${oracle.prefix}torture`;
  const keys = await Promise.all(cases.map(caseKey));
  const unknown = cases.filter((_, index) => recall(corpus, keys[index] ?? '') === undefined);
  const recorded = unknown.length === 0 ? [] : await recordCases(unknown, oracle);
  unknown.forEach((torture, index) => store(corpus, keys[cases.indexOf(torture)] ?? '', recorded[index]));
  return new Map(cases.map((torture, index) => [torture.name, (recall(corpus, keys[index] ?? '') ?? []) as TortureRecords]));
}

/** Where the cases are in this repository. */
export const tortureFixtures = join(repository, 'packages', 'cli', 'test', 'conformance', 'fixtures', 'torture');
