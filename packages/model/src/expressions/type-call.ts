import type { CallExpression, Expression } from '@standin/syntax';
import { substituteSignature } from '../types/substitute.ts';
import type { SignatureType, Type } from '../types/type.ts';
import { coreType } from './core-type.ts';
import { infer, parameterType } from './infer.ts';
import type { Callee, Operand, ValueOperand } from './operand.ts';
import { parameterPlace, resultPlace } from './places.ts';
import { typeBuiltin } from './type-builtin.ts';
import { typeValues, type TypedValue } from './type-values.ts';
import { unknown, type Typer } from './typer.ts';

/** A conversion of a value; a constant stays one where the type is that of constants (Go spec, Conversions). */
function typeConversion(typer: Typer, call: CallExpression, type: Type): Operand {
  const [expression] = call.arguments;
  const operand = expression && typer.rules.typeExpression(typer, expression);
  if (expression === undefined || operand === undefined) return unknown(typer, call.offset, 'a conversion of nothing');
  typer.visitor?.flow?.({ kind: 'conversion', expression, operand, to: undefined, type });
  const isConstant = operand.kind === 'constant' && type.kind !== 'typeParameter' && coreType(type)?.kind === 'basic';
  return isConstant ? { kind: 'constant', type, isUntyped: false } : { kind: 'value', type };
}

function typeArguments(typer: Typer, expressions: readonly Expression[]): readonly TypedValue[] {
  return typeValues(typer, expressions, expressions.length === 1 ? 0 : expressions.length);
}

function inferSignature(
  signature: SignatureType,
  callee: ValueOperand,
  values: readonly TypedValue[],
  hasEllipsis: boolean,
): SignatureType | undefined {
  if (callee.typeParameters === undefined) return signature;
  const pairs = values.flatMap(({ operand }, index) => {
    const type = parameterType(signature, index, hasEllipsis);
    return type === undefined ? [] : [{ operand, type }];
  });
  const substitution = infer(callee.typeParameters, pairs);
  return substitution && substituteSignature(signature, substitution);
}

function tellArguments(
  typer: Typer,
  callee: Callee | undefined,
  signature: SignatureType | undefined,
  { values, hasEllipsis }: Given,
): void {
  for (const [index, { expression, operand }] of values.entries()) {
    const position = signature?.isVariadic === true ? Math.min(index, signature.parameters.length - 1) : index;
    const type = signature && parameterType(signature, index, hasEllipsis);
    typer.visitor?.flow?.({ kind: 'argument', expression, operand, to: parameterPlace(callee, position), type });
  }
}

interface Given {
  readonly values: readonly TypedValue[];
  readonly hasEllipsis: boolean;
}

function resultsOf({ results }: SignatureType, callee: Callee | undefined): Operand {
  const values = results.map(({ type }, index): ValueOperand => {
    const place = resultPlace(callee, index);
    return place === undefined ? { kind: 'value', type } : { kind: 'value', type, place };
  });
  const [first] = values;
  return values.length === 1 && first !== undefined ? first : { kind: 'tuple', values };
}

function callFunction(typer: Typer, call: CallExpression, callee: ValueOperand): Operand {
  const core = coreType(callee.type);
  const values = typeArguments(typer, call.arguments);
  const signature = core?.kind === 'signature' ? inferSignature(core, callee, values, call.hasEllipsis) : undefined;
  tellArguments(typer, callee.callee, signature, { values, hasEllipsis: call.hasEllipsis });
  if (signature !== undefined) return resultsOf(signature, callee.callee);
  const missing = values.find(({ operand }) => operand.kind === 'unknown')?.operand;
  if (core?.kind !== 'signature') return unknown(typer, call.offset, 'a call of what cannot be looked into');
  return missing?.kind === 'unknown' ? missing : unknown(typer, call.offset, 'type arguments that the arguments do not tell');
}

/** Types a call or conversion (Go spec, Calls). */
export function typeCall(typer: Typer, call: CallExpression): Operand {
  const callee = typer.rules.typeExpression(typer, call.callee);
  switch (callee.kind) {
    case 'type':
      return typeConversion(typer, call, callee.type);
    case 'builtin':
      return typeBuiltin(typer, call, callee.name);
    case 'value':
      return callFunction(typer, call, callee);
    default: {
      const values = typeArguments(typer, call.arguments);
      tellArguments(typer, undefined, undefined, { values, hasEllipsis: call.hasEllipsis });
      return callee.kind === 'unknown' ? callee : unknown(typer, call.offset, 'a call of what is no function');
    }
  }
}
