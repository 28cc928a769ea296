import type { Method } from '@standin/model';
import { createIdentifierAllocator } from '@standin/render';
import { nameParameters } from '../../output/name-parameters.ts';

/** What the names in the generated functions of one method must keep away from. */
export interface MethodScope {
  /** The names that imports bind: mockgen renames parameters that carry one. */
  readonly importNames: ReadonlySet<string>;
  /** The printed names of the mock's type parameters: a parameter of that name would be declared twice. */
  readonly typeParameterNames: ReadonlySet<string>;
  /** For each result, every identifier that its printed type uses: the body asserts these types, so nothing may shadow them. */
  readonly resultIdentifiers: readonly ReadonlySet<string>[];
  /** Identifiers that the recorder's body uses: the mock's type among them. */
  readonly recorderIdentifiers: ReadonlySet<string>;
  /** Identifiers that collecting the arguments of a variadic call uses. */
  readonly variadicIdentifiers: readonly string[];
}

/** The names in the generated functions of one method. */
export interface MethodNames {
  readonly parameters: readonly string[];
  readonly results: readonly string[];
  readonly receiver: string;
  readonly variadicSlice: string;
  readonly variadicElement: string;
  readonly returnSlice: string;
  readonly returns: readonly string[];
  readonly recorderReceiver: string;
  readonly recorderSlice: string;
  readonly call: string;
  readonly callReceiver: string;
  readonly function: string;
}

type Names = Pick<ReadonlySet<string>, 'has'>;

/** All names of several sets. Hardly one is ever asked for, so they are not put together. */
function union(sets: readonly Names[]): Names {
  return { has: (name) => sets.some((set) => set.has(name)) };
}

/**
 * Chooses the names for one method: those of mockgen (the source's own, `arg0`, `m`, `varargs`, `ret`, numbered where parameters take them),
 * and others only where mockgen's would shadow something that the function's body needs.
 */
export function chooseMethodNames({ signature }: Method, scope: MethodScope): MethodNames {
  const { importNames, typeParameterNames, resultIdentifiers, recorderIdentifiers, variadicIdentifiers } = scope;
  const results = union(resultIdentifiers);
  const bodyIdentifiers = union([results, recorderIdentifiers, new Set(signature.isVariadic ? variadicIdentifiers : [])]);
  const isRedeclared = (name: string): boolean => name === '_' || importNames.has(name) || typeParameterNames.has(name);
  const parameters = nameParameters(signature.parameters, (name) => isRedeclared(name) || bodyIdentifiers.has(name));
  const resultNames = nameParameters(signature.results, isRedeclared);
  const locals = createIdentifierAllocator(parameters);
  const recorderLocals = createIdentifierAllocator(parameters);
  const avoided = union([results, typeParameterNames]);
  const callReceiver = createIdentifierAllocator(parameters).allocate('c', union([typeParameterNames, new Set(resultNames)]));
  const receiver = locals.allocate('m', avoided);
  const variadicSlice = signature.isVariadic ? locals.allocate('varargs', avoided) : '';
  const variadicElement = signature.isVariadic ? locals.allocate('a') : '';
  const returnSlice = signature.results.length > 0 ? locals.allocate('ret', avoided) : '';
  const returns = resultIdentifiers.map((_, index) =>
    locals.allocate(`ret${index}`, union([typeParameterNames, ...resultIdentifiers.slice(index + 1)])),
  );
  const recorderAvoided = union([typeParameterNames, recorderIdentifiers]);
  const recorderReceiver = recorderLocals.allocate('mr', recorderAvoided);
  const recorderSlice = signature.isVariadic && parameters.length > 1 ? recorderLocals.allocate('varargs', recorderAvoided) : '';
  const call = recorderLocals.allocate('call', recorderAvoided);
  const function_ = createIdentifierAllocator([callReceiver]).allocate('f', typeParameterNames);
  return {
    parameters,
    results: resultNames,
    receiver,
    variadicSlice,
    variadicElement,
    returnSlice,
    returns,
    recorderReceiver,
    recorderSlice,
    call,
    callReceiver,
    function: function_,
  };
}
