import type { ParameterExpression, SignatureExpression } from '../nodes/type-expression.ts';
import type { RawNode } from '../tree/raw-node.ts';
import { childInField, type ConvertContext, convertTypeField, fileOffset, nodeText } from './convert-context.ts';

function convertParameter(context: ConvertContext, node: RawNode): readonly ParameterExpression[] {
  const type = convertTypeField(context, node, 'type');
  const names = node.children.filter((child) => child.field === 'name');
  if (names.length === 0) return [{ type, offset: fileOffset(context, node) }];
  return names.map((name) => ({ name: nodeText(context, name), type, offset: fileOffset(context, name) }));
}

function convertParameterList(context: ConvertContext, node: RawNode | undefined): readonly ParameterExpression[] {
  const declarations = node?.children.filter((child) => child.type.endsWith('parameter_declaration')) ?? [];
  return declarations.flatMap((child) => convertParameter(context, child));
}

/** The parameters and results of a node with the grammar's `parameters` and `result` fields. */
export function convertSignature(context: ConvertContext, node: RawNode): SignatureExpression {
  const list = childInField(node, 'parameters');
  const result = childInField(node, 'result');
  const results =
    result === undefined || result.type === 'parameter_list'
      ? convertParameterList(context, result)
      : [{ type: context.convertType(context, result), offset: fileOffset(context, result) }];
  const isVariadic = list?.children.some((child) => child.type === 'variadic_parameter_declaration') ?? false;
  return { parameters: convertParameterList(context, list), results, isVariadic };
}
