import type { OracleRecord } from '../call.ts';
import { compareRecords } from '../compare-records.ts';
import type { Expectation, Pair } from '../comparison.ts';
import type { CorpusReport } from '../report.ts';
import { sample } from '../sample.ts';
import { treeDirectory } from '../tree.ts';
import { readTortureCases, type TortureCase } from './torture-case.ts';
import { hasWords, variantsOf, writeVariant, type TortureVariant } from './torture-variant.ts';
import { vetMocks, writeTortureModule } from './torture-vet.ts';
import { recordTorture, tortureFixtures } from './torture.ts';

interface Trial {
  readonly torture: TortureCase;
  readonly variant: TortureVariant;
  readonly record: OracleRecord;
}

function expectationsOf({ torture, variant }: Trial): readonly Expectation[] {
  const { diagnostics = [], warnings = [] } = torture.description;
  const expected = [
    ...diagnostics.map((entry) => ({ ...entry, severity: 'error' as const })),
    ...warnings.map((entry) => ({ ...entry, severity: 'warning' as const })),
  ];
  return expected.filter(({ variants }) => hasWords(variant, variants));
}

/** Only the package that declares an unexported method can implement its interface: elsewhere the mock need only compile, and a warning says so. */
const cannotImplement = 'GEN114';

async function vetPairs(pairs: readonly Pair[], trials: ReadonlyMap<string, Trial>): Promise<ReadonlyMap<string, readonly string[]>> {
  const mocks = pairs.flatMap(({ record, ours }) => {
    const trial = trials.get(record.id);
    return trial && trial.torture.description.unjudged === undefined ? [{ ...trial, text: ours.text ?? '' }] : [];
  });
  const findings = await vetMocks(treeDirectory('torture', 'ours-vet'), mocks);
  const excused = new Set(
    pairs.filter(({ expectations }) => expectations.some(({ code }) => code === cannotImplement)).map(({ record }) => record.id),
  );
  return new Map(
    [...findings].map(([id, list]) => [
      id,
      list.map(({ message }) => message).filter((message) => !(excused.has(id) && message.includes('/zz_assertion.go:'))),
    ]),
  );
}

/** Which cases are tried: those whose name `only` matches, and `size` of them by chance besides the first 24, where these are given. */
export interface TortureChoice {
  readonly only?: RegExp | undefined;
  readonly size?: number | undefined;
  readonly seed: number;
}

const first = /^t\d\d_/;

function chooseCases({ only, size, seed }: TortureChoice): TortureCase[] {
  const cases = readTortureCases(tortureFixtures).filter(({ name }) => only?.test(name) ?? true);
  if (size === undefined) {
    return cases;
  }
  const others = cases.filter(({ name }) => !first.test(name));
  return [...cases.filter(({ name }) => first.test(name)), ...sample(others, size, seed)];
}

/** Torture cases in every variant: equal to mockgen where mockgen is right, else right. */
export async function compareTorture(choice: TortureChoice): Promise<CorpusReport> {
  const cases = chooseCases(choice);
  const recorded = await recordTorture(cases);
  const trials = cases.flatMap((torture) =>
    variantsOf(torture).map((variant, index) => ({ torture, variant, record: recorded.get(torture.name)?.[index] as OracleRecord })),
  );
  const byId = new Map(trials.map((trial) => [trial.record.id, trial]));
  const root = treeDirectory('torture', 'ours');
  await writeTortureModule(root);
  trials.forEach(({ torture, variant }) => writeVariant(root, torture, variant));
  const comparisons = await compareRecords({
    corpus: 'torture',
    records: trials.map(({ record }) => record),
    root,
    expectationsOf: ({ id }) => expectationsOf(byId.get(id) as Trial),
    vet: (pairs) => vetPairs(pairs, byId),
  });
  const refused = trials.filter(({ record }) => record.compiles !== true).length;
  return {
    corpus: 'torture',
    comparisons,
    notes: [`${cases.length} cases; mockgen refuses, or writes Go that does not compile, ${refused} times`],
  };
}
