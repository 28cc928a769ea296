import {
  fieldName,
  isExported,
  isSamePackage,
  unalias,
  underlying,
  type NamedType,
  type PackageReference,
  type Type,
} from '@standin/model';
import type { DependencyType } from './dependency-type.ts';
import type { Part } from './find-parts.ts';
import { describeDependency } from './describe-type.ts';
import type { Use } from './trace.ts';

/** A type whose values only its own library makes, and the methods that return it. */
export interface OpaqueResult {
  /** `*sql.Rows`. */
  readonly type: string;
  /** Sorted. */
  readonly methods: readonly string[];
}

function modulePath(reference: PackageReference | undefined): string | undefined {
  const loaded = reference?.load();
  return loaded?.kind === 'loaded' ? loaded.package.location.module?.path : undefined;
}

function isOfSameLibrary({ package: left }: NamedType, { package: right }: NamedType): boolean {
  const path = modulePath(left);
  return isSamePackage(left, right) || (path !== undefined && path === modulePath(right));
}

/** Whether nobody else can say what is in a struct. */
function isOpaque(type: NamedType): boolean {
  const target = underlying(type);
  if (target.kind !== 'type' || target.type.kind !== 'struct') return false;
  const { fields } = target.type;
  return fields.length > 0 && fields.every((field) => !isExported(fieldName(field)));
}

/** What a double of a dependency can hardly return: structs of its library without exported fields, and the dependency itself, as in a chain of calls. */
function findOpaque(result: Type, { type: owner }: DependencyType): DependencyType | undefined {
  const given = unalias(result);
  const isPointer = given.kind === 'pointer';
  const type = isPointer ? unalias(given.element) : given;
  if (type.kind !== 'named' || type.package === undefined || !isOfSameLibrary(type, owner)) return undefined;
  const isItself = isSamePackage(type.package, owner.package) && type.name === owner.name;
  return isItself || isOpaque(type) ? { type, isPointer } : undefined;
}

/** The results of a method that is used which a double of its dependency can hardly return. */
function opaqueResultsOf({ method, dependency }: Use): readonly string[] {
  return method.signature.results.flatMap(({ type }) => {
    const opaque = findOpaque(type, dependency);
    return opaque === undefined ? [] : [describeDependency(opaque)];
  });
}

/** What a double of a dependency can hardly return of what its methods do: an interface in its place helps only as far as the library's own types let it. */
export function findOpaqueResults({ uses }: Part): readonly OpaqueResult[] {
  const methods = new Map<string, Set<string>>();
  for (const use of uses) for (const type of opaqueResultsOf(use)) methods.set(type, (methods.get(type) ?? new Set()).add(use.method.name));
  return [...methods]
    .map(([type, names]) => ({ type, methods: [...names].sort() }))
    .sort((left, right) => (left.type < right.type ? -1 : 1));
}
