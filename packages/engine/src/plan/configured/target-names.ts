import { targetDefinitions, type TargetName } from '@standin/targets';

/** The targets that gen.yaml can name. */
export const targetNames: readonly TargetName[] = Object.freeze(targetDefinitions.map(({ name }) => name));

/** What is generated where gen.yaml names no target. */
export const defaultTarget: TargetName = 'gomock';

/** Whether a text is the name of a target. */
export function isTargetName(text: string): text is TargetName {
  return targetNames.some((name) => name === text);
}
