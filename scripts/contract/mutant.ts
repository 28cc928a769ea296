import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../repository.ts';

/** A fault that the tests of the runtime must find: a patch of its files. */
export interface Mutant {
  /** The file's name without `.patch`: `redis-ttl-cut-off`. */
  readonly name: string;
  /** The sentence before the patch: what the fake does wrong. */
  readonly fault: string;
  /** Absolute. */
  readonly patch: string;
  /** Files that it changes, within the runtime. */
  readonly files: readonly string[];
}

const directory = join(repository, 'scripts/contract/mutants');

/** The mutants by name. */
export function readMutants(): readonly Mutant[] {
  return readdirSync(directory)
    .filter((name) => name.endsWith('.patch'))
    .sort()
    .map((name) => {
      const patch = join(directory, name);
      const text = readFileSync(patch, 'utf8');
      const files = [...text.matchAll(/^\+\+\+ b\/(\S+)$/gm)].map(([, file = '']) => file);
      return { name: name.slice(0, -'.patch'.length), fault: text.slice(0, text.indexOf('--- ')).trim(), patch, files };
    });
}
