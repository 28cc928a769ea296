import { invariant } from '@standin/diagnostics';
import type { TextEdit } from './text-edit.ts';

/**
 * The text with all edits, each told by its place in the text as it is; those at one place follow each other as given. Every other character stays: a byte order
 * mark, line ends, a last line without one. Lines of an edit get the line end of the text's first line. Edits that overlap are a bug of the caller's.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const lineEnd = /\r?\n/.exec(text)?.[0] ?? '\n';
  const sorted = edits.toSorted((left, right) => left.start - right.start || left.end - right.end);
  let result = '';
  let copied = 0;
  for (const edit of sorted) {
    invariant(edit.start >= copied && edit.end >= edit.start && edit.end <= text.length, 'edits of a text overlap');
    result += text.slice(copied, edit.start) + edit.text.replaceAll(/\r?\n/g, lineEnd);
    copied = edit.end;
  }
  return result + text.slice(copied);
}
