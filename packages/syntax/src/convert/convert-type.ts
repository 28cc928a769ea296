import type { TypeExpression, TypeNameExpression } from '../nodes/type-expression.ts';
import type { RawNode } from '../tree/raw-node.ts';
import { childInField, convertTypeField, fileOffset, isTypeNode, nodeText, type ConvertContext } from './convert-context.ts';
import { convertInterface, convertTypeElement } from './convert-interface.ts';
import { convertSignature } from './convert-signature.ts';
import { convertStruct } from './convert-struct.ts';

function convertInnerType(context: ConvertContext, node: RawNode): TypeExpression {
  const inner = node.children.find((child) => isTypeNode(child));
  return inner === undefined ? { kind: 'broken', offset: fileOffset(context, node) } : convertType(context, inner);
}

/**
 * The grammar reads `chan<- chan T` as a channel of `<-chan T`; an arrow belongs to the leftmost `chan` that can have it (Go spec, Channel types).
 * With `hasLostArrow`, the arrow that the node starts with was given away so.
 */
function convertChannel(context: ConvertContext, node: RawNode, hasLostArrow: boolean): TypeExpression {
  const offset = fileOffset(context, node);
  const startsWithArrow = node.children[0]?.type === '<-';
  const element = convertTypeField(context, node, 'value');
  if (startsWithArrow && !hasLostArrow) return { kind: 'channel', direction: 'receive', element, offset };
  const value = node.children[startsWithArrow ? 2 : 1];
  if (value?.type === '<-') return { kind: 'channel', direction: 'send', element, offset };
  const takesArrow = value?.type === 'channel_type' && value.children[0]?.type === '<-';
  if (takesArrow) return { kind: 'channel', direction: 'send', element: convertChannel(context, value, true), offset };
  return { kind: 'channel', direction: 'both', element, offset };
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
  return { kind: 'array', length: context.convertExpression(context, length), element: convertTypeField(context, node, 'element'), offset };
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
      return convertChannel(context, node, false);
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
