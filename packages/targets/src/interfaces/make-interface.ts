import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import {
  collectMethods,
  describeFailure,
  describeOrigin,
  lookupType,
  unalias,
  underlying,
  type InterfaceType,
  type MethodSet,
  type NamedType,
  type Origin,
  type TypeObject,
  type TypeParameter,
} from '@standin/model';
import type { SourceInterface } from './interface-source.ts';

/**
 * Source mode follows mockgen's reading of a file, package mode its reading of a package by go/types, reflection what a compiled package says of itself; `declared` is the Go
 * specification alone.
 */
export type SourceMode = 'source' | 'package' | 'reflection' | 'declared';

/** An interface, or why a declared type is none: a constraint, no interface at all, or something that cannot be read. */
export type InterfaceResult =
  | { readonly kind: 'interface'; readonly interface: SourceInterface }
  | { readonly kind: 'constraint' | 'notAnInterface' | 'failed'; readonly diagnostics: readonly Diagnostic[] };

function originOf(object: TypeObject): Origin {
  return { file: object.file, offset: object.declaration.offset };
}

function reportProblems(object: TypeObject): readonly Diagnostic[] {
  return object.declaration.problems.map(({ message, offset }) =>
    createDiagnostic({ code: 'GEN101', message: `${message} in ${object.name}`, ...describeOrigin({ file: object.file, offset }) }),
  );
}

function reportKind(object: TypeObject, code: 'GEN104' | 'GEN105', what: string): readonly Diagnostic[] {
  return [createDiagnostic({ code, message: `${object.name} is ${what}`, ...describeOrigin(originOf(object)) })];
}

/**
 * go/types gives an alias of an instantiated generic interface the type parameters of the generic one, and mockgen's package mode prints them;
 * everything else has its own.
 */
function typeParametersOf(object: TypeObject, mode: SourceMode): readonly TypeParameter[] {
  if (mode !== 'package' || !object.declaration.isAlias || object.typeParameters.length > 0) return object.typeParameters;
  const target = unalias(object.right());
  if (target.kind !== 'named' || target.typeArguments.length === 0) return [];
  const lookup = lookupType(target);
  return lookup.kind === 'found' ? lookup.object.typeParameters : [];
}

/** The predeclared interfaces, as far as a declared type can stand for them: `error` and `comparable`. */
function elementsOf(type: NamedType, origin: Origin): InterfaceType {
  return { kind: 'interface', elements: [{ kind: 'embedded', type, origin }] };
}

function isConstraint(set: MethodSet, mode: SourceMode): boolean {
  return mode === 'source' || mode === 'declared' ? set.isConstraint : set.hasTypeTerms;
}

/** Works out the method set of a declared type. Declarations that do not parse, and embedded elements that cannot be found, are failures. */
export function makeInterface(object: TypeObject, mode: SourceMode): InterfaceResult {
  const problems = reportProblems(object);
  if (problems.length > 0) return { kind: 'failed', diagnostics: problems };
  const origin = originOf(object);
  const result = underlying(object.right());
  if (result.kind !== 'type') return { kind: 'failed', diagnostics: [describeFailure(result, origin)] };
  const target = result.type.kind === 'named' && result.type.package === undefined ? elementsOf(result.type, origin) : result.type;
  if (target.kind !== 'interface') return { kind: 'notAnInterface', diagnostics: reportKind(object, 'GEN104', 'not an interface') };
  const name: NamedType = { kind: 'named', package: object.file.package.reference, name: object.name, typeArguments: [] };
  const set = collectMethods(target, mode === 'source' ? 'source' : 'explicitFirst', name);
  if (set.diagnostics.length > 0) return { kind: 'failed', diagnostics: set.diagnostics };
  if (isConstraint(set, mode))
    return { kind: 'constraint', diagnostics: reportKind(object, 'GEN105', 'a constraint, which no double can implement') };
  const typeParameters = typeParametersOf(object, mode);
  return {
    kind: 'interface',
    interface: { name: object.name, origin, typeParameters, methods: set.methods },
  };
}
