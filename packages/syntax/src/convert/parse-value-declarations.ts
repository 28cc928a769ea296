import type { ConstantDeclaration, VariableDeclaration } from '../nodes/declaration.ts';
import { numberConstants } from '../nodes/number-constants.ts';
import type { VariableSpec } from '../nodes/statement.ts';
import type { OutlineDeclaration } from '../outline/file-outline.ts';
import type { RawNode } from '../tree/raw-node.ts';
import { childInField, fileOffset, nodeText, type ConvertContext } from './convert-context.ts';
import { convertExpressionList } from './convert-expression.ts';
import { parsePiece } from './parse-piece.ts';

function convertSpec(context: ConvertContext, node: RawNode): VariableSpec {
  const typeNode = childInField(node, 'type');
  const names = node.children.filter((child) => child.field === 'name' && child.type === 'identifier');
  return {
    names: names.map((child) => ({ name: nodeText(context, child), offset: fileOffset(context, child) })),
    type: typeNode === undefined ? undefined : context.convertType(context, typeNode),
    values: convertExpressionList(context, childInField(node, 'value')),
  };
}

function findSpecs(node: RawNode, type: string): RawNode[] {
  return node.type === type ? [node] : node.children.flatMap((child) => findSpecs(child, type));
}

function parseSpecs(text: string, declaration: OutlineDeclaration, type: string): readonly VariableSpec[] {
  const { root, context } = parsePiece(text.slice(declaration.start, declaration.end) + '\n', declaration.start);
  return root === undefined ? [] : findSpecs(root, type).map((spec) => convertSpec(context, spec));
}

/** The constants of one declaration, with iota and the repetition of the last expression list worked out (Go spec, Iota). */
export function parseConstantDeclaration(text: string, declaration: OutlineDeclaration): readonly ConstantDeclaration[] {
  return numberConstants(parseSpecs(text, declaration, 'const_spec'));
}

/** The variables of one declaration. Several names that share one call have no value of their own. */
export function parseVariableDeclaration(text: string, declaration: OutlineDeclaration): readonly VariableDeclaration[] {
  return parseSpecs(text, declaration, 'var_spec').flatMap((spec) =>
    spec.names.map(({ name, offset }, index) => {
      const value = spec.values.length === spec.names.length ? spec.values[index] : undefined;
      return { name, offset, ...(spec.type !== undefined && { type: spec.type }), ...(value !== undefined && { value }) };
    }),
  );
}
