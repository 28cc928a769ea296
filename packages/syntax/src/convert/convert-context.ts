import type { SyntaxProblem } from '../nodes/declaration.ts';
import type { RawNode } from '../tree/raw-node.ts';

/** What conversion of one parsed piece of a file shares: its text, where it stands in the file, and the syntax errors met. */
export interface ConvertContext {
  readonly text: string;
  /** What to add to an offset in `text` to get the offset in the file. */
  readonly base: number;
  readonly problems: SyntaxProblem[];
}

/** The source text of a node. */
export function nodeText(context: ConvertContext, node: RawNode): string {
  return context.text.slice(node.start, node.end);
}

/** Where a node starts in the file. */
export function fileOffset(context: ConvertContext, node: RawNode): number {
  return context.base + node.start;
}

/** The first child in the grammar's field. */
export function childInField(node: RawNode, field: string): RawNode | undefined {
  return node.children.find((child) => child.field === field);
}

/** The first child of the grammar's type. */
export function childOfType(node: RawNode, type: string): RawNode | undefined {
  return node.children.find((child) => child.type === type);
}

/** Records every ERROR and MISSING node in the tree. `hasError` of tree-sitter is of no use: it is set on some valid Go. */
export function collectProblems(context: ConvertContext, node: RawNode): void {
  if (node.type === 'ERROR') {
    const near = nodeText(context, node).trim().split('\n')[0] ?? '';
    const message = near === '' ? 'syntax error' : `syntax error at ${JSON.stringify(near.slice(0, 30))}`;
    context.problems.push({ offset: fileOffset(context, node), message });
    return;
  }
  if (node.isMissing) context.problems.push({ offset: fileOffset(context, node), message: `syntax error: missing ${node.type}` });
  for (const child of node.children) collectProblems(context, child);
}
