import type { Repository } from './repository.ts';

/** Whether the user has to say what the key of a row is: no field or method gives it, and a method stores or deletes rows without it. */
export function asksFunction({ key, operations }: Repository): boolean {
  if (key.source.kind !== 'function') return false;
  return [...operations.values()].some(
    (operation) => (operation.kind === 'put' && operation.key === undefined) || (operation.kind === 'delete' && !operation.takesKey),
  );
}
