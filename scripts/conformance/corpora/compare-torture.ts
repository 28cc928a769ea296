import type { OracleRecord } from '../call.ts';
import { compareRecords } from '../compare-records.ts';
import type { Expectation, Pair } from '../comparison.ts';
import type { Oracle } from '../oracle.ts';
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

async function vetPairs(
  pairs: readonly Pair[],
  trials: ReadonlyMap<string, Trial>,
  oracle: Oracle,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const mocks = pairs.flatMap(({ record, ours }) => {
    const trial = trials.get(record.id);
    return trial && trial.torture.description.unjudged === undefined ? [{ ...trial, text: ours.text ?? '' }] : [];
  });
  const findings = await vetMocks(treeDirectory(`${oracle.prefix}torture`, 'ours-vet'), mocks, oracle);
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

/** Which cases are tried, and with which mockgen: those whose name `only` matches, and `size` of them by chance besides the first 24, where these are given. */
export interface TortureChoice {
  readonly oracle: Oracle;
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
  const { oracle } = choice;
  const corpus = `${oracle.prefix}torture`;
  const cases = chooseCases(choice);
  const recorded = await recordTorture(cases, oracle);
  const trials = cases.flatMap((torture) =>
    variantsOf(torture, oracle).map((variant, index) => ({
      torture,
      variant,
      record: recorded.get(torture.name)?.[index] as OracleRecord,
    })),
  );
  const byId = new Map(trials.map((trial) => [trial.record.id, trial]));
  const root = treeDirectory(corpus, 'ours');
  await writeTortureModule(root, oracle);
  trials.forEach(({ torture, variant }) => writeVariant(root, torture, variant));
  const comparisons = await compareRecords({
    corpus,
    records: trials.map(({ record }) => record),
    root,
    expectationsOf: ({ id }) => expectationsOf(byId.get(id) as Trial),
    vet: (pairs) => vetPairs(pairs, byId, oracle),
  });
  const refused = trials.filter(({ record }) => record.compiles !== true).length;
  return {
    corpus,
    comparisons,
    notes: [`${cases.length} cases; mockgen refuses, or writes Go that does not compile, ${refused} times`],
  };
}
