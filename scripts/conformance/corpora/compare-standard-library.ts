import { compareRecords } from '../compare-records.ts';
import type { Expectation, Pair } from '../comparison.ts';
import type { Oracle } from '../oracle.ts';
import type { CorpusReport } from '../report.ts';
import { sample } from '../sample.ts';
import { treeDirectory } from '../tree.ts';
import { vetTexts } from '../vet-texts.ts';
import { copyStandardPackages, corpusOf, listStandardPackages, namePackagesProperly, recordStandardLibrary } from './standard-library.ts';

async function vetPairs(pairs: readonly Pair[], oracle: Oracle): Promise<ReadonlyMap<string, readonly string[]>> {
  const texts = pairs.map(({ record, ours }) => ({ id: record.id, text: namePackagesProperly(ours.text ?? '') }));
  const findings = await vetTexts(treeDirectory(corpusOf(oracle), 'ours-vet'), texts, oracle);
  return new Map([...findings].map(([id, list]) => [id, list.map(({ message }) => message)]));
}

/** Interfaces whose methods name types that their package does not export, and a file that has only a constraint. */
const expectations: readonly { readonly id: RegExp; readonly expectation: Expectation }[] = [
  { id: /^source cmp\//, expectation: { severity: 'error', code: 'GEN105' } },
  { id: /^(package|source) (reflect|syscall)(?:[ /]|$)/, expectation: { severity: 'error', code: 'GEN108' } },
];

/** Without -exclude_interfaces, unexported interfaces are asked for as well, and these name unexported types. */
const withoutExclusion: typeof expectations = [
  { id: /^source (database\/sql\/sql|debug\/dwarf\/type|encoding\/gob\/type)\.go$/, expectation: { severity: 'error', code: 'GEN108' } },
];

/** Which packages are compared, and with which mockgen: all of them, or `size` chosen by the seed. */
export interface StandardLibraryChoice {
  readonly oracle: Oracle;
  readonly size?: number;
  readonly seed: number;
}

/** Every exported interface of the standard library, in package mode and in source mode, plain and typed; `size` packages of it where given. */
export async function compareStandardLibrary(options: StandardLibraryChoice): Promise<CorpusReport> {
  const { oracle } = options;
  const corpus = corpusOf(oracle);
  const expected = oracle.hasNewFlags ? expectations : [...expectations, ...withoutExclusion];
  const all = await listStandardPackages();
  const packages = options.size === undefined ? all : sample(all, options.size, options.seed);
  const records = await recordStandardLibrary(packages, oracle);
  const root = treeDirectory(corpus, 'ours');
  await copyStandardPackages(root, packages, oracle);
  const comparisons = await compareRecords({
    corpus,
    records,
    root,
    expectationsOf: ({ id }) => expected.filter((entry) => entry.id.test(id)).map(({ expectation }) => expectation),
    vet: (pairs) => vetPairs(pairs, oracle),
  });
  const interfaces = packages.reduce((sum, entry) => sum + (entry.interfaces?.length ?? 0), 0);
  return { corpus, comparisons, notes: [`${packages.length} of ${all.length} packages, ${interfaces} interfaces`] };
}
