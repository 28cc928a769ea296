import { compareCaches } from './compare-caches.ts';
import { compareWatch } from './compare-watch.ts';
import { killRuns } from './kill-runs.ts';

const valueOf = (name: string, otherwise: number): number => {
  const found = process.argv.find((argument) => argument.startsWith(`--${name}=`));
  return found === undefined ? otherwise : Number(found.slice(name.length + 3));
};

/**
 * `main.ts [--seed=N] [--kills=N] [--steps=N] [--edits=N]`: kills the built `gen run` at random moments, compares it with and without its cache while a repository is edited, and `gen watch`
 * with cold runs. Exits 1 where
 * an output is torn, litter is left, or the cache or `gen watch` makes a difference.
 */
async function main(): Promise<void> {
  const seed = valueOf('seed', Date.now() % 1_000_000);
  const kills = valueOf('kills', 200);
  const steps = valueOf('steps', 200);
  const edits = valueOf('edits', 400);
  process.stdout.write(`--seed=${seed} --kills=${kills} --steps=${steps} --edits=${edits}\n`);
  const killed = await killRuns({ seed, kills });
  process.stdout.write(`${kills} killed, ${killed.midway} with some outputs written, ${killed.littered} with a temporary file open\n`);
  const compared = await compareCaches({ seed, steps });
  process.stdout.write(`${steps} steps with and without the cache, ${compared.eventful} comparisons with something to do\n`);
  const watched = await compareWatch({ seed, edits });
  process.stdout.write(`${watched.edits} edits under gen watch, ${watched.eventful} with something to do\n`);
  const problems = [...killed.problems, ...compared.problems, ...watched.problems];
  for (const problem of problems) process.stdout.write(`FAILED ${problem}\n`);
  process.stdout.write(`${problems.length} failed\n`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}

await main();
