import type { FileHeader, ImportSpec } from '../header.ts';
import { skipGeneralComment, skipIdentifier, skipLine, skipTrivia } from '../text/skip.ts';
import { readImportDeclaration } from './import-specs.ts';

interface Constraints {
  readonly goBuild?: string;
  readonly plusBuild: readonly string[];
}

const noConstraints: Constraints = Object.freeze({ plusBuild: Object.freeze([]) });

interface ConstraintLines {
  goBuild: string | undefined;
  plusBuild: { readonly text: string; readonly offset: number }[];
  /** The last index from which a blank line follows a comment: `// +build` counts only before it. */
  blankLineOffset: number;
}

function readConstraintLine(text: string, start: number, end: number, found: ConstraintLines): void {
  const line = text.slice(start, end).trimEnd();
  if (line.startsWith('//go:build') && (line.length === 10 || /^[ \t]/.test(line.slice(10)))) {
    found.goBuild ??= line.slice(10).trim();
    return;
  }
  const plus = /^\/\/\s*\+build(?:\s+(.*))?$/.exec(line);
  if (plus !== null) found.plusBuild.push({ text: (plus[1] ?? '').trim(), offset: start });
}

/**
 * Build constraints stand in line comments before the package clause; a `// +build` line counts only where a blank line comes between
 * it and the clause (go/build, shouldBuild and parseFileHeader).
 */
function readConstraints(text: string, clauseOffset: number): Constraints {
  const head = text.slice(0, clauseOffset);
  if (!head.includes('build')) return noConstraints;
  const found: ConstraintLines = { goBuild: undefined, plusBuild: [], blankLineOffset: 0 };
  let index = head[0] === '\uFEFF' ? 1 : 0;
  while (index < head.length) {
    const lineEnd = skipLine(head, index);
    const start = index + (/^[ \t\r]*/.exec(head.slice(index, lineEnd))?.[0].length ?? 0);
    if (start >= lineEnd) {
      found.blankLineOffset = index;
    } else if (head.startsWith('/*', start)) {
      index = skipLine(head, skipGeneralComment(head, start)) + 1;
      continue;
    } else {
      readConstraintLine(head, start, lineEnd, found);
    }
    index = lineEnd + 1;
  }
  const plusBuild = found.plusBuild.filter((line) => line.offset < found.blankLineOffset).map((line) => line.text);
  return found.goBuild === undefined ? { plusBuild } : { goBuild: found.goBuild, plusBuild };
}

/** Reads what stands before the first declaration of a Go file that is not an import. Reads no further, reports nothing, never throws. */
export function readHeader(text: string): FileHeader {
  const clauseOffset = skipTrivia(text, 0);
  const constraints = readConstraints(text, clauseOffset);
  let index = skipIdentifier(text, clauseOffset);
  if (text.slice(clauseOffset, index) !== 'package') return Object.freeze({ ...constraints, imports: [] });
  const nameOffset = skipTrivia(text, index);
  index = skipIdentifier(text, nameOffset);
  const name = text.slice(nameOffset, index);
  const imports: ImportSpec[] = [];
  for (;;) {
    index = skipTrivia(text, index);
    if (text[index] === ';') {
      index++;
      continue;
    }
    const wordEnd = skipIdentifier(text, index);
    if (text.slice(index, wordEnd) !== 'import') break;
    const declaration = readImportDeclaration(text, wordEnd);
    imports.push(...declaration.imports);
    index = declaration.end;
  }
  const packageClause = name === '' ? {} : { packageClause: Object.freeze({ name, offset: nameOffset }) };
  return Object.freeze({ ...constraints, ...packageClause, imports: Object.freeze(imports) });
}
