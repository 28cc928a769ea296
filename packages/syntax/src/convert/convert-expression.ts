import type { Expression, LiteralKind } from '../nodes/expression.ts';
import type { TypeExpression } from '../nodes/type-expression.ts';
import type { RawNode } from '../tree/raw-node.ts';
import { childInField, childOfType, type ConvertContext, convertTypeField, fileOffset, isTypeNode, nodeText } from './convert-context.ts';

const literalKinds: ReadonlyMap<string, LiteralKind> = new Map([
  ['int_literal', 'integer'],
  ['float_literal', 'float'],
  ['imaginary_literal', 'imaginary'],
  ['rune_literal', 'rune'],
  ['interpreted_string_literal', 'string'],
  ['raw_string_literal', 'string'],
]);

const nameNodes: ReadonlySet<string> = new Set([
  'identifier',
  'type_identifier',
  'iota',
  'true',
  'false',
  'nil',
  'field_identifier',
  'package_identifier',
]);

function isToken(node: RawNode): boolean {
  return node.children.length === 0 && /^\W+$/.test(node.type);
}

function convertField(context: ConvertContext, node: RawNode, field: string): Expression {
  const child = childInField(node, field);
  return child === undefined ? { kind: 'other', offset: fileOffset(context, node) } : convertExpression(context, child);
}

function convertArguments(context: ConvertContext, list: RawNode | undefined): Expression[] {
  const nodes = list?.children.filter((child) => !isToken(child) && child.type !== 'comment') ?? [];
  return nodes.map((child) => convertExpression(context, child));
}

function convertCall(context: ConvertContext, node: RawNode): Expression {
  const typeArgumentList = childInField(node, 'type_arguments')?.children.filter((child) => isTypeNode(child)) ?? [];
  return {
    kind: 'call',
    callee: convertField(context, node, 'function'),
    typeArguments: typeArgumentList.map((child) => context.convertType(context, child)),
    arguments: convertArguments(context, childInField(node, 'arguments')),
    offset: fileOffset(context, node),
  };
}

function convertConversion(context: ConvertContext, node: RawNode): Expression {
  const typeNode = childInField(node, 'type');
  const operand = childInField(node, 'operand');
  const offset = fileOffset(context, node);
  if (typeNode === undefined || operand === undefined) return { kind: 'other', offset };
  const type = context.convertType(context, typeNode);
  const converted = [convertExpression(context, operand)];
  // `*T(x)` is `*(T(x))` (Go spec, Conversions); the grammar takes some of them for conversions to `*T`.
  const isIndirection = typeNode.type === 'pointer_type' && type.kind === 'pointer';
  const callee: Expression = { kind: 'type', type: isIndirection ? type.element : type, offset: fileOffset(context, typeNode) };
  const call: Expression = { kind: 'call', callee, typeArguments: [], arguments: converted, offset };
  return isIndirection ? { kind: 'unary', operator: '*', operand: call, offset } : call;
}

/** A keyed element gives `undefined`, which is enough to know that a count of elements is not the length. */
function convertElement(context: ConvertContext, node: RawNode): Expression | undefined {
  const value = node.children[0];
  return node.type === 'literal_element' && value !== undefined ? convertExpression(context, value) : undefined;
}

/** `[...]T{...}` has as many elements as its literal (Go spec, Composite literals); `broken` where keys say otherwise. */
function convertCountedArray(context: ConvertContext, node: RawNode, elements: readonly (Expression | undefined)[]): TypeExpression {
  const offset = fileOffset(context, node);
  if (elements.includes(undefined)) return { kind: 'broken', offset };
  const length = { kind: 'literal', literal: 'integer', text: String(elements.length), offset } as const;
  return { kind: 'array', length, element: convertTypeField(context, node, 'element'), offset };
}

function convertCompositeLiteral(context: ConvertContext, node: RawNode): Expression {
  const typeNode = childInField(node, 'type');
  const offset = fileOffset(context, node);
  if (typeNode === undefined) return { kind: 'other', offset };
  const nodes = childInField(node, 'body')?.children.filter((child) => child.type.endsWith('_element')) ?? [];
  const elements = nodes.map((child) => convertElement(context, child));
  const isCounted = typeNode.type === 'implicit_length_array_type';
  const type = isCounted ? convertCountedArray(context, typeNode, elements) : context.convertType(context, typeNode);
  return { kind: 'compositeLiteral', type, elements, offset };
}

/** Converts an expression, and a type where an expression may stand (a conversion's or `unsafe.Sizeof`'s operand). */
export function convertExpression(context: ConvertContext, node: RawNode): Expression {
  const offset = fileOffset(context, node);
  const literal = literalKinds.get(node.type);
  if (literal !== undefined) return { kind: 'literal', literal, text: nodeText(context, node), offset };
  if (nameNodes.has(node.type)) return { kind: 'name', name: nodeText(context, node), offset };
  switch (node.type) {
    case 'parenthesized_expression': {
      const inner = node.children.find((child) => !isToken(child) && child.type !== 'comment');
      return inner === undefined ? { kind: 'other', offset } : convertExpression(context, inner);
    }
    case 'selector_expression': {
      const field = childInField(node, 'field');
      return {
        kind: 'selector',
        operand: convertField(context, node, 'operand'),
        name: field === undefined ? '' : nodeText(context, field),
        offset,
      };
    }
    case 'unary_expression': {
      const operator = childInField(node, 'operator')?.type ?? '';
      return { kind: 'unary', operator, operand: convertField(context, node, 'operand'), offset };
    }
    case 'binary_expression': {
      const operator = childInField(node, 'operator')?.type ?? '';
      return { kind: 'binary', operator, left: convertField(context, node, 'left'), right: convertField(context, node, 'right'), offset };
    }
    case 'index_expression':
      return { kind: 'index', operand: convertField(context, node, 'operand'), index: convertField(context, node, 'index'), offset };
    case 'call_expression':
      return convertCall(context, node);
    case 'type_conversion_expression':
      return convertConversion(context, node);
    case 'composite_literal':
      return convertCompositeLiteral(context, node);
    default:
      return isTypeNode(node) ? { kind: 'type', type: context.convertType(context, node), offset } : { kind: 'other', offset };
  }
}

/** The expressions of an expression list node, in order. */
export function convertExpressionList(context: ConvertContext, node: RawNode | undefined): readonly Expression[] {
  if (node === undefined) return [];
  return node.type === 'expression_list' || childOfType(node, ',') !== undefined
    ? convertArguments(context, node)
    : [convertExpression(context, node)];
}
