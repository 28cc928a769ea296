import type { Method } from '@standin/model';
import { printEmptyInterface, printSignature, printType, type TypeNaming } from '@standin/render';
import type { MockDialect } from '../dialect.ts';
import type { InterfaceNames } from '../output/interface-names.ts';
import type { PackageNames } from '../output/package-names.ts';
import { typeIdentifiers } from '../../output/type-identifiers.ts';
import { chooseMethodNames, type MethodNames } from './method-names.ts';
import type { MockMethodView } from './mock-file-view.ts';

/** What the methods of one mock share. */
export interface MethodContext {
  readonly dialect: MockDialect;
  readonly names: InterfaceNames;
  readonly packages: PackageNames;
  readonly naming: TypeNaming;
  readonly isTyped: boolean;
  readonly typeParameters: string;
  readonly typeArguments: string;
}

/** `a int, b, c string`: the type once for neighbours of one type (mockgen's `makeArgString`). */
function declareParameters(names: readonly string[], types: readonly string[]): string {
  return names.map((name, index) => (types[index] === types[index + 1] ? name : `${name} ${types[index] ?? ''}`)).join(', ');
}

function chooseNames(method: Method, context: MethodContext): MethodNames {
  const { dialect, names, packages, naming } = context;
  const callType = names.callTypes.get(method.name);
  return chooseMethodNames(method, {
    importNames: dialect.renamesImportNames ? packages.names : new Set(),
    typeParameterNames: new Set(names.typeParameters.values()),
    resultIdentifiers: method.signature.results.map((result) => typeIdentifiers(result.type, naming)),
    variadicIdentifiers: ['append', dialect.emptyInterface],
    recorderIdentifiers: new Set(['nil', packages.reflect, names.mockType, ...(callType === undefined ? [] : [callType])]),
  });
}

function recorderView({ signature }: Method, names: MethodNames, any: string): MockMethodView['recorder'] {
  const { parameters, recorderReceiver: receiver, recorderSlice: slice, call } = names;
  const last = parameters.at(-1) ?? '';
  if (!signature.isVariadic) {
    const list = parameters.join(', ');
    const callArguments = list === '' ? '' : `, ${list}`;
    return { receiver, parameters: list === '' ? '' : `${list} ${any}`, variadic: null, callArguments, call };
  }
  const fixed = parameters.slice(0, -1).join(', ');
  const declared = fixed === '' ? `${last} ...${any}` : `${fixed} ${any}, ${last} ...${any}`;
  if (fixed === '') return { receiver, parameters: declared, variadic: null, callArguments: `, ${last}...`, call };
  return { receiver, parameters: declared, variadic: { slice, fixed, last }, callArguments: `, ${slice}...`, call };
}

function callView(method: Method, names: MethodNames, types: readonly string[], context: MethodContext): MockMethodView['call'] {
  const type = context.names.callTypes.get(method.name);
  if (type === undefined) return null;
  return {
    type,
    receiver: names.callReceiver,
    resultParameters: declareParameters(names.results, types),
    resultArguments: names.results.join(', '),
    function: names.function,
    functionType: `func${printSignature(method.signature, context.naming)}`,
  };
}

function variadicView({ signature }: Method, names: MethodNames): MockMethodView['variadic'] {
  if (!signature.isVariadic) return null;
  const { parameters, variadicSlice: slice, variadicElement: element } = names;
  return { slice, element, fixed: parameters.slice(0, -1).join(', '), last: parameters.at(-1) ?? '' };
}

/** The view of one method. */
export function createMethodView(method: Method, context: MethodContext): MockMethodView {
  const { names: interfaceNames, packages, naming, typeParameters, typeArguments } = context;
  const { signature } = method;
  const names = chooseNames(method, context);
  const any = printEmptyInterface(naming);
  const parameterTypes = signature.parameters.map(({ type }, index) => {
    const isVariadic = signature.isVariadic && index === signature.parameters.length - 1;
    return (isVariadic ? '...' : '') + printType(type, naming);
  });
  const resultTypes = signature.results.map(({ type }) => printType(type, naming));
  const results = resultTypes.length > 1 ? ` (${resultTypes.join(', ')})` : resultTypes.map((type) => ` ${type}`).join('');
  const values = names.returns.map((name, index) => ({ name, type: resultTypes[index] ?? '' }));
  const plainArguments = names.parameters.map((name) => `, ${name}`).join('');
  return {
    name: method.name,
    mockType: interfaceNames.mockType,
    recorderType: interfaceNames.recorderType,
    typeParameters,
    typeArguments,
    gomock: packages.gomock,
    reflect: packages.reflect,
    any,
    controllerField: interfaceNames.controllerField,
    mockField: interfaceNames.mockField,
    receiver: names.receiver,
    parameters: declareParameters(names.parameters, parameterTypes),
    parameterList: names.parameters.map((name, index) => ({ name, type: parameterTypes[index] ?? '' })),
    results,
    resultList: values,
    variadic: variadicView(method, names),
    callArguments: signature.isVariadic ? `, ${names.variadicSlice}...` : plainArguments,
    returns: values.length === 0 ? null : { slice: names.returnSlice, values, list: names.returns.join(', ') },
    recorder: recorderView(method, names, any),
    call: callView(method, names, resultTypes, context),
  };
}
