import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { damageBytes } from './damage-bytes.ts';
import type { LibraryFiles } from './library-files.ts';
import { createRandom, type Random } from './random.ts';

/** One damaged file, and how a mock of it is asked for. */
export interface FuzzInput {
  /** The file of the standard library that was damaged; the tree shows the damaged bytes in its place. */
  readonly file: string;
  readonly bytes: Buffer;
  /** Of mockgen, called in the directory of the file. */
  readonly arguments: readonly string[];
}

/**
 * The input with an index of the run with a seed: nothing else decides it. Every third takes the next of all files, the others the next of those with interfaces;
 * each comes once before any comes again, in an order of the seed.
 */
export function createFuzzInput({ all, withInterfaces }: LibraryFiles, seed: number, index: number): FuzzInput {
  const random = createRandom(seed, index);
  const files = index % 3 === 0 ? all : withInterfaces;
  const file = files[placeInTurn(files.length, seed, Math.floor(index / 3) + (index % 3 === 2 ? files.length >> 1 : 0))] ?? '';
  const whole = readFileSync(file);
  return { file, bytes: damageBytes(whole, random), arguments: chooseArguments(file, whole.toString('latin1'), random) };
}

/** A walk over all numbers below `count` with a step that shares no factor with it. */
function placeInTurn(count: number, seed: number, index: number): number {
  let step = 1 + (seed % count);
  while (greatestDivisor(step, count) !== 1) step++;
  return (seed + index * step) % count;
}

function greatestDivisor(left: number, right: number): number {
  return right === 0 ? left : greatestDivisor(right, left % right);
}

function chooseArguments(file: string, text: string, random: Random): readonly string[] {
  const typed = random.oneIn(3) ? ['-typed'] : [];
  const beside = random.oneIn(3)
    ? [`-package=${/^package (\w+)/m.exec(text)?.[1] ?? 'p'}`, `-destination=${join(dirname(file), 'mock_test.go')}`]
    : [];
  const names = [...text.matchAll(/^type (\w+)(?:\[[^\]]*\])? interface\b/gm)].map(([, name = '']) => name);
  const [first, ...others] = names;
  if (first !== undefined && random.oneIn(5)) return [...typed, ...beside, '.', random.pick([first, ...others])];
  return [`-source=${basename(file)}`, ...typed, ...beside];
}
