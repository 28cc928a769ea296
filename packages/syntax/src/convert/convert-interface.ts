import type { InterfaceElement, InterfaceExpression, TypeExpression, UnionExpression } from '../nodes/type-expression.ts';
import type { RawNode } from '../tree/raw-node.ts';
import { childInField, type ConvertContext, fileOffset, isTypeNode, nodeText } from './convert-context.ts';
import { convertSignature } from './convert-signature.ts';

function convertTerm(context: ConvertContext, node: RawNode): UnionExpression['terms'][number] {
  if (node.type !== 'negated_type') return { hasTilde: false, type: context.convertType(context, node) };
  const inner = node.children.find((child) => isTypeNode(child));
  const type: TypeExpression =
    inner === undefined ? { kind: 'broken', offset: fileOffset(context, node) } : context.convertType(context, inner);
  return { hasTilde: true, type };
}

/** A type element or type constraint: the type itself where it is one term without a tilde, a union otherwise. */
export function convertTypeElement(context: ConvertContext, node: RawNode): TypeExpression {
  const terms = node.children.filter((child) => isTypeNode(child)).map((child) => convertTerm(context, child));
  const [first] = terms;
  if (first === undefined) return { kind: 'broken', offset: fileOffset(context, node) };
  if (terms.length === 1 && !first.hasTilde) return first.type;
  return { kind: 'union', terms, offset: fileOffset(context, node) };
}

function convertElement(context: ConvertContext, node: RawNode): InterfaceElement | undefined {
  const offset = fileOffset(context, node);
  if (node.type === 'method_elem') {
    const name = childInField(node, 'name');
    return { kind: 'method', name: name === undefined ? '' : nodeText(context, name), signature: convertSignature(context, node), offset };
  }
  return node.type === 'type_elem' ? { kind: 'embedded', type: convertTypeElement(context, node), offset } : undefined;
}

/** An interface type (Go spec, Interface types). */
export function convertInterface(context: ConvertContext, node: RawNode): InterfaceExpression {
  const elements = node.children.map((child) => convertElement(context, child)).filter((element) => element !== undefined);
  return { kind: 'interface', elements, offset: fileOffset(context, node) };
}
