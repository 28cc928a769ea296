import type { Identifier } from '@standin/syntax';
import type { Type } from '../types/type.ts';
import type { Operand, Place, UnknownOperand } from './operand.ts';
import { typeOf } from './operand-type.ts';
import { declareName, unknown, type Typer } from './typer.ts';

/** The operand that a variable of a type is, from a place. */
function variableOf(typer: Typer, place: Place, type: Type | UnknownOperand | undefined): Parameters<typeof declareName>[2] {
  const { offset } = place.origin;
  if (type?.kind === 'unknown') return { kind: 'variable', operand: type };
  if (type === undefined || type.kind === 'invalid')
    return { kind: 'variable', operand: unknown(typer, offset, 'a variable of a type that cannot be told') };
  return { kind: 'variable', operand: { kind: 'value', type, place } };
}

/** Declares a variable, parameter, result or receiver in the innermost block, and tells of it. */
export function declarePlace(typer: Typer, place: Place, given: Type | UnknownOperand | undefined): void {
  const type = typer.visitor?.typeOf?.(place) ?? given;
  typer.visitor?.declare?.(place, type?.kind === 'unknown' ? undefined : type);
  if (place.name !== undefined) declareName(typer, place.name, variableOf(typer, place, type));
}

/** Declares a local variable of a type. */
export function declareVariable(typer: Typer, { name, offset }: Identifier, type: Type | UnknownOperand | undefined): Place {
  const place: Place = { kind: 'variable', name, origin: { file: typer.scope.file, offset } };
  declarePlace(typer, place, type);
  return place;
}

/** The type that a variable takes from its value: for an untyped one its default type; of `nil` none. */
export function typeOfValue(operand: Operand | undefined): Type | UnknownOperand | undefined {
  return operand?.kind === 'unknown' ? operand : operand && typeOf(operand);
}
