import type { Expression, LiteralKind } from '../nodes/expression.ts';
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

/** The key of an element of a composite literal; `undefined` where it has none. */
function elementKey(context: ConvertContext, node: RawNode): Expression | undefined {
  const key = node.type === 'keyed_element' ? node.children[0]?.children[0] : undefined;
  return key === undefined ? undefined : convertExpression(context, key);
}

/**
 * The length of `[...]T{...}`: one more than the largest index, where an element without a key follows the one before it (Go spec, Composite literals).
 * Keys are constant expressions, so with them it is a call of `max`, one argument for each key.
 */
function countElements(context: ConvertContext, elements: readonly RawNode[], offset: number): Expression {
  const integer = (value: number): Expression => ({ kind: 'literal', literal: 'integer', text: String(value), offset });
  const runs: { key: Expression | undefined; count: number }[] = [{ key: undefined, count: 0 }];
  for (const element of elements) {
    const key = elementKey(context, element);
    const last = runs.at(-1);
    if (key !== undefined || last === undefined) runs.push({ key, count: 1 });
    else last.count++;
  }
  const ends = runs.map(({ key, count }): Expression =>
    key === undefined ? integer(count) : { kind: 'binary', operator: '+', left: key, right: integer(count), offset },
  );
  return { kind: 'call', callee: { kind: 'name', name: 'max', offset }, typeArguments: [], arguments: ends, offset };
}

function convertCompositeLiteral(context: ConvertContext, node: RawNode): Expression {
  const typeNode = childInField(node, 'type');
  const offset = fileOffset(context, node);
  if (typeNode === undefined) return { kind: 'other', offset };
  if (typeNode.type !== 'implicit_length_array_type')
    return { kind: 'compositeLiteral', type: context.convertType(context, typeNode), offset };
  const elements = childInField(node, 'body')?.children.filter((child) => child.type.endsWith('_element')) ?? [];
  const length = countElements(context, elements, offset);
  return {
    kind: 'compositeLiteral',
    type: { kind: 'array', length, element: convertTypeField(context, typeNode, 'element'), offset },
    offset,
  };
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
