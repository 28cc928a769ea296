import {
  contextValue,
  createCellOf,
  createStruct,
  fieldName,
  isExported,
  makeSlice,
  underlying,
  zeroValue,
  type Cell,
  type Machine,
  type PackageReference,
  type Source,
  type StructType,
  type Type,
  type Value,
} from '@standin/model';
import { isError } from '../types/compare-style.ts';
import type { TestedFunction } from '../types/tested-function.ts';
import type { Assignment, CaseInputs, Setting, ValueSetting } from './offered-case.ts';

/** What inputs are made for. */
export interface InputMaker {
  readonly machine: Machine;
  readonly assignment: Assignment;
  /** Whether a field of a struct can be set in the test: those of other packages only where they are exported. */
  readonly canSet: (owner: StructType, name: string) => boolean;
  /** Whether the test makes the receiver by a constructor: then nothing is known of its fields here. */
  readonly isReceiverWired: boolean;
}

/** Whether a test in a package, or outside of any, can set a field by its name. */
export function fieldSetter(home: PackageReference | undefined): InputMaker['canSet'] {
  return ({ origin }, name) => isExported(name) || origin.file.package.reference.path === home?.path;
}

function withValue(value: Value, { value: wanted, declared }: ValueSetting): Value {
  const name = declared === undefined ? {} : { declared };
  if (value.kind === 'boolean' && typeof wanted === 'boolean') return { ...value, value: wanted };
  if (value.kind === 'integer' && typeof wanted === 'bigint') return { ...value, value: wanted, ...name };
  if (value.kind === 'float' && typeof wanted === 'number') return { ...value, value: wanted };
  return value.kind === 'string' && typeof wanted === 'string' ? { ...value, value: wanted, ...name } : value;
}

function createBasic({ machine, assignment }: InputMaker, type: Type, path: string): Value {
  const value = zeroValue(machine, type);
  const setting = assignment.get(path);
  const set = setting?.kind === 'value' ? withValue(value, setting) : value;
  const source: Source = { path, part: 'whole' };
  return 'value' in set ? { ...set, source } : set;
}

function createFields(maker: InputMaker, target: StructType, path: string): readonly Cell[] {
  const { machine, canSet } = maker;
  return target.fields.map((field) => {
    const name = fieldName(field);
    const isSettable = name !== '_' && canSet(target, name);
    return createCellOf(machine, isSettable ? createInput(maker, field.type, `${path}.${name}`) : zeroValue(machine, field.type));
  });
}

function createPointer(maker: InputMaker, type: Type, element: Type, path: string): Value {
  const source: Source = { path, part: 'whole' };
  const isNil = maker.assignment.get(path)?.kind !== 'present';
  const target = isNil ? undefined : createCellOf(maker.machine, createInput(maker, element, path));
  return { kind: 'pointer', type, target, source };
}

function lengthOf(setting: Setting | undefined): number | undefined {
  if (setting?.kind === 'length') return setting.length;
  return setting?.kind === 'present' ? 0 : undefined;
}

function createSlice({ machine, assignment }: InputMaker, type: Type, element: Type, path: string): Value {
  const source: Source = { path, part: 'whole' };
  const length = lengthOf(assignment.get(path));
  const value = zeroValue(machine, type);
  if (length === undefined) return value.kind === 'slice' ? { ...value, source } : value;
  const values = Array.from({ length }, () => zeroValue(machine, element));
  return { ...makeSlice(machine, type, values, length), source };
}

function createMap({ machine, assignment }: InputMaker, type: Type, path: string): Value {
  const source: Source = { path, part: 'whole' };
  const isNil = assignment.get(path)?.kind !== 'present';
  return { kind: 'map', type, entries: isNil ? undefined : new Map(), serial: machine.cells, source };
}

/** An interface: nil where people pass nothing, errors and `any`; others are whatever the test gives. */
function createInterface(type: Type, path: string): Value {
  const result = underlying(type);
  const isAny = result.kind === 'type' && result.type.kind === 'interface' && result.type.elements.length === 0;
  if (!isAny && !isError(type)) return { kind: 'opaque', type, description: path };
  return { kind: 'interface', type, dynamic: undefined, source: { path, part: 'whole' } };
}

/** A part of the inputs as an assignment has it; what it leaves out is zero. */
function createInput(maker: InputMaker, type: Type, path: string): Value {
  const result = underlying(type);
  if (result.kind !== 'type') return { kind: 'opaque', type, description: path };
  const { type: target } = result;
  switch (target.kind) {
    case 'basic':
      return createBasic(maker, type, path);
    case 'struct':
      return createStruct(maker.machine, type, () => createFields(maker, target, path));
    case 'pointer':
      return createPointer(maker, type, target.element, path);
    case 'slice':
      return createSlice(maker, type, target.element, path);
    case 'map':
      return createMap(maker, type, path);
    case 'interface':
    case 'named':
      return createInterface(type, path);
    case 'array':
      return zeroValue(maker.machine, type);
    default:
      return { kind: 'opaque', type, description: path };
  }
}

/** The receiver of a method, by its address where the method wants one: fields are called by their own names. */
function createReceiver(maker: InputMaker, tested: TestedFunction): Value | undefined {
  const { receiver } = tested;
  if (receiver === undefined) return undefined;
  const { type, isPointer, hasLock } = receiver;
  const path = receiverPath(tested);
  const value: Value = maker.isReceiverWired ? { kind: 'opaque', type, description: path } : createInput(maker, type, path);
  return isPointer || hasLock
    ? { kind: 'pointer', type: { kind: 'pointer', element: type }, target: createCellOf(maker.machine, value) }
    : value;
}

/** The path of the receiver: its name. */
export function receiverPath({ receiver }: TestedFunction): string {
  return receiver?.name ?? 'receiver';
}

/** The path of a parameter: its name, or its place. */
export function parameterPath({ parameters }: TestedFunction, index: number): string {
  return parameters[index]?.name ?? `arg${index}`;
}

function createContext({ machine, assignment }: InputMaker, type: Type, path: string): Value {
  return { ...contextValue(machine, { description: path, isCanceled: assignment.get(path)?.kind === 'canceled' }), type };
}

/** The inputs of a function as an assignment has them. A pointer to a struct is one to its zero value, until the code asks whether it is nil. */
export function createInputs(maker: InputMaker, tested: TestedFunction): CaseInputs {
  const receiver = createReceiver(maker, tested);
  const parameters = tested.parameters.map(({ type, role }, index): Value => {
    const path = parameterPath(tested, index);
    if (role === 'context') return createContext(maker, type, path);
    return role === 'value' ? createInput(maker, type, path) : { kind: 'opaque', type, description: path };
  });
  return receiver === undefined ? { parameters } : { receiver, parameters };
}
