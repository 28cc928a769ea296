import { invariant } from '@standin/diagnostics';
import type { Expression } from '@standin/syntax';
import { printType } from './print-type.ts';

/** The Go text of an array length, every operation in parentheses. */
export function printExpression(expression: Expression): string {
  switch (expression.kind) {
    case 'literal':
      return expression.text;
    case 'name':
      return expression.name;
    case 'selector':
      return `${printExpression(expression.operand)}.${expression.name}`;
    case 'unary':
      return `${expression.operator}${printExpression(expression.operand)}`;
    case 'binary':
      return `(${printExpression(expression.left)}${expression.operator}${printExpression(expression.right)})`;
    case 'call':
      return `${printExpression(expression.callee)}(${expression.arguments.map(printExpression).join(',')})`;
    case 'index':
      return `${printExpression(expression.operand)}[${printExpression(expression.index)}]`;
    case 'type':
      return printType(expression.type);
    case 'compositeLiteral':
      return `${printType(expression.type)}{}`;
    case 'other':
      invariant(false, 'no array length of the standard library holds such an expression');
  }
}
