import type { SyntaxProblem } from '../nodes/declaration.ts';
import type { Expression } from '../nodes/expression.ts';
import type { TypeExpression } from '../nodes/type-expression.ts';
import type { RawNode } from '../tree/raw-node.ts';

/** What conversion of one parsed piece of a file shares: its text, where it stands in the file, and the syntax errors met. */
export interface ConvertContext {
  readonly text: string;
  /** What to add to an offset in `text` to get the offset in the file. */
  readonly base: number;
  readonly problems: SyntaxProblem[];
  /** Types and expressions hold each other; conversion of one reaches the other through these. */
  readonly convertType: (context: ConvertContext, node: RawNode) => TypeExpression;
  readonly convertExpression: (context: ConvertContext, node: RawNode) => Expression;
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

const typeNodes: ReadonlySet<string> = new Set([
  'type_identifier',
  'generic_type',
  'qualified_type',
  'pointer_type',
  'struct_type',
  'interface_type',
  'array_type',
  'slice_type',
  'map_type',
  'channel_type',
  'function_type',
  'parenthesized_type',
  'negated_type',
  'type_elem',
]);

/** Whether a node of the grammar is a type. */
export function isTypeNode(node: RawNode): boolean {
  return typeNodes.has(node.type);
}

/** The type in the grammar's field; `broken` where it is not there. */
export function convertTypeField(context: ConvertContext, node: RawNode, field: string): TypeExpression {
  const child = childInField(node, field);
  return child === undefined ? { kind: 'broken', offset: fileOffset(context, node) } : context.convertType(context, child);
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
