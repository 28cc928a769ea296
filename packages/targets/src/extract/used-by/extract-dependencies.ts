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

/** What is taken into the interfaces. */
export interface InterfaceOptions {
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
function createInterface(part: Part, name: string, { carriesDocumentation }: InterfaceOptions): ExtractedInterface | undefined {
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

/** What a package depends on, and all that it comes from. */
export interface DependencySearch {
  readonly parts: readonly Part[];
  readonly trace: Trace;
}

/** Finds the dependencies of a package on concrete types, and follows their values through it. Parts that are handed in come first. */
export function findDependencies(owner: Package, choice: DependencyChoice): DependencySearch {
  const trace = tracePackage(owner, createDependencyRule(choice));
  const parts = findParts(trace).map((part) => withUnresolved(part, trace));
  return { parts: [...parts.filter((each) => each.isHandedIn), ...parts.filter((each) => !each.isHandedIn)], trace };
}

/** Makes the smallest interfaces that have what is called on dependencies. One interface serves all parts that need the same methods of one type. */
export function createInterfaces(parts: readonly Part[], options: InterfaceOptions): readonly Dependency[] {
  const taken = new Set(options.taken);
  const created: Dependency[] = [];
  for (const part of parts) {
    const known = created.find((each) => serves(each, part))?.interface;
    const extracted = hasInterface(part) ? (known ?? createInterface(part, nameInterface(part, taken), options)) : undefined;
    created.push(extracted === undefined ? part : { ...part, interface: extracted });
  }
  return created;
}

/** The interfaces of dependencies, each once. */
export function interfacesOf(dependencies: readonly Dependency[]): readonly ExtractedInterface[] {
  return [...new Set(dependencies.flatMap((each) => each.interface ?? []))];
}
