import { findMember } from '../../methods/find-member.ts';
import type { MethodMember } from '../../methods/member.ts';
import type { PackageReference } from '../../program/package-reference.ts';
import { followPath, pointTo } from '../expression/find-cell.ts';
import { fieldName } from '../../types/field-name.ts';
import { dereference, fieldCell, structOf } from '../expression/select-field.ts';
import { haltPanic, haltUnknown } from '../halt.ts';
import type { Machine } from '../machine.ts';
import { assignValue } from '../value/assign-value.ts';
import { copyValue, createCell, readCell, type Cell } from '../value/cell.ts';
import { stringType } from '../value/type-facts.ts';
import { typeOf } from '../value/type-of.ts';
import type { ErrorValue, InterfaceValue, OpaqueValue, Value } from '../value/value.ts';
import { packArguments } from './run-body.ts';

/** What a method is called on: a value, and the place that holds it where it has one. */
export interface MethodOperand {
  readonly value: Value;
  readonly cell?: Cell;
}

/** The embedded field that a promoted method belongs to. */
function promote(machine: Machine, operand: MethodOperand, { path }: MethodMember): MethodOperand {
  const last = path.at(-1);
  if (last === undefined) return operand;
  const owner = structOf(followPath(operand.value, path.slice(0, -1)));
  if (owner.kind === 'opaque') {
    const value = followPath(owner, [last]);
    return { value, cell: createCell(machine, value) };
  }
  const cell = fieldCell(owner, fieldName(last));
  return { value: readCell(cell), cell };
}

/** The receiver of a call: the address is taken, or a pointer followed, as the method wants it (Go spec, Calls). */
function receiverOf(machine: Machine, { value, cell }: MethodOperand, { isPointer }: MethodMember): Value {
  if (isPointer) {
    if (value.kind === 'pointer' || (value.kind === 'opaque' && cell === undefined)) return value;
    const target = pointTo(cell ?? haltUnknown('the address of a receiver'));
    return { kind: 'pointer', type: { kind: 'pointer', element: typeOf(value) }, target };
  }
  return copyValue(machine, value.kind === 'pointer' ? readCell(dereference(value)) : value);
}

function callErrorMethod(error: ErrorValue, name: string): readonly Value[] {
  if (name !== 'Error') return haltUnknown(`what ${name} of a library error gives`);
  return [{ kind: 'string', type: stringType, value: error.text ?? haltUnknown('the text of an error') }];
}

function callDynamic(machine: Machine, { dynamic }: InterfaceValue, name: string, args: readonly Value[]): readonly Value[] {
  if (dynamic === undefined) return haltPanic('runtime error: invalid memory address or nil pointer dereference');
  if (dynamic.kind === 'error') return callErrorMethod(dynamic, name);
  // The interface's method has packed them, and this one has the same signature.
  return callMember(machine, { operand: { value: dynamic }, member: methodOf(machine, dynamic, name), args });
}

/** What is known of a method of an input; its arguments have the types of its parameters. */
function answerCall(
  machine: Machine,
  { answer }: OpaqueValue,
  { name, signature }: MethodMember,
  args: readonly Value[],
): readonly Value[] | undefined {
  const { parameters, isVariadic } = signature;
  const typed = args.map((value, index) => {
    const type = isVariadic && index === parameters.length - 1 ? undefined : parameters[index]?.type;
    return type === undefined ? value : assignValue(machine, value, type);
  });
  return answer?.(name, typed, machine);
}

/** A method with what it is called on. */
export interface MethodCall {
  readonly operand: MethodOperand;
  readonly member: MethodMember;
  readonly args: readonly Value[];
}

/** Calls a method that a selector found; arguments are packed already. */
export function callMember(machine: Machine, { operand, member, args }: MethodCall): readonly Value[] {
  const { declaration, owner, name } = member;
  const known = operand.value.kind === 'opaque' ? answerCall(machine, operand.value, member, args) : undefined;
  if (known !== undefined) return known;
  const promoted = promote(machine, operand, member);
  const { value } = promoted;
  if (value.kind === 'interface') return callDynamic(machine, value, name, args);
  const ofPart = value.kind === 'opaque' && value !== operand.value ? answerCall(machine, value, member, args) : undefined;
  if (ofPart !== undefined) return ofPart;
  if (declaration === undefined) {
    return haltUnknown(value.kind === 'opaque' ? `what ${value.description}.${name} gives` : `what ${name} gives`);
  }
  const receiver = receiverOf(machine, promoted, member);
  const bound = declaration.receiver?.typeParameters ?? [];
  const typeArguments = new Map(
    bound.map((parameter, index) => [parameter, owner?.typeArguments[index] ?? haltUnknown('type arguments')] as const),
  );
  return machine.rules.callFunction(machine, { declaration, typeArguments, receiver, args });
}

function methodOf(machine: Machine, value: Value, name: string): MethodMember {
  const member = findMember(typeOf(value), name, packageOf(machine, value));
  return member.kind === 'method' ? member : haltUnknown(`what ${name} gives`);
}

/** Calls a method of a dynamic value by name; its arguments are not packed yet. */
export function callMethod(machine: Machine, value: Value, name: string, args: readonly Value[]): readonly Value[] {
  if (value.kind === 'error') return callErrorMethod(value, name);
  const member = methodOf(machine, value, name);
  return callMember(machine, { operand: { value }, member, args: packArguments(machine, member.signature, args) });
}

/** The package whose unexported methods are meant: the type's own. */
function packageOf({ subject }: Machine, value: Value): PackageReference {
  const type = typeOf(value);
  const base = type.kind === 'pointer' ? type.element : type;
  return (base.kind === 'named' ? base.package : undefined) ?? subject.reference;
}
