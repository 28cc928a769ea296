import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFuzzInput } from './fuzz-input.ts';
import { judgeOutputs } from './judge-outputs.ts';
import { listLibraryFiles, type LibraryFiles } from './library-files.ts';
import { runInputs, type TriedInput } from './run-inputs.ts';

const argumentsGiven = process.argv.slice(2);
const valueOf = (name: string): number | undefined => {
  const found = argumentsGiven.find((argument) => argument.startsWith(`--${name}=`));
  return found === undefined ? undefined : Number(found.slice(name.length + 3));
};

interface Tally {
  readonly kinds: Map<string, number>;
  readonly outputs: Map<number, string>;
  readonly failures: Map<number, string>;
  slowest: TriedInput | undefined;
}

function count(tally: Tally, tried: TriedInput): void {
  const { index, outcome, milliseconds } = tried;
  tally.kinds.set(outcome.kind, (tally.kinds.get(outcome.kind) ?? 0) + 1);
  if (outcome.kind === 'mock') tally.outputs.set(index, outcome.text);
  if (outcome.kind === 'failure') tally.failures.set(index, outcome.reason);
  if (outcome.kind === 'hang') tally.failures.set(index, 'it hangs');
  if (milliseconds > (tally.slowest?.milliseconds ?? 0)) tally.slowest = tried;
}

/** Prints a failure, how to have it again, and where the damaged file was put. */
function reportFailure(files: LibraryFiles, seed: number, index: number, reason: string): void {
  const input = createFuzzInput(files, seed, index);
  const directory = join(tmpdir(), 'standin-fuzz-failures');
  mkdirSync(directory, { recursive: true });
  const kept = join(directory, `${seed}-${index}.go`);
  writeFileSync(kept, input.bytes);
  process.stdout.write(
    `\nFAILED --seed=${seed} --only=${index}\n  ${input.file}\n  ${input.arguments.join(' ')}\n  kept as ${kept}\n  ${reason}\n`,
  );
}

/** `main.ts [--seed=N] [--count=N] [--only=INDEX] [--workers=N]`: damages files of the standard library and asks for mocks of them. Exits 1 on a crash, a hang, or a mock that is no Go. */
async function main(): Promise<void> {
  const seed = valueOf('seed') ?? Date.now() % 1_000_000;
  const only = valueOf('only');
  const indexes = only === undefined ? Array.from({ length: valueOf('count') ?? 5000 }, (_, index) => index) : [only];
  process.stdout.write(`--seed=${seed} --count=${indexes.length}\n`);
  const files = listLibraryFiles();
  const tally: Tally = { kinds: new Map(), outputs: new Map(), failures: new Map(), slowest: undefined };
  const workers = Math.min(valueOf('workers') ?? availableParallelism(), indexes.length);
  await runInputs({ seed, indexes, workers }, (tried) => count(tally, tried));
  for (const [index, complaint] of judgeOutputs(tally.outputs)) tally.failures.set(index, complaint);
  for (const [index, reason] of [...tally.failures].sort(([left], [right]) => left - right)) reportFailure(files, seed, index, reason);
  const kinds = [...tally.kinds].map(([kind, number]) => `${number} ${kind}`).sort();
  const { slowest } = tally;
  process.stdout.write(`${kinds.join(', ')}; slowest ${Math.round(slowest?.milliseconds ?? 0)} ms (--only=${slowest?.index ?? 0})\n`);
  process.stdout.write(`${indexes.length} tried, ${tally.failures.size} failed\n`);
  process.exitCode = tally.failures.size === 0 ? 0 : 1;
}

await main();
