import type { InterfaceTargetName } from '@standin/targets';
import { interfaceTargets } from '../plan/configured/target-names.ts';

/** The targets of interfaces by what calls them in `gen mock` and `//gen:mock`. */
export const targetsByVerb: ReadonlyMap<string, InterfaceTargetName> = new Map(interfaceTargets.map(({ verb, name }) => [verb, name]));
