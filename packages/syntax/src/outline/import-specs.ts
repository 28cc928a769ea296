import type { ImportSpec } from '../header.ts';
import { skipIdentifier, skipQuoted, skipRawString, skipTrivia } from '../text/skip.ts';

/** The import specs of one import declaration and the index behind it. */
export interface ImportDeclaration {
  readonly imports: readonly ImportSpec[];
  readonly end: number;
}

function readSpec(text: string, start: number): { readonly spec: ImportSpec; readonly end: number } | undefined {
  let index = start;
  let name: string | undefined;
  if (text[index] === '.') {
    name = '.';
    index = skipTrivia(text, index + 1);
  } else {
    const end = skipIdentifier(text, index);
    if (end > index) {
      name = text.slice(index, end);
      index = skipTrivia(text, end);
    }
  }
  const quote = text[index];
  if (quote !== '"' && quote !== '`') return undefined;
  const end = quote === '`' ? skipRawString(text, index) : skipQuoted(text, index);
  const path = text.slice(index + 1, end - 1);
  return { spec: Object.freeze(name === undefined ? { path, offset: start } : { name, path, offset: start }), end };
}

/** Reads the import declaration whose keyword ends at `start` (Go spec, Import declarations); what cannot be read ends it. */
export function readImportDeclaration(text: string, start: number): ImportDeclaration {
  let index = skipTrivia(text, start);
  if (text[index] !== '(') {
    const single = readSpec(text, index);
    return single === undefined ? { imports: [], end: index } : { imports: [single.spec], end: single.end };
  }
  const imports: ImportSpec[] = [];
  for (index = skipTrivia(text, index + 1); index < text.length; index = skipTrivia(text, index)) {
    const code = text[index];
    if (code === ';') {
      index++;
      continue;
    }
    if (code === ')') return { imports, end: index + 1 };
    const entry = readSpec(text, index);
    if (entry === undefined) break;
    imports.push(entry.spec);
    index = entry.end;
  }
  return { imports, end: index };
}
