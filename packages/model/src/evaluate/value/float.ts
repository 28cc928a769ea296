import { haltUnknown } from '../halt.ts';

/** A finite floating-point number; infinities, NaN and what is close to them end the evaluation. */
export function checkFloat(value: number): number {
  const size = Math.abs(value);
  if (!Number.isFinite(value) || (value !== 0 && size < 1e-30) || size > 1e30) return haltUnknown('a floating-point number of this size');
  return value;
}

/** A number as float32 or float64 holds it, where it is one exactly. */
export function roundFloat(value: number, bits: 32 | 64): number {
  return checkFloat(bits === 32 ? Math.fround(value) : value);
}

/** A fraction as the nearest number of a floating-point type, as the compiler rounds constants. */
export function fractionToFloat(numerator: bigint, denominator: bigint, bits: 32 | 64): number {
  if (numerator === 0n) return 0;
  const size = numerator < 0n ? -numerator : numerator;
  const shift = BigInt(Math.max(0, denominator.toString(2).length - size.toString(2).length + 70));
  const scaled = size << shift;
  const quotient = scaled / denominator;
  const spare = BigInt(Math.max(0, quotient.toString(2).length - 53));
  const whole = bits === 32 ? quotient >> spare : quotient;
  const isInexact = (bits === 32 && whole << spare !== quotient) || scaled % denominator !== 0n;
  // The last bit stands for all that was cut off, so that rounding is done once.
  const odd = isInexact ? whole | 1n : whole;
  const result = Number(odd) * 2 ** Number(bits === 32 ? spare : 0n) * 2 ** -Number(shift);
  return roundFloat(numerator < 0n ? -result : result, bits);
}

/** An integer as a floating-point number. Rounding twice could differ from Go's, so float32 takes what float64 holds exactly alone. */
export function integerToFloat(value: bigint, bits: 32 | 64): number {
  const result = Number(value);
  if (bits === 32 && BigInt(result) !== value) haltUnknown('how a large integer is rounded');
  return roundFloat(result, bits);
}

type Operation = (left: number, right: number) => number;

const operations: ReadonlyMap<string, Operation> = new Map<string, Operation>([
  ['+', (left, right) => left + right],
  ['-', (left, right) => left - right],
  ['*', (left, right) => left * right],
  ['/', (left, right) => left / right],
]);

function fraction(value: number): { readonly numerator: bigint; readonly scale: number } {
  let scale = 0;
  let scaled = value;
  while (!Number.isInteger(scaled)) {
    scaled *= 2;
    scale++;
  }
  return { numerator: BigInt(scaled), scale };
}

function isExactProduct(left: number, right: number, product: number): boolean {
  const [a, b, c] = [fraction(left), fraction(right), fraction(product)];
  const exact = a.numerator * b.numerator;
  const scale = a.scale + b.scale;
  return exact << BigInt(c.scale) === c.numerator << BigInt(scale);
}

/**
 * An arithmetic operation on floating-point numbers, rounded as IEEE 754 says. A product that has to be rounded ends the evaluation: the compiler may fuse it
 * with an addition (Go spec, Floating-point operators), and does on some machines.
 */
export function operateOnFloats(operator: string, operands: readonly [number, number], bits: 32 | 64): number | undefined {
  const [left, right] = operands;
  const operation = operations.get(operator);
  if (operation === undefined) return undefined;
  const result = roundFloat(operation(left, right), bits);
  if (operator === '*' && !isExactProduct(left, right, result)) haltUnknown('how a product is rounded');
  return result;
}
