import { anyType, isExported, methodSet, unalias, underlying, type MethodMember, type Parameter, type Type } from '@standin/model';
import { createIdentifierAllocator, keywords } from '@standin/render';
import { predeclaredIdentifiers } from '../../output/predeclared-identifiers.ts';
import type { Builder } from '../builders/builder.ts';
import type { FakedPackage } from '../clients/faked-package.ts';
import type { ContractNaming } from './contract-naming.ts';
import { exampleValue } from './example-value.ts';
import type { SkeletonCaseView, SkeletonView } from './skeleton-view.ts';

/** What the cases of users begin with. */
export interface SkeletonParts {
  readonly faked: FakedPackage;
  readonly builders: readonly Builder[];
  /** Whether MySQL answers only what a test expects of it. */
  readonly isMock: boolean;
  readonly naming: ContractNaming;
  /** Names that imports have. */
  readonly taken: Iterable<string>;
}

/** An example for a parameter; of a struct the zero value. */
function exampleOf({ name = 'value', type }: Parameter, naming: ContractNaming): string | undefined {
  const base = unalias(type);
  const result = underlying(base.kind === 'pointer' ? base.element : base);
  const isStruct = result.kind === 'type' && result.type.kind === 'struct';
  return exampleValue({ name, type, given: isStruct ? [{ kind: 'struct', fields: new Map() }] : [] }, naming);
}

interface Signature {
  readonly parameters: readonly Parameter[];
  readonly isVariadic: boolean;
}

/** The parameters that have to be given. */
function neededOf({ parameters, isVariadic }: Signature): readonly Parameter[] {
  return isVariadic ? parameters.slice(0, -1) : parameters;
}

/** Whether an example for a parameter will do: a constructor that can fail mostly does of a struct without a value. */
function willDo(parameter: Parameter, { signature }: Builder['declaration'], naming: ContractNaming): boolean {
  const example = exampleOf(parameter, naming);
  return example !== undefined && !(signature.results.length > 1 && example.endsWith('{}'));
}

/** Why no case is made of a builder, as a sentence for its user; `undefined` where one is. */
function refuse({ name, declaration, arguments: given }: Builder, { isMock, naming }: SkeletonParts): string | undefined {
  if (declaration.typeParameters.length > 0) return `${name} is generic: say in a case with which types`;
  const clients = given.flatMap((argument) => {
    if (argument.kind === 'client') return [argument.client];
    return argument.kind === 'struct' ? argument.fields.map(({ client }) => client) : [];
  });
  if (isMock && clients.some(({ maker }) => maker.server === 'mysql'))
    return `${name} asks MySQL, and go-sqlmock has no rows to answer from`;
  const needed = neededOf(declaration.signature);
  const missing = given.find(
    (argument, index) => index < needed.length && argument.kind === 'given' && !willDo(argument.parameter, declaration, naming),
  );
  return missing?.kind === 'given' ? `${name} needs ${missing.parameter.name ?? 'an argument'}: give it one in a case` : undefined;
}

/** Methods that end what others go on with. */
const ending = /^(?:Close|Stop|Shutdown|Exit|Terminate)/;

/** Methods that go on until they are ended. */
const lasting = /^(?:Run|Serve|Start|Listen|ListenAndServe|Watch|Loop|Poll|Wait|Work)$/;

/** What a builder makes: its methods, and the name of its type. */
interface Made {
  readonly typeName: string;
  readonly methods: readonly MethodMember[];
}

function describeMade(type: Type): Made {
  const base = unalias(type);
  const named = base.kind === 'pointer' ? unalias(base.element) : base;
  const methods = methodSet(type).methods.filter(({ name, path }) => isExported(name) && path.length === 0 && !ending.test(name));
  return { typeName: named.kind === 'named' ? named.name : '', methods };
}

/** Why a method is not called as it is, as a sentence for its user; `undefined` where nothing speaks against it. */
function refuseMethod({ name }: MethodMember, { typeName }: Made, { recognition: { calls } }: FakedPackage): string | undefined {
  const kinds = new Set(calls.filter(({ owner }) => owner === `${typeName}.${name}`).map(({ kind }) => kind));
  if (kinds.has('consume')) return `${typeName}.${name} consumes: feed r.Set.Topics, and end its context`;
  if (lasting.test(name)) return `${typeName}.${name} may go on until it is ended: call it in a case that ends it`;
  return kinds.has('admin') ? `${typeName}.${name} is about the whole server, which others use, too` : undefined;
}

type SkeletonCall = SkeletonCaseView['calls'][number];

/** A call of a method, received from where it gives a channel; `undefined` where an argument cannot be made up. */
function createCall({ name, signature }: MethodMember, variable: string, naming: ContractNaming): SkeletonCall | undefined {
  const values = neededOf(signature).map((parameter) => exampleOf(parameter, naming));
  if (values.includes(undefined)) return undefined;
  const [first, ...others] = signature.results;
  const isChannel = others.length === 0 && first?.type.kind === 'channel' && first.type.direction !== 'send';
  const call = `${isChannel ? '<-' : ''}${variable}.${name}(${values.join(', ')})`;
  return { name: JSON.stringify(name), call, hasResults: signature.results.length > 0 };
}

function createCase({ name, declaration, arguments: given }: Builder, { faked, naming, taken }: SkeletonParts): SkeletonCaseView {
  const { results } = declaration.signature;
  const made = describeMade(results[0]?.type ?? anyType);
  const { allocate } = createIdentifierAllocator(['r', 'ctx', 'err', ...taken, ...predeclaredIdentifiers, ...keywords]);
  const variable = allocate(name.charAt(0).toLowerCase() + name.slice(1));
  const needed = neededOf(declaration.signature).length;
  const open = given
    .slice(0, needed)
    .flatMap((argument) => (argument.kind === 'client' ? [] : [exampleOf(argument.parameter, naming) ?? 'nil']));
  const tried = made.methods.map((method) => {
    const call = createCall(method, variable, naming);
    const reason =
      refuseMethod(method, made, faked) ??
      (call === undefined ? `${made.typeName}.${method.name} needs arguments that only you know` : undefined);
    return { call, reason };
  });
  const calls = tried.flatMap(({ call, reason }) => (call === undefined || reason !== undefined ? [] : [call]));
  return {
    name: JSON.stringify(name),
    variable,
    build: `r.Set.${name}(${open.join(', ')})`,
    hasError: results.length > 1,
    hasContext: calls.some(({ call }) => /\bctx\b/.test(call)),
    calls,
    leftOut: tried.flatMap(({ reason }) => reason ?? []),
  };
}

/** A case for each builder that calls every method of what it makes with examples, and sentences about the builders that have none. */
export function createSkeletonCases(parts: SkeletonParts): Pick<SkeletonView, 'cases' | 'leftOut'> {
  const tried = parts.builders.map((builder) => ({ builder, reason: refuse(builder, parts) }));
  return {
    cases: tried.flatMap(({ builder, reason }) => (reason === undefined ? [createCase(builder, parts)] : [])),
    leftOut: tried.flatMap(({ reason }) => reason ?? []),
  };
}
