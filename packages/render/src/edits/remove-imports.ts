import type { ImportDeclaration, ImportSection, PlacedImport } from './import-section.ts';
import { endOfLine, isBlankLine, standsAlone, startOfLine, startOfNextLine } from './line-bounds.ts';
import type { TextEdit } from './text-edit.ts';

/**
 * The edits that take import specs out of a file, with their lines where they have lines of their own, and with blank lines that set apart nothing any more;
 * declarations that lose all specs go as a whole.
 */
export function removeImports(text: string, { declarations }: ImportSection, removed: ReadonlySet<PlacedImport>): readonly TextEdit[] {
  const isGone = ({ specs }: ImportDeclaration): boolean => specs.length > 0 && specs.every((spec) => removed.has(spec));
  const inGroups = declarations
    .filter((declaration) => !isGone(declaration))
    .flatMap((group) => {
      return cut(
        text,
        group.specs.filter((spec) => removed.has(spec)),
        group,
      );
    });
  return [...inGroups, ...cut(text, declarations.filter(isGone))];
}

/** The edits that take pieces out of a text, in a group or at the top level. */
function cut(text: string, pieces: readonly Bounds[], group?: ImportDeclaration): readonly TextEdit[] {
  const alone = pieces.filter(({ start, end }) => standsAlone(text, start, end));
  const others = pieces.filter((piece) => !alone.includes(piece));
  return [
    ...others.map((piece) => cutInLine(text, piece)),
    ...joinCuts(
      text,
      alone.map((piece) => cutLines(text, piece)),
      group,
    ),
  ];
}

interface Bounds {
  readonly start: number;
  readonly end: number;
}

function cutLines(text: string, { start, end }: Bounds): TextEdit {
  return { start: startOfLine(text, start), end: startOfNextLine(text, end), text: '' };
}

function cutInLine(text: string, { start, end }: Bounds): TextEdit {
  const semicolon = /^[ \t]*;[ \t]*/.exec(text.slice(end, endOfLine(text, end)))?.[0].length ?? 0;
  return { start, end: end + semicolon, text: '' };
}

/** Cuts of lines that touch are one; a blank line on one side goes with it where the other side is one, too, or a parenthesis of the group. */
function joinCuts(text: string, cuts: readonly TextEdit[], group: ImportDeclaration | undefined): readonly TextEdit[] {
  const first = group?.opening === undefined ? -1 : startOfNextLine(text, group.opening);
  const last = group === undefined ? -1 : startOfLine(text, group.end);
  const joined: TextEdit[] = [];
  for (const cut of cuts) {
    const previous = joined.at(-1);
    const start = previous?.end === cut.start ? previous.start : cut.start;
    if (start !== cut.start) joined.pop();
    const isFirst = start === first;
    const opensBlock = isFirst || isBlankLine(text, start - 1);
    if (opensBlock && isBlankLine(text, cut.end)) joined.push({ start, end: startOfNextLine(text, cut.end), text: '' });
    else if (cut.end === last && !isFirst && opensBlock) joined.push({ start: startOfLine(text, start - 1), end: cut.end, text: '' });
    else joined.push({ start, end: cut.end, text: '' });
  }
  return joined;
}
