import nodePath from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { createDiagnostic, formatDiagnostic, positionInText } from '@standin/diagnostics';

describe('formatDiagnostic', () => {
  test('prints place, message, source line, caret and hint', () => {
    const text = 'package a\n\ntype T interface {\n\tRun(x Missing)\n}\n';
    const diagnostic = createDiagnostic({
      code: 'GEN106',
      message: 'undefined: Missing',
      hint: 'did you mean Mission?',
      ...positionInText('/work/a/a.go', text, text.indexOf('Missing')),
    });
    expect(formatDiagnostic(diagnostic, { relativeTo: '/work', path: nodePath.posix })).toBe(
      ['a/a.go:4:8: error GEN106: undefined: Missing', '    \tRun(x Missing)', '    \t      ^', '  hint: did you mean Mission?', ''].join(
        '\n',
      ),
    );
  });

  test('counts columns in bytes and puts the caret by display width', () => {
    const text = 'var 世界, é = x';
    const diagnostic = createDiagnostic({ code: 'GEN106', message: 'undefined: x', ...positionInText('a.go', text, text.indexOf('x')) });
    const [head, source, caret] = formatDiagnostic(diagnostic).split('\n');
    expect(head).toBe('a.go:1:18: error GEN106: undefined: x');
    expect(source).toBe(`    ${text}`);
    expect(caret).toBe(`    ${' '.repeat('var '.length + 4 + ', é = '.length)}^`);
  });

  test('cuts a long line to the part around the caret', () => {
    const text = `${'a'.repeat(500)}!${'b'.repeat(500)}`;
    const diagnostic = createDiagnostic({ code: 'GEN101', message: 'syntax error', ...positionInText('a.go', text, 500) });
    const [, source = '', caret = ''] = formatDiagnostic(diagnostic).split('\n');
    expect(source.length).toBeLessThan(130);
    expect(source[caret.indexOf('^')]).toBe('!');
  });

  test('does not let a source line drive the terminal', () => {
    const diagnostic = createDiagnostic({
      code: 'GEN101',
      message: 'm',
      position: { file: 'a.go', line: 1, column: 1 },
      sourceLine: '\u001b[2Jx\r',
    });
    expect(formatDiagnostic(diagnostic)).not.toMatch(/[\u001b\r]/);
  });

  test('shows a path as it is where the relative one is longer, with either separator', () => {
    const posix = createDiagnostic({ code: 'GEN501', message: 'no such file', position: { file: '/x.go' } });
    expect(formatDiagnostic(posix, { relativeTo: '/a/b/c', path: nodePath.posix })).toBe('/x.go: error GEN501: no such file\n');
    const windows = createDiagnostic({ code: 'GEN501', message: 'no such file', position: { file: 'C:\\work\\a\\x.go', line: 3 } });
    expect(formatDiagnostic(windows, { relativeTo: 'C:\\work', path: nodePath.win32 })).toBe('a\\x.go:3: error GEN501: no such file\n');
  });

  test('colours only where asked', () => {
    const diagnostic = createDiagnostic({ code: 'GEN301', message: 'm', hint: 'h' });
    expect(formatDiagnostic(diagnostic)).toBe('error GEN301: m\n  hint: h\n');
    expect(formatDiagnostic(diagnostic, { color: true })).toContain('\u001b[31m');
  });
});

describe('positionInText', () => {
  test.each([
    ['\npackage a', 0, { line: 1, column: 1 }, ''],
    ['\npackage a', 1, { line: 2, column: 1 }, 'package a'],
    ['package a\r\nvar x\r\n', 15, { line: 2, column: 5 }, 'var x'],
    ['\u{feff}package a', 9, { line: 1, column: 9 }, 'package a'],
    ['package a', 9, { line: 1, column: 10 }, 'package a'],
  ])('%j at %d', (text, offset, place, sourceLine) => {
    expect(positionInText('a.go', text, offset)).toEqual({ position: { file: 'a.go', ...place }, sourceLine });
  });
});
