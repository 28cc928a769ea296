import { tokenize, type OutlineEntry, type Token } from '@standin/syntax';
import type { DeclarationSite, Package } from '../../program/package.ts';
import type { SourceFile } from '../../program/source-file.ts';

const closings: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
]);

const openings: ReadonlySet<string> = new Set(closings.keys());
const ends: ReadonlySet<string> = new Set([...closings.values()]);

/** Where the bracket that opens at an index is closed. */
function skipBrackets(tokens: readonly Token[], index: number): number {
  let depth = 0;
  for (let position = index; position < tokens.length; position++) {
    const kind = tokens[position]?.kind ?? 'end';
    if (openings.has(kind)) depth++;
    if (ends.has(kind) && --depth === 0) return position + 1;
  }
  return tokens.length;
}

/** The index behind a name and the selectors and indexes that follow it. */
function skipOperand(tokens: readonly Token[], index: number): number {
  let position = index + 1;
  for (;;) {
    const kind = tokens[position]?.kind;
    if (kind === '[') position = skipBrackets(tokens, position);
    else if (kind === '.') position += 2;
    else return position;
  }
}

function isAssignment(kind: string): boolean {
  return kind === ':=' || kind === '++' || kind === '--' || (kind.endsWith('=') && !['==', '!=', '<=', '>='].includes(kind));
}

/** Whether an assignment follows in the list that goes on at an index. */
function precedesAssignment(tokens: readonly Token[], index: number): boolean {
  for (let position = index; position < tokens.length; position++) {
    const kind = tokens[position]?.kind ?? 'end';
    if (isAssignment(kind)) return true;
    if (openings.has(kind)) position = skipBrackets(tokens, position) - 1;
    else if (kind === ';' || ends.has(kind)) return false;
  }
  return false;
}

function isSliced(tokens: readonly Token[], index: number): boolean {
  return tokens.slice(index, skipBrackets(tokens, index)).some(({ kind }) => kind === ':');
}

/** Whether a use of a variable only reads it. What others can hold a part of (`isShared`) must be indexed, ranged over or measured at once. */
function isReading(text: string, tokens: readonly Token[], index: number, isShared: boolean): boolean {
  const before = tokens[index - 1]?.kind;
  if (before === '.') return true;
  const behind = skipOperand(tokens, index);
  const kind = tokens[behind]?.kind ?? 'end';
  if (before === '&' || isAssignment(kind)) return false;
  if (kind === ',' && precedesAssignment(tokens, behind)) return false;
  if (!isShared) return true;
  if (tokens[index + 1]?.kind === '[') return !isSliced(tokens, index + 1);
  const callee = before === '(' ? tokens[index - 2] : undefined;
  return before === 'range' || (callee !== undefined && text.slice(callee.start, callee.end) === 'len');
}

interface Variable {
  readonly name: string;
  readonly site: DeclarationSite;
  readonly isShared: boolean;
}

function isReadIn(file: SourceFile, { name, site, isShared }: Variable): boolean {
  if (!file.text.includes(name)) return true;
  file.dependOnText();
  const tokens = tokenize(file.text);
  return tokens.every((token, index) => {
    const isOwn = file.path === site.file.path && token.start >= site.entry.start && token.end <= site.entry.end;
    if (isOwn || token.kind !== 'identifier' || file.text.slice(token.start, token.end) !== name) return true;
    return isReading(file.text, tokens, index, isShared);
  });
}

const answers = new WeakMap<OutlineEntry, Map<string, boolean>>();

/** Whether no file of a package, its tests included, can change a variable once it is initialized. In doubt, no. */
export function isNeverChanged(owner: Package, variable: Variable): boolean {
  const { entry } = variable.site;
  const known = answers.get(entry) ?? new Map<string, boolean>();
  answers.set(entry, known);
  const key = `${variable.name} ${variable.isShared}`;
  const answer = known.get(key) ?? isReadOnly(owner, variable);
  known.set(key, answer);
  return answer;
}

function isReadOnly(owner: Package, variable: Variable): boolean {
  const { program, location } = owner;
  const files = owner.variant === 'proper' ? program.packageAt(location, 'withTests').files() : owner.files();
  return files.every((file) => isReadIn(file, variable));
}
