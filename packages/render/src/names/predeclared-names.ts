import type { Method } from '@standin/model';
import { walkType } from '../types/walk-type.ts';

/** The predeclared identifiers that code over these methods uses, but for `any` in the code's own right: the types of signatures, `nil`, and `append` for variadic calls. */
export function predeclaredNames(methods: readonly Method[]): ReadonlySet<string> {
  const names = new Set(methods.length > 0 ? ['nil'] : []);
  for (const { signature } of methods) {
    if (signature.isVariadic) names.add('append');
    walkType(signature, (part) => {
      if (part.kind === 'basic' || (part.kind === 'named' && part.package === undefined)) names.add(part.name);
    });
  }
  return names;
}
