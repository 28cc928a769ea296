import type { FieldExpression, StructExpression } from '../nodes/type-expression.ts';
import type { RawNode } from '../tree/raw-node.ts';
import { childInField, childOfType, type ConvertContext, convertTypeField, fileOffset, nodeText } from './convert-context.ts';

function convertFields(context: ConvertContext, node: RawNode): readonly FieldExpression[] {
  const tagNode = childInField(node, 'tag');
  const tag = tagNode === undefined ? {} : { tag: nodeText(context, tagNode) };
  const type = convertTypeField(context, node, 'type');
  const names = node.children.filter((child) => child.field === 'name');
  if (names.length > 0) return names.map((name) => ({ name: nodeText(context, name), type, ...tag, offset: fileOffset(context, name) }));
  const offset = fileOffset(context, node);
  return [{ type: childOfType(node, '*') === undefined ? type : { kind: 'pointer', element: type, offset }, ...tag, offset }];
}

/** A struct type (Go spec, Struct types). */
export function convertStruct(context: ConvertContext, node: RawNode): StructExpression {
  const declarations = childOfType(node, 'field_declaration_list')?.children.filter((child) => child.type === 'field_declaration') ?? [];
  return { kind: 'struct', fields: declarations.flatMap((child) => convertFields(context, child)), offset: fileOffset(context, node) };
}
