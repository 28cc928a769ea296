import type { Expression, LiteralKind } from '@standin/syntax';
import { resolveSignature, resolveType } from '../resolve/resolve-type.ts';
import type { Type } from '../types/type.ts';
import type { Operand } from './operand.ts';
import { typeOf, untypedConstant } from './operand-type.ts';
import { typeCall } from './type-call.ts';
import { typeCompositeLiteral } from './type-composite-literal.ts';
import { typeIndex, typeInstantiation, typeSlice } from './type-index.ts';
import { typeName } from './type-name.ts';
import { typeBinary, typeUnary } from './type-operator.ts';
import { typeSelector } from './type-selector.ts';
import { typeLiteralBody } from './type-function-body.ts';
import { unknown, type Typer } from './typer.ts';

/** The default types of basic literals (Go spec, Constants). */
const literalTypes: Readonly<Record<LiteralKind, string>> = {
  integer: 'int',
  float: 'float64',
  imaginary: 'complex128',
  rune: 'rune',
  string: 'string',
};

function typeFunctionLiteral(typer: Typer, literal: Extract<Expression, { kind: 'functionLiteral' }>): Operand {
  const type = resolveSignature(literal.signature, typer.scope);
  if (typer.visitor !== undefined) typeLiteralBody(typer, literal, type);
  return { kind: 'value', type };
}

function typeAssertion(typer: Typer, { operand, type }: Extract<Expression, { kind: 'typeAssertion' }>): Operand {
  const value = typer.rules.typeExpression(typer, operand);
  const asserted = resolveType(type, typer.scope);
  typer.visitor?.flow?.({ kind: 'assertion', expression: operand, operand: value, to: undefined, type: asserted });
  return { kind: 'value', type: asserted };
}

function typeKind(typer: Typer, expression: Expression, elided: Type | undefined): Operand {
  switch (expression.kind) {
    case 'literal':
      return untypedConstant(literalTypes[expression.literal]);
    case 'name':
      return typeName(typer, expression.name, expression.offset);
    case 'selector':
      return typeSelector(typer, expression);
    case 'unary':
      return typeUnary(typer, expression);
    case 'binary':
      return typeBinary(typer, expression);
    case 'call':
      return typeCall(typer, expression);
    case 'index':
      return typeIndex(typer, expression);
    case 'instantiation':
      return typeInstantiation(typer, expression.operand, expression.typeArguments);
    case 'slice':
      return typeSlice(typer, expression);
    case 'typeAssertion':
      return typeAssertion(typer, expression);
    case 'compositeLiteral':
      return typeCompositeLiteral(typer, expression, elided);
    case 'functionLiteral':
      return typeFunctionLiteral(typer, expression);
    case 'type':
      return { kind: 'type', type: resolveType(expression.type, typer.scope) };
    case 'other':
      return unknown(typer, expression.offset, 'what cannot be read');
  }
}

/** What is held for known must be known to the last part of its spelling. */
function withoutInvalid(typer: Typer, operand: Operand, offset: number): Operand {
  const type = operand.kind === 'type' ? operand.type : typeOf(operand);
  return type?.kind === 'invalid' ? unknown(typer, offset, 'a type that cannot be told') : operand;
}

/** What an expression is (Go spec, Expressions); `elided` is the type that a literal around it tells for a composite literal that has none. */
export function typeExpression(typer: Typer, expression: Expression, elided?: Type): Operand {
  const operand = withoutInvalid(typer, typeKind(typer, expression, elided), expression.offset);
  typer.visitor?.expression?.(expression, operand, typer.scope);
  return operand;
}
