import { killRuns } from './kill-runs.ts';

const valueOf = (name: string, otherwise: number): number => {
  const found = process.argv.find((argument) => argument.startsWith(`--${name}=`));
  return found === undefined ? otherwise : Number(found.slice(name.length + 3));
};

/** `main.ts [--seed=N] [--kills=N]`: kills the built `gen run` at random moments. Exits 1 where an output is torn or litter is left. */
async function main(): Promise<void> {
  const seed = valueOf('seed', Date.now() % 1_000_000);
  const kills = valueOf('kills', 200);
  process.stdout.write(`--seed=${seed} --kills=${kills}\n`);
  const { midway, littered, problems } = await killRuns({ seed, kills });
  for (const problem of problems) process.stdout.write(`FAILED ${problem}\n`);
  process.stdout.write(
    `${kills} killed, ${midway} with some outputs written, ${littered} with a temporary file open; ${problems.length} failed\n`,
  );
  process.exitCode = problems.length === 0 ? 0 : 1;
}

await main();
