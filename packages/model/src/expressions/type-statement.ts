import type { Block, Expression, ForStatement, IfStatement, Statement } from '@standin/syntax';
import { coreType } from './core-type.ts';
import { typeOf } from './operand-type.ts';
import { typeAssignment, typeShortDeclaration } from './type-assignment.ts';
import { typeConstants, typeLocalType, typeVariables } from './type-declaration.ts';
import { typeRange } from './type-range.ts';
import { typeExpressionSwitch, typeSelect, typeTypeSwitch } from './type-switch.ts';
import { typeValues } from './type-values.ts';
import { inBlock, type Typer } from './typer.ts';

/** Types the statements of a block, in the block that is the innermost already. */
export function typeBody(typer: Typer, { statements }: Block): void {
  for (const statement of statements) typeStatement(typer, statement);
}

function typeBlock(typer: Typer, block: Block): void {
  inBlock(typer, () => typeBody(typer, block));
}

function typeIf(typer: Typer, { initialStatement, condition, body, elseBranch }: IfStatement): void {
  inBlock(typer, () => {
    if (initialStatement !== undefined) typeStatement(typer, initialStatement);
    typer.rules.typeExpression(typer, condition);
    typeBlock(typer, body);
    if (elseBranch !== undefined) typeStatement(typer, elseBranch);
  });
}

function typeFor(typer: Typer, { initialStatement, condition, postStatement, body }: ForStatement): void {
  inBlock(typer, () => {
    if (initialStatement !== undefined) typeStatement(typer, initialStatement);
    if (condition !== undefined) typer.rules.typeExpression(typer, condition);
    if (postStatement !== undefined) typeStatement(typer, postStatement);
    typeBlock(typer, body);
  });
}

function typeReturn(typer: Typer, expressions: readonly Expression[]): void {
  const values = typeValues(typer, expressions, typer.results.length);
  for (const [index, value] of values.entries()) {
    const result = typer.results[index];
    typer.visitor?.flow?.({ kind: 'return', ...value, to: result?.place, type: result?.type });
  }
}

function typeSend(typer: Typer, { channel, value }: Extract<Statement, { kind: 'send' }>): void {
  const type = typeOf(typer.rules.typeExpression(typer, channel));
  const operand = typer.rules.typeExpression(typer, value);
  const core = type && coreType(type);
  const element = core?.kind === 'channel' ? core.element : undefined;
  typer.visitor?.flow?.({ kind: 'send', expression: value, operand, to: undefined, type: element });
}

/** Types a statement that holds other statements. */
function typeCompound(typer: Typer, statement: Statement): void {
  switch (statement.kind) {
    case 'labeled': {
      typeStatement(typer, statement.statement);
      return;
    }
    case 'block': {
      typeBlock(typer, statement);
      return;
    }
    case 'if': {
      typeIf(typer, statement);
      return;
    }
    case 'for': {
      typeFor(typer, statement);
      return;
    }
    case 'range': {
      typeRange(typer, statement);
      return;
    }
    case 'switch': {
      typeExpressionSwitch(typer, statement, typeStatement);
      return;
    }
    case 'typeSwitch': {
      typeTypeSwitch(typer, statement, typeStatement);
      return;
    }
    case 'select': {
      typeSelect(typer, statement, typeStatement);
      return;
    }
    default:
      return;
  }
}

/** Types what a statement is made of, and declares what it declares (Go spec, Statements). Labels are of no account. */
function typeStatement(typer: Typer, statement: Statement): void {
  switch (statement.kind) {
    case 'constantDeclaration': {
      typeConstants(typer, statement.constants);
      return;
    }
    case 'variableDeclaration': {
      statement.specs.forEach((spec) => typeVariables(typer, spec));
      return;
    }
    case 'typeDeclaration': {
      statement.types.forEach((type) => typeLocalType(typer, type));
      return;
    }
    case 'expression':
      return void typer.rules.typeExpression(typer, statement.expression);
    case 'go':
    case 'defer':
      return void typer.rules.typeExpression(typer, statement.call);
    case 'send': {
      typeSend(typer, statement);
      return;
    }
    case 'incrementDecrement':
      return void typer.rules.typeExpression(typer, statement.operand);
    case 'assignment': {
      typeAssignment(typer, statement);
      return;
    }
    case 'shortVariableDeclaration': {
      typeShortDeclaration(typer, statement);
      return;
    }
    case 'return': {
      typeReturn(typer, statement.results);
      return;
    }
    default: {
      typeCompound(typer, statement);
      return;
    }
  }
}
