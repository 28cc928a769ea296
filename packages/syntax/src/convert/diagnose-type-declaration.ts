import type { TypeDeclaration } from '../nodes/declaration.ts';
import type { Expression } from '../nodes/expression.ts';
import type { TypeExpression, TypeParameterExpression } from '../nodes/type-expression.ts';
import type { OutlineEntry } from '../outline/file-outline.ts';
import type { RawNode } from '../tree/raw-node.ts';
import {
  childInField,
  childOfType,
  collectProblems,
  convertTypeField,
  fileOffset,
  nodeText,
  type ConvertContext,
} from './convert-context.ts';
import { convertTypeElement } from './convert-interface.ts';
import { parsePiece } from './parse-piece.ts';

const keyword = 'type ';

function convertTypeParameters(context: ConvertContext, list: RawNode | undefined): readonly TypeParameterExpression[] {
  const declarations = list?.children.filter((child) => child.type === 'type_parameter_declaration') ?? [];
  return declarations.flatMap((declaration) => {
    const constraintNode = childInField(declaration, 'type');
    const constraint =
      constraintNode === undefined
        ? ({ kind: 'broken', offset: fileOffset(context, declaration) } as const)
        : convertTypeElement(context, constraintNode);
    const names = declaration.children.filter((child) => child.field === 'name');
    return names.map((name) => ({ name: nodeText(context, name), constraint, offset: fileOffset(context, name) }));
  });
}

/**
 * The length in `type A [len(v.field)]T`, which the grammar takes for a type parameter `len` with the constraint `(v.field)`; a comma behind it would say so
 * (Go spec, Type parameter declarations). `undefined` where there is none.
 */
function convertMistakenLength(context: ConvertContext, list: RawNode | undefined): Expression | undefined {
  const [, declaration, end] = list?.children ?? [];
  if (declaration === undefined || end?.type !== ']') return undefined;
  const [name, constraint, ...others] = declaration.children;
  const parenthesized = constraint?.children[0];
  const operand = parenthesized === undefined ? undefined : childOfType(parenthesized, 'qualified_type');
  if (name === undefined || others.length > 0 || parenthesized?.type !== 'parenthesized_type' || operand === undefined) return undefined;
  const offset = fileOffset(context, name);
  const callee: Expression = { kind: 'name', name: nodeText(context, name), offset };
  return { kind: 'call', callee, arguments: [context.convertExpression(context, operand)], hasEllipsis: false, offset };
}

function convertRightSide(context: ConvertContext, spec: RawNode, length: Expression | undefined): TypeExpression {
  const type = convertTypeField(context, spec, 'type');
  return length === undefined ? type : { kind: 'array', length, element: type, offset: length.offset };
}

function findSpec(node: RawNode): RawNode | undefined {
  if (node.type === 'type_spec' || node.type === 'type_alias') return node;
  for (const child of node.children) {
    const spec = findSpec(child);
    if (spec !== undefined) return spec;
  }
  return undefined;
}

/** Parses a type declaration by the grammar, which tells best what is wrong with one: it comes back with its `problems`, and as much of it as could be read. */
export function diagnoseTypeDeclaration(text: string, entry: OutlineEntry): TypeDeclaration {
  const spec = keyword + text.slice(entry.start, entry.end) + '\n';
  const { root, context } = parsePiece(spec, entry.start - keyword.length);
  if (root !== undefined) collectProblems(context, root);
  // An error can begin at the keyword, which need not stand before this spec in the file.
  const found = context.problems.map((problem) => ({ ...problem, offset: Math.max(problem.offset, entry.start) }));
  const node = root === undefined ? undefined : findSpec(root);
  const name = entry.names[0] ?? '';
  if (node === undefined) {
    const problems = found.length > 0 ? found : [{ offset: entry.start, message: 'syntax error: no type declaration' }];
    return {
      name,
      offset: entry.nameOffset,
      isAlias: false,
      isParenthesized: false,
      typeParameters: [],
      type: { kind: 'broken', offset: entry.start },
      problems,
    };
  }
  const list = childInField(node, 'type_parameters');
  const length = convertMistakenLength(context, list);
  return {
    name,
    offset: entry.nameOffset,
    isAlias: node.type === 'type_alias',
    isParenthesized: childInField(node, 'type')?.type === 'parenthesized_type',
    typeParameters: length === undefined ? convertTypeParameters(context, list) : [],
    type: convertRightSide(context, node, length),
    problems: found,
  };
}
