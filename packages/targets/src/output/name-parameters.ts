import type { Parameter } from '@standin/model';
import { createIdentifierAllocator } from '@standin/render';

/** What parameters or results are called: the source's names as far as they can be used, else `arg0` by position. Positional names like `arg0` must not meet a name that the source gives. */
export function nameParameters(parameters: readonly Parameter[], isUnusable: (name: string) => boolean): readonly string[] {
  const given = parameters.map(({ name }) => (name === undefined || isUnusable(name) ? undefined : name));
  const allocator = createIdentifierAllocator(given.filter((name) => name !== undefined));
  return given.map((name, index) => {
    if (name !== undefined) return name;
    let candidate = `arg${index}`;
    while (isUnusable(candidate)) candidate += '_';
    return allocator.allocate(candidate);
  });
}
