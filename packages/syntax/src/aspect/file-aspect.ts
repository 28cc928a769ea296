import type { DeclarationKeyword, OutlineEntry } from '../outline/file-outline.ts';
import { outlineOnce } from '../outline/recent-outlines.ts';
import { readHeader } from '../outline/read-header.ts';

/**
 * A part of what a Go file says. `header`: constraints, package clause, imports; `names`: the types, constants and variables that the package block gets from it;
 * `functions`: the functions; `types`: all type declarations; `head`: what one name of `names` is declared as, and no more; `declaration`: all that its declaration says, of a constant or variable
 * with the whole group.
 */
export interface FileAspect {
  readonly kind: 'header' | 'names' | 'functions' | 'types' | 'head' | 'declaration';
  /** What `head` and `declaration` are about. */
  readonly name?: string;
}

/** Whether an entry gives the package block a function. */
export function isFunction({ declaration, receiverOffset }: OutlineEntry): boolean {
  return declaration.keyword === 'func' && receiverOffset === undefined;
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

// What a constant is worth depends on its place in the group (Go spec, Iota), and on what the ones before it say.
function describeEntry(text: string, { declaration, start, end }: OutlineEntry): string {
  return declaration.keyword === 'type' ? text.slice(start, end) : text.slice(declaration.start, declaration.end);
}
