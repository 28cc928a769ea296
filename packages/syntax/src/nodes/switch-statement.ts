import type { Expression } from './expression.ts';
import type { Identifier, Statement } from './statement.ts';
import type { TypeExpression } from './type-expression.ts';

/** An expression switch; without a `tag` it is over `true` (Go spec, Expression switches). */
export interface SwitchStatement {
  readonly kind: 'switch';
  readonly initialStatement: Statement | undefined;
  readonly tag: Expression | undefined;
  readonly clauses: readonly SwitchClause[];
  readonly offset: number;
}

/** A clause of an expression switch; `expressions` is absent for `default`. */
export interface SwitchClause {
  readonly expressions: readonly Expression[] | undefined;
  readonly statements: readonly Statement[];
  readonly offset: number;
}

/** A type switch over `operand.(type)`; `name` is the variable that each clause declares, where there is one (Go spec, Type switches). */
export interface TypeSwitchStatement {
  readonly kind: 'typeSwitch';
  readonly initialStatement: Statement | undefined;
  readonly name: Identifier | undefined;
  readonly operand: Expression;
  readonly clauses: readonly TypeSwitchClause[];
  readonly offset: number;
}

/** A clause of a type switch; `types` is absent for `default`, and `nil` in it is a type name. */
export interface TypeSwitchClause {
  readonly types: readonly TypeExpression[] | undefined;
  readonly statements: readonly Statement[];
  readonly offset: number;
}

/** A select statement (Go spec, Select statements). */
export interface SelectStatement {
  readonly kind: 'select';
  readonly clauses: readonly CommunicationClause[];
  readonly offset: number;
}

/** A clause of a select statement; `communication` is a send, or a receive that may be assigned or declared, and is absent for `default`. */
export interface CommunicationClause {
  readonly communication: Statement | undefined;
  readonly statements: readonly Statement[];
  readonly offset: number;
}
