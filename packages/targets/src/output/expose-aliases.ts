import { expandAlias, isExported, mapComponents, mapSignature, type Type } from '@standin/model';
import type { InterfaceSource } from '../interfaces/interface-source.ts';
import { internalRoot } from './internal-path.ts';
import type { OutputPackage } from './output-package.ts';

/** What stands in an internal package is no better to name than the alias. */
function isInternal(type: Type): boolean {
  return type.kind === 'named' && type.package !== undefined && internalRoot(type.package.path) !== undefined;
}

/** An unexported alias cannot be named outside of its package, but what it stands for may be: the two are one type (Go spec, Alias declarations). */
function expose(type: Type, isHidden: (name: string) => boolean, steps = 0): Type {
  if (type.kind === 'named' && type.package !== undefined && isHidden(type.name) && steps < 100) {
    const target = expandAlias(type);
    if (target !== undefined && !isInternal(target)) return expose(target, isHidden, steps + 1);
  }
  return mapComponents(type, (component) => expose(component, isHidden, steps));
}

/** The source with unexported aliases in signatures replaced by their targets, where its mocks stand in another package. */
export function exposeAliases(source: InterfaceSource, output: OutputPackage): InterfaceSource {
  if (output.isSourcePackage) return source;
  const map = (type: Type): Type => expose(type, (name) => !isExported(name));
  const interfaces = source.interfaces.map((target) => ({
    ...target,
    methods: target.methods.map((method) => ({ ...method, signature: mapSignature(method.signature, map) })),
  }));
  return { ...source, interfaces };
}
