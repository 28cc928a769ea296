import type { DirectiveLine } from './directive-line.ts';

const marker = '//go:generate';

// The go command reads lines through a buffer of this many bytes and refuses a directive that does not fit.
const longestLine = 4096;

/** Whether a text can hold a directive at all: the test to make before any other. */
export function mentionsDirective(text: string): boolean {
  return text.includes(marker);
}

/**
 * The lines of a Go file that begin with `//go:generate` and a blank, as `go generate` finds them: by text alone, in comments and strings as well.
 * A last line without a line end and a line of more than 4096 bytes are faults, as they are there.
 */
export function findDirectiveLines(text: string): readonly DirectiveLine[] {
  const found: DirectiveLine[] = [];
  let line = 1;
  let counted = 0;
  for (let start = text.indexOf(marker); start >= 0; start = text.indexOf(marker, start + 1)) {
    const after = text[start + marker.length];
    if ((start > 0 && text[start - 1] !== '\n') || (after !== ' ' && after !== '\t')) {
      continue;
    }
    line += countLineEnds(text, counted, start);
    counted = start;
    found.push(readLine(text, start, line));
  }
  return found;
}

function readLine(text: string, start: number, line: number): DirectiveLine {
  const lineEnd = text.indexOf('\n', start);
  const end = lineEnd < 0 ? text.length : lineEnd;
  const content = text.slice(start, end).replace(/\r$/, '');
  if (Buffer.byteLength(text.slice(start, end)) >= longestLine) {
    return { line, text: content, fault: `directive of more than ${longestLine} bytes` };
  }
  return lineEnd < 0 ? { line, text: content, fault: 'directive without a line end at the end of the file' } : { line, text: content };
}

function countLineEnds(text: string, start: number, end: number): number {
  let count = 0;
  for (let index = text.indexOf('\n', start); index >= 0 && index < end; index = text.indexOf('\n', index + 1)) {
    count++;
  }
  return count;
}
