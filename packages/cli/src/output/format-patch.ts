import { structuredPatch, type StructuredPatchHunk } from 'diff';
import type { Styles } from '@standin/diagnostics';
import { quotePath } from './quote-path.ts';

/** A file before and after; one of them is absent where it is new or goes. */
export interface PatchedFile {
  /** With `/`, as the patch is to name it, without `a/` and `b/`. */
  readonly path: string;
  readonly before?: string;
  readonly after?: string;
}

/** Texts that differ in more lines than this are shown as one replaced by the other: looking for the shortest difference takes the square of it. */
const mostEdits = 3000;

/** A unified diff of one file as `git diff` has it, which `git apply` and `patch -p1` take. Texts that are not UTF-8 are only said to differ. */
export function formatPatch({ path, before, after }: PatchedFile, styles: Styles): string {
  const names = { a: quotePath(`a/${path}`), b: quotePath(`b/${path}`) };
  const mode = before === undefined ? ['new file mode 100644'] : after === undefined ? ['deleted file mode 100644'] : [];
  const head = [`diff --git ${names.a} ${names.b}`, ...mode];
  if (isBinary(before) || isBinary(after)) return join([...head, `Binary files ${names.a} and ${names.b} differ`].map(styles.bold));
  const hunks = findHunks(before ?? '', after ?? '');
  if (hunks.length === 0) return join(head.map(styles.bold));
  // As git does: a tab ends a name that holds a blank.
  const end = path.includes(' ') ? '\t' : '';
  const from = before === undefined ? '/dev/null' : names.a + end;
  const to = after === undefined ? '/dev/null' : names.b + end;
  return join([...[...head, `--- ${from}`, `+++ ${to}`].map(styles.bold), ...hunks.flatMap((hunk) => formatHunk(hunk, styles))]);
}

function join(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

/** Whether a text was no UTF-8, or is nothing that a patch of lines can show. */
function isBinary(text: string | undefined): boolean {
  return text !== undefined && /[\0\ufffd]/.test(text);
}

function findHunks(before: string, after: string): readonly StructuredPatchHunk[] {
  const patch = structuredPatch('', '', before, after, undefined, undefined, { context: 3, maxEditLength: mostEdits });
  if (patch !== undefined) return patch.hunks;
  const [removed, added] = [listLines(before, '-'), listLines(after, '+')];
  return [{ oldStart: 1, oldLines: removed.count, newStart: 1, newLines: added.count, lines: [...removed.lines, ...added.lines] }];
}

function listLines(text: string, sign: string): { readonly count: number; readonly lines: readonly string[] } {
  const parts = text.split('\n');
  const isEnded = parts.at(-1) === '';
  const lines = (isEnded ? parts.slice(0, -1) : parts).map((line) => sign + line);
  return { count: lines.length, lines: isEnded ? lines : [...lines, '\\ No newline at end of file'] };
}

function formatHunk({ oldStart, oldLines, newStart, newLines, lines }: StructuredPatchHunk, styles: Styles): readonly string[] {
  const head = `@@ -${formatRange(oldStart, oldLines)} +${formatRange(newStart, newLines)} @@`;
  return [styles.cyan(head), ...lines.map((line) => colorLine(line, styles))];
}

/** An empty range begins at the line before it. */
function formatRange(start: number, count: number): string {
  return count === 1 ? String(start) : `${count === 0 ? start - 1 : start},${count}`;
}

function colorLine(line: string, styles: Styles): string {
  if (line.startsWith('+')) return styles.green(line);
  return line.startsWith('-') ? styles.red(line) : line;
}
