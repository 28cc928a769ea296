import { fork, type ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { bundleWorker } from './bundle-worker.ts';
import type { FuzzOutcome } from './try-input.ts';

/** An input that was tried, and how long that took, in milliseconds. */
export interface TriedInput {
  readonly index: number;
  readonly outcome: FuzzOutcome | { readonly kind: 'hang' };
  readonly milliseconds: number;
}

/** How long a file may take, in milliseconds. */
export const patience = 2000;

// The first file after a start compiles, and a crowded machine waits: an input is called a hang when it is too slow in a fresh process as well.
const patienceAlone = 5 * patience;

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

async function tryOnce(child: ChildProcess, index: number, limit: number): Promise<TriedInput> {
  const start = performance.now();
  const outcome = await new Promise<TriedInput['outcome']>((resolve) => {
    const timer = setTimeout(() => resolve({ kind: 'hang' }), limit);
    child.once('message', (message) => {
      clearTimeout(timer);
      resolve((message as { readonly outcome: FuzzOutcome }).outcome);
    });
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      resolve({ kind: 'failure', reason: `the process ended: ${signal ?? code}` });
    });
    child.send(index);
  });
  child.removeAllListeners('message').removeAllListeners('exit');
  return { index, outcome, milliseconds: performance.now() - start };
}

async function restart(lane: Lane): Promise<void> {
  lane.child.kill('SIGKILL');
  lane.child = await startWorker(lane.script, lane.seed);
}

async function tryInput(lane: Lane, index: number): Promise<TriedInput> {
  const tried = await tryOnce(lane.child, index, patience);
  if (tried.outcome.kind !== 'hang') {
    if (!lane.child.connected) await restart(lane);
    return tried;
  }
  await restart(lane);
  const again = await tryOnce(lane.child, index, patienceAlone);
  if (again.outcome.kind === 'hang' || !lane.child.connected) await restart(lane);
  const isSlow = again.outcome.kind !== 'failure' && again.milliseconds > patience;
  return isSlow ? { ...again, outcome: { kind: 'hang' } } : again;
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
