import type { ConstantDeclaration, VariableDeclaration } from '../nodes/declaration.ts';
import type { Expression } from '../nodes/expression.ts';
import type { TypeExpression } from '../nodes/type-expression.ts';
import type { OutlineDeclaration } from '../outline/file-outline.ts';
import type { RawNode } from '../tree/raw-node.ts';
import { childInField, fileOffset, nodeText, type ConvertContext } from './convert-context.ts';
import { convertExpressionList } from './convert-expression.ts';
import { parsePiece } from './parse-piece.ts';

interface Spec {
  readonly names: readonly { readonly name: string; readonly offset: number }[];
  readonly type: TypeExpression | undefined;
  readonly values: readonly Expression[];
}

function convertSpec(context: ConvertContext, node: RawNode): Spec {
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

function parseSpecs(text: string, declaration: OutlineDeclaration, type: string): readonly Spec[] {
  const { root, context } = parsePiece(text.slice(declaration.start, declaration.end) + '\n', declaration.start);
  return root === undefined ? [] : findSpecs(root, type).map((spec) => convertSpec(context, spec));
}

function typeAndValue(type: TypeExpression | undefined, value: Expression | undefined): Pick<ConstantDeclaration, 'type' | 'value'> {
  return { ...(type === undefined ? {} : { type }), ...(value === undefined ? {} : { value }) };
}

/** The constants of one declaration, with iota and the repetition of the last expression list worked out (Go spec, Iota). */
export function parseConstantDeclaration(text: string, declaration: OutlineDeclaration): readonly ConstantDeclaration[] {
  let repeated: Spec | undefined;
  return parseSpecs(text, declaration, 'const_spec').flatMap((spec, iota) => {
    if (spec.values.length > 0) repeated = spec;
    const source = repeated;
    return spec.names.map(({ name, offset }, index) => ({ name, offset, iota, ...typeAndValue(source?.type, source?.values[index]) }));
  });
}

/** The variables of one declaration. Several names that share one call have no value of their own. */
export function parseVariableDeclaration(text: string, declaration: OutlineDeclaration): readonly VariableDeclaration[] {
  return parseSpecs(text, declaration, 'var_spec').flatMap((spec) =>
    spec.names.map(({ name, offset }, index) => ({
      name,
      offset,
      ...typeAndValue(spec.type, spec.values.length === spec.names.length ? spec.values[index] : undefined),
    })),
  );
}
