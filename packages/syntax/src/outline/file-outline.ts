import type { FileHeader } from '../header.ts';

/** The keyword that opens a top-level declaration. */
export type DeclarationKeyword = 'const' | 'type' | 'var' | 'func';

/** A top-level declaration: its keyword and the bounds of its text, from the keyword to the last token. UTF-16 indexes. */
export interface OutlineDeclaration {
  readonly keyword: DeclarationKeyword;
  readonly start: number;
  readonly end: number;
}

/**
 * One spec of a top-level declaration: a type, a line of constants or variables, or a function. `start` and `end` bound the spec's own text,
 * without the keyword; `names` are what it binds in the package block, in order, the first at `nameOffset`.
 */
export interface OutlineEntry {
  readonly declaration: OutlineDeclaration;
  readonly names: readonly string[];
  readonly nameOffset: number;
  readonly start: number;
  readonly end: number;
  /** Methods only: where the parameter list of the receiver opens. A method's name is not in the package block. */
  readonly receiverOffset?: number;
}

/** A Go file as a scan over its tokens sees it: the header, and where each top-level spec stands. No bodies are looked into. */
export interface FileOutline {
  readonly header: FileHeader;
  readonly entries: readonly OutlineEntry[];
  /** Whether parentheses, braces and brackets pair up; where not, entries were found by keywords at the start of a line. */
  readonly isBalanced: boolean;
}
