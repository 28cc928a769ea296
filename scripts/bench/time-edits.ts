import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { addMethod, type EditedSource } from './find-edited-sources.ts';

/** What is edited, and how often. */
export interface EditOptions {
  readonly sources: readonly EditedSource[];
  readonly edits: number;
  /** Waits until what watches is done with the last save. */
  readonly settle?: () => Promise<unknown>;
}

/** What edits came to. */
export interface TimedEdits {
  /** For each edit the milliseconds from before the source was saved until its mock was another file, or a file of another time. */
  readonly times: readonly number[];
  /** After how many the mock had the method that the edit had added. */
  readonly right: number;
}

// Between two saves, as between those of somebody who types fast.
const pause = 200;
const longest = 60_000;

/**
 * Adds a method to an interface, waits until the mock is replaced, puts the source back, waits for that as well; then the next source. Only the first
 * of the two saves is timed: the second brings back a text that may be remembered.
 */
export async function timeEdits({ sources, edits, settle }: EditOptions): Promise<TimedEdits> {
  const times: number[] = [];
  let right = 0;
  const rest = async (): Promise<void> => {
    await settle?.();
    await setTimeout(pause);
  };
  for (let edit = 0; edit < edits; edit++) {
    const { source, destination } = pickEvenly(sources, edit);
    const text = readFileSync(source, 'utf8');
    const method = `Watched${edit}`;
    times.push(await timeSave(destination, () => writeFileSync(source, addMethod(text, method))));
    await rest();
    if (readFileSync(destination, 'utf8').includes(`) ${method}(`)) right++;
    await timeSave(destination, () => writeFileSync(source, text));
    await rest();
  }
  return { times, right };
}

const goldenRatio = 0.618034;

/** Any number of picks in a row is spread over all. */
function pickEvenly<Element>(all: readonly Element[], index: number): Element {
  const picked = all[Math.floor(((index * goldenRatio) % 1) * all.length)];
  if (picked === undefined) throw new Error('there is nothing to edit');
  return picked;
}

async function timeSave(destination: string, save: () => void): Promise<number> {
  const before = lookAt(destination);
  const start = performance.now();
  save();
  while (lookAt(destination) === before) {
    if (performance.now() - start > longest) throw new Error(`${destination} is as it was ${longest / 1000} s ago`);
    await setTimeout(1);
  }
  return performance.now() - start;
}

function lookAt(file: string): string {
  const status = statSync(file, { bigint: true, throwIfNoEntry: false });
  return status === undefined ? 'absent' : `${status.ino} ${status.mtimeNs}`;
}
