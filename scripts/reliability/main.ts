import { compareCaches } from './compare-caches.ts';
import { killRuns } from './kill-runs.ts';

const valueOf = (name: string, otherwise: number): number => {
  const found = process.argv.find((argument) => argument.startsWith(`--${name}=`));
  return found === undefined ? otherwise : Number(found.slice(name.length + 3));
};

/**
 * `main.ts [--seed=N] [--kills=N] [--steps=N]`: kills the built `gen run` at random moments, and compares it with and without its cache while a repository is edited. Exits 1 where
 * an output is torn, litter is left, or the cache makes a difference.
 */
async function main(): Promise<void> {
  const seed = valueOf('seed', Date.now() % 1_000_000);
  const kills = valueOf('kills', 200);
  const steps = valueOf('steps', 200);
  process.stdout.write(`--seed=${seed} --kills=${kills} --steps=${steps}\n`);
  const killed = await killRuns({ seed, kills });
  process.stdout.write(`${kills} killed, ${killed.midway} with some outputs written, ${killed.littered} with a temporary file open\n`);
  const compared = await compareCaches({ seed, steps });
  process.stdout.write(`${steps} steps with and without the cache, ${compared.eventful} comparisons with something to do\n`);
  const problems = [...killed.problems, ...compared.problems];
  for (const problem of problems) process.stdout.write(`FAILED ${problem}\n`);
  process.stdout.write(`${problems.length} failed\n`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}

await main();
