import type { OutlineEntry } from '../outline/file-outline.ts';
import { outlineOnce } from '../outline/recent-outlines.ts';
import { readHeader } from '../outline/read-header.ts';

/**
 * A part of what a Go file says. `header`: constraints, package clause, imports; `names`: the types, constants and variables that the package block gets from it;
 * `functions`: the functions; `types`: all type declarations; `declaration`: that of one type, constant or variable, of the last two the whole group.
 */
export interface FileAspect {
  readonly kind: 'header' | 'names' | 'functions' | 'types' | 'declaration';
  /** What `declaration` is about. */
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
    case 'declaration': {
      const { name = '' } = aspect;
      const entry = entries.find((each) => isNonFunction(each) && each.names.includes(name));
      return entry === undefined ? '' : describeEntry(text, entry);
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
