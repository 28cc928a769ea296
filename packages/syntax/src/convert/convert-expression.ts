import type { CompositeLiteral, LiteralElement } from '../nodes/composite-literal.ts';
import { countElements } from '../nodes/count-elements.ts';
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
  const typeArguments = typeArgumentList.map((child) => context.convertType(context, child));
  const operand = convertField(context, node, 'function');
  const list = childInField(node, 'arguments');
  return {
    kind: 'call',
    callee: typeArguments.length === 0 ? operand : { kind: 'instantiation', operand, typeArguments, offset: operand.offset },
    arguments: convertArguments(context, list),
    hasEllipsis: list !== undefined && childOfType(list, '...') !== undefined,
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
  const call: Expression = { kind: 'call', callee, arguments: converted, hasEllipsis: false, offset };
  return isIndirection ? { kind: 'unary', operator: '*', operand: call, offset } : call;
}

function convertLiteralValue(context: ConvertContext, body: RawNode | undefined, type: TypeExpression | undefined): CompositeLiteral {
  const nodes = body?.children.filter((child) => child.type.endsWith('_element')) ?? [];
  const elements = nodes.map((node) => convertElement(context, node));
  const offset = type?.offset ?? (body === undefined ? context.base : fileOffset(context, body));
  return { kind: 'compositeLiteral', type, elements, offset, end: context.base + (body?.end ?? 0) };
}

function convertValue(context: ConvertContext, element: RawNode): Expression {
  const [node] = element.children;
  if (node === undefined) return { kind: 'other', offset: fileOffset(context, element) };
  return node.type === 'literal_value' ? convertLiteralValue(context, node, undefined) : convertExpression(context, node);
}

function convertElement(context: ConvertContext, node: RawNode): LiteralElement {
  const [key, value] = node.children.filter((child) => child.type === 'literal_element');
  if (key === undefined || value === undefined) return { key: undefined, value: convertValue(context, node) };
  return { key: convertValue(context, key), value: convertValue(context, value) };
}

function convertCompositeLiteral(context: ConvertContext, node: RawNode): Expression {
  const typeNode = childInField(node, 'type');
  const offset = fileOffset(context, node);
  if (typeNode === undefined) return { kind: 'other', offset };
  const isCounted = typeNode.type === 'implicit_length_array_type';
  const type = isCounted ? undefined : context.convertType(context, typeNode);
  const literal = convertLiteralValue(context, childInField(node, 'body'), type);
  if (!isCounted) return { ...literal, offset };
  const length = countElements(
    literal.elements.map(({ key }) => key),
    offset,
  );
  return { ...literal, type: { kind: 'array', length, element: convertTypeField(context, typeNode, 'element'), offset }, offset };
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
        nameOffset: field === undefined ? offset : fileOffset(context, field),
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
