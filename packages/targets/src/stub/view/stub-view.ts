import { isExported, type Method } from '@standin/model';
import { createIdentifierAllocator, type TypeNaming } from '@standin/render';
import type { ChosenImports } from '../../output/choose-imports.ts';
import { nameTypeParameters } from '../../output/name-type-parameters.ts';
import { printTypeParameters } from '../../output/print-type-parameters.ts';
import { typeIdentifiers } from '../../output/type-identifiers.ts';
import { createMemoryView } from '../memory/create-memory-view.ts';
import { memoryIdentifiers } from '../memory/memory-naming.ts';
import { memoryNames, type MemoryPlan } from '../memory/plan-memory.ts';
import type { StubRequest } from '../request.ts';
import type { StubInterface } from '../stub-source.ts';
import { listRecordTypes, type RecordTypes } from './record-types.ts';
import type { StubView } from './stub-file-view.ts';
import type { StubMembers } from './stub-members.ts';
import { createStubMethodView } from './stub-method-view.ts';
import { usedIdentifiers } from './used-identifiers.ts';

/** What the names of a stub depend on. */
export interface StubNaming {
  readonly request: StubRequest;
  readonly imports: ChosenImports;
  /** How `any` is written in the output package. */
  readonly any: TypeNaming['any'];
  readonly recordTypes: RecordTypes;
  /** What stubs keep in memory. */
  readonly plans: ReadonlyMap<StubInterface, MemoryPlan>;
}

/** Sorted by the bytes of the name. */
function sortMethods({ methods }: StubInterface): readonly Method[] {
  return [...methods].sort(({ name: left }, { name: right }) => (left < right ? -1 : left > right ? 1 : 0));
}

/** The identifiers that the code of a stub uses in its own right, where no type parameter may carry them. */
function collectUsed(stub: StubInterface, naming: TypeNaming, names: readonly string[]): ReadonlySet<string> {
  const own = new Set(stub.typeParameters);
  const outer: TypeNaming = { ...naming, typeParameter: (parameter) => (own.has(parameter) ? '' : parameter.name) };
  const types = [...stub.methods.map(({ signature }) => signature), ...stub.typeParameters.map((parameter) => parameter.constraint())];
  return new Set([...names, ...types.flatMap((type) => [...typeIdentifiers(type, outer)])]);
}

/** What the method that lists all calls is called, and what it calls things. */
function nameInvocations(
  { invocations }: StubMembers,
  { any, parameterNames }: { readonly any: string; readonly parameterNames: ReadonlySet<string> },
): Pick<StubView, 'any' | 'callVariable' | 'invocationsMethod' | 'invocationsVariable'> {
  const locals = createIdentifierAllocator(parameterNames);
  return {
    any,
    invocationsMethod: invocations,
    invocationsVariable: locals.allocate('invocations'),
    callVariable: locals.allocate('call'),
  };
}

/** The names that the methods of a stub share, and how types are printed among them. */
function nameStub(stub: StubInterface, members: StubMembers, { request, imports, any, recordTypes, plans }: StubNaming) {
  const { stubName: stubType } = stub;
  const plan = plans.get(stub);
  const predeclared = [...usedIdentifiers(request), ...(request.hasControls ? [any] : []), ...(plan ? memoryIdentifiers : [])];
  const declared = [...listRecordTypes([recordTypes.get(stub) ?? new Map()]), ...(plan ? memoryNames(plan) : [])];
  const outer: TypeNaming = { qualifier: imports.qualifier, typeParameter: ({ name }) => name, any };
  const used = collectUsed(stub, outer, [stubType, ...declared, ...imports.names, ...predeclared]);
  const typeParameterNames = nameTypeParameters(stub.typeParameters, used);
  const naming: TypeNaming = { ...outer, typeParameter: (parameter) => typeParameterNames.get(parameter) ?? parameter.name };
  const parameterNames = new Set(typeParameterNames.values());
  const shared = {
    stubType,
    typeParameters: printTypeParameters(stub.typeParameters, naming),
    typeArguments: parameterNames.size === 0 ? '' : `[${[...parameterNames].join(', ')}]`,
    receiver: createIdentifierAllocator(parameterNames).allocate('s'),
    mutexField: members.mutex,
    callsField: members.calls,
    resultsField: members.results,
    onCallField: members.onCall,
    isStrict: request.isStrict,
    hasControls: request.hasControls,
  };
  return { naming, predeclared, parameterNames, shared };
}

/** An interface as a file calls it. */
function printInterfaceName({ origin, name }: StubInterface, imports: ChosenImports): string {
  const qualifier = imports.qualifier({ kind: 'named', package: origin.file.package.reference, name, typeArguments: [] });
  return qualifier === undefined || qualifier === '' ? name : `${qualifier}.${name}`;
}

/** The view of one stub. */
export function createStubView(stub: StubInterface, members: StubMembers, stubNaming: StubNaming): StubView {
  const { request, imports, any, recordTypes, plans } = stubNaming;
  const { naming, predeclared, parameterNames, shared } = nameStub(stub, members, stubNaming);
  const avoided = new Set([...imports.names, ...parameterNames]);
  const plan = plans.get(stub);
  const memory = plan && { plan, naming, imports, avoided, receiver: shared.receiver, members: members.memory };
  const context = {
    naming,
    members,
    avoided,
    typeParameterNames: parameterNames,
    shared,
    memory,
    predeclared,
    copiesSlices: request.copiesSlices,
    typesOf: ({ name }: Method) => recordTypes.get(stub)?.get(name) ?? { call: '', results: '' },
  };
  const methods = sortMethods(stub).map((method) => createStubMethodView(method, context));
  return {
    name: stub.name,
    interface: printInterfaceName(stub, imports),
    ...shared,
    isProved: request.isProved && stub.isNameable && !stub.wouldCycle && (stub.hiddenMethods.length === 0 || isExported(stub.name)),
    wouldCycle: stub.wouldCycle,
    embedsInterface: stub.hiddenMethods.length > 0 && stub.isNameable,
    sync: imports.nameOf('sync'),
    resetMethod: members.resetAll,
    ...nameInvocations(members, { any, parameterNames }),
    hasReturns: methods.some((method) => method.hasReturns),
    methods,
    memory: memory === undefined ? null : createMemoryView(memory, shared.stubType),
  };
}
