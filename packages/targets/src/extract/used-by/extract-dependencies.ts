import { methodSet, type Package, type Type } from '@standin/model';
import { walkType } from '@standin/render';
import type { ExtractedInterface } from '../extracted-interface.ts';
import { toExtractedMethod } from '../to-extracted-method.ts';
import { describeDependency } from './describe-type.ts';
import { createDependencyRule, isSameDependency, type DependencyChoice } from './dependency-type.ts';
import { findParts, type Part } from './find-parts.ts';
import { nameInterface } from './name-interfaces.ts';
import { tracePackage } from './trace-package.ts';
import type { Trace } from './trace.ts';

/** A dependency of a package: where it is held, what is done with it, and the interface that has what is called. */
export interface Dependency extends Part {
  /** Absent where no method is called, or no interface can have what is. */
  readonly interface?: ExtractedInterface;
}

/** What a package depends on. */
export interface DependencySearch {
  readonly dependencies: readonly Dependency[];
  /** Each interface once. */
  readonly interfaces: readonly ExtractedInterface[];
  /** What all of it comes from. */
  readonly trace: Trace;
}

/** What is taken into the interfaces. */
export interface DependencyOptions extends DependencyChoice {
  readonly carriesDocumentation: boolean;
  /** Names that the package declares otherwise. */
  readonly taken: ReadonlySet<string>;
}

function isGeneric(type: Type): boolean {
  let isFound = false;
  walkType(type, ({ kind }) => void (isFound ||= kind === 'typeParameter'));
  return isFound;
}

/** The methods that a part needs, in the order in which the dependency has them. */
function createInterface(part: Part, name: string, { carriesDocumentation }: DependencyOptions): ExtractedInterface | undefined {
  const { dependency, uses, sites } = part;
  const origin = sites[0]?.place.origin ?? uses[0]?.origin;
  if (origin === undefined) return undefined;
  const wanted = new Set(uses.map(({ method }) => method.name));
  const { methods } = methodSet({ kind: 'pointer', element: dependency.type });
  const members = methods.filter((member) => wanted.has(member.name));
  return {
    ...{ name, origin, typeParameters: [] },
    methods: members.map((member) => toExtractedMethod(member, origin, carriesDocumentation)),
    comment: [`// ${name} has the methods of ${describeDependency(dependency)} that this package calls.`],
    implementations: [{ type: dependency.type, isPointer: dependency.isPointer || members.some(({ isPointer }) => isPointer) }],
  };
}

/** Whether an interface that is there already has what a part needs: no more, where values are handed in. */
function serves({ dependency, interface: known }: Dependency, part: Part): boolean {
  if (known === undefined || !isSameDependency(dependency, part.dependency)) return false;
  const names = new Set(known.methods.map(({ name }) => name));
  const wanted = new Set(part.uses.map(({ method }) => method.name));
  return [...wanted].every((name) => names.has(name)) && (!part.isHandedIn || names.size === wanted.size);
}

function hasInterface({ uses, dependency, isSource }: Part): boolean {
  return uses.length > 0 && !isSource && !isGeneric(dependency.type);
}

/** Calls on what could not be told may be calls of a dependency that has such a method. */
function withUnresolved(part: Part, { unresolved }: Trace): Part {
  const names = new Set(methodSet({ kind: 'pointer', element: part.dependency.type }).methods.map(({ name }) => name));
  return { ...part, unresolved: unresolved.filter(({ method }) => method !== undefined && names.has(method)) };
}

/**
 * Finds the dependencies of a package on concrete types, follows their values through it, and makes the smallest interfaces that have what is called on them. One interface serves all places
 * that need the same methods of one type.
 */
export function extractDependencies(owner: Package, options: DependencyOptions): DependencySearch {
  const trace = tracePackage(owner, createDependencyRule(options));
  const taken = new Set(options.taken);
  const found: Dependency[] = [];
  const parts = findParts(trace).map((part) => withUnresolved(part, trace));
  for (const part of [...parts.filter((each) => each.isHandedIn), ...parts.filter((each) => !each.isHandedIn)]) {
    const known = found.find((each) => serves(each, part))?.interface;
    const extracted = hasInterface(part) ? (known ?? createInterface(part, nameInterface(part, taken), options)) : undefined;
    found.push(extracted === undefined ? part : { ...part, interface: extracted });
  }
  const interfaces = [...new Set(found.flatMap((each) => each.interface ?? []))];
  return { dependencies: found, interfaces, trace };
}
