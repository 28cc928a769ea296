import type { LiteralKind } from '@standin/syntax';
import { integerValue, rationalValue, type ConstantValue } from './constant-value.ts';

const escapes: ReadonlyMap<string, number> = new Map([
  ['a', 7],
  ['b', 8],
  ['f', 12],
  ['n', 10],
  ['r', 13],
  ['t', 9],
  ['v', 11],
  ['\\', 92],
  ["'", 39],
  ['"', 34],
]);

function parseInteger(text: string): ConstantValue | undefined {
  const digits = text.replaceAll('_', '').toLowerCase();
  const isOctal = /^0[0-7]+$/.test(digits);
  try {
    return integerValue(BigInt(isOctal ? `0o${digits.slice(1)}` : digits));
  } catch {
    return undefined;
  }
}

function parseDecimalFloat(text: string): ConstantValue | undefined {
  const match = /^(\d*)(?:\.(\d*))?(?:e([+-]?\d+))?$/.exec(text);
  if (match === null) return undefined;
  const [, whole = '', fraction = '', exponent = '0'] = match;
  const power = Number(exponent) - fraction.length;
  if (!Number.isSafeInteger(power) || Math.abs(power) > 5000) return undefined;
  const digits = BigInt(whole + fraction || '0');
  return power >= 0 ? rationalValue(digits * 10n ** BigInt(power), 1n) : rationalValue(digits, 10n ** BigInt(-power));
}

function parseHexadecimalFloat(text: string): ConstantValue | undefined {
  const match = /^0x([0-9a-f]*)(?:\.([0-9a-f]*))?p([+-]?\d+)$/.exec(text);
  if (match === null) return undefined;
  const [, whole = '', fraction = '', exponent = '0'] = match;
  const power = Number(exponent) - 4 * fraction.length;
  if (!Number.isSafeInteger(power) || Math.abs(power) > 20000) return undefined;
  const digits = BigInt(`0x${whole + fraction || '0'}`);
  return power >= 0 ? rationalValue(digits << BigInt(power), 1n) : rationalValue(digits, 1n << BigInt(-power));
}

function parseRune(text: string): ConstantValue | undefined {
  const body = text.slice(1, -1);
  if (!body.startsWith('\\')) {
    const code = body.codePointAt(0);
    return code === undefined ? undefined : integerValue(BigInt(code));
  }
  const simple = escapes.get(body.slice(1));
  if (simple !== undefined) return integerValue(BigInt(simple));
  const hexadecimal = /^\\[xuU]([0-9a-fA-F]+)$/.exec(body)?.[1];
  if (hexadecimal !== undefined) return integerValue(BigInt(`0x${hexadecimal}`));
  return /^\\[0-7]{3}$/.test(body) ? integerValue(BigInt(`0o${body.slice(1)}`)) : undefined;
}

const escapeSequence = /\\(?:([abfnrtv\\'"])|x([0-9a-fA-F]{2})|([0-7]{3})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8}))/g;

/** The bytes of a string literal, one character a byte, since Go's strings and `len` count bytes. */
function parseString(text: string): ConstantValue {
  const toBytes = (part: string): string => Buffer.from(part, 'utf8').toString('latin1');
  if (text.startsWith('`')) return { kind: 'string', value: toBytes(text.slice(1, -1).replaceAll('\r', '')) };
  const body = text.slice(1, -1);
  let value = '';
  let index = 0;
  for (const match of body.matchAll(escapeSequence)) {
    const [whole, simple, byte, octal, short, long] = match;
    value += toBytes(body.slice(index, match.index));
    index = match.index + whole.length;
    const codePoint = short ?? long;
    if (codePoint !== undefined) value += toBytes(String.fromCodePoint(Math.min(Number.parseInt(codePoint, 16), 0x10ffff)));
    else
      value += String.fromCharCode(
        escapes.get(simple ?? '') ?? (byte === undefined ? Number.parseInt(octal ?? '0', 8) : Number.parseInt(byte, 16)),
      );
  }
  return { kind: 'string', value: value + toBytes(body.slice(index)) };
}

/** The value of a basic literal (Go spec, Integer to String literals); `undefined` for imaginary ones and what is malformed. */
export function parseLiteral(literal: LiteralKind, text: string): ConstantValue | undefined {
  switch (literal) {
    case 'integer':
      return parseInteger(text);
    case 'float': {
      const plain = text.replaceAll('_', '').toLowerCase();
      return plain.startsWith('0x') ? parseHexadecimalFloat(plain) : parseDecimalFloat(plain);
    }
    case 'rune':
      return parseRune(text);
    case 'string':
      return parseString(text);
    case 'imaginary':
      return undefined;
  }
}
