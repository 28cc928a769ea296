import type { ChannelDirection, TypeExpression, TypeNameExpression } from '../nodes/type-expression.ts';
import type { RawNode } from '../tree/raw-node.ts';
import { childInField, fileOffset, nodeText, type ConvertContext } from './convert-context.ts';
import { convertExpression } from './convert-expression.ts';
import { convertInterface, convertTypeElement } from './convert-interface.ts';
import { convertSignature } from './convert-signature.ts';
import { convertStruct } from './convert-struct.ts';

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
  return child === undefined ? { kind: 'broken', offset: fileOffset(context, node) } : convertType(context, child);
}

function convertInnerType(context: ConvertContext, node: RawNode): TypeExpression {
  const inner = node.children.find((child) => isTypeNode(child));
  return inner === undefined ? { kind: 'broken', offset: fileOffset(context, node) } : convertType(context, inner);
}

function channelDirection(node: RawNode): ChannelDirection {
  if (node.children[0]?.type === '<-') return 'receive';
  return node.children[1]?.type === '<-' ? 'send' : 'both';
}

function convertGeneric(context: ConvertContext, node: RawNode): TypeExpression {
  const generic = convertTypeField(context, node, 'type');
  const argumentNodes = childInField(node, 'type_arguments')?.children.filter((child) => isTypeNode(child)) ?? [];
  if (generic.kind !== 'name') return { kind: 'broken', offset: fileOffset(context, node) };
  return { ...generic, typeArguments: argumentNodes.map((child) => convertType(context, child)) };
}

function convertQualified(context: ConvertContext, node: RawNode): TypeNameExpression {
  const packageName = childInField(node, 'package');
  const name = childInField(node, 'name');
  return {
    kind: 'name',
    package: packageName === undefined ? '' : nodeText(context, packageName),
    name: name === undefined ? '' : nodeText(context, name),
    typeArguments: [],
    offset: fileOffset(context, node),
  };
}

function convertArray(context: ConvertContext, node: RawNode): TypeExpression {
  const offset = fileOffset(context, node);
  const length = childInField(node, 'length');
  if (length === undefined) return { kind: 'broken', offset };
  return { kind: 'array', length: convertExpression(context, length), element: convertTypeField(context, node, 'element'), offset };
}

/** Converts a type node (Go spec, Types); what cannot be read is `broken`, and stands among the problems of its declaration. */
export function convertType(context: ConvertContext, node: RawNode): TypeExpression {
  const offset = fileOffset(context, node);
  switch (node.type) {
    case 'type_identifier':
    case 'identifier':
      return { kind: 'name', name: nodeText(context, node), typeArguments: [], offset };
    case 'qualified_type':
      return convertQualified(context, node);
    case 'generic_type':
      return convertGeneric(context, node);
    case 'pointer_type':
      return { kind: 'pointer', element: convertInnerType(context, node), offset };
    case 'slice_type':
      return { kind: 'slice', element: convertTypeField(context, node, 'element'), offset };
    case 'array_type':
      return convertArray(context, node);
    case 'map_type':
      return { kind: 'map', key: convertTypeField(context, node, 'key'), value: convertTypeField(context, node, 'value'), offset };
    case 'channel_type':
      return { kind: 'channel', direction: channelDirection(node), element: convertTypeField(context, node, 'value'), offset };
    case 'function_type':
      return { kind: 'function', signature: convertSignature(context, node), offset };
    case 'struct_type':
      return convertStruct(context, node);
    case 'interface_type':
      return convertInterface(context, node);
    case 'parenthesized_type':
      return convertInnerType(context, node);
    case 'type_elem':
    case 'type_constraint':
      return convertTypeElement(context, node);
    default:
      return { kind: 'broken', offset };
  }
}
