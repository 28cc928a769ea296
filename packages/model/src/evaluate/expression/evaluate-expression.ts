import type { Expression } from '@standin/syntax';
import { parseLiteral } from '../../constants/parse-literal.ts';
import { createClosure } from '../call/call-function.ts';
import { evaluateCall } from '../call/evaluate-call.ts';
import { evaluateOne, locate, typeHere, type Frame } from '../frame/frame.ts';
import { haltPanic, haltUnknown } from '../halt.ts';
import { assignValue } from '../value/assign-value.ts';
import { createCell, readCell } from '../value/cell.ts';
import { haltOpaque } from '../value/compare-values.ts';
import { operateUnaryValue, operateValues, untypedBoolean } from '../value/operate-values.ts';
import { isInterface, underlyingOf } from '../value/type-facts.ts';
import { truthOf } from '../value/truth-of.ts';
import { typeOf } from '../value/type-of.ts';
import { zeroValue } from '../value/zero-value.ts';
import type { Value } from '../value/value.ts';
import { evaluateOnesInOrder } from './evaluate-in-order.ts';
import { evaluateIndex, evaluateSlice } from './evaluate-index.ts';
import { evaluateLiteral } from './evaluate-literal.ts';
import { evaluateName } from './evaluate-name.ts';
import { evaluateSelector } from './evaluate-selector.ts';
import { findCell, pointTo } from './find-cell.ts';
import { dereference } from './select-field.ts';
import { holdsType } from './type-assertion.ts';

type Of<Kind extends Expression['kind']> = Extract<Expression, { kind: Kind }>;

/** How many statements and expressions an evaluation may take. */
const mostSteps = 10_000;

function evaluateBasicLiteral({ literal, text }: Of<'literal'>): Value {
  const constant = parseLiteral(literal, text);
  return constant === undefined ? haltUnknown('a literal') : { kind: 'constant', constant, isRune: literal === 'rune' };
}

function evaluateAddress(operand: Expression, frame: Frame): Value {
  if (operand.kind === 'compositeLiteral') {
    const value = evaluateLiteral(operand, frame);
    return { kind: 'pointer', type: { kind: 'pointer', element: typeOf(value) }, target: createCell(frame.machine, value) };
  }
  const target = pointTo(findCell(operand, frame));
  return { kind: 'pointer', type: { kind: 'pointer', element: typeOf(readCell(target)) }, target };
}

/** What a closed channel gives; of others it cannot be told when they give what (Go spec, Receive operator). */
function receive(channel: Value, frame: Frame): Value {
  if (channel.kind !== 'channel' || !channel.isClosed) return haltUnknown('channels');
  const target = underlyingOf(channel.type);
  return target.kind === 'channel' ? zeroValue(frame.machine, target.element) : haltUnknown('channels');
}

function evaluateUnary({ operator, operand }: Of<'unary'>, frame: Frame): Value {
  if (operator === '&') return evaluateAddress(operand, frame);
  const value = evaluateOne(operand, frame);
  if (operator === '<-') return receive(value, frame);
  if (operator !== '*') return operateUnaryValue(frame.machine, operator, value);
  if (value.kind === 'opaque') return haltOpaque(value);
  return value.kind === 'pointer' ? readCell(dereference(value)) : haltUnknown('a pointer');
}

/** `&&` and `||` look at the right operand only where the left one does not decide (Go spec, Logical operators). */
function evaluateLogical({ operator, left, right }: Of<'binary'>, frame: Frame): Value {
  const value = evaluateOne(left, frame);
  const truth = truthOf(value);
  frame.machine.observer.branch?.({ file: frame.scope.file, offset: right.offset, choice: truth ? 1 : 0 });
  if (truth === (operator === '||')) return value;
  const other = evaluateOne(right, frame);
  const result = truthOf(other);
  if (value.kind === 'constant' && other.kind !== 'constant') return other;
  return value.kind === 'boolean' ? { kind: 'boolean', type: value.type, value: result } : untypedBoolean(result);
}

function evaluateBinary(expression: Of<'binary'>, frame: Frame): Value {
  if (expression.operator === '&&' || expression.operator === '||') return evaluateLogical(expression, frame);
  const [left, right] = evaluateOnesInOrder([expression.left, expression.right], frame);
  if (left === undefined || right === undefined) return haltUnknown('an operation');
  return operateValues(frame.machine, expression.operator, left, right);
}

/** What a type assertion gives, and whether it holds (Go spec, Type assertions). */
export function assertType(
  { operand, type: written }: Of<'typeAssertion'>,
  frame: Frame,
): { readonly value: Value; readonly holds: boolean } {
  const value = evaluateOne(operand, frame);
  const type = typeHere(written, frame);
  if (value.kind === 'opaque') return haltOpaque(value);
  if (value.kind !== 'interface') return haltUnknown('a type assertion');
  if (!holdsType(value.dynamic, type)) return { value, holds: false };
  return { value: isInterface(type) ? assignValue(frame.machine, value, type) : (value.dynamic ?? value), holds: true };
}

function evaluateTypeAssertion(expression: Of<'typeAssertion'>, frame: Frame): Value {
  const { value, holds } = assertType(expression, frame);
  return holds ? value : haltPanic('interface conversion');
}

function evaluateKind(expression: Expression, frame: Frame): readonly Value[] {
  switch (expression.kind) {
    case 'literal':
      return [evaluateBasicLiteral(expression)];
    case 'name':
      return [evaluateName(expression.name, frame)];
    case 'selector':
      return [evaluateSelector(expression, frame)];
    case 'unary':
      return [evaluateUnary(expression, frame)];
    case 'binary':
      return [evaluateBinary(expression, frame)];
    case 'call':
      return evaluateCall(expression, frame);
    case 'index':
      return [evaluateIndex(expression.operand, expression.index, frame)];
    case 'slice':
      return [evaluateSlice(expression, frame)];
    case 'typeAssertion':
      return [evaluateTypeAssertion(expression, frame)];
    case 'compositeLiteral':
      return [evaluateLiteral(expression, frame)];
    case 'functionLiteral':
      return [createClosure(expression, frame)];
    case 'instantiation':
    case 'type':
    case 'other':
      return haltUnknown('an expression');
  }
}

/** Counts a step; a long evaluation ends. */
export function countStep({ machine }: Frame): void {
  if (++machine.steps > mostSteps) haltUnknown('a computation that long');
}

/** Evaluates an expression (Go spec, Expressions). */
export function evaluateExpression(expression: Expression, frame: Frame): readonly Value[] {
  try {
    countStep(frame);
    return evaluateKind(expression, frame);
  } catch (error) {
    locate(error, frame, expression.offset);
    throw error;
  }
}
