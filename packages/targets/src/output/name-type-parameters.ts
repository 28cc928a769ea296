import type { TypeParameter } from '@standin/model';
import { createIdentifierAllocator } from '@standin/render';

/** What type parameters are called where identifiers are used that they must not shadow: their own names as far as possible, `T` for a blank one. */
export function nameTypeParameters(
  typeParameters: readonly TypeParameter[],
  used: ReadonlySet<string>,
): ReadonlyMap<TypeParameter, string> {
  const kept = typeParameters.filter(({ name }) => !used.has(name) && name !== '_').map(({ name }) => name);
  const allocator = createIdentifierAllocator(kept);
  return new Map(
    typeParameters.map((parameter) => {
      if (parameter.name === '_') return [parameter, allocator.allocate('T', used)];
      return [parameter, used.has(parameter.name) ? allocator.allocate(parameter.name, used) : parameter.name];
    }),
  );
}
