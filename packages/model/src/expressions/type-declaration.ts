import type { ConstantDeclaration, TypeDeclaration, VariableSpec } from '@standin/syntax';
import { resolveType } from '../resolve/resolve-type.ts';
import type { LocalMeaning, Scope } from '../resolve/scope.ts';
import { declareType } from '../resolve/type-object.ts';
import { declareVariable, typeOfValue } from './declare-variable.ts';
import { typeOf } from './operand-type.ts';
import { typeConstant } from './package-operand.ts';
import { typeValues } from './type-values.ts';
import { declareName, unknown, type Typer } from './typer.ts';

/** Types one line of a variable declaration: its names are declared behind its values (Go spec, Variable declarations). */
export function typeVariables(typer: Typer, { names, type: written, values }: VariableSpec): void {
  const type = written && resolveType(written, typer.scope);
  const given = typeValues(typer, values, names.length);
  for (const [index, name] of names.entries()) {
    const value = given[index];
    const to = declareVariable(typer, name, type ?? typeOfValue(value?.operand));
    if (value !== undefined) typer.visitor?.flow?.({ kind: 'assignment', ...value, to, type: type ?? typeOf(value.operand) });
  }
}

/** Declares the constants of one declaration: those of a line behind all of its values (Go spec, Constant declarations). */
export function typeConstants(typer: Typer, constants: readonly ConstantDeclaration[]): void {
  let before: Scope = typer.scope;
  let line: number | undefined;
  for (const declaration of constants) {
    if (declaration.iota !== line) before = typer.scope;
    line = declaration.iota;
    const operand = typeConstant({ ...typer, scope: before }, declaration);
    const isConstant = operand.kind === 'constant' || operand.kind === 'unknown';
    const found = isConstant ? operand : unknown(typer, declaration.offset, `${declaration.name} is no constant`);
    declareName(typer, declaration.name, { kind: 'constant', declaration, scope: before, operand: found });
  }
}

/** Declares a type of a function's block; it is in force in its own declaration, too (Go spec, Declarations and scope). */
export function typeLocalType(typer: Typer, declaration: TypeDeclaration): void {
  const meaning: LocalMeaning = {
    kind: 'type',
    get object() {
      return object;
    },
  };
  declareName(typer, declaration.name, meaning);
  const object = declareType(declaration, typer.scope);
}
