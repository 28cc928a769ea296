import type { Method } from '@standin/model';
import { createIdentifierAllocator, printType, type TypeNaming } from '@standin/render';
import { exportName } from '../../output/export-name.ts';
import { nameParameters } from '../../output/name-parameters.ts';
import { typeIdentifiers } from '../../output/type-identifiers.ts';
import { createMemoryMethodView, type MemoryMethodNaming } from '../memory/create-memory-method-view.ts';
import type { MemoryNaming } from '../memory/memory-naming.ts';
import type { MemoryMethodView } from '../memory/memory-view.ts';
import type { MethodRecordTypes } from './record-types.ts';
import type { NamedTypeView, StubMethodView } from './stub-file-view.ts';
import type { StubMembers } from './stub-members.ts';

/** What the methods of one stub share. */
export interface StubContext {
  readonly naming: TypeNaming;
  readonly members: StubMembers;
  /** Names that a parameter cannot have: those of imports and type parameters. */
  readonly avoided: ReadonlySet<string>;
  readonly typeParameterNames: ReadonlySet<string>;
  /** Absent where the stub keeps no rows. */
  readonly memory: MemoryNaming | undefined;
  readonly shared: Pick<StubMethodView, SharedField>;
  /** Identifiers that the code of a method uses in their predeclared meaning. */
  readonly predeclared: readonly string[];
  readonly copiesSlices: boolean;
  typesOf(method: Method): MethodRecordTypes;
}

type SharedField =
  | 'stubType'
  | 'typeParameters'
  | 'typeArguments'
  | 'receiver'
  | 'mutexField'
  | 'callsField'
  | 'resultsField'
  | 'onCallField'
  | 'isStrict'
  | 'hasControls';

/** The view of one method. */
export function createStubMethodView(method: Method, context: StubContext): StubMethodView {
  const { naming, members, shared, typeParameterNames } = context;
  const { name, signature } = method;
  const { call: callType, results: resultsType } = context.typesOf(method);
  const used = new Set([...context.avoided, ...context.predeclared, callType, resultsType, ...typeIdentifiers(signature, naming)]);
  const names = nameParameters(signature.parameters, (candidate) => candidate === '_' || used.has(candidate));
  const types = signature.parameters.map(({ type }) => printType(type, naming));
  const isVariadic = (index: number): boolean => signature.isVariadic && index === names.length - 1;
  const parameterList = names.map((each, index) => ({ name: each, type: (isVariadic(index) ? '...' : '') + (types[index] ?? '') }));
  const parameters = parameterList.map((each) => `${each.name} ${each.type}`).join(', ');
  const resultTypes = signature.results.map(({ type }) => printType(type, naming));
  const results = resultTypes.length > 1 ? ` (${resultTypes.join(', ')})` : resultTypes.map((type) => ` ${type}`).join('');
  const locals = createIdentifierAllocator([...names, ...used]);
  const resultNames = createIdentifierAllocator([...used]);
  const resultList = resultTypes.map((type, index) => ({ name: resultNames.allocate(`result${index}`), type }));
  const own = members.ofMethods.get(name);
  const methodReceiver = locals.allocate(shared.receiver);
  const functionVariable = locals.allocate('function');
  const resultsVariable = locals.allocate('results');
  const memory = viewMemory(method, context.memory && { ...context.memory, receiver: methodReceiver, parameterNames: names, locals });
  return {
    name,
    ...shared,
    functionField: own?.function ?? '',
    functionType: `func(${parameters})${results}`,
    callsMethod: own?.calls ?? '',
    resetMethod: own?.reset ?? '',
    returnsMethod: own?.returns ?? '',
    countMethod: own?.count ?? '',
    returnsOnCallMethod: own?.returnsOnCall ?? '',
    setMethod: own?.set ?? '',
    ...viewAnswer(resultsType, signature, { isStrict: shared.isStrict, memory }),
    callType,
    callFields: createCallFields(method, types, signature.isVariadic),
    parameters,
    parameterList,
    arguments: names.join(', '),
    recordedArguments: names
      .map((each, index) => (context.copiesSlices && isSlice(signature, index) ? `append(${each}[:0:0], ${each}...)` : each))
      .join(', '),
    callArguments: names.map((each, index) => (isVariadic(index) ? `${each}...` : each)).join(', '),
    results,
    resultList,
    methodReceiver,
    functionVariable,
    resultsVariable,
    onCallVariable: locals.allocate('onCall'),
    okVariable: locals.allocate('ok'),
    indexParameter: resultNames.allocate('index'),
    functionParameter: createIdentifierAllocator(typeParameterNames).allocate('function'),
    returnsReceiver: createIdentifierAllocator([...resultList.map((each) => each.name), ...typeParameterNames]).allocate('s'),
  };
}

function viewMemory(method: Method, naming: MemoryMethodNaming | undefined): MemoryMethodView | null {
  return naming === undefined ? null : createMemoryMethodView(method, naming);
}

/** What answers where the function is not set: the rows in memory, a panic, or results that were set. */
function viewAnswer(
  resultsType: string,
  { results }: Method['signature'],
  { isStrict, memory }: Pick<StubMethodView, 'isStrict' | 'memory'>,
): Pick<StubMethodView, 'isStrict' | 'memory' | 'hasReturns' | 'resultsType'> {
  if (memory !== null) return { isStrict: false, memory, hasReturns: false, resultsType: '' };
  return { isStrict, memory, hasReturns: !isStrict && results.length > 0, resultsType };
}

/** A slice by its form; a defined type over one is copied by no peer either. */
function isSlice({ parameters, isVariadic }: Method['signature'], index: number): boolean {
  return parameters[index]?.type.kind === 'slice' || (isVariadic && index === parameters.length - 1);
}

/** The record of a call: exported fields by the names that the source gives its parameters, else by position. */
function createCallFields({ signature }: Method, types: readonly string[], isVariadic: boolean): readonly NamedTypeView[] {
  const fields = createIdentifierAllocator([]);
  return signature.parameters.map(({ name }, index) => {
    const wanted = (name === undefined || name === '_' ? undefined : exportName(name)) ?? `Arg${index}`;
    const type = (isVariadic && index === types.length - 1 ? '[]' : '') + (types[index] ?? '');
    return { name: fields.allocate(wanted), type };
  });
}
