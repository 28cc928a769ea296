import { targetDefinitions, type TargetDefinition, type TargetName } from '@standin/targets';

/** The targets that gen.yaml can name. */
export const targetNames: readonly TargetName[] = Object.freeze(targetDefinitions.map(({ name }) => name));

/** What is generated where gen.yaml names no target. */
export const defaultTarget: TargetName = 'gomock';

/** Whether a text is the name of a target. */
export function isTargetName(text: string): text is TargetName {
  return targetNames.some((name) => name === text);
}

/** The options whose defaults are others for a target. */
export function defaultsOf(target: string): TargetDefinition['defaults'] {
  return targetDefinitions.find(({ name }) => name === target)?.defaults ?? {};
}
