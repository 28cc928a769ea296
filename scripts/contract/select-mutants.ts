import { dirname } from 'node:path';
import type { Mutant } from './mutant.ts';

/** Those of the short form: the first of each Go package. */
export function selectMutants(mutants: readonly Mutant[]): readonly Mutant[] {
  const packageOf = ({ files: [file = ''] }: Mutant): string => dirname(file);
  return mutants.filter((mutant, index) => mutants.findIndex((other) => packageOf(other) === packageOf(mutant)) === index);
}
