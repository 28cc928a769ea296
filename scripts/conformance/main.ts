import { golangOracle, uberOracle } from './oracle.ts';
import { compareFixtures } from './corpora/compare-fixtures.ts';
import { compareModules } from './corpora/compare-modules.ts';
import { golangModules, publicModules } from './corpora/public-modules.ts';
import { compareStandardLibrary } from './corpora/compare-standard-library.ts';
import { compareTorture } from './corpora/compare-torture.ts';
import { writeTortureTable } from './corpora/torture-table.ts';
import { compareLayouts } from './corpora/layouts.ts';
import { formatReport, isPassed, type CorpusReport } from './report.ts';

interface Options {
  readonly corpora: readonly string[];
  readonly isLong: boolean;
  readonly seed: number;
  readonly writesTable: boolean;
  readonly only?: RegExp;
}

function parseOptions(args: readonly string[]): Options {
  const valueOf = (name: string): string | undefined => args.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3);
  const only = valueOf('only');
  return {
    corpora: args.filter((argument) => !argument.startsWith('-')),
    isLong: args.includes('--long'),
    writesTable: args.includes('--table'),
    seed: Number(valueOf('seed') ?? Date.now() % 100000),
    ...(only !== undefined && { only: new RegExp(only) }),
  };
}

/** How much of a corpus the short form takes, chosen by the seed. */
const shortForm = { torture: 40, standardPackages: 12, golangTorture: 24, golangStandardPackages: 6 };

/** The older mockgen's corpora; `--only` names cases and modules, and leaves the rest out. */
async function compareGolangMock({ isLong, only, seed }: Options): Promise<readonly CorpusReport[]> {
  const oracle = golangOracle;
  const size = isLong || only !== undefined ? undefined : shortForm.golangTorture;
  const torture = await compareTorture({ oracle, only, seed, size });
  const modules = await compareModules({ oracle, modules: golangModules, isLong: isLong || only !== undefined, only });
  if (only !== undefined) {
    return [torture, ...modules];
  }
  const standard = { oracle, seed, ...(!isLong && { size: shortForm.golangStandardPackages }) };
  return [await compareFixtures(oracle), torture, await compareStandardLibrary(standard), ...modules];
}

const corpora: Readonly<Record<string, (options: Options) => Promise<readonly CorpusReport[]>>> = {
  fixtures: async () => [await compareFixtures(uberOracle)],
  torture: async ({ isLong, only, seed, writesTable }) => {
    await (writesTable ? writeTortureTable() : undefined);
    return [await compareTorture({ oracle: uberOracle, only, seed, ...(!isLong && only === undefined && { size: shortForm.torture }) })];
  },
  'standard-library': async ({ isLong, seed }) => [
    await compareStandardLibrary({ oracle: uberOracle, seed, ...(!isLong && { size: shortForm.standardPackages }) }),
  ],
  layouts: async ({ only }) => [await compareLayouts(only)],
  modules: async ({ isLong, only }) =>
    compareModules({ oracle: uberOracle, modules: publicModules, isLong: isLong || only !== undefined, only }),
  'golang-mock': compareGolangMock,
};

/** Compares our program with the real mockgen: `main.ts [corpus ...] [--long] [--seed=N] [--only=PATTERN] [--table]`. The exit status says whether all is right. */
async function main(): Promise<void> {
  const options = parseOptions(process.argv.slice(2));
  process.stdout.write(options.isLong ? 'long form\n' : `short form, chosen with --seed=${options.seed}\n`);
  const names = options.corpora.length === 0 ? Object.keys(corpora) : options.corpora;
  const reports: CorpusReport[] = [];
  for (const name of names) {
    const compare = corpora[name];
    if (compare === undefined) {
      throw new Error(`no corpus ${name}; there are ${Object.keys(corpora).join(', ')}`);
    }
    for (const report of await compare(options)) {
      process.stdout.write(`${formatReport(report)}\n`);
      reports.push(report);
    }
  }
  const comparisons = reports.flatMap((report) => report.comparisons);
  const equal = comparisons.filter(({ verdict }) => verdict === 'equal').length;
  process.stdout.write(
    `${comparisons.length} compared, ${equal} equal, ${comparisons.filter(({ verdict }) => verdict === 'failed').length} failed\n`,
  );
  process.exitCode = reports.every(isPassed) ? 0 : 1;
}

await main();
