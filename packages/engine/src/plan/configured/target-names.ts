import type { TargetNames } from '@standin/config';
import { targetDefinitions, type InterfaceTargetName, type TargetDefinition } from '@standin/targets';

/** A target that makes doubles of interfaces. */
type InterfaceTarget = TargetDefinition & { readonly name: InterfaceTargetName };

/** The targets that make doubles of interfaces. */
export const interfaceTargets: readonly InterfaceTarget[] = Object.freeze(targetDefinitions.filter(isInterfaceTarget));

function isInterfaceTarget(definition: TargetDefinition): definition is InterfaceTarget {
  return definition.subject === 'interface';
}

/** The targets that gen.yaml can name, below a package and below an interface. */
export const targetNames: TargetNames = Object.freeze({
  package: targetDefinitions.filter(({ subject }) => subject !== 'module').map(({ name }) => name),
  interface: interfaceTargets.map(({ name }) => name),
});

/** What is generated where gen.yaml names no target. */
export const defaultTarget: InterfaceTargetName = 'gomock';

/** Whether a text is the name of a target that makes doubles of interfaces. */
export function isInterfaceTargetName(text: string): text is InterfaceTargetName {
  return interfaceTargets.some(({ name }) => name === text);
}

/** The options whose defaults are others for a target. */
export function defaultsOf(target: string): TargetDefinition['defaults'] {
  return targetDefinitions.find(({ name }) => name === target)?.defaults ?? {};
}
