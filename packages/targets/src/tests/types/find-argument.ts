import {
  isIdentical,
  methodSet,
  typeObjectAt,
  underlying,
  type DeclarationSite,
  type Method,
  type NamedType,
  type Package,
  type Type,
  type UnionType,
} from '@standin/model';

/** What a constraint asks of a type beside being comparable. */
export interface ConstraintNeeds {
  readonly methods: readonly Method[];
  /** Absent where any type will do. */
  readonly terms?: UnionType['terms'];
}

/** The first type that a package declares, or pointer to one, that satisfies a constraint (Go spec, Satisfying a type constraint); interfaces and generic types are passed over. */
export function findArgument(owner: Package, needs: ConstraintNeeds): Type | undefined {
  for (const [name, site] of owner.scope()) {
    const type = declaredType(owner, name, site);
    if (type === undefined) continue;
    for (const candidate of [type, { kind: 'pointer', element: type } as const]) if (satisfies(candidate, needs)) return candidate;
  }
  return undefined;
}

/** The first type that a package declares whose pointer has methods. */
export function findPointedAt(owner: Package, methods: readonly Method[]): Type | undefined {
  for (const [name, site] of owner.scope()) {
    const element = declaredType(owner, name, site);
    if (element !== undefined && satisfies({ kind: 'pointer', element }, { methods })) return element;
  }
  return undefined;
}

function declaredType({ reference }: Package, name: string, site: DeclarationSite): NamedType | undefined {
  if (site.entry.declaration.keyword !== 'type' || typeObjectAt(site).typeParameters.length > 0) return undefined;
  const type: NamedType = { kind: 'named', package: reference, name, typeArguments: [] };
  const result = underlying(type);
  return result.kind === 'type' && result.type.kind !== 'interface' && result.type.kind !== 'pointer' ? type : undefined;
}

function satisfies(type: Type, { methods, terms }: ConstraintNeeds): boolean {
  const own = methodSet(type).methods;
  const hasMethods = methods.every(({ name, signature }) =>
    own.some((each) => each.name === name && isIdentical(each.signature, signature)),
  );
  return hasMethods && (terms === undefined || terms.some((term) => isOfTerm(type, term)));
}

function isOfTerm(type: Type, { hasTilde, type: wanted }: UnionType['terms'][number]): boolean {
  const result = underlying(type);
  return isIdentical(hasTilde && result.kind === 'type' ? result.type : type, wanted);
}
