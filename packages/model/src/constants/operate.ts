import { exactInteger, integerValue, rationalValue, type ConstantValue } from './constant-value.ts';
import { integerBits } from './basic-sizes.ts';

/** The largest shift count: what go/types allows before it calls a constant too large. */
const largestShift = 1074n;

function commonType(left: ConstantValue, right: ConstantValue): string | undefined {
  return left.type ?? right.type;
}

function toFraction(value: ConstantValue): { readonly numerator: bigint; readonly denominator: bigint } | undefined {
  if (value.kind === 'integer') return { numerator: value.value, denominator: 1n };
  return value.kind === 'rational' ? value : undefined;
}

function compare(operator: string, difference: bigint): ConstantValue | undefined {
  const outcomes: Record<string, boolean> = {
    '==': difference === 0n,
    '!=': difference !== 0n,
    '<': difference < 0n,
    '<=': difference <= 0n,
    '>': difference > 0n,
    '>=': difference >= 0n,
  };
  const value = outcomes[operator];
  return value === undefined ? undefined : { kind: 'boolean', value };
}

/** What an operator gives for two integers; `undefined` for a division by zero, and for what is no such operator. */
export function operateOnIntegers(operator: string, left: bigint, right: bigint): bigint | undefined {
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return right === 0n ? undefined : left / right;
    case '%':
      return right === 0n ? undefined : left % right;
    case '&':
      return left & right;
    case '|':
      return left | right;
    case '^':
      return left ^ right;
    case '&^':
      return left & ~right;
    default:
      return undefined;
  }
}

function operateOnFractions(operator: string, left: ConstantValue, right: ConstantValue): ConstantValue | undefined {
  const [a, b] = [toFraction(left), toFraction(right)];
  if (a === undefined || b === undefined) return undefined;
  const type = commonType(left, right);
  switch (operator) {
    case '+':
      return rationalValue(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator, type);
    case '-':
      return rationalValue(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator, type);
    case '*':
      return rationalValue(a.numerator * b.numerator, a.denominator * b.denominator, type);
    case '/':
      return b.numerator === 0n ? undefined : rationalValue(a.numerator * b.denominator, a.denominator * b.numerator, type);
    default:
      return compare(operator, a.numerator * b.denominator - b.numerator * a.denominator);
  }
}

function shift(operator: string, left: ConstantValue, right: ConstantValue): ConstantValue | undefined {
  const [value, count] = [exactInteger(left), exactInteger(right)];
  if (value === undefined || count === undefined || count < 0n || count > largestShift) return undefined;
  return integerValue(operator === '<<' ? value << count : value >> count, left.type);
}

function operateOnBooleans(operator: string, left: boolean, right: boolean): ConstantValue | undefined {
  if (operator === '&&') return { kind: 'boolean', value: left && right };
  if (operator === '||') return { kind: 'boolean', value: left || right };
  return compare(operator, left === right ? 0n : 1n);
}

function operateOnStrings(operator: string, left: string, right: string): ConstantValue | undefined {
  if (operator === '+') return { kind: 'string', value: left + right };
  return compare(operator, left === right ? 0n : left < right ? -1n : 1n);
}

/** An untyped operand takes the type of the other one: beside an integer type, `2.0` is an integer (Go spec, Constant expressions). */
function unify(value: ConstantValue, other: ConstantValue): ConstantValue {
  if (value.type !== undefined || other.type === undefined) return value;
  if (other.kind === 'rational') return value.kind === 'integer' ? rationalValue(value.value, 1n, other.type) : value;
  const integer = other.kind === 'integer' ? exactInteger(value) : undefined;
  return integer === undefined ? value : integerValue(integer, other.type);
}

/** The same two operands, of one type where one of them has a type. */
export function unifyOperands(left: ConstantValue, right: ConstantValue): readonly [ConstantValue, ConstantValue] {
  return [unify(left, right), unify(right, left)];
}

/** A binary operation on constants (Go spec, Constant expressions); `undefined` where the compiler rejects it. */
export function operateBinary(operator: string, left: ConstantValue, right: ConstantValue): ConstantValue | undefined {
  if (operator === '<<' || operator === '>>') return shift(operator, left, right);
  return operateOnOne(operator, ...unifyOperands(left, right));
}

function operateOnOne(operator: string, left: ConstantValue, right: ConstantValue): ConstantValue | undefined {
  if (left.kind === 'boolean' && right.kind === 'boolean') return operateOnBooleans(operator, left.value, right.value);
  if (left.kind === 'string' && right.kind === 'string') return operateOnStrings(operator, left.value, right.value);
  if (left.kind === 'integer' && right.kind === 'integer') {
    const value = operateOnIntegers(operator, left.value, right.value);
    return value === undefined ? compare(operator, left.value - right.value) : integerValue(value, commonType(left, right));
  }
  return operateOnFractions(operator, left, right);
}

/** A unary operation on a constant; `^` of an unsigned typed constant stays inside its type's bits on the architecture. */
export function operateUnary(operator: string, operand: ConstantValue, goarch: string): ConstantValue | undefined {
  if (operator === '!' && operand.kind === 'boolean') return { ...operand, value: !operand.value };
  if (operator === '+' && (operand.kind === 'integer' || operand.kind === 'rational')) return operand;
  if (operator === '-' && operand.kind === 'integer') return { ...operand, value: -operand.value };
  if (operator === '-' && operand.kind === 'rational') return { ...operand, numerator: -operand.numerator };
  if (operator !== '^' || operand.kind !== 'integer') return undefined;
  const bits = operand.type?.startsWith('uint') === true || operand.type === 'byte' ? integerBits(operand.type, goarch) : undefined;
  return { ...operand, value: bits === undefined ? ~operand.value : BigInt.asUintN(bits, ~operand.value) };
}
