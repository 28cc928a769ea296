import { formatComparisons } from './format-comparisons.ts';
import { judgeMutant, type Trial, type Verdict } from './judge-mutant.ts';
import { readMutants, type Mutant } from './mutant.ts';
import { runRuntimeTests } from './run-runtime-tests.ts';
import { selectMutants } from './select-mutants.ts';
import { withServers } from './with-servers.ts';

type Environment = Readonly<Record<string, string>>;

function describe(verdict: Verdict): string {
  if (verdict.kind === 'killed')
    return `killed by ${verdict.tests[0] ?? ''}${verdict.tests.length > 1 ? ` and ${verdict.tests.length - 1} more` : ''}`;
  return verdict.kind === 'invalid' ? `INVALID: ${verdict.message}` : verdict.kind.toUpperCase();
}

/** Whether all are killed. Prints a line each, those that are not as errors, and how many. */
async function judgeMutants(mutants: readonly Mutant[], trial: Trial): Promise<boolean> {
  let killed = 0;
  for (const mutant of mutants) {
    const verdict = await judgeMutant(mutant, trial);
    if (verdict.kind === 'killed') killed++;
    const stream = verdict.kind === 'killed' ? process.stdout : process.stderr;
    stream.write(`${mutant.name}: ${describe(verdict)}\n`);
  }
  process.stdout.write(`mutants: ${killed} of ${mutants.length} killed\n`);
  return killed === mutants.length;
}

/** Whether the fakes do what the servers do, and whether the tests that say so would find faults. */
async function judge(environment: Environment, args: readonly string[]): Promise<boolean> {
  const isLong = args.includes('--long');
  const names = args.filter((argument) => !argument.startsWith('-'));
  const { comparisons, failures } = await runRuntimeTests(environment, !isLong);
  process.stdout.write(formatComparisons(comparisons));
  // Faults are looked for by tests that pass without them.
  if (failures.length > 0) {
    process.stderr.write(`${failures.join('\n')}\n`);
    return false;
  }
  const mutants = readMutants();
  const chosen = names.length > 0 ? mutants.filter(({ name }) => names.includes(name)) : isLong ? mutants : selectMutants(mutants);
  return judgeMutants(chosen, { environment, isShort: !isLong });
}

/** Holds the fakes' runtime beside real servers: `main.ts [--long] [mutant ...]`. The exit status says whether all is well. */
async function main(): Promise<void> {
  const isWell = await withServers((environment) => judge(environment, process.argv.slice(2)));
  process.exitCode = isWell ? 0 : 1;
}

await main();
