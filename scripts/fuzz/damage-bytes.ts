import type { Random } from './random.ts';

type Damage = (bytes: Buffer, at: number, random: Random) => Buffer;

const splice = (bytes: Buffer, start: number, end: number, inserted: Uint8Array): Buffer =>
  Buffer.concat([bytes.subarray(0, start), inserted, bytes.subarray(end)]);

const brackets = '()[]{}';

// NUL, a byte that UTF-8 never has, a lone continuation, an overlong NUL, a surrogate, a truncated sequence, a byte order mark, odd white space.
const badSequences: readonly [Buffer, ...Buffer[]] = [
  Buffer.from([0]),
  ...[[0xff], [0x80], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xe2, 0x82], [0xef, 0xbb, 0xbf], [0xc2, 0xa0], [0x0c], [0x0b], [0x0d]].map(
    (code) => Buffer.from(code),
  ),
];

const tokens: readonly [string, ...string[]] = [
  'interface{',
  ...['(', ')', '[', ']', '{', '}', '~', '|', '...', 'func(', '`', '"', "'", '/*', '*/', '//', '\n', ';', ',', '.', '=', '\\', '*', '<-'],
  ...[
    'type X ',
    'chan<- ',
    '<-chan ',
    'comparable',
    'struct{',
    'map[',
    '[]',
    '[...]',
    'ä',
    '𝕏',
    '\u2028',
    '0x',
    '1e',
    'T[T]',
    'any',
    '_',
    ' ',
  ],
  ...[
    'package p\n',
    'import . "io"\n',
    'const ( A = iota; ',
    'type (',
    'func',
    'return',
    'error',
    'type T = T\n',
    'EXPECT()',
    '//go:generate ',
  ],
];

const damages: readonly [Damage, ...Damage[]] = [
  (bytes, at) => bytes.subarray(0, at),
  (bytes, at, random) => splice(bytes, at, at + random.below(80), Buffer.of()),
  (bytes, at) => splice(bytes, at, at + 1, Buffer.of()),
  (bytes, at, random) => splice(bytes, at, at + 1, Buffer.of(random.below(256))),
  (bytes, at) => splice(bytes, at, at + 2, Buffer.from(bytes.subarray(at, at + 2)).reverse()),
  (bytes, at, random) => splice(bytes, at, at + 1, bytes.subarray(...rangeAt(random.below(bytes.length + 1), 1))),
  (bytes, at, random) => splice(bytes, at, at, bytes.subarray(...rangeAt(random.below(bytes.length + 1), random.below(120)))),
  (bytes, at, random) => splice(bytes, at, at, random.pick(badSequences)),
  (bytes, at, random) => splice(bytes, at, at, random.pick(badSequences)),
  (bytes, at, random) => splice(bytes, at, at, Buffer.from(random.pick(tokens))),
  (bytes, at, random) => splice(bytes, at, at, Buffer.from(random.pick(tokens))),
  doubleBracket,
  deleteLine,
  (bytes, at, random) =>
    random.oneIn(20) ? splice(bytes, at, at, Buffer.from(random.pick(tokens).repeat(1 + random.below(20_000)))) : bytes,
];

function rangeAt(start: number, length: number): [number, number] {
  return [start, start + length];
}

function doubleBracket(bytes: Buffer, at: number): Buffer {
  for (let index = at; index < bytes.length; index++) {
    const character = bytes.subarray(index, index + 1);
    if (brackets.includes(character.toString('latin1'))) return splice(bytes, index, index, character);
  }
  return bytes;
}

function deleteLine(bytes: Buffer, at: number): Buffer {
  const start = bytes.lastIndexOf('\n', at) + 1;
  const end = bytes.indexOf('\n', at);
  return splice(bytes, start, end < 0 ? bytes.length : end + 1, Buffer.of());
}

/** A place to damage: anywhere, or, half of the times, in or after the head of an interface, where mocks come from. */
function choosePlace(bytes: Buffer, random: Random): number {
  const heads = [...bytes.toString('latin1').matchAll(/\binterface\s*\{/g)].map(({ index }) => index);
  const [first, ...others] = heads;
  if (first === undefined || random.oneIn(2)) return random.below(bytes.length + 1);
  return Math.min(Math.max(random.pick([first, ...others]) - 40 + random.below(400), 0), bytes.length);
}

/** The bytes with one to five random damages: cuts, changed and swapped bytes, bad UTF-8, NULs, stray tokens, doubled brackets. */
export function damageBytes(bytes: Buffer, random: Random): Buffer {
  let damaged = bytes;
  for (let count = random.oneIn(2) ? 1 : 1 + random.below(5); count > 0; count--) {
    damaged = random.pick(damages)(damaged, choosePlace(damaged, random), random);
  }
  return damaged;
}
