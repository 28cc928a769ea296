import type { Expression } from '../../nodes/expression.ts';
import type { TypeExpression } from '../../nodes/type-expression.ts';

function instantiate(operand: Expression, typeArguments: readonly TypeExpression[]): TypeExpression {
  const generic = readAsType(operand);
  return generic.kind === 'name' ? { ...generic, typeArguments } : { kind: 'broken', offset: operand.offset };
}

/** The type that an expression is where a type has to stand (Go spec, Types); `broken` where it cannot be one. */
export function readAsType(expression: Expression): TypeExpression {
  const { offset } = expression;
  switch (expression.kind) {
    case 'type':
      return expression.type;
    case 'name':
      return { kind: 'name', name: expression.name, typeArguments: [], offset };
    case 'selector':
      return expression.operand.kind === 'name'
        ? { kind: 'name', package: expression.operand.name, name: expression.name, typeArguments: [], offset }
        : { kind: 'broken', offset };
    case 'index':
      return instantiate(expression.operand, [readAsType(expression.index)]);
    case 'instantiation':
      return instantiate(expression.operand, expression.typeArguments);
    case 'unary':
      return expression.operator === '*'
        ? { kind: 'pointer', element: readAsType(expression.operand), offset }
        : { kind: 'broken', offset };
    default:
      return { kind: 'broken', offset };
  }
}
