import { targetDefinitions, type TargetName } from '@standin/targets';

/** The targets by what calls them in `gen mock` and `//gen:mock`. */
export const targetsByVerb: ReadonlyMap<string, TargetName> = new Map(targetDefinitions.map(({ verb, name }) => [verb, name]));
