import { haltUnknown } from '../halt.ts';
import { decodeRune, decodeRunes, encodeRune } from '../value/runes.ts';
import { basicType } from '../value/type-facts.ts';
import type { Value } from '../value/value.ts';
import { booleanResult, integerOf, integerResult, textOf, type StandardFunction } from './standard-function.ts';

/** An ASCII character as text; what Unicode says of others depends on its version. */
function characterOf(value: Value | undefined): string {
  const rune = integerOf(value);
  return rune >= 0n && rune < 128n ? String.fromCharCode(Number(rune)) : haltUnknown('what a letter beyond ASCII is');
}

function matches(pattern: RegExp): StandardFunction {
  return ([rune]) => [booleanResult(pattern.test(characterOf(rune)))];
}

/** A letter in another case; every other character stays. */
function inCase(change: (letter: string) => string): StandardFunction {
  return ([rune]) => [integerResult(change(characterOf(rune)).charCodeAt(0), basicType('rune'))];
}

/** Functions of package unicode. */
export const unicodeFunctions: Readonly<Record<string, StandardFunction>> = {
  IsDigit: matches(/[0-9]/),
  IsNumber: matches(/[0-9]/),
  IsLetter: matches(/[A-Za-z]/),
  IsLower: matches(/[a-z]/),
  IsUpper: matches(/[A-Z]/),
  IsSpace: matches(/[\t\n\v\f\r ]/),
  IsControl: matches(/[\x00-\x1f\x7f]/),
  IsPrint: matches(/[ -~]/),
  ToLower: inCase((letter) => letter.toLowerCase()),
  ToUpper: inCase((letter) => letter.toUpperCase()),
};

function isValidText(text: string): boolean {
  return decodeRunes(text).every(({ rune, width }) => rune !== 0xfffd || width === 3);
}

function firstRune(text: string): readonly Value[] {
  if (text === '') return [integerResult(0xfffd, basicType('rune')), integerResult(0)];
  const { rune, width } = decodeRune(text, 0);
  return [integerResult(rune, basicType('rune')), integerResult(width)];
}

function runeLength(rune: bigint): number {
  const isCodePoint = rune >= 0n && rune <= 0x10ffffn && (rune < 0xd800n || rune > 0xdfffn);
  return isCodePoint ? encodeRune(rune).length : -1;
}

/** Functions of package unicode/utf8. */
export const utf8Functions: Readonly<Record<string, StandardFunction>> = {
  DecodeRuneInString: ([text]) => firstRune(textOf(text)),
  RuneCountInString: ([text]) => [integerResult(decodeRunes(textOf(text)).length)],
  RuneLen: ([rune]) => [integerResult(runeLength(integerOf(rune)))],
  ValidRune: ([rune]) => [booleanResult(runeLength(integerOf(rune)) !== -1)],
  ValidString: ([text]) => [booleanResult(isValidText(textOf(text)))],
};
