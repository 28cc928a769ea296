import {
  contextValue,
  createCellOf,
  evaluateFunction,
  fieldName,
  isNil,
  makeSlice,
  substituteSignature,
  underlying,
  zeroValue,
  type FunctionCall,
  type SignatureType,
  type Type,
  type Value,
} from '@standin/model';
import type { ConstructorArgument, WiredStruct, Wiring } from '../wiring/wiring.ts';
import type { ClientMaker } from './clients/client-maker.ts';
import { createClient } from './clients/create-client.ts';
import { createDouble, type DoubleMaker } from './create-double.ts';

/** The receiver that a test makes of doubles, or what gen does not know about that: `what NewService does`. */
export type WiredReceiver = { readonly kind: 'receiver'; readonly value: Value } | { readonly kind: 'unknown'; readonly reason: string };

/** Makes the receiver of a method as the test does it: by its constructor, or as a literal. */
export function createWiredReceiver(doubles: DoubleMaker, { construction, fakes }: Wiring): WiredReceiver {
  const maker: ClientMaker = { ...doubles, mysql: fakes?.mysql, written: new Set() };
  if (construction.kind === 'literal') {
    const value = createStruct(maker, { ...construction, clients: [] });
    return value === undefined
      ? unknown(`what ${construction.type.name} holds`)
      : { kind: 'receiver', value: pointTo(maker, construction.type, value) };
  }
  const { declaration, typeArguments } = construction;
  const given = createArguments(maker, substituteSignature(declaration.signature, typeArguments), construction.arguments);
  const results = given && call(maker, { declaration, typeArguments, args: given });
  const [value, failure] = results ?? [];
  const hasFailed = failure !== undefined && !isNil(failure);
  return value === undefined || hasFailed ? unknown(`what ${declaration.header.name} does`) : { kind: 'receiver', value };
}

function unknown(reason: string): WiredReceiver {
  return { kind: 'unknown', reason };
}

function call({ machine }: DoubleMaker, constructor: FunctionCall): readonly Value[] | undefined {
  const outcome = evaluateFunction(machine, constructor);
  return outcome.kind === 'returns' ? outcome.results : undefined;
}

/** The arguments of a constructor: of a variadic one, the last is a slice. */
function createArguments(
  maker: ClientMaker,
  { parameters, isVariadic }: SignatureType,
  given: readonly ConstructorArgument[],
): readonly Value[] | undefined {
  const values = all(given.map((argument) => createArgument(maker, argument)));
  const last = parameters.at(-1);
  if (values === undefined || !isVariadic || last === undefined) return values;
  const rest = values.slice(parameters.length - 1);
  const type = { kind: 'slice', element: last.type } as const;
  const packed = rest.length === 0 ? zeroValue(maker.machine, type) : makeSlice(maker.machine, type, rest, rest.length);
  return [...values.slice(0, parameters.length - 1), packed];
}

function all(values: readonly (Value | undefined)[]): readonly Value[] | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === values.length ? known : undefined;
}

function createArgument(maker: ClientMaker, argument: ConstructorArgument): Value | undefined {
  const { machine } = maker;
  switch (argument.kind) {
    case 'double':
      return createDouble(maker, argument.dependency);
    case 'client':
      return createClient(maker, argument.client);
    case 'struct': {
      const value = createStruct(maker, argument);
      return value && argument.isPointer ? pointTo(maker, argument.type, value) : value;
    }
    case 'option':
      return call(maker, { declaration: argument.declaration, args: [createDouble(maker, argument.dependency)] })?.[0];
    case 'context':
      return contextValue(machine, { description: 'a context', isCanceled: false });
    case 'zero':
      return zeroValue(machine, argument.type);
  }
}

function createStruct(maker: ClientMaker, { type, fields: wired, clients }: Omit<WiredStruct, 'kind' | 'isPointer'>): Value | undefined {
  const { machine } = maker;
  const result = underlying(type);
  const value = zeroValue(machine, type);
  if (value.kind !== 'struct' || result.kind !== 'type' || result.type.kind !== 'struct') return undefined;
  const { fields } = result.type;
  const cells = value.fields.map((cell, index) => {
    const own = fields[index];
    const name = own && fieldName(own);
    const double = wired.find((each) => each.name === name);
    const filled = clients.find((each) => each.name === name);
    if (filled !== undefined) return createCellOf(machine, createClient(maker, filled.client));
    return double === undefined ? cell : createCellOf(machine, createDouble(maker, double.dependency));
  });
  return { ...value, fields: cells };
}

function pointTo({ machine }: DoubleMaker, element: Type, value: Value): Value {
  return { kind: 'pointer', type: { kind: 'pointer', element }, target: createCellOf(machine, value) };
}
