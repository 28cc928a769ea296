import type { Expression, SliceExpression, TypeExpression } from '@standin/syntax';
import { resolveType } from '../resolve/resolve-type.ts';
import { substitute, substituteSignature } from '../types/substitute.ts';
import type { Type, TypeParameter } from '../types/type.ts';
import { coreType, isBytesOrString } from './core-type.ts';
import { complete } from './infer.ts';
import type { Operand, ValueOperand } from './operand.ts';
import { byteType, isUntyped, stringType, typeOf } from './operand-type.ts';
import { unknown, type Typer } from './typer.ts';

type Generic = Extract<Operand, { readonly typeParameters?: readonly TypeParameter[] }>;

function isGeneric(operand: Operand): operand is Generic {
  return (operand.kind === 'value' || operand.kind === 'type') && operand.typeParameters !== undefined;
}

/** A generic function or type with type arguments; of a function they may be the first ones only (Go spec, Instantiations). */
function instantiate(typer: Typer, operand: Generic, typeArguments: readonly Type[], offset: number): Operand {
  const { typeParameters = [], type } = operand;
  if (operand.kind === 'type')
    return type.kind === 'named' ? { kind: 'type', type: { ...type, typeArguments } } : unknown(typer, offset, 'no generic type');
  const given = new Map(
    typeArguments.flatMap((argument, index) => {
      const parameter = typeParameters[index];
      return parameter === undefined ? [] : [[parameter, argument] as const];
    }),
  );
  const substitution = complete(typeParameters, given);
  const missing = typeParameters.filter((parameter) => !substitution.has(parameter));
  const { typeParameters: _, ...function_ } = operand;
  if (missing.length === 0) return { ...function_, type: substitute(type, substitution) };
  return type.kind === 'signature' ? { ...operand, type: substituteSignature(type, substitution), typeParameters: missing } : operand;
}

/** The type that an expression names where a type argument has to stand. */
function typeArgument(typer: Typer, expression: Expression): Type {
  const operand = typer.rules.typeExpression(typer, expression);
  return operand.kind === 'type' ? operand.type : { kind: 'invalid', origin: { file: typer.scope.file, offset: expression.offset } };
}

/** Types an instantiation that is written as one. */
export function typeInstantiation(typer: Typer, operand: Expression, typeArguments: readonly TypeExpression[]): Operand {
  const generic = typer.rules.typeExpression(typer, operand);
  if (generic.kind === 'unknown') return generic;
  if (!isGeneric(generic)) return unknown(typer, operand.offset, 'type arguments of what is not generic');
  return instantiate(
    typer,
    generic,
    typeArguments.map((argument) => resolveType(argument, typer.scope)),
    operand.offset,
  );
}

/** The type of an element that an index gives; `undefined` where values of the type have none. */
function elementType(type: Type): Type | undefined {
  const core = coreType(type);
  switch (core?.kind) {
    case 'slice':
    case 'array':
      return core.element;
    case 'map':
      return core.value;
    case 'pointer': {
      const array = coreType(core.element);
      return array?.kind === 'array' ? array.element : undefined;
    }
    case 'basic':
      return core.name === 'string' ? byteType : undefined;
    default:
      return isBytesOrString(type) ? byteType : undefined;
  }
}

function flowToKey(typer: Typer, type: Type, expression: Expression, operand: Operand): void {
  const core = coreType(type);
  if (core?.kind === 'map') typer.visitor?.flow?.({ kind: 'element', expression, operand, to: undefined, type: core.key });
}

/** Types an index expression, or a generic function or type with one type argument (Go spec, Index expressions). */
export function typeIndex(typer: Typer, { operand, index, offset }: Extract<Expression, { kind: 'index' }>): Operand {
  const indexed = typer.rules.typeExpression(typer, operand);
  if (isGeneric(indexed)) return instantiate(typer, indexed, [typeArgument(typer, index)], offset);
  const indexOperand = typer.rules.typeExpression(typer, index);
  if (indexed.kind === 'unknown') return indexed;
  const type = typeOf(indexed);
  const element = type && elementType(type);
  if (type === undefined || element === undefined) return unknown(typer, offset, 'an index into what has no elements that can be told');
  flowToKey(typer, type, index, indexOperand);
  return { kind: 'value', type: element };
}

function slicedType(operand: Operand): Type | undefined {
  const type = typeOf(operand);
  const core = type && coreType(type);
  if (type === undefined || core === undefined) return type && isBytesOrString(type) ? type : undefined;
  if (core.kind === 'basic') return isUntyped(operand) ? stringType : type;
  const array = core.kind === 'pointer' ? coreType(core.element) : core;
  if (array?.kind === 'array') return { kind: 'slice', element: array.element };
  return core.kind === 'slice' ? type : undefined;
}

/** Types a slice expression (Go spec, Slice expressions). */
export function typeSlice(typer: Typer, { operand, low, high, max, offset }: SliceExpression): Operand {
  const sliced = typer.rules.typeExpression(typer, operand);
  for (const bound of [low, high, max]) if (bound !== undefined) typer.rules.typeExpression(typer, bound);
  if (sliced.kind === 'unknown') return sliced;
  const type = slicedType(sliced);
  const value: ValueOperand | undefined = type && { kind: 'value', type };
  return value ?? unknown(typer, offset, 'a slice of what cannot be sliced');
}
