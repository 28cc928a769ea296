import { haltPanic, haltUnknown } from '../halt.ts';
import type { Machine } from '../machine.ts';
import { makeSlice } from '../value/make-slice.ts';
import { decodeRunes } from '../value/runes.ts';
import { stringType } from '../value/type-facts.ts';
import type { Value } from '../value/value.ts';
import { mostElements } from '../value/zero-value.ts';
import {
  asciiOf,
  booleanResult,
  integerOf,
  integerResult,
  stringResult,
  textOf,
  textsOf,
  type StandardFunction,
} from './standard-function.ts';

type Texts = (first: string, second: string) => Value;

/** A function of two strings, taken as bytes: valid for all of UTF-8, since no code point's bytes lie inside of another's. */
function ofTexts(compute: Texts): StandardFunction {
  return ([first, second], machine) => {
    observeEquality(machine, first, second);
    return [compute(textOf(first), textOf(second))];
  };
}

/** What a prefix is looked for in is worth trying with that prefix. */
function observeEquality({ observer }: Machine, left: Value | undefined, right: Value | undefined): void {
  if (left !== undefined && right !== undefined && 'source' in left) observer.comparison?.({ operator: '==', left, right });
}

function splitText(text: string, separator: string): readonly string[] {
  return separator === '' ? decodeRunes(text).map(({ index, width }) => text.slice(index, index + width)) : text.split(separator);
}

function texts(machine: Machine, values: readonly string[]): Value {
  const elements = values.map((value) => stringResult(value));
  return makeSlice(machine, { kind: 'slice', element: stringType }, elements, undefined);
}

function repeat(text: string, count: bigint): string {
  if (count < 0n) return haltPanic('strings: negative Repeat count');
  return BigInt(text.length) * count > mostElements ? haltUnknown('a long string') : text.repeat(Number(count));
}

function trimLeft(text: string, cutset: string): string {
  let start = 0;
  while (start < text.length && cutset.includes(text.charAt(start))) start++;
  return text.slice(start);
}

function trimRight(text: string, cutset: string): string {
  let end = text.length;
  while (end > 0 && cutset.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

const spaces = '\t\n\v\f\r ';

function replaceAll(text: string, old: string, replacement: string): string {
  if (old === '') return haltUnknown('a replacement of nothing');
  return text.split(old).join(replacement);
}

function fieldsOf(text: string): readonly string[] {
  return text.split(/[\t\n\v\f\r ]+/).filter((field) => field !== '');
}

function compareTexts(left: string, right: string): number {
  return left === right ? 0 : left < right ? -1 : 1;
}

/** The text before and behind a separator, and whether it is there. */
function cut(text: string, separator: string): readonly Value[] {
  const index = text.indexOf(separator);
  const [before, after] = index === -1 ? [text, ''] : [text.slice(0, index), text.slice(index + separator.length)];
  return [stringResult(before), stringResult(after), booleanResult(index !== -1)];
}

function equalFold(left: string, right: string): boolean {
  return lower(left) === lower(right);
}

function lower(text: string): string {
  return text.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
}

function upper(text: string): string {
  return text.replaceAll(/[a-z]/g, (letter) => letter.toUpperCase());
}

/** A function of two texts that gives a text and whether it was found. */
function ofTextPair(compute: (left: string, right: string) => readonly [string, boolean]): StandardFunction {
  return ([left, right]) => {
    const [text, isFound] = compute(textOf(left), textOf(right));
    return [stringResult(text), booleanResult(isFound)];
  };
}

/** Functions of package strings. */
export const stringsFunctions: Readonly<Record<string, StandardFunction>> = {
  Compare: ofTexts((left, right) => integerResult(compareTexts(left, right))),
  Contains: ofTexts((text, part) => booleanResult(text.includes(part))),
  ContainsAny: ([text, characters]) => [booleanResult([...asciiOf(characters)].some((character) => asciiOf(text).includes(character)))],
  Count: ofTexts((text, part) => integerResult(splitText(text, part).length + (part === '' ? 1 : -1))),
  Cut: ([text, separator]) => cut(textOf(text), textOf(separator)),
  CutPrefix: ofTextPair((text, prefix) => (text.startsWith(prefix) ? [text.slice(prefix.length), true] : [text, false])),
  CutSuffix: ofTextPair((text, suffix) => (text.endsWith(suffix) ? [text.slice(0, text.length - suffix.length), true] : [text, false])),
  EqualFold: ([left, right]) => [booleanResult(equalFold(asciiOf(left), asciiOf(right)))],
  Fields: ([text], machine) => [texts(machine, fieldsOf(asciiOf(text)))],
  HasPrefix: ofTexts((text, prefix) => booleanResult(text.startsWith(prefix))),
  HasSuffix: ofTexts((text, suffix) => booleanResult(text.endsWith(suffix))),
  Index: ofTexts((text, part) => integerResult(text.indexOf(part))),
  IndexByte: ([text, byte]) => [integerResult(textOf(text).indexOf(String.fromCharCode(Number(integerOf(byte)))))],
  Join: ([parts, separator]) => [stringResult(textsOf(parts).join(textOf(separator)))],
  LastIndex: ofTexts((text, part) => integerResult(text.lastIndexOf(part))),
  Repeat: ([text, count]) => [stringResult(repeat(textOf(text), integerOf(count)))],
  ReplaceAll: ([text, old, replacement]) => [stringResult(replaceAll(textOf(text), textOf(old), textOf(replacement)))],
  Split: ([text, separator], machine) => [texts(machine, splitText(textOf(text), textOf(separator)))],
  ToLower: ([text]) => [stringResult(lower(asciiOf(text)))],
  ToUpper: ([text]) => [stringResult(upper(asciiOf(text)))],
  Trim: ([text, cutset]) => [stringResult(trimLeft(trimRight(asciiOf(text), asciiOf(cutset)), asciiOf(cutset)))],
  TrimLeft: ([text, cutset]) => [stringResult(trimLeft(asciiOf(text), asciiOf(cutset)))],
  TrimPrefix: ofTexts((text, prefix) => stringResult(text.startsWith(prefix) ? text.slice(prefix.length) : text)),
  TrimRight: ([text, cutset]) => [stringResult(trimRight(asciiOf(text), asciiOf(cutset)))],
  TrimSpace: ([text]) => [stringResult(trimLeft(trimRight(asciiOf(text), spaces), spaces))],
  TrimSuffix: ofTexts((text, suffix) =>
    stringResult(suffix !== '' && text.endsWith(suffix) ? text.slice(0, text.length - suffix.length) : text),
  ),
};
