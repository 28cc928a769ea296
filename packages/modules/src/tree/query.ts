import type { PathAspect } from '../types.ts';

/** What is asked about a path: the name of a method of the tree, or an aspect of the file. */
export interface Question {
  readonly kind: 'read' | 'list' | 'kindOf' | 'realPath' | PathAspect['kind'];
  /** The aspect's. */
  readonly name?: string;
}

/** A question that a tree was asked, and about which path. */
export interface Query extends Question {
  readonly path: string;
}

/** A question that a tracing tree was asked. */
export interface AskedQuery extends Query {
  /** Which of all that it was asked, counted from 0: for who keeps something for each of a great many. */
  readonly number: number;
}

/** A text for a question, whatever path it is about. */
export function describeQuestion({ kind, name }: Question): string {
  return name === undefined ? kind : `${kind} ${name}`;
}

/** Whether the answer is made from a directory's entries. */
export function isListing({ kind }: Question): boolean {
  return kind === 'list' || kind === 'goFiles';
}
