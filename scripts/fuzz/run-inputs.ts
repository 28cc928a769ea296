import { fork, type ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { bundleWorker } from './bundle-worker.ts';
import type { FuzzOutcome } from './try-input.ts';

/** What an input came to, and how much of a processor that took, in milliseconds. */
interface Answer {
  readonly outcome: FuzzOutcome | { readonly kind: 'hang' };
  readonly milliseconds: number;
}

/** An input that was tried. */
export interface TriedInput extends Answer {
  readonly index: number;
}

/** How much of a processor a file may take, in milliseconds. */
const patience = 2000;

/** After how many milliseconds on the clock, on a machine that others share, there is no answer to come. */
const patienceOnTheClock = 60_000;

interface Lane {
  readonly script: string;
  readonly seed: number;
  child: ChildProcess;
}

async function startWorker(script: string, seed: number): Promise<ChildProcess> {
  const child = fork(script, [String(seed)], { execArgv: ['--enable-source-maps'] });
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve());
    child.once('exit', () => reject(new Error('the worker did not start')));
  });
  child.removeAllListeners('exit');
  return child;
}

async function tryOnce(child: ChildProcess, index: number): Promise<TriedInput> {
  const answer = await new Promise<Answer>((resolve) => {
    const timer = setTimeout(() => resolve({ outcome: { kind: 'hang' }, milliseconds: patienceOnTheClock }), patienceOnTheClock);
    child.once('message', (message) => resolve(message as Answer)).once('message', () => clearTimeout(timer));
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      resolve({ outcome: { kind: 'failure', reason: `the process ended: ${signal ?? code}` }, milliseconds: 0 });
    });
    child.send(index);
  });
  child.removeAllListeners('message').removeAllListeners('exit');
  return { index, ...answer };
}

async function restart(lane: Lane): Promise<void> {
  lane.child.kill('SIGKILL');
  lane.child = await startWorker(lane.script, lane.seed);
}

/** Tries an input; one that takes too long is tried once more in a fresh process, which has no garbage of others to collect. */
async function tryInput(lane: Lane, index: number): Promise<TriedInput> {
  const tried = await tryOnce(lane.child, index);
  const isSlow = tried.milliseconds > patience;
  if (!isSlow && lane.child.connected) return tried;
  await restart(lane);
  if (!isSlow) return tried;
  const again = await tryOnce(lane.child, index);
  if (again.milliseconds <= patience && lane.child.connected) return again;
  await restart(lane);
  return again.outcome.kind === 'failure' ? again : { ...again, outcome: { kind: 'hang' } };
}

/** A run: which inputs of which seed, and in how many processes at once. */
export interface FuzzRun {
  readonly seed: number;
  readonly indexes: readonly number[];
  readonly workers: number;
}

/** Tries the inputs of a run in worker processes, and tells each outcome to `onTried` as it comes. */
export async function runInputs({ seed, indexes, workers }: FuzzRun, onTried: (tried: TriedInput) => void): Promise<void> {
  const script = await bundleWorker();
  // The lanes share one iterator.
  const waiting = indexes.values();
  const work = async (): Promise<void> => {
    const lane: Lane = { script, seed, child: await startWorker(script, seed) };
    for (const index of waiting) onTried(await tryInput(lane, index));
    lane.child.kill();
  };
  await Promise.all(Array.from({ length: workers }, work));
  rmSync(script);
}
