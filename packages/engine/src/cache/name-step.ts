import { hashText } from './hash-text.ts';

/**
 * The name of a step: what stands for a kind, `scan`, for instance, and a key, which may be long: everything that decides the value beside what is read (see
 * `stepKey`). Names are kept, and only compared.
 */
export function nameStep(kind: string, key: string): string {
  return hashText(`${kind} ${key}`);
}
