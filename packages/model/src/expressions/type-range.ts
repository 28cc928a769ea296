import type { RangeStatement } from '@standin/syntax';
import type { SignatureType, Type } from '../types/type.ts';
import { coreType } from './core-type.ts';
import type { Operand } from './operand.ts';
import { intType, isUntyped, runeType, typeOf } from './operand-type.ts';
import { declareOrAssign, tellAssignment, typeTarget } from './type-assignment.ts';
import type { TypedValue } from './type-values.ts';
import { inBlock, unknown, type Typer } from './typer.ts';

/** What an iterator function gives to the function that it is given. */
function yielded({ parameters: [first] }: SignatureType): readonly Type[] | undefined {
  const body = first && coreType(first.type);
  return body?.kind === 'signature' ? body.parameters.map(({ type }) => type) : undefined;
}

const integers = /^(?:u?int(?:8|16|32|64)?|uintptr|byte|rune)$/;

/** The types of the iteration values of a range clause (Go spec, For statements with range clause); `undefined` where they cannot be told. */
function iterationTypes(operand: Operand): readonly Type[] | undefined {
  const type = typeOf(operand);
  const core = type && coreType(type);
  if (type === undefined || core === undefined) return undefined;
  switch (core.kind) {
    case 'basic':
      if (core.name === 'string') return [intType, runeType];
      if (isUntyped(operand)) return [intType];
      return integers.test(core.name) ? [type] : undefined;
    case 'slice':
    case 'array':
      return [intType, core.element];
    case 'pointer': {
      const array = coreType(core.element);
      return array?.kind === 'array' ? [intType, array.element] : undefined;
    }
    case 'map':
      return [core.key, core.value];
    case 'channel':
      return [core.element];
    case 'signature':
      return yielded(core);
    default:
      return undefined;
  }
}

/** Types a for statement with a range clause; what it declares belongs to a block of its own around the body. */
export function typeRange(typer: Typer, { left, isDeclaration, operand: expression, body, offset }: RangeStatement): void {
  const operand = typer.rules.typeExpression(typer, expression);
  const types = iterationTypes(operand);
  inBlock(typer, () => {
    for (const [index, target] of left.entries()) {
      const type = types?.[index];
      const missing = operand.kind === 'unknown' ? operand : unknown(typer, offset, 'a range over what cannot be told');
      const value: TypedValue = { expression, operand: type === undefined ? missing : { kind: 'value', type }, isIterated: true };
      if (isDeclaration) declareOrAssign(typer, target, value);
      else tellAssignment(typer, value, target, typeTarget(typer, target));
    }
    inBlock(typer, () => typer.rules.typeBody(typer, body));
  });
}
