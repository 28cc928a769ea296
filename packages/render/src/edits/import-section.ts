import { tokenize, type Token } from '@standin/syntax';

/** An import spec and its bounds, without a semicolon (Go spec, Import declarations). */
export interface PlacedImport {
  /** As written; `.` and `_` are names here. */
  readonly name?: string;
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

/** An import declaration. `opening` is the index behind the parenthesis that opens its group; a single spec has none. */
export interface ImportDeclaration {
  readonly start: number;
  readonly end: number;
  readonly opening?: number;
  readonly specs: readonly PlacedImport[];
}

/** What comes before the first declaration that is no import. Offsets are UTF-16 indexes. */
export interface ImportSection {
  /** The bounds of the package clause. */
  readonly clauseStart: number;
  readonly clauseEnd: number;
  readonly declarations: readonly ImportDeclaration[];
}

/** Reads package clause and imports; `undefined` where they cannot be read to the end. */
export function readImportSection(text: string): ImportSection | undefined {
  const tokens = tokenize(text);
  const [keyword, name] = tokens;
  if (keyword?.kind !== 'package' || name?.kind !== 'identifier') return undefined;
  const declarations: ImportDeclaration[] = [];
  let index = 3;
  while (tokens[index]?.kind === 'import') {
    const read = readDeclaration(text, tokens, index);
    if (read === undefined) return undefined;
    declarations.push(read.declaration);
    index = skipSemicolons(tokens, read.next);
  }
  return { clauseStart: keyword.start, clauseEnd: name.end, declarations };
}

function skipSemicolons(tokens: readonly Token[], from: number): number {
  let index = from;
  while (tokens[index]?.kind === ';') index++;
  return index;
}

interface ReadDeclaration {
  readonly declaration: ImportDeclaration;
  readonly next: number;
}

function readDeclaration(text: string, tokens: readonly Token[], at: number): ReadDeclaration | undefined {
  const start = tokens[at]?.start ?? 0;
  const bracket = tokens[at + 1];
  if (bracket?.kind !== '(') {
    const read = readSpec(text, tokens, at + 1);
    return read && { declaration: { start, end: read.spec.end, specs: [read.spec] }, next: read.next };
  }
  const specs: PlacedImport[] = [];
  let index = skipSemicolons(tokens, at + 2);
  for (; tokens[index]?.kind !== ')'; index = skipSemicolons(tokens, index)) {
    const read = readSpec(text, tokens, index);
    if (read === undefined) return undefined;
    specs.push(read.spec);
    index = read.next;
  }
  return { declaration: { start, end: tokens[index]?.end ?? 0, opening: bracket.end, specs }, next: index + 1 };
}

function readSpec(text: string, tokens: readonly Token[], at: number): { readonly spec: PlacedImport; readonly next: number } | undefined {
  const [first, second] = [tokens[at], tokens[at + 1]];
  const named = first?.kind === 'identifier' || first?.kind === '.';
  const path = named ? second : first;
  if (first === undefined || path?.kind !== 'string') return undefined;
  const spec = { path: text.slice(path.start + 1, path.end - 1), start: first.start, end: path.end };
  return { spec: named ? { ...spec, name: text.slice(first.start, first.end) } : spec, next: at + (named ? 2 : 1) };
}
