import type { ConstantDeclaration, TypeDeclaration, VariableSpec } from '@standin/syntax';
import { resolveType } from '../resolve/resolve-type.ts';
import type { LocalMeaning, LocalName, Scope } from '../resolve/scope.ts';
import { declareType } from '../resolve/type-object.ts';
import { declareVariable, typeOfValue } from './declare-variable.ts';
import { typeConstant } from './package-operand.ts';
import { typeValues } from './type-values.ts';
import { declareName, unknown, type MutableTyper, type Typer } from './typer.ts';

/** Types one line of a variable declaration: its names are declared behind its values (Go spec, Variable declarations). */
export function typeVariables(typer: Typer, { names, type: written, values }: VariableSpec): void {
  const type = written && resolveType(written, typer.scope);
  const given = typeValues(typer, values, names.length);
  for (const [index, name] of names.entries()) {
    const value = given[index];
    const to = declareVariable(typer, name, type ?? typeOfValue(value?.operand));
    if (value !== undefined) typer.visitor?.flow?.({ kind: 'assignment', ...value, to, type: type ?? typeOfKnown(value.operand) });
  }
}

function typeOfKnown(operand: Parameters<typeof typeOfValue>[0]): ReturnType<typeof resolveType> | undefined {
  const type = typeOfValue(operand);
  return type?.kind === 'unknown' ? undefined : type;
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
  const { scope, block } = typer;
  const local: { -readonly [Key in keyof LocalName]: LocalName[Key] } = {
    name: declaration.name,
    meaning: pending,
    block,
    outer: scope.locals,
  };
  const inner: Scope = { ...scope, locals: local };
  local.meaning = { kind: 'type', object: declareType(declaration, inner) };
  (typer as MutableTyper).scope = inner;
}

/** What stands for a type while its own declaration is made; nobody looks it up before that has ended. */
const pending = Object.freeze({ kind: 'variable' }) as unknown as LocalMeaning;
