import { unalias } from '@standin/model';
import type { DependencyRule } from '../extract/used-by/dependency-type.ts';
import { libraryOf } from './client-libraries.ts';

/** Counts types of known libraries as dependencies: interfaces, too, and what only comes from a client. */
export const clientRule: DependencyRule = Object.freeze<DependencyRule>({
  find(given) {
    const type = given && unalias(given);
    const isPointer = type?.kind === 'pointer';
    const base = isPointer ? unalias(type.element) : type;
    return base?.kind === 'named' && libraryOf(base) !== undefined ? { type: base, isPointer } : undefined;
  },
});
