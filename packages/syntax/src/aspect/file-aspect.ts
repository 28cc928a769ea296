import type { DeclarationKeyword, OutlineEntry } from '../outline/file-outline.ts';
import { documentationOf } from '../body/documentation-of.ts';
import { parseFunctionHeader } from '../body/parse-function.ts';
import type { FunctionHeader } from '../nodes/function-declaration.ts';
import { outlineOnce } from '../outline/recent-outlines.ts';
import { readHeader } from '../outline/read-header.ts';

/**
 * A part of what a Go file says. `header`: constraints, package clause, imports; `names`: the types, constants and variables that the package block gets from it;
 * `functions`: the functions; `types`: all type declarations; `head`: what one name of `names` is declared as, and no more; `declaration`: all that its declaration says, of a constant or variable
 * with the whole group; `methods`: what all methods say before their bodies; `function`: all that one function or method says, with the comments above it.
 */
export interface FileAspect {
  readonly kind: 'header' | 'names' | 'functions' | 'types' | 'head' | 'declaration' | 'methods' | 'function';
  /** What `head`, `declaration` and `function` are about; a method as `nameFunction` has it. */
  readonly name?: string;
}

/** Whether an entry gives the package block a function. */
export function isFunction({ declaration, receiverOffset }: OutlineEntry): boolean {
  return declaration.keyword === 'func' && receiverOffset === undefined;
}

/** Whether an entry is a method. */
export function isMethod({ receiverOffset }: OutlineEntry): boolean {
  return receiverOffset !== undefined;
}

/** What a function is called among the functions and methods of a package: `Name`, or `Type.Name`. */
export function nameFunction({ name, receiver }: Pick<FunctionHeader, 'name' | 'receiver'>): string {
  return receiver === undefined ? name : `${receiver.typeName}.${name}`;
}

/** Whether an entry gives the package block types, constants or variables. */
export function isNonFunction({ declaration }: OutlineEntry): boolean {
  return declaration.keyword !== 'func';
}

/** What a name is declared as, as far as the first token after it tells. */
export interface DeclarationHead {
  readonly keyword: DeclarationKeyword;
  /** Of a type: whether a bracket follows the name, of type parameters or of an array. */
  readonly hasBracket: boolean;
}

/** The head of an entry. */
export function headOf(text: string, { declaration: { keyword }, names, nameOffset }: OutlineEntry): DeclarationHead {
  return { keyword, hasBracket: keyword === 'type' && text[nameOffset + (names[0] ?? '').length] === '[' };
}

/** A text that stands for an aspect of a Go file: another where the aspect is another, the same wherever in the file it stands. */
export function describeAspect(text: string, aspect: FileAspect): string {
  if (aspect.kind === 'header') return describeHeader(text);
  const { entries } = outlineOnce(text);
  switch (aspect.kind) {
    case 'names':
      return entries.filter(isNonFunction).map(describeNames).join('\n');
    case 'functions':
      return entries.filter(isFunction).map(describeNames).join('\n');
    case 'types':
      return entries
        .filter(({ declaration }) => declaration.keyword === 'type')
        .map((entry) => describeEntry(text, entry))
        .join('\0');
    case 'methods':
      return entries
        .filter(isMethod)
        .map((entry) => describeFunctionHeader(text, entry))
        .join('\n');
    case 'function':
      return entries
        .filter((entry) => isFunctionCalled(text, entry, aspect.name))
        .map((entry) => `${documentationOf(text, entry) ?? ''}\0${text.slice(entry.declaration.start, entry.declaration.end)}`)
        .join('\0');
    case 'head':
    case 'declaration': {
      const { name = '' } = aspect;
      const entry = entries.find((each) => isNonFunction(each) && each.names.includes(name));
      if (entry === undefined) return '';
      return aspect.kind === 'declaration' ? describeEntry(text, entry) : JSON.stringify(headOf(text, entry));
    }
  }
}

function describeHeader(text: string): string {
  const { goBuild, plusBuild, packageClause, imports } = readHeader(text);
  return JSON.stringify([goBuild ?? null, plusBuild, packageClause?.name ?? null, imports.map(({ name, path }) => [name ?? null, path])]);
}

function describeNames({ declaration, names }: OutlineEntry): string {
  return `${declaration.keyword} ${names.join(' ')}`;
}

function isFunctionCalled(text: string, entry: OutlineEntry, name = ''): boolean {
  const isCandidate = entry.declaration.keyword === 'func' && name.endsWith(entry.names[0] ?? '');
  return isCandidate && nameFunction(parseFunctionHeader(text, entry)) === name;
}

/** Places are left out: they change with every line above. */
function describeFunctionHeader(text: string, entry: OutlineEntry): string {
  return JSON.stringify(parseFunctionHeader(text, entry), (key, value: unknown) => (/offset$/i.test(key) ? undefined : value));
}

// What a constant is worth depends on its place in the group (Go spec, Iota), and on what the ones before it say.
function describeEntry(text: string, { declaration, start, end }: OutlineEntry): string {
  return declaration.keyword === 'type' ? text.slice(start, end) : text.slice(declaration.start, declaration.end);
}
