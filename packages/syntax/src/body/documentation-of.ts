import type { OutlineEntry } from '../outline/file-outline.ts';
import { skipTrivia } from '../text/skip.ts';

function startOfLine(text: string, index: number): number {
  return index === 0 ? 0 : text.lastIndexOf('\n', index - 1) + 1;
}

/** Where the declaration starts; the spec alone where the declaration is a group. */
function findStart(text: string, { declaration, start }: OutlineEntry): number {
  const { keyword } = declaration;
  const isGroup = keyword !== 'func' && text[skipTrivia(text, declaration.start + keyword.length)] === '(';
  return isGroup ? start : declaration.start;
}

/** Where the line starts that begins the comment on the line above the one at `below`; `below` itself where there is none that stands alone. */
function startOfComment(text: string, below: number): number {
  const start = below === 0 ? 0 : startOfLine(text, below - 1);
  const line = text.slice(start, below).trim();
  if (line.startsWith('//')) return start;
  const opening = line.endsWith('*/') ? text.lastIndexOf('/*', below - 1) : -1;
  const openingLine = startOfLine(text, Math.max(opening, 0));
  return opening !== -1 && text.slice(openingLine, opening).trim() === '' ? openingLine : below;
}

/** Takes the indentation from lines that start a comment; those inside a general comment stay as they are. */
function unindent(lines: readonly string[]): readonly string[] {
  let isInside = false;
  return lines.map((line) => {
    const unindented = isInside ? line : line.trimStart();
    if (unindented.startsWith('/*')) isInside = true;
    if (line.includes('*/')) isInside = false;
    return unindented;
  });
}

/**
 * The comments directly above the declaration of an outline entry, in a group above the spec, as written but for indentation and carriage returns, without the
 * last line feed: what go/ast calls its Doc. `undefined` where there are none.
 */
export function documentationOf(text: string, entry: OutlineEntry): string | undefined {
  return commentAbove(text, findStart(text, entry));
}

/** The comments directly above what starts at `start`, a method of an interface for instance, as `documentationOf` gives those of a declaration. */
export function commentAbove(text: string, start: number): string | undefined {
  const end = startOfLine(text, start);
  if (text.slice(end, start).trim() !== '') return undefined;
  let first = end;
  for (let next = startOfComment(text, first); next < first; next = startOfComment(text, first)) first = next;
  if (first === end) return undefined;
  const lines = text
    .slice(first, end - 1)
    .replaceAll('\r', '')
    .split('\n');
  return unindent(lines).join('\n');
}
