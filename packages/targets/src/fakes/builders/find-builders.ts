import { functionsOf, isExported, isSamePackage, unalias, type FunctionObject, type NamedType, type Type } from '@standin/model';
import { isError } from '../../tests/types/compare-style.ts';
import type { Site } from '../../extract/used-by/trace.ts';
import type { FakedClient, FakedPackage } from '../clients/faked-package.ts';
import { canBeNamed } from '../can-be-named.ts';
import type { Builder, BuilderArgument, FilledField } from './builder.ts';

/** The places that hold what a field of the fakes stands for. */
function sitesOf({ clients }: FakedClient): readonly Site[] {
  return clients.flatMap(({ part }) => part.sites);
}

/** The client that a place holds, which is told by its owner, a function or a type, and its name. */
function clientAt(
  { clients }: FakedPackage,
  kind: 'parameter' | 'field',
  owner: string,
  name: string | undefined,
): FakedClient | undefined {
  if (name === undefined) return undefined;
  return clients.find((faked) =>
    sitesOf(faked).some((site) => !site.isForeign && site.place.kind === kind && site.owner === owner && site.place.name === name),
  );
}

/** The type of the package that a type is or points to. */
function ownType({ owner }: FakedPackage, type: Type): NamedType | undefined {
  const given = unalias(type);
  const base = unalias(given.kind === 'pointer' ? given.element : given);
  return base.kind === 'named' && isSamePackage(base.package, owner.reference) ? base : undefined;
}

/** The exported fields of a struct of the package that hold clients. */
function fieldsOf(faked: FakedPackage, { name: typeName }: NamedType): readonly FilledField[] {
  return faked.clients.flatMap((client) =>
    sitesOf(client).flatMap((site): readonly FilledField[] => {
      const { name } = site.place;
      const isField = !site.isForeign && site.place.kind === 'field' && site.owner === typeName;
      return isField && name !== undefined && isExported(name) ? [{ name, client }] : [];
    }),
  );
}

function fill(faked: FakedPackage, { header, signature }: FunctionObject): readonly BuilderArgument[] {
  return signature.parameters.map((parameter): BuilderArgument => {
    const client = clientAt(faked, 'parameter', header.name, parameter.name);
    if (client !== undefined) return { kind: 'client', client };
    const struct = unalias(parameter.type).kind === 'named' ? ownType(faked, parameter.type) : undefined;
    const fields = struct === undefined ? [] : fieldsOf(faked, struct);
    return fields.length === 0 ? { kind: 'given', parameter } : { kind: 'struct', parameter, fields };
  });
}

/** The type that a constructor gives, with an error at most beside it. */
function givenType(faked: FakedPackage, { header, signature: { results } }: FunctionObject): NamedType | undefined {
  const [first, second, ...rest] = results;
  if (header.receiver !== undefined || !isExported(header.name) || first === undefined || rest.length > 0) return undefined;
  if (second !== undefined && !isError(second.type)) return undefined;
  const type = ownType(faked, first.type);
  return type !== undefined && isExported(type.name) ? type : undefined;
}

interface Candidate extends Omit<Builder, 'name'> {
  readonly gives: NamedType;
}

function findCandidates(faked: FakedPackage): readonly Candidate[] {
  return functionsOf(faked.owner).flatMap((declaration) => {
    const gives = givenType(faked, declaration);
    if (gives === undefined || declaration.file.path.endsWith('_test.go')) return [];
    const given = fill(faked, declaration);
    const { parameters, results } = declaration.signature;
    const open = parameters.filter((_, index) => given[index]?.kind !== 'client');
    const constraints = declaration.typeParameters.map((parameter) => parameter.constraint());
    const isSpelled = canBeNamed([...open.map(({ type }) => type), ...results.map(({ type }) => type), ...constraints]);
    return isSpelled && given.some(({ kind }) => kind !== 'given') ? [{ gives, declaration, arguments: given }] : [];
  });
}

/** Names that come to mind for the constructor of a type, the best first: it is the one that the builder is called by the type for. */
function rank({ gives, declaration: { header } }: Candidate): number {
  const index = [`New${gives.name}`, 'New'].indexOf(header.name);
  return index < 0 ? 2 : index;
}

/** The names that a builder may have, the best first. */
function candidateNames({ gives, declaration: { header } }: Candidate, isFirst: boolean): readonly string[] {
  return isFirst ? [gives.name, `Make${gives.name}`, header.name] : [header.name, `Make${header.name}`];
}

/**
 * Finds the exported constructors of a package that take clients, by themselves or in a struct. The one that is called by its type gives the builder its name; others have
 * their own.
 */
export function findBuilders(faked: FakedPackage, taken: ReadonlySet<string>): readonly Builder[] {
  const names = new Set(taken);
  const built = new Set<string>();
  const sorted = findCandidates(faked).toSorted((left, right) => rank(left) - rank(right));
  return sorted.flatMap((candidate) => {
    const isFirst = !built.has(candidate.gives.name);
    built.add(candidate.gives.name);
    const name = candidateNames(candidate, isFirst).find((each) => !names.has(each));
    if (name === undefined) return [];
    names.add(name);
    const { declaration, arguments: given } = candidate;
    return [{ name, declaration, arguments: given }];
  });
}
