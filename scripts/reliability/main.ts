import { compareCaches } from './compare-caches.ts';
import { compareWatch } from './compare-watch.ts';
import { endureWatch, type EnduranceReport } from './endure-watch.ts';
import { killRuns, type KillReport } from './kill-runs.ts';
import { killedRun, killedTests } from './killed-command.ts';
import type { Holdings } from './read-holdings.ts';

const valueOf = (name: string, otherwise: number): number => {
  const found = process.argv.find((argument) => argument.startsWith(`--${name}=`));
  return found === undefined ? otherwise : Number(found.slice(name.length + 3));
};

/**
 * `main.ts [--seed=N] [--kills=N] [--steps=N] [--edits=N] [--endurance=N]`: kills the built `gen run` and `gen tests --write` at random moments, compares it with and without its cache while a
 * repository is edited, and `gen watch` with cold runs; makes many edits under one `gen watch`. Exits 1 where an output is torn, litter is left, the cache or `gen watch` makes a
 * difference, or `gen watch` comes to hold more.
 */
async function main(): Promise<void> {
  const seed = valueOf('seed', Date.now() % 1_000_000);
  const kills = valueOf('kills', 200);
  const steps = valueOf('steps', 200);
  const edits = valueOf('edits', 400);
  const endurance = valueOf('endurance', 2_000);
  process.stdout.write(`--seed=${seed} --kills=${kills} --steps=${steps} --edits=${edits} --endurance=${endurance}\n`);
  const killed = await killRuns(killedRun, { seed, kills });
  process.stdout.write(`gen run: ${describeKills(killed)}\n`);
  const killedWriting = await killRuns(killedTests, { seed, kills });
  process.stdout.write(`gen tests: ${describeKills(killedWriting)}\n`);
  const compared = await compareCaches({ seed, steps });
  process.stdout.write(`${steps} steps with and without the cache, ${compared.eventful} comparisons with something to do\n`);
  const watched = await compareWatch({ seed, edits });
  process.stdout.write(`${watched.edits} edits under gen watch, ${watched.eventful} with something to do\n`);
  const endured = await endureWatch({ edits: endurance, warmUp: 1_000, judgesMemory: true });
  process.stdout.write(`${describeEndurance(endured)}\n`);
  const problems = [...killed.problems, ...killedWriting.problems, ...compared.problems, ...watched.problems, ...endured.problems];
  for (const problem of problems) process.stdout.write(`FAILED ${problem}\n`);
  process.stdout.write(`${problems.length} failed\n`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}

function describeKills({ kills, midway, littered }: KillReport): string {
  return `${kills} killed, ${midway} with some outputs written, ${littered} with a temporary file open`;
}

function describeEndurance({ edits, early, late, highest }: EnduranceReport): string {
  const describe = (held: Holdings | undefined): string =>
    held === undefined ? 'unknown' : `${held.mebibytes} MiB, ${held.handles} open files, ${held.watches} watches`;
  return `${edits} edits under one gen watch: after 1000 ${describe(early)}; at the end ${describe(late)}; at most ${highest} MiB between`;
}

await main();
