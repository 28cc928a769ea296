import { describe, expect, test } from '@jest/globals';
import { removeLines } from '../../src/init/adopt/remove-lines.ts';

const remove = (text: string, ...lines: number[]): string => Buffer.from(removeLines(Buffer.from(text), lines)).toString();
const line = '//go:generate mockgen -source=a.go';

describe('removeLines', () => {
  test('takes a line and one of the blank lines around it', () => {
    expect(remove(`package a\n\n${line}\n\ntype I interface{}\n`, 3)).toBe('package a\n\ntype I interface{}\n');
  });

  test('leaves blank lines alone where the line stood at something', () => {
    expect(remove(`package a\n\n${line}\ntype I interface{}\n`, 3)).toBe('package a\n\ntype I interface{}\n');
    expect(remove(`package a\n\n// I is.\n${line}\ntype I interface{}\n`, 4)).toBe('package a\n\n// I is.\ntype I interface{}\n');
  });

  test('takes the empty comment line that set it apart', () => {
    expect(remove(`package a\n\n// I is.\n//\n${line}\ntype I interface{}\n`, 5)).toBe('package a\n\n// I is.\ntype I interface{}\n');
    expect(remove(`package a\n\n${line}\n//\n// I is.\ntype I interface{}\n`, 3)).toBe('package a\n\n// I is.\ntype I interface{}\n');
    expect(remove(`package a\n\n// I is.\n//\n${line}\n// And more.\ntype I interface{}\n`, 5)).toContain('// I is.\n//\n// And more.');
  });

  test('several lines at once, at the end of the file too', () => {
    expect(remove(`package a\n\n${line}\n${line}\n`, 3, 4)).toBe('package a\n');
    expect(remove(`${line}\n\npackage a\n`, 1)).toBe('\npackage a\n');
    expect(remove(`package a\n\n${line}\n\ntype I interface{}\n\n${line}\n`, 3, 7)).toBe('package a\n\ntype I interface{}\n');
  });

  test('keeps line ends, byte order marks, tabs and bytes that are no UTF-8', () => {
    const text = Buffer.concat([
      Buffer.from(`\ufeffpackage a\r\n\r\n${line}\r\n\r\ntype I interface{\r\n\tM() // `),
      Buffer.from([0xff, 0xfe]),
      Buffer.from('\r\n}\r\n'),
    ]);
    const expected = Buffer.from(text.toString('latin1').replace(`${line}\r\n\r\n`, ''), 'latin1');
    expect(Buffer.from(removeLines(text, [3]))).toEqual(expected);
  });
});
