import type { Expression } from './expression.ts';
import type { TypeExpression, TypeParameterExpression } from './type-expression.ts';

/** A syntax error inside a declaration: the place where the parser gave up or missed a token. UTF-16 index into the file. */
export interface SyntaxProblem {
  readonly offset: number;
  readonly message: string;
}

/** A type declaration (Go spec, Type declarations). `problems` lists the syntax errors inside it. */
export interface TypeDeclaration {
  readonly name: string;
  readonly offset: number;
  readonly isAlias: boolean;
  /** Whether the type on the right side stands in parentheses. */
  readonly isParenthesized: boolean;
  readonly typeParameters: readonly TypeParameterExpression[];
  readonly type: TypeExpression;
  readonly problems: readonly SyntaxProblem[];
}

/**
 * One constant (Go spec, Constant declarations): its own or its repeated type and expression, and the value of iota for it. `value` is absent
 * where the source gives none.
 */
export interface ConstantDeclaration {
  readonly name: string;
  readonly offset: number;
  readonly iota: number;
  readonly type?: TypeExpression;
  readonly value?: Expression;
}

/** One package variable: its type or the expression that its type comes from, as far as the source gives them. */
export interface VariableDeclaration {
  readonly name: string;
  readonly offset: number;
  readonly type?: TypeExpression;
  readonly value?: Expression;
}
