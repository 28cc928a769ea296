/** A code point of a string, with the number of bytes that it takes. */
export interface DecodedRune {
  readonly rune: number;
  readonly width: number;
  readonly index: number;
}

const replacement = 0xfffd;

/** How many bytes a code point takes by its first byte, and the least code point of that many. */
function lengthOf(first: number): readonly [number, number] | undefined {
  if (first >= 0xc2 && first <= 0xdf) return [2, 0x80];
  if (first >= 0xe0 && first <= 0xef) return [3, 0x800];
  return first >= 0xf0 && first <= 0xf4 ? [4, 0x10000] : undefined;
}

function isValid(rune: number, least: number): boolean {
  return rune >= least && rune <= 0x10ffff && (rune < 0xd800 || rune > 0xdfff);
}

/** The code point at an index of a string of bytes; U+FFFD and one byte where it is no valid UTF-8 (unicode/utf8). */
export function decodeRune(bytes: string, index: number): DecodedRune {
  const first = bytes.charCodeAt(index);
  if (first < 0x80) return { rune: first, width: 1, index };
  const invalid = { rune: replacement, width: 1, index };
  const [width, least] = lengthOf(first) ?? [0, 0];
  if (width === 0 || index + width > bytes.length) return invalid;
  let rune = first & (0xff >> (width + 1));
  for (let position = index + 1; position < index + width; position++) {
    const code = bytes.charCodeAt(position);
    if ((code & 0xc0) !== 0x80) return invalid;
    rune = (rune << 6) | (code & 0x3f);
  }
  return isValid(rune, least) ? { rune, width, index } : invalid;
}

/** The code points of a string of bytes, as a range clause gives them (Go spec, For statements with range clause). */
export function decodeRunes(bytes: string): readonly DecodedRune[] {
  const runes: DecodedRune[] = [];
  for (let index = 0; index < bytes.length;) {
    const decoded = decodeRune(bytes, index);
    runes.push(decoded);
    index += decoded.width;
  }
  return runes;
}

/** The bytes of a code point; those of U+FFFD where it is none (Go spec, Conversions to and from a string type). */
export function encodeRune(rune: bigint): string {
  const isCodePoint = rune >= 0n && isValid(Number(rune), 0);
  return Buffer.from(String.fromCodePoint(isCodePoint ? Number(rune) : replacement), 'utf8').toString('latin1');
}
