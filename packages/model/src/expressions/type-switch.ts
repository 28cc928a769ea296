import type { SelectStatement, Statement, SwitchStatement, TypeExpression, TypeSwitchClause, TypeSwitchStatement } from '@standin/syntax';
import { resolveType } from '../resolve/resolve-type.ts';
import { findLocal } from '../resolve/scope.ts';
import type { Type } from '../types/type.ts';
import { declareVariable, typeOfValue } from './declare-variable.ts';
import type { Operand, UnknownOperand } from './operand.ts';
import { typeOf, untypedConstant } from './operand-type.ts';
import { inBlock, type Typer } from './typer.ts';

type TypeStatement = (typer: Typer, statement: Statement) => void;

/** Types an expression switch: each case is compared with the tag (Go spec, Expression switches). */
export function typeExpressionSwitch(
  typer: Typer,
  { initialStatement, tag, clauses }: SwitchStatement,
  typeStatement: TypeStatement,
): void {
  inBlock(typer, () => {
    if (initialStatement !== undefined) typeStatement(typer, initialStatement);
    const operand = tag === undefined ? untypedConstant('bool') : typer.rules.typeExpression(typer, tag);
    for (const { expressions = [], statements } of clauses) {
      for (const expression of expressions) {
        const value = typer.rules.typeExpression(typer, expression);
        if (tag === undefined) continue;
        typer.visitor?.flow?.({ kind: 'comparison', expression, operand: value, to: undefined, type: typeOf(operand), other: operand });
        typer.visitor?.flow?.({ kind: 'comparison', expression: tag, operand, to: undefined, type: typeOf(value), other: value });
      }
      typeStatements(typer, statements, typeStatement);
    }
  });
}

function typeStatements(typer: Typer, statements: readonly Statement[], typeStatement: TypeStatement): void {
  inBlock(typer, () => {
    for (const statement of statements) typeStatement(typer, statement);
  });
}

function isNil(typer: Typer, type: TypeExpression): boolean {
  return type.kind === 'name' && type.package === undefined && type.name === 'nil' && findLocal(typer.scope, 'nil') === undefined;
}

/** The type of the variable in a clause: the clause's own where it lists one, that of the operand otherwise (Go spec, Type switches). */
function variableType(typer: Typer, { types = [] }: TypeSwitchClause, operand: Operand): Type | UnknownOperand | undefined {
  const [only] = types;
  return types.length === 1 && only !== undefined && !isNil(typer, only) ? resolveType(only, typer.scope) : typeOfValue(operand);
}

/** Types a type switch. */
export function typeTypeSwitch(
  typer: Typer,
  { initialStatement, name, operand, clauses }: TypeSwitchStatement,
  typeStatement: TypeStatement,
): void {
  inBlock(typer, () => {
    if (initialStatement !== undefined) typeStatement(typer, initialStatement);
    const value = typer.rules.typeExpression(typer, operand);
    for (const clause of clauses) {
      for (const type of clause.types ?? []) {
        if (!isNil(typer, type))
          typer.visitor?.flow?.({
            kind: 'assertion',
            expression: operand,
            operand: value,
            to: undefined,
            type: resolveType(type, typer.scope),
          });
      }
      inBlock(typer, () => {
        if (name !== undefined) declareVariable(typer, name, variableType(typer, clause, value));
        for (const statement of clause.statements) typeStatement(typer, statement);
      });
    }
  });
}

/** Types a select statement. */
export function typeSelect(typer: Typer, { clauses }: SelectStatement, typeStatement: TypeStatement): void {
  for (const { communication, statements } of clauses) {
    inBlock(typer, () => {
      if (communication !== undefined) typeStatement(typer, communication);
      for (const statement of statements) typeStatement(typer, statement);
    });
  }
}
