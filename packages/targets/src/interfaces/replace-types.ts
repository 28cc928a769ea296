import { mapComponents, mapSignature, type NamedType, type Program, type Type } from '@standin/model';
import type { TypeName, TypeReplacement } from '../file-request.ts';
import type { InterfaceSource } from './interface-source.ts';

function replaceType(type: Type, replacements: ReadonlyMap<string, TypeName>, program: Program): Type {
  const to = type.kind === 'named' ? findReplacement(type, replacements) : undefined;
  const replaced = to !== undefined && type.kind === 'named' ? { ...type, package: program.reference(to.path), name: to.name } : type;
  return mapComponents(replaced, (component) => replaceType(component, replacements, program));
}

/** A name that is written out comes before `*`, which stands for every type of the package. */
function findReplacement({ package: owner, name }: NamedType, replacements: ReadonlyMap<string, TypeName>): TypeName | undefined {
  if (owner === undefined) return undefined;
  const to = replacements.get(`${owner.path}.${name}`) ?? replacements.get(`${owner.path}.*`);
  return to && { path: to.path, name: to.name === '*' ? name : to.name };
}

/** The source with types in signatures replaced by others, type arguments kept (mockery's replace-type). */
export function replaceTypes(source: InterfaceSource, replacements: readonly TypeReplacement[], program: Program): InterfaceSource {
  const byName = new Map(replacements.map(({ from, to }) => [`${from.path}.${from.name}`, to]));
  const map = (type: Type): Type => replaceType(type, byName, program);
  const interfaces = source.interfaces.map((target) => ({
    ...target,
    methods: target.methods.map((method) => ({ ...method, signature: mapSignature(method.signature, map) })),
  }));
  return { ...source, interfaces };
}
