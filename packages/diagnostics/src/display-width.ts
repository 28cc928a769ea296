const combining = /^[\p{Mn}\p{Me}\p{Cf}]$/u;

/**
 * The columns of a terminal that one character takes: 0 for combining marks and format characters, 2 for East Asian wide and emoji
 * (Unicode TR 11, the blocks that matter), 1 for all others.
 */
export function displayWidth(character: string): 0 | 1 | 2 {
  const codePoint = character.codePointAt(0) ?? 0;
  if (codePoint < 0x300) {
    return 1;
  }
  if (combining.test(character)) {
    return 0;
  }
  return wideRanges.some(([first, last]) => codePoint >= first && codePoint <= last) ? 2 : 1;
}

const wideRanges: readonly (readonly [first: number, last: number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1faff],
  [0x20000, 0x3fffd],
];
