import type { CompositeLiteral } from './composite-literal.ts';
import type { Block } from './statement.ts';
import type { SignatureExpression, TypeExpression } from './type-expression.ts';

/**
 * An expression as written (Go spec, Expressions); parentheses are dropped. `offset` is the UTF-16 index into the file of its first token, a parenthesis
 * around its own left operand included. What cannot be read is `other`; of a declaration that is parsed for constants and types, so are function literals,
 * slice expressions and type assertions.
 */
export type Expression =
  | { readonly kind: 'literal'; readonly literal: LiteralKind; readonly text: string; readonly offset: number }
  | { readonly kind: 'name'; readonly name: string; readonly offset: number }
  | Selector
  | { readonly kind: 'unary'; readonly operator: string; readonly operand: Expression; readonly offset: number }
  | { readonly kind: 'binary'; readonly operator: string; readonly left: Expression; readonly right: Expression; readonly offset: number }
  | CallExpression
  /** An index, or one type argument of a generic function or type: only types tell them apart. */
  | { readonly kind: 'index'; readonly operand: Expression; readonly index: Expression; readonly offset: number }
  /** What is no index: several type arguments, or one where the syntax says so. */
  | {
      readonly kind: 'instantiation';
      readonly operand: Expression;
      readonly typeArguments: readonly TypeExpression[];
      readonly offset: number;
    }
  | SliceExpression
  | { readonly kind: 'typeAssertion'; readonly operand: Expression; readonly type: TypeExpression; readonly offset: number }
  | CompositeLiteral
  | { readonly kind: 'functionLiteral'; readonly signature: SignatureExpression; readonly body: Block; readonly offset: number }
  /** A type that can only be read as one; a name, a selector or `*T` in the place of a type looks like an expression. */
  | { readonly kind: 'type'; readonly type: TypeExpression; readonly offset: number }
  | { readonly kind: 'other'; readonly offset: number };

/** The kinds of basic literals (Go spec, Lexical elements). */
export type LiteralKind = 'integer' | 'float' | 'imaginary' | 'rune' | 'string';

/** A selector or qualified identifier; `nameOffset` is where the name behind the dot starts. */
export interface Selector {
  readonly kind: 'selector';
  readonly operand: Expression;
  readonly name: string;
  readonly nameOffset: number;
  readonly offset: number;
}

/** A call or conversion; `hasEllipsis` where `...` stands behind the last argument (Go spec, Passing arguments to ... parameters). */
export interface CallExpression {
  readonly kind: 'call';
  readonly callee: Expression;
  readonly arguments: readonly Expression[];
  readonly hasEllipsis: boolean;
  readonly offset: number;
}

/** A simple or full slice expression (Go spec, Slice expressions). */
export interface SliceExpression {
  readonly kind: 'slice';
  readonly operand: Expression;
  readonly low: Expression | undefined;
  readonly high: Expression | undefined;
  readonly max: Expression | undefined;
  readonly offset: number;
}
