import { operateBinary, operateOnIntegers, operateUnary } from '../../constants/operate.ts';
import type { ConstantValue } from '../../constants/constant-value.ts';
import { haltPanic, haltUnknown } from '../halt.ts';
import type { Machine } from '../machine.ts';
import { assignValue } from './assign-value.ts';
import { compareOrder, equalValues, haltOpaque } from './compare-values.ts';
import { checkFloat, operateOnFloats } from './float.ts';
import { basicShape, wrapInteger } from './type-facts.ts';
import type { FloatValue, IntegerValue, UntypedConstant, Value } from './value.ts';
import { mostElements } from './zero-value.ts';

/** An untyped boolean: what comparisons give. */
export function untypedBoolean(value: boolean): UntypedConstant {
  return { kind: 'constant', constant: { kind: 'boolean', value }, isRune: false };
}

function isBasicShape(machine: Machine, value: IntegerValue | FloatValue, kind: 'integer' | 'float'): boolean {
  return basicShape(value.type, machine.goarch)?.kind === kind;
}

function arithmetic(operator: string, left: bigint, right: bigint): bigint {
  if (right === 0n && (operator === '/' || operator === '%')) return haltPanic('runtime error: integer divide by zero');
  return operateOnIntegers(operator, left, right) ?? haltUnknown(`the operator ${operator}`);
}

function operateOnTypedIntegers(machine: Machine, operator: string, left: IntegerValue, right: IntegerValue): Value {
  const shape = basicShape(left.type, machine.goarch);
  if (shape?.kind !== 'integer' || !isBasicShape(machine, right, 'integer')) return haltUnknown('an operation');
  return { kind: 'integer', type: left.type, value: wrapInteger(arithmetic(operator, left.value, right.value), shape) };
}

function operateOnTyped(machine: Machine, operator: string, left: Value, right: Value): Value {
  if (left.kind === 'integer' && right.kind === 'integer') return operateOnTypedIntegers(machine, operator, left, right);
  if (left.kind === 'string' && right.kind === 'string' && operator === '+') {
    const value = left.value + right.value;
    return value.length > mostElements ? haltUnknown('a long string') : { kind: 'string', type: left.type, value };
  }
  if (left.kind !== 'float' || right.kind !== 'float') return haltUnknown('an operation');
  const shape = basicShape(left.type, machine.goarch);
  const value = shape?.kind === 'float' ? operateOnFloats(operator, [left.value, right.value], shape.bits) : undefined;
  return value === undefined ? haltUnknown('an operation') : { kind: 'float', type: left.type, value };
}

function countOfShift(value: Value): bigint {
  const count = value.kind === 'constant' && value.constant.kind === 'integer' ? value.constant.value : undefined;
  const known = count ?? (value.kind === 'integer' ? value.value : haltUnknown('a shift'));
  return known < 0n ? haltPanic('runtime error: negative shift amount') : known;
}

/** A shift (Go spec, Arithmetic operators). The type of an untyped left operand comes from elsewhere where the count is no constant. */
function shiftValue(machine: Machine, operator: string, left: Value, right: Value): Value {
  if (left.kind === 'constant' && right.kind === 'constant') return operateOnConstants(operator, left, right);
  if (left.kind !== 'integer') return haltUnknown('a shift of a constant');
  const shape = basicShape(left.type, machine.goarch);
  if (shape?.kind !== 'integer') return haltUnknown('a shift');
  const count = countOfShift(right);
  const limited = count > BigInt(shape.bits) ? BigInt(shape.bits) : count;
  const value = operator === '<<' ? left.value << limited : left.value >> limited;
  return { kind: 'integer', type: left.type, value: wrapInteger(value, shape) };
}

/** Integers and runes stay integers beside each other, and take part in a fraction as one. */
function operateOnConstants(operator: string, left: UntypedConstant, right: UntypedConstant): Value {
  const constant: ConstantValue | undefined = operateBinary(operator, left.constant, right.constant);
  if (constant === undefined) return haltUnknown('a constant');
  return { kind: 'constant', constant, isRune: left.isRune || (right.isRune && operator !== '<<' && operator !== '>>') };
}

/** Both operands of one type: an untyped one takes the type of the other (Go spec, Operators). */
export function unifyValues(machine: Machine, left: Value, right: Value): readonly [Value, Value] {
  if (left.kind === 'constant' && right.kind !== 'constant' && right.kind !== 'nil' && right.kind !== 'error')
    return [assignValue(machine, left, right.type), right];
  if (right.kind === 'constant' && left.kind !== 'constant' && left.kind !== 'nil' && left.kind !== 'error')
    return [left, assignValue(machine, right, left.type)];
  return [left, right];
}

/** Whether a comparison operator holds between two values. */
export function compareValues(operator: string, left: Value, right: Value): boolean {
  if (operator === '==') return equalValues(left, right);
  if (operator === '!=') return !equalValues(left, right);
  const order = compareOrder(left, right);
  if (order === undefined) return haltUnknown('a comparison');
  if (operator === '<') return order < 0;
  if (operator === '<=') return order <= 0;
  return operator === '>' ? order > 0 : order >= 0;
}

const comparisons: ReadonlySet<string> = new Set(['==', '!=', '<', '<=', '>', '>=']);

/** Whether an operator compares (Go spec, Comparison operators). */
function isComparison(operator: string): boolean {
  return comparisons.has(operator);
}

function observe({ observer }: Machine, operator: string, left: Value, right: Value): void {
  const isInput = 'source' in left || 'source' in right;
  if (isInput) observer.comparison?.({ operator, left, right });
}

/** A binary operation but for `&&` and `||` (Go spec, Operators). */
export function operateValues(machine: Machine, operator: string, left: Value, right: Value): Value {
  if (operator === '<<' || operator === '>>') return shiftValue(machine, operator, left, right);
  if (left.kind === 'constant' && right.kind === 'constant') return operateOnConstants(operator, left, right);
  const [a, b] = unifyValues(machine, left, right);
  if (a.kind === 'opaque' || b.kind === 'opaque') return haltOpaque(a.kind === 'opaque' ? a : b);
  if (!isComparison(operator)) return operateOnTyped(machine, operator, a, b);
  observe(machine, operator, a, b);
  return untypedBoolean(compareValues(operator, a, b));
}

function negate(value: IntegerValue, machine: Machine, operator: string): Value {
  const shape = basicShape(value.type, machine.goarch);
  if (shape?.kind !== 'integer') return haltUnknown('an operation');
  return { kind: 'integer', type: value.type, value: wrapInteger(operator === '-' ? -value.value : ~value.value, shape) };
}

/** A unary operation on a value (Go spec, Arithmetic operators): `+`, `-`, `!`, `^`. */
export function operateUnaryValue(machine: Machine, operator: string, operand: Value): Value {
  if (operand.kind === 'opaque') return haltOpaque(operand);
  if (operand.kind === 'constant') {
    const constant = operateUnary(operator, operand.constant, machine.goarch);
    return constant === undefined ? haltUnknown('a constant') : { kind: 'constant', constant, isRune: operand.isRune };
  }
  if (operator === '+') return operand;
  if (operator === '!' && operand.kind === 'boolean') return { kind: 'boolean', type: operand.type, value: !operand.value };
  if (operand.kind === 'integer' && (operator === '-' || operator === '^')) return negate(operand, machine, operator);
  if (operand.kind === 'float' && operator === '-') return { kind: 'float', type: operand.type, value: checkFloat(-operand.value) };
  return haltUnknown('an operation');
}
